import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { installedElectron, whyNoWindow } from "./findElectron.ts";

/** A program folder with Electron's npm package as it lies there before and after its binary was fetched. */
function programWith(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(path.join(tmpdir(), "broadsheet-electron-"));
  for (const [file, content] of Object.entries(files)) {
    const target = path.join(folder, "node_modules", "electron", file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, content);
  }
  return folder;
}

test("finds the binary that was fetched", () => {
  const folder = programWith({ "path.txt": "electron", "dist/electron": "" });
  expect(installedElectron(folder, {})).toBe(path.join(folder, "node_modules/electron/dist/electron"));
});

test.each([
  ["only the launcher", { "index.js": "" }],
  ["a binary that was deleted", { "path.txt": "electron" }],
])("finds nothing where there is %s", (_what, files) => {
  expect(installedElectron(programWith(files), {})).toBeNull();
});

test("finds the binary in a folder that was named", () => {
  const named = mkdtempSync(path.join(tmpdir(), "broadsheet-dist-"));
  writeFileSync(path.join(named, "electron"), "");
  expect(installedElectron(programWith({}), { ELECTRON_OVERRIDE_DIST_PATH: named })).toBe(
    path.join(named, "electron"),
  );
});

test.each([
  ["linux", {}, "there is no screen here (no DISPLAY)"],
  ["linux", { ELECTRON_OVERRIDE_DIST_PATH: "/dist" }, null],
  ["darwin", {}, null],
  ["win32", {}, null],
] as const)("on %s with %j a window is refused because: %s", (platform, environment, reason) => {
  expect(whyNoWindow(platform, environment)).toBe(reason);
});
