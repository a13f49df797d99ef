import { execFileSync } from "node:child_process";
import { closeSync, constants, mkdtempSync, openSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { loadFile } from "./loadFile.ts";

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "broadsheet-load-"));
});

afterEach(() => rmSync(folder, { recursive: true }));

test("loads the whole of a file", () => {
  writeFileSync(join(folder, "a.txt"), "words");
  expect(loadFile(join(folder, "a.txt"), 100)).toEqual(Buffer.from("words"));
});

// Windows has no named pipes in folders, and makes links for administrators only.
test.skipIf(process.platform === "win32")(
  "takes a named pipe for no file, without waiting for its writer",
  () => {
    const pipe = join(folder, "pipe.txt");
    execFileSync("mkfifo", [pipe]);
    const held = openSync(pipe, constants.O_RDWR | constants.O_NONBLOCK); // so that a reader that waits would fail here, not hang
    try {
      expect(loadFile(pipe, 100)).toEqual({ outcome: "not-read", reason: "not-a-file" });
    } finally {
      closeSync(held);
    }
  },
);

test.skipIf(process.platform === "win32")("follows no link, even where the listing saw a file", () => {
  writeFileSync(join(folder, "a.txt"), "words");
  symlinkSync(join(folder, "a.txt"), join(folder, "b.txt"));
  expect(loadFile(join(folder, "b.txt"), 100)).toEqual({ outcome: "not-read", reason: "link-skipped" });
});

test("says which folder is no file, and what is gone", () => {
  expect([loadFile(folder, 100), loadFile(join(folder, "gone.txt"), 100)]).toEqual([
    { outcome: "not-read", reason: "not-a-file" },
    { outcome: "failed", reason: "file-vanished", detail: { kind: "system-code", code: "ENOENT" } },
  ]);
});
