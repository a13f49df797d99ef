import { beforeAll, expect, test } from "vitest";
import { seededRandom } from "../testing/seededRandom.ts";
import { readFile } from "./readFile.ts";
import { encodeText } from "./testing/encodeText.ts";
import { makePdf } from "./testing/makePdf.ts";
import { makeDocx, type SampleFile, sampleFiles } from "./testing/sampleFiles.ts";

let samples: readonly SampleFile[] = [];

beforeAll(async () => {
  samples = await sampleFiles();
});

test("reads a file of every format", async () => {
  const read = await Promise.all(samples.map(({ name, bytes }) => readFile(name, bytes)));
  expect(
    read.map(({ outcome, format, encoding, texts, photo }) => [
      outcome,
      format,
      encoding,
      texts.length,
      photo?.widthPx,
    ]),
  ).toEqual([
    ["read", "text", "gb18030", 1, undefined],
    ["read", "markdown", "utf-8", 1, undefined],
    ["read", "html", "gb18030", 1, undefined],
    ["read", "mhtml", "utf-8", 1, undefined],
    ["read", "eml", "gb18030", 1, undefined],
    ["read", "csv", "utf-8", 2, undefined],
    ["read", "tsv", "utf-8", 1, undefined],
    ["read", "jsonl", "utf-8", 1, undefined],
    ["read", "docx", null, 1, undefined],
    ["read", "odt", null, 1, undefined],
    ["read", "rtf", "gb18030", 1, undefined],
    ["read", "pdf", null, 1, undefined],
    ["read", "jpeg", null, 0, 320],
    ["read", "png", null, 0, 320],
    ["read", "webp", null, 0, 320],
    ["read", "gif", null, 0, 320],
    ["read", "tiff", null, 0, 320],
    ["read", "avif", null, 0, 320],
  ]);
});

test("gives every piece its words and only white space between", async () => {
  for (const { name, bytes } of samples)
    for (const { body, pieces } of (await readFile(name, bytes)).texts) {
      const ends = [...pieces.map((piece) => piece.end)];
      const between = [...pieces.map((piece) => piece.start), body.length].map((start, at) =>
        body.slice(ends[at - 1] ?? 0, start),
      );
      expect([name, between.join("").trim()]).toEqual([name, ""]);
    }
});

test.each([
  ["a.txt", Buffer.from("\u007fELF\u0002\u0001", "latin1"), "not-read", "binary-in-text"],
  ["a.txt", Buffer.from([1, 2, 3, 0, 5, 0, 0, 9, 0]), "not-read", "binary-in-text"],
  ["a.txt", new Uint8Array(), "not-read", "empty-file"],
  ["a.txt", Buffer.from(" \r\n\t\n"), "not-read", "empty-file"],
  ["a.docx", makeDocx(""), "not-read", "empty-file"],
  ["a.doc", Buffer.from("d0cf11e0a1b11ae1", "hex"), "not-read", "format-office-old"],
  ["a.zip", Buffer.from("PK\u0003\u0004"), "not-read", "format-archive"],
  ["noname", Buffer.from([0, 1, 2, 0]), "not-read", "format-unsupported"],
  ["scan.pdf", makePdf([], []), "not-read", "no-text-layer"],
])("says of %s why it isn't read", async (name, bytes, outcome, reason) => {
  expect(await readFile(name, bytes)).toMatchObject({ outcome, reason, texts: [] });
});

test.each([
  ["a NUL in a line", Buffer.from("words and \0 more words in a line"), "text-garbled"],
  ["a NUL in a Chinese caption", Buffer.from("村民在\0修水渠"), "text-garbled"],
  ["a NUL in a caption in GBK", encodeText("村民在\0修水渠，王刚摄", "gb18030"), "text-garbled"],
  ["a NUL behind eight kilobytes", Buffer.from(`${"words ".repeat(2000)}\0words`), "text-garbled"],
  ["five NULs among thirty letters", Buffer.from("ab\0cdef\0ghi\0jklmn\0opqr\0stuvwxyz"), "binary-in-text"],
  ["records filled up with NULs", Buffer.from("words\0\0\0\0\0".repeat(2000)), "binary-in-text"],
  [
    "text with a block of zeros behind eight kilobytes",
    Buffer.from(`${"words ".repeat(2000)}${"\0".repeat(4096)}words`),
    "binary-in-text",
  ],
  ["Latin letters in UTF-16 without a mark", Buffer.from("A fine day.\r\n", "utf16le"), undefined],
  ["zeros at the end only", Buffer.from("words\n\0\0\0\0"), undefined],
  ["UTF-16 without a mark", Buffer.from("三月的一天，一片田野。\r\n", "utf16le"), undefined],
])("takes %s for text or not", async (_, bytes, reason) => {
  expect((await readFile("a.txt", bytes)).reason).toBe(reason);
});

test("takes random bytes for binary", async () => {
  const random = seededRandom(20261123);
  const misread: string[] = [];
  for (let count = 0; count < 100; count++) {
    const bytes = Uint8Array.from({ length: 256 + random.below(2048) }, () => random.below(256));
    const { reason, encoding } = await readFile("a.txt", bytes);
    if (reason !== "binary-in-text") misread.push(`${reason} ${encoding}`);
  }
  expect(misread).toEqual([]);
});

test("shows a stray NUL as unreadable, and counts it", async () => {
  const reading = await readFile("a.txt", Buffer.from("村民在\0修水渠"));
  expect([reading.outcome, reading.detail, reading.texts[0]?.body]).toEqual([
    "doubtful",
    { kind: "characters", count: 1, of: 7 },
    "村民在\ufffd修水渠",
  ]);
});

test("shows a stray control character as unreadable, and counts it", async () => {
  const text = `${"Words of a text. ".repeat(20)}\u0007${"More of them. ".repeat(20)}`;
  const reading = await readFile("a.txt", Buffer.from(text));
  expect([
    reading.reason,
    reading.texts[0]?.body.includes("\ufffdMore"),
    reading.texts[0]?.body.length,
  ]).toEqual(["text-garbled", true, text.length]);
});

test.each([
  ["a.doc", "{\\rtf1\\ansi words}", "rtf"],
  ["a.doc", "<html><body>words", "html"],
  ["a.txt", "{\\rtf1\\ansi words}", "rtf"],
  ["readme", "words", "text"],
])("reads %s that begins %j as %s, by its bytes", async (name, text, format) => {
  expect(await readFile(name, Buffer.from(text))).toMatchObject({ outcome: "read", format });
});

test("says which pages of a PDF have no text", async () => {
  const words = { text: "三月的云屏县", size: 11, x: 72, y: 700 };
  expect(await readFile("a.pdf", makePdf([words], [], [words]))).toMatchObject({
    outcome: "doubtful",
    reason: "some-pages-without-text",
    detail: { kind: "pages", count: 1, of: 3, numbers: [2] },
  });
});

test("reads columns one after the other, and a paragraph over a column's end as one", async () => {
  const column = (lines: readonly string[], x: number) =>
    lines.map((text, at) => ({ text, size: 10, x, y: 600 - at * 14 }));
  const bytes = makePdf([
    { text: "Spring ploughing", size: 24, x: 72, y: 700 },
    ...column(
      [
        "The fishing cages that stood off the landing",
        "came out of the water on Tuesday morning and",
        "with them went the last of the licensed fish",
        "farms on the lake that had been there since",
      ],
      50,
    ),
    ...column(
      [
        "the spring of 1992 when the first were moored.",
        "Nobody on the landing cheered at all that day",
        "though people came down to watch the cranes",
        "swing the frames up on the waiting lorries.",
      ],
      310,
    ),
  ]);
  const [text] = (await readFile("a.pdf", bytes)).texts;
  expect(text?.body.replaceAll("\n", " ")).toBe(
    "Spring ploughing The fishing cages that stood off the landing came out of the water on Tuesday morning and with them went the last of the licensed fish farms on the lake that had been there since the spring of 1992 when the first were moored. Nobody on the landing cheered at all that day though people came down to watch the cranes swing the frames up on the waiting lorries.",
  );
});

test("reads Word's headings by Chinese style names, leaves deleted words out", async () => {
  const body =
    '<w:p><w:pPr><w:pStyle w:val="a1"/></w:pPr><w:r><w:t>标题</w:t></w:r></w:p><w:p><w:r><w:t>正</w:t></w:r><w:del><w:r><w:delText>误</w:delText></w:r></w:del><w:r><w:t>文</w:t><w:br/><w:t>续</w:t></w:r></w:p>';
  const [text] = (await readFile("a.docx", makeDocx(body))).texts;
  expect([text?.body, text?.pieces.map((piece) => piece.level)]).toEqual(["标题\n正文\n续", [1, undefined]]);
});

test("refuses a zip that unfolds beyond measure", async () => {
  const bomb = makeDocx(`<w:p><w:r><w:t>${"a".repeat(70_000_000)}</w:t></w:r></w:p>`);
  await expect(readFile("a.docx", bomb)).rejects.toThrow("part-too-large");
});

test("reads RTF in the code pages of its fonts, with Unicode in between", async () => {
  const hex = (text: string, encoding: string) =>
    [...encodeText(text, encoding)].map((byte) => `\\'${byte.toString(16)}`).join("");
  const rtf = `{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0\\fcharset134 A;}{\\f1\\fcharset204 B;}{\\f2 C;}}\\f0 ${hex("春耕", "gb18030")}\\f1 ${hex("весна", "windows-1251")}\\f2 \\'e9\\u26149?{\\*\\unknown hidden}\\par}`;
  expect((await readFile("a.rtf", Buffer.from(rtf, "latin1"))).texts[0]?.body).toBe("春耕веснаé春");
});

test("shows the table's columns that it recognised, keeps those that are no text", async () => {
  const reading = await readFile(
    "a.csv",
    Buffer.from('标题;日期;版面;正文\n春耕;2015-03-02;1;"第一段\n第二段"\n;;;\n'),
  );
  expect([reading.problems, reading.texts.map((text) => text.body)]).toEqual([
    [
      {
        code: "columns-recognised",
        detail: {
          kind: "columns",
          columns: [
            { name: "标题", meaning: "headline" },
            { name: "日期", meaning: "date" },
            { name: "正文", meaning: "body" },
          ],
        },
      },
    ],
    ["春耕\n日期: 2015-03-02\n版面: 1\n第一段\n第二段"],
  ]);
});

test("makes one document of a table that holds no articles", async () => {
  const { texts } = await readFile("a.csv", Buffer.from("year,hectares\n2014,12\n2015,15\n"));
  expect(texts.map((text) => text.body)).toEqual(["year\thectares\n2014\t12\n2015\t15"]);
});

test("counts the lines of a jsonl that are no JSON", async () => {
  const reading = await readFile("a.jsonl", Buffer.from('{"title":"甲","constructor":"x"}\nnonsense\n[1]\n'));
  expect([reading.texts.length, reading.reason, reading.detail]).toEqual([
    1,
    "rows-unreadable",
    { kind: "rows", count: 2, numbers: [2, 3] },
  ]);
});

test("takes a mail's encoding from its bytes where its header lies", async () => {
  const words = "市中心医院为居民义诊，三月的云屏县田野里已经有了绿意";
  const mail = Buffer.concat([
    Buffer.from("Subject: "),
    encodeText("春耕消息", "gb18030"),
    Buffer.from("\nContent-Type: text/plain; charset=us-ascii\n\n"),
    encodeText(words, "gb18030"),
  ]);
  const reading = await readFile("a.eml", mail);
  expect([reading.texts[0]?.body, reading.encoding, reading.problems[0]?.code]).toEqual([
    `春耕消息\n${words}`,
    "gb18030",
    "encoding-declared-wrong",
  ]);
});
