import { strToU8, zipSync } from "fflate";
import { expect, test } from "vitest";
import type { FileReading } from "./fileReading.ts";
import { readFile } from "./readFile.ts";
import { encodeText } from "./testing/encodeText.ts";

const namespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';

function paragraph(words: string): string {
  return `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`;
}

function word(body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  const files = { document: `<w:document ${namespaces}><w:body>${body}</w:body></w:document>`, ...parts };
  const entries = Object.entries(files).map(([name, xml]) => [`word/${name}.xml`, strToU8(xml)] as const);
  return zipSync(Object.fromEntries(entries));
}

/** Each piece's words; those aside from the main text in brackets. */
function pieces({ texts }: FileReading): readonly string[] {
  return texts.flatMap(({ body, pieces: all }) =>
    all.map(({ start, end, main }) =>
      main === false ? `[${body.slice(start, end)}]` : body.slice(start, end),
    ),
  );
}

test("reads a Word file's tables, text boxes, insertions and notes once each, and its margins aside", async () => {
  const box = `<w:p><w:r><mc:AlternateContent><mc:Choice><w:txbxContent>${paragraph("框里")}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>${paragraph("框里")}</w:txbxContent></mc:Fallback></mc:AlternateContent><w:t>框外</w:t></w:r></w:p>`;
  const table = `<w:tbl><w:tr><w:tc>${paragraph("甲")}</w:tc><w:tc>${paragraph("乙")}</w:tc></w:tr></w:tbl>`;
  const changes =
    "<w:p><w:ins><w:r><w:t>插入</w:t></w:r></w:ins><w:del><w:r><w:delText>删去</w:delText></w:r></w:del></w:p>";
  const reading = await readFile(
    "a.docx",
    word(paragraph("正文") + table + box + changes, {
      footnotes: `<w:footnotes ${namespaces}><w:footnote>${paragraph("脚注")}</w:footnote></w:footnotes>`,
      header1: `<w:hdr ${namespaces}>${paragraph("页眉")}</w:hdr>`,
      header2: `<w:hdr ${namespaces}>${paragraph("页眉")}</w:hdr>`,
      comments: `<w:comments ${namespaces}><w:comment>${paragraph("批注")}</w:comment></w:comments>`,
    }),
  );
  expect([reading.outcome, pieces(reading)]).toEqual([
    "read",
    ["正文", "甲\t乙", "框里", "框外", "插入", "脚注", "[批注]", "[页眉]"],
  ]);
});

test("sets an OpenDocument's notes and boxes below their paragraph", async () => {
  const content =
    '<office:document-content><office:body><office:text><text:p>一<text:s text:c="2"/>二<text:note><text:note-body><text:p>脚注</text:p></text:note-body></text:note>三</text:p><text:p>末段</text:p></office:text></office:body></office:document-content>';
  const reading = await readFile("a.odt", zipSync({ "content.xml": strToU8(content) }));
  expect(pieces(reading)).toEqual(["一  二三", "脚注", "末段"]);
});

test("reads Rich Text in GBK whose characters are bytes, numbers with stand-ins, or both", async () => {
  const bytes = (words: string) =>
    [...encodeText(words, "gb18030")].map((byte) => `\\'${byte.toString(16)}`).join("");
  const text = `{\\rtf1\\ansi\\ansicpg936\\uc2{\\fonttbl{\\f0\\fcharset134 SimSun;}}{\\info{\\title ${bytes("题目")}}}\\f0 ${bytes("春耕")}\\par\\u22825??\\u27668\\'c6\\'f8\\par}`;
  const reading = await readFile("a.rtf", Buffer.from(text, "latin1"));
  expect([reading.outcome, pieces(reading), reading.texts[0]?.metadata[0]?.value]).toEqual([
    "read",
    ["春耕", "天气"],
    "题目",
  ]);
});

const mail = [
  "Subject: =?GB2312?Q?=B4=BA=B8=FB?=",
  'Content-Type: multipart/mixed; boundary="m"',
  "",
  "--m",
  'Content-Type: multipart/alternative; boundary="n"',
  "",
  "--n",
  "Content-Type: text/plain; charset=gb2312",
  "Content-Transfer-Encoding: quoted-printable",
  "",
  "=B4=BA=B8=FB=BB=E1=D2=E9",
  "--n",
  "Content-Type: text/html",
  "",
  "<p>html</p>",
  "--n--",
  "--m",
  'Content-Type: application/pdf; name="=?gb2312?B?uL28/i5wZGY=?="',
  "Content-Disposition: attachment",
  "",
  "%PDF-",
  "--m--",
  "",
].join("\r\n");

test("reads a mail of nested parts, and names what is attached", async () => {
  const reading = await readFile("a.eml", Buffer.from(mail));
  expect([reading.outcome, pieces(reading)]).toEqual(["read", ["春耕", "春耕会议", "附件.pdf"]]);
});

const whole = `<w:document ${namespaces}><w:body>${paragraph("正文在此")}${paragraph("断在这里")}</w:body></w:document>`;

test.each([
  ["a.docx", zipSync({ "word/document.xml": strToU8(whole.slice(0, -40)) })],
  ["a.odt", zipSync({ "content.xml": strToU8("<o:c><o:t><text:p>正文在此</text:p><text:p>断") })],
  ["a.rtf", Buffer.from("{\\rtf1 {\\b a whole paragraph\\par cut off here", "latin1")],
  ["a.eml", Buffer.from(mail.slice(0, mail.indexOf("--m--")))],
])("reads %s as far as it goes where it breaks off, and says so", async (name, bytes) => {
  const reading = await readFile(name, bytes);
  expect([reading.outcome, reading.reason, reading.detail, pieces(reading).length > 0]).toEqual([
    "doubtful",
    "file-damaged",
    { kind: "damage", code: "cut-short" },
    true,
  ]);
});

test("says of a Word file with a password that it needs one", async () => {
  const head = Buffer.from("d0cf11e0a1b11ae1", "hex");
  const locked = Buffer.concat([head, Buffer.alloc(512), Buffer.from("EncryptedPackage", "utf16le")]);
  await expect(readFile("a.docx", locked)).rejects.toThrow("password-needed");
  expect(await readFile("b.docx", Buffer.concat([head, Buffer.alloc(512)]))).toMatchObject({
    reason: "format-office-old",
    detail: { kind: "file-kind", fileKind: "old-document" },
  });
});

test("reads today's Word and OpenDocument under any name", async () => {
  const odt = zipSync({
    mimetype: [strToU8("application/vnd.oasis.opendocument.text"), { level: 0 }],
    "content.xml": strToU8("<o:c><text:p>正文</text:p></o:c>"),
  });
  const formats = [await readFile("a.doc", word(paragraph("正文"))), await readFile("a.txt", odt)];
  expect(formats.map((reading) => [reading.format, pieces(reading)])).toEqual([
    ["docx", ["正文"]],
    ["odt", ["正文"]],
  ]);
});

const menu = "<html><body><a href=1>首页</a> <a href=2>新闻</a></body></html>";
const frame = `<html><body><h1>水库开闸</h1><p>${"本报讯 青坪水库昨天开闸放水，下游三万亩农田得到灌溉。".repeat(5)}</p></body></html>`;

test("takes a saved page's frame that holds the article for one, and others for the page's own", async () => {
  const readings = await Promise.all(
    [menu, frame].map((html) => readFile("f.html", Buffer.from(html), { isPageResource: true })),
  );
  expect(readings.map(({ outcome, reason }) => [outcome, reason])).toEqual([
    ["system", "page-resource"],
    ["read", undefined],
  ]);
});

test("reads the frame with the text of a page of frames that was saved as one file", async () => {
  const parts = ["<html><frameset><frame src=cid:1><frame src=cid:2></frameset></html>", menu, frame];
  const saved = [
    "MIME-Version: 1.0",
    'Content-Type: multipart/related; boundary="m"',
    "",
    ...parts.flatMap((html) => ["--m", "Content-Type: text/html; charset=utf-8", "", html]),
    "--m--",
    "",
  ].join("\r\n");
  expect(pieces(await readFile("a.mhtml", Buffer.from(saved)))[0]).toBe("水库开闸");
});
