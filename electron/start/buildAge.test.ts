import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { needsBuild } from "./buildAge.ts";

/** A program folder whose parts were built at 2,000 s, with one more file changed at the given time. */
function programWith(changed: { readonly file: string; readonly atSeconds: number }): string {
  const folder = mkdtempSync(path.join(tmpdir(), "broadsheet-build-"));
  const put = (file: string, atSeconds: number) => {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), "");
    utimesSync(path.join(folder, file), atSeconds, atSeconds);
  };
  for (const part of [
    "renderer/index.html",
    "main/main.cjs",
    "preload/preload.cjs",
    "archiveHost/archiveHost.cjs",
  ]) {
    put(`out/${part}`, 2000);
  }
  put("archive/contract.ts", 1000);
  put(changed.file, changed.atSeconds);
  return folder;
}

test.each([
  ["renderer/App.tsx", 3000, true],
  ["package-lock.json", 3000, true],
  ["archive/dates/languages/zh.json", 3000, true],
  ["renderer/App.tsx", 1500, false],
  ["renderer/App.test.tsx", 3000, false],
  ["archive/README.md", 3000, false],
  ["electron/e2e/desktop.ts", 3000, false],
  ["archive/sample/a.txt", 3000, false],
])("with %s changed at %d s, a new build is needed: %s", (file, atSeconds, expected) => {
  expect(needsBuild(programWith({ file, atSeconds }))).toBe(expected);
});

test("a missing part needs a build", () => {
  const folder = programWith({ file: "renderer/App.tsx", atSeconds: 1000 });
  rmSync(path.join(folder, "out/preload/preload.cjs"));
  expect(needsBuild(folder)).toBe(true);
});
