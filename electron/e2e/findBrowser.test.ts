import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { browserCandidates } from "./findBrowser.ts";

const folder = mkdtempSync(path.join(tmpdir(), "broadsheet-browsers-"));
const chrome = path.join(folder, "google-chrome");
const chromium = path.join(folder, "chromium");
writeFileSync(chrome, "");
writeFileSync(chromium, "");

test("takes only the browser that was named", () => {
  expect(browserCandidates("linux", { BROADSHEET_BROWSER: "/opt/chrome", PATH: folder })).toEqual([
    "/opt/chrome",
  ]);
});

test("takes those on the PATH, Chromium before Chrome", () => {
  expect(browserCandidates("linux", { PATH: ["/nowhere", folder].join(path.delimiter) }).slice(0, 2)).toEqual(
    [chromium, chrome],
  );
});

test("takes none from the PATH on systems that keep programs elsewhere", () => {
  expect(browserCandidates("darwin", { PATH: folder })).not.toContain(chrome);
});
