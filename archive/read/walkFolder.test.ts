import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type FoundFile, findFile, readableFiles, walkFolder } from "./walkFolder.ts";

let root = "";

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "broadsheet-walk-"));
});

afterEach(() => rmSync(root, { recursive: true }));

test("finds files of all folders by path, one array for each folder", () => {
  write("b.txt", "a.txt", "2015/c.md");
  const batches = [...walkFolder(root)].map((files) => files.map((file) => file.path));
  expect(batches).toEqual([["a.txt", "b.txt"], ["2015/c.md"]]);
});

test("composes decomposed names for the path and keeps them on the disk", () => {
  const name = "e\u0301te\u0301.txt";
  write(name);
  expect(walk().map((file) => [file.path, file.realPath.endsWith(name)])).toEqual([["été.txt", true]]);
});

test.each([
  [".DS_Store", "system", "system-file"],
  ["Thumbs.db", "system", "system-file"],
  ["._a.txt", "system", "system-file"],
  ["~$报告.docx", "system", "lock-file"],
  [".~lock.报告.odt#", "system", "lock-file"],
  [".年终总结.txt.icloud", "not-read", "cloud-placeholder"],
  ["奇怪.zzz", "not-read", "format-unsupported"],
])("says of %s: %s, %s", (name, outcome, reason) => {
  write(name);
  expect(walk().map((file) => file.notRead)).toEqual([{ outcome, reason }]);
});

test.each([
  ["总结.doc", "format-office-old", "old-document"],
  ["总结.xls", "format-office-old", "sheet"],
  ["总结.WPS", "format-wps", "old-document"],
  ["旧稿.rar", "format-archive", "packed"],
  ["录音.mp3", "format-media", "media"],
  ["表.xlsx", "format-unsupported", "sheet"],
  ["论文.caj", "format-unsupported", "fixed-layout"],
  ["旧书.djvu", "format-unsupported", "scanned-book"],
  ["图.svg", "format-unsupported", "drawing"],
  ["来信.pages", "format-unsupported", "pages-document"],
])("says of %s: %s, and what kind of file it is: %s", (name, reason, fileKind) => {
  write(name);
  expect(walk().map((file) => file.notRead)).toEqual([
    { outcome: "not-read", reason, detail: { kind: "file-kind", fileKind } },
  ]);
});

test("says of an empty file that it is empty", () => {
  writeFileSync(join(root, "空.txt"), "");
  expect(walk()[0]?.notRead?.reason).toBe("empty-file");
});

test("doesn't open a file that has a size but nothing on the disk", () => {
  write("云.txt");
  truncateSync(join(root, "云.txt"), 0);
  truncateSync(join(root, "云.txt"), 1_000_000);
  expect(walk()[0]?.notRead?.reason).toBe("cloud-placeholder");
});

test("offers as readable none of a folder's links, pipes, placeholders, empty and unwanted files", () => {
  write("a.txt", "b.jpg", "c.txt", "云.txt");
  writeFileSync(join(root, "空.txt"), "");
  truncateSync(join(root, "云.txt"), 0);
  truncateSync(join(root, "云.txt"), 1_000_000);
  symlinkSync(join(root, "a.txt"), join(root, "d.txt"));
  if (process.platform !== "win32") execFileSync("mkfifo", [join(root, "pipe.txt")]);
  const names = [...readableFiles(root, (name) => name.endsWith(".txt"))].map((file) => file.path);
  expect([names, [...readableFiles(join(root, "gone"), () => true)]]).toEqual([["a.txt", "c.txt"], []]);
});

test("names links and doesn't follow them, even in a circle", () => {
  write("a.txt");
  symlinkSync(root, join(root, "circle"));
  expect(walk().map((file) => [file.path, file.notRead?.reason])).toEqual([
    ["a.txt", undefined],
    ["circle", "link-skipped"],
  ]);
});

test("counts a system's folder as one and doesn't enter it", () => {
  write(".git/config", "__MACOSX/._a.txt", "a.txt");
  expect(walk().map((file) => [file.path, file.notRead?.detail])).toEqual([
    [".git", { kind: "folder" }],
    ["__MACOSX", { kind: "folder" }],
    ["a.txt", undefined],
  ]);
});

test("ties a photo to same-named texts, XMP, JSON and the folder's table of captions", () => {
  write("a.jpg", "A.txt", "a.xmp", "a.jpg.json", "b.txt", "captions.csv");
  const files = new Map(walk().map((file) => [file.path, file]));
  expect(files.get("a.jpg")?.sidecars.map((it) => [it.kind, it.path])).toEqual([
    ["text", "A.txt"],
    ["json", "a.jpg.json"],
    ["xmp", "a.xmp"],
    ["table", "captions.csv"],
  ]);
  expect([...files.values()].map((file) => [file.path, file.role, file.besidePhoto])).toEqual([
    ["A.txt", "caption-candidate", "a.jpg"],
    ["a.jpg", "document", undefined],
    ["a.jpg.json", "sidecar", "a.jpg"],
    ["a.xmp", "sidecar", "a.jpg"],
    ["b.txt", "document", undefined],
    ["captions.csv", "sidecar", undefined],
  ]);
});

test("leaves a table called captions a table of articles where there are no photos", () => {
  write("captions.csv");
  expect(walk()[0]?.role).toBe("document");
});

test("takes what lies in a page's folder, but for pictures, for the page's resources", () => {
  write(
    "报道.html",
    "报道_files/style.css",
    "报道_files/frame.html",
    "报道_files/1.jpg",
    "别的_files/a.html",
  );
  expect(walk().map((file) => [file.path, file.notRead?.reason, file.pageFolderOf])).toEqual([
    ["报道.html", undefined, undefined],
    ["别的_files/a.html", undefined, undefined],
    ["报道_files/1.jpg", undefined, "报道.html"],
    ["报道_files/frame.html", undefined, "报道.html"],
    ["报道_files/style.css", "page-resource", "报道.html"],
  ]);
});

test("finds one file as its folder's listing has it", () => {
  write("2015/a.jpg", "2015/a.txt");
  expect(findFile(root, join(root, "2015/a.txt"))).toEqual(walk().find((file) => file.path === "2015/a.txt"));
  expect(findFile(root, join(root, "2015/none.txt"))).toBeNull();
});

test("throws where the archive itself can't be listed", () => {
  expect(() => [...walkFolder(join(root, "none"))]).toThrow(/ENOENT/);
});

function walk(): readonly FoundFile[] {
  return [...walkFolder(root)].flat();
}

function write(...paths: readonly string[]): void {
  for (const path of paths) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), "x");
  }
}
