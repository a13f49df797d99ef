import { strToU8, zipSync } from "fflate";
import sharp from "sharp";
import { encodeText } from "./encodeText.ts";
import { makePdf } from "./makePdf.ts";

/** One small sound file of a format, made here so that tests need nothing from outside. */
export type SampleFile = { readonly name: string; readonly bytes: Uint8Array };

const prose = [
  "本报讯（记者 苗青）三月的云屏县，田野里已经有了绿意。3月2日清晨，第一台拖拉机开进了纸坊镇的水田，今年的春耕由此开始。",
  "“往年这个时候，渠里还没有水。”六十三岁的老农沈永福站在田埂上说。他家种了十二亩水田，今年第一次请了合作社的机器来帮忙。",
];

/** Every format that is read, each by at least one file. The same bytes at every call, but for what sharp's version does to pictures. */
export async function sampleFiles(): Promise<readonly SampleFile[]> {
  return [
    {
      name: "春耕.txt",
      bytes: encodeText(`春耕第一犁\n\n2015年3月2日\n\n　　${prose.join("\n\n　　")}\n`, "gb18030"),
    },
    { name: "春耕.md", bytes: strToU8(markdown) },
    { name: "春耕.html", bytes: encodeText(page("gb2312"), "gb18030") },
    { name: "春耕.mhtml", bytes: savedPage() },
    { name: "春耕.eml", bytes: mail() },
    {
      name: "短讯.csv",
      bytes: strToU8(`标题,日期,正文\n春耕,2015-03-02,"${prose[0]}"\n插秧,2015-05-06,${prose[1]}\n`),
    },
    { name: "短讯.tsv", bytes: strToU8(`标题\t日期\t正文\n春耕\t2015-03-02\t${prose[0]}\n`) },
    {
      name: "短讯.jsonl",
      bytes: strToU8(`${JSON.stringify({ title: "春耕", date: "2015-03-02", text: prose[0] })}\n`),
    },
    { name: "春耕.docx", bytes: makeDocx(wordBody()) },
    { name: "春耕.odt", bytes: makeOdt() },
    { name: "春耕.rtf", bytes: makeRtf() },
    {
      name: "spring.pdf",
      bytes: makePdf([
        { text: "Spring ploughing begins", size: 24, x: 72, y: 700 },
        { text: "On 2 March 2015 the first tractor came.", size: 11, x: 72, y: 660 },
      ]),
    },
    ...(await samplePictures()),
  ];
}

const markdown = `---
title: 春耕第一犁
date: 2015-03-02
tags: [春耕, 云屏]
---

# 春耕第一犁

${prose[0]}

![拖拉机开进水田 孙文涛摄](tractor.jpg)

## 渠里有水

> ${prose[1]}

- 十二亩水田
- 一百二十台拖拉机
`;

function page(charset: string): string {
  return `<!DOCTYPE html><html lang="zh-CN"><head><meta http-equiv="Content-Type" content="text/html; charset=${charset}"><title>春耕第一犁_云屏报</title>
<meta name="pubdate" content="2015-03-02"><script type="application/ld+json">{"@type":"NewsArticle","headline":"春耕第一犁","author":[{"name":"苗青"}]}</script></head>
<body><div class="nav"><a href="/">首页</a> <a href="/news">新闻</a></div><h1>春耕第一犁</h1><div class="info">2015年03月02日14:32 来源：云屏报</div>
<div class="content"><p>　　${prose[0]}</p><p style="text-align:center"><img src="春耕_files/1.jpg" alt="水田"><br>拖拉机开进水田 孙文涛摄</p><p>　　${prose[1]}</p></div>
<table><tr><td>乡镇</td><td>台数</td></tr><tr><td>纸坊</td><td>12</td></tr></table><div class="footer">版权所有</div></body></html>`;
}

function savedPage(): Uint8Array {
  const html = Buffer.from(page("utf-8")).toString("base64");
  return strToU8(
    `From: <Saved by Blink>\r\nSnapshot-Content-Location: https://paper.example/1.html\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="----b"\r\n\r\n------b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: base64\r\nContent-Location: https://paper.example/1.html\r\n\r\n${html}\r\n------b\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n------b--\r\n`,
  );
}

function mail(): Uint8Array {
  const head = `From: "=?gb2312?B?w+fH4A==?=" <miao@paper.example>\r\nSubject: =?gb2312?B?tLq4+w==?=\r\nDate: Mon, 02 Mar 2015 14:32:00 +0800\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=gb2312\r\nContent-Transfer-Encoding: 8bit\r\n\r\n`;
  return Buffer.concat([Buffer.from(head), encodeText(prose.join("\r\n\r\n"), "gb18030")]);
}

/** A Word document around the inside of its `w:body`. */
export function makeDocx(body: string): Uint8Array {
  const names = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  const styles = `<w:styles ${names}><w:style w:styleId="a1"><w:name w:val="标题 1"/></w:style><w:style w:styleId="2"><w:name w:val="heading 2"/></w:style></w:styles>`;
  return zipSync({
    "[Content_Types].xml": strToU8("<Types/>"),
    "word/document.xml": strToU8(
      `<?xml version="1.0"?><w:document ${names}><w:body>${body}</w:body></w:document>`,
    ),
    "word/styles.xml": strToU8(styles),
    "docProps/core.xml": strToU8(
      "<cp:coreProperties><dc:title>春耕</dc:title><dc:creator>苗青</dc:creator></cp:coreProperties>",
    ),
  });
}

function wordBody(): string {
  const paragraph = (text: string, style = "") =>
    `<w:p>${style === "" ? "" : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}<w:r><w:t>${text}</w:t></w:r></w:p>`;
  const cell = (text: string) => `<w:tc>${paragraph(text)}</w:tc>`;
  return `${paragraph("春耕第一犁", "a1")}${paragraph(prose[0] ?? "")}${paragraph("渠里有水", "2")}${paragraph(prose[1] ?? "")}<w:tbl><w:tr>${cell("纸坊")}${cell("12")}</w:tr></w:tbl>`;
}

function makeOdt(): Uint8Array {
  const content = `<office:document-content><office:body><office:text><text:h text:outline-level="1">春耕第一犁</text:h><text:p>${prose[0]}</text:p><text:list><text:list-item><text:p>十二亩<text:s text:c="2"/>水田</text:p></text:list-item></text:list><table:table><table:table-row><table:table-cell><text:p>纸坊</text:p></table:table-cell><table:table-cell><text:p>12</text:p></table:table-cell></table:table-row></table:table></office:text></office:body></office:document-content>`;
  return zipSync({
    mimetype: strToU8("application/vnd.oasis.opendocument.text"),
    "content.xml": strToU8(content),
    "meta.xml": strToU8(
      "<office:document-meta><office:meta><dc:title>春耕</dc:title></office:meta></office:document-meta>",
    ),
  });
}

function makeRtf(): Uint8Array {
  const escaped = [...encodeText("春耕第一犁", "gb18030")].map((byte) => `\\'${byte.toString(16)}`).join("");
  return Buffer.from(
    `{\\rtf1\\ansi\\ansicpg936\\deff0{\\fonttbl{\\f0\\fnil\\fcharset134 SimSun;}{\\f1\\fnil\\fcharset0 Arial;}}{\\info{\\author Miao}}\\pard\\outlinelevel0\\f0 ${escaped}\\par\\pard\\f1 Spring \\u8211?\\u26149? {\\b ploughing}\\par\\trowd\\intbl a\\cell b\\cell\\row}`,
    "latin1",
  );
}

async function samplePictures(): Promise<readonly SampleFile[]> {
  const plain = () => sharp({ create: { width: 320, height: 200, channels: 3, background: "#8a4b3c" } });
  const exif = { IFD0: { ImageDescription: "Tractors in the field", Artist: "Sun Wentao" } };
  return [
    { name: "1.jpg", bytes: await plain().withExif(exif).jpeg().toBuffer() },
    { name: "2.png", bytes: await plain().withExif(exif).png().toBuffer() },
    { name: "3.webp", bytes: await plain().withExif(exif).webp().toBuffer() },
    { name: "4.gif", bytes: await plain().gif().toBuffer() },
    { name: "5.tif", bytes: await plain().withExif(exif).tiff().toBuffer() },
    { name: "6.avif", bytes: await plain().withExif(exif).avif({ effort: 0 }).toBuffer() },
  ];
}
