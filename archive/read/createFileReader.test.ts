import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import sharp from "sharp";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createFileReader } from "./createFileReader.ts";
import type { FileReading } from "./fileReading.ts";
import { encodeText } from "./testing/encodeText.ts";
import { walkFolder } from "./walkFolder.ts";

let root = "";

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "broadsheet-read-"));
});

afterEach(() => rmSync(root, { recursive: true }));

const traditional = "市中心醫院為居民義診，記者陳美玲攝。三月的雲屏縣，田野裡已經有了綠意。";

test("decides a caption of two characters by the other files of its folder, or of the folder above", async () => {
  for (const name of ["a.txt", "b.txt", "c.txt"]) write(name, encodeText(traditional, "big5"));
  write("d.txt", encodeText("合照", "big5"));
  write("2015/e.txt", encodeText("合照", "big5"));
  const readings = await readAll();
  expect([readings.get("d.txt")?.encoding, readings.get("2015/e.txt")?.encoding]).toEqual(["big5", "big5"]);
});

test("asks no link about a folder's encodings", async () => {
  const outside = mkdtempSync(join(tmpdir(), "broadsheet-outside-"));
  for (const name of ["a.txt", "b.txt", "c.txt"]) {
    writeFileSync(join(outside, name), encodeText(traditional, "big5"));
    mkdirSync(join(root, "linked"), { recursive: true });
    symlinkSync(join(outside, name), join(root, "linked", name));
  }
  write("alone/d.txt", encodeText("合照", "big5"));
  write("linked/d.txt", encodeText("合照", "big5"));
  const readings = await readAll();
  rmSync(outside, { recursive: true });
  expect(readings.get("linked/d.txt")).toEqual(readings.get("alone/d.txt"));
});

test("obeys the override of a file before that of its folder", async () => {
  write("2015/a.txt", encodeText("绿意", "gb18030"));
  write("2015/b.txt", encodeText("绿意", "gb18030"));
  const overrides = new Map([
    ["2015", "gb18030"],
    ["2015/b.txt", "windows-1252"],
  ]);
  const readings = await readAll(overrides);
  expect([...readings.values()].map((reading) => reading.encoding)).toEqual(["gb18030", "windows-1252"]);
});

test("loses a file whose parser throws, and that file only", async () => {
  write("a.pdf", Buffer.from("%PDF-1.4 nonsense"));
  write("b.docx", Buffer.from("PK\u0003\u0004nonsense", "latin1"));
  write("c.txt", Buffer.from("words"));
  const readings = await readAll();
  expect([...readings.values()].map((reading) => [reading.outcome, reading.reason])).toEqual([
    ["failed", "parser-failed"],
    ["failed", "parser-failed"],
    ["read", undefined],
  ]);
});

test.each([
  ["a.pdf", "%PDF-1.4 nonsense", "pdf-damaged"],
  ["a.pdf", "nonsense", "not-pdf"],
  ["a.docx", "PK\u0003\u0004nonsense", "zip-damaged"],
  ["a.docx", "nonsense", "not-zip"],
  ["a.odt", "nonsense", "not-zip"],
  ["a.rtf", "\u0001\u0002\u0003\u0004\u0005\u0006", "not-rtf"],
  ["a.eml", "\u0001\u0002\u0003\u0004\u0005\u0006", "not-mail"],
])("gives a code, and no library's words, for %s that holds %j", async (name, text, detail) => {
  const warn = vi.spyOn(console, "warn").mockImplementation(() => undefined);
  write(name, Buffer.from(text, "latin1"));
  const reading = (await readAll()).get(name);
  const code = { kind: "damage", code: detail };
  expect([reading?.outcome, reading?.reason, reading?.detail]).toEqual(["failed", "parser-failed", code]);
  expect(warn.mock.calls).toEqual([]);
  warn.mockRestore();
});

test("says that a file vanished between listing and reading", async () => {
  write("a.txt", Buffer.from("words"));
  const [file] = [...walkFolder(root)].flat();
  rmSync(join(root, "a.txt"));
  if (file === undefined) throw new Error("nothing listed");
  const reading = await createFileReader({ root, encodingOverrides: new Map() })(file);
  expect([reading.outcome, reading.reason]).toEqual(["failed", "file-vanished"]);
});

test.skipIf(process.platform === "win32")(
  "what takes a file's place between listing and reading is never waited for",
  async () => {
    for (const name of ["a.txt", "b.txt", "c.txt"]) write(name, Buffer.from("words"));
    const files = [...walkFolder(root)].flat();
    for (const { realPath } of files) rmSync(realPath);
    execFileSync("mkfifo", [join(root, "a.txt")]);
    mkdirSync(join(root, "b.txt"));
    symlinkSync("c.txt", join(root, "c.txt"));
    const read = createFileReader({ root, encodingOverrides: new Map() });
    const readings = await Promise.all(files.map((file) => read(file)));
    expect(readings.map(({ outcome, reason, detail }) => [outcome, reason, detail])).toEqual([
      ["not-read", "not-a-file", undefined],
      ["not-read", "not-a-file", undefined],
      ["not-read", "link-skipped", undefined],
    ]);
  },
);

test("reads an RTF that is called .doc", async () => {
  write("a.doc", Buffer.from("{\\rtf1 words}"));
  expect((await readAll()).get("a.doc")?.format).toBe("rtf");
});

test("gathers what lies beside a photo, and misses the photos of a table of captions", async () => {
  write("a.jpg", await picture(640, 480));
  write("a.txt", encodeText("合影 王刚摄", "utf-8"));
  write(
    "captions.csv",
    Buffer.from("file,caption,photographer\nA.JPG,湖心停桨,梁玉生\nb.jpg,没有照片,某人\n"),
  );
  const readings = await readAll();
  expect(readings.get("a.jpg")?.photo).toMatchObject({
    widthPx: 640,
    metadata: [
      { from: "captions table", name: "caption", value: "湖心停桨" },
      { from: "captions table", name: "photographer", value: "梁玉生" },
    ],
    sidecarTexts: [{ path: "a.txt", text: { body: "合影 王刚摄" } }],
  });
  expect(readings.get("captions.csv")).toMatchObject({
    reason: "caption-without-photo",
    detail: { kind: "names", count: 1, names: ["b"] },
    texts: [],
  });
});

test("takes icons in a page's folder for resources, photographs for photographs", async () => {
  write("p.html", Buffer.from("<p>words"));
  write("p_files/logo.jpg", await picture(120, 60));
  write("p_files/photo.jpg", await picture(640, 480));
  const readings = await readAll();
  expect([
    readings.get("p_files/logo.jpg")?.reason,
    readings.get("p_files/photo.jpg")?.photo?.widthPx,
  ]).toEqual(["page-resource", 640]);
});

async function readAll(
  encodingOverrides: ReadonlyMap<string, string> = new Map(),
): Promise<ReadonlyMap<string, FileReading>> {
  const read = createFileReader({ root, encodingOverrides });
  const readings = new Map<string, FileReading>();
  for (const file of [...walkFolder(root)].flat()) readings.set(file.path, await read(file));
  return readings;
}

function write(path: string, bytes: Uint8Array): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), bytes);
}

function picture(width: number, height: number): Promise<Buffer> {
  const noise = { type: "gaussian", mean: 128, sigma: 30 } as const;
  return sharp({ create: { width, height, channels: 3, background: "#888", noise } })
    .jpeg()
    .toBuffer();
}
