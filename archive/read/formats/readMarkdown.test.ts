import { expect, test } from "vitest";
import { readMarkdown } from "./readMarkdown.ts";

test("takes headings, paragraphs, lists, quotations and table rows apart, without their marks", () => {
  const source =
    "# 标题 #\n\n正文一行\n续行。\n\n> 引语\n\n- 甲\n2. 乙\n\n| 乡镇 | 台数 |\n|---|---|\n| 纸坊 | 12 |\n\n副题\n---\n";
  expect(pieces(source)).toEqual([
    ["heading", "标题", 1],
    ["paragraph", "正文一行\n续行。", undefined],
    ["quotation", "引语", undefined],
    ["list-item", "甲", undefined],
    ["list-item", "乙", undefined],
    ["table-row", "乡镇\t台数", undefined],
    ["table-row", "纸坊\t12", undefined],
    ["heading", "副题", 2],
  ]);
});

test("makes a string that is partly bold one string", () => {
  expect(pieces("中**国**人民，[链接](http://a.example/b_(c))，`代码`，\\*星\\*，a_b_c")).toEqual([
    ["paragraph", "中国人民，链接，代码，*星*，a_b_c", undefined],
  ]);
});

test("makes a picture's words its caption", () => {
  const { text } = readMarkdown("前文\n\n![湖心 梁玉生摄](img/1.jpg)\n\n![](2.jpg)");
  expect(text.pieces.map(({ kind, image }) => [kind, image])).toEqual([
    ["paragraph", undefined],
    ["image", "img/1.jpg"],
    ["caption", "img/1.jpg"],
    ["image", "2.jpg"],
  ]);
});

test("reads front matter as fields and keeps its words in the body", () => {
  const { text } = readMarkdown("---\ntitle: 春耕\ndate: 2015-03-02\nauthor:\n  - 苗青\n  - 王刚\n---\n正文");
  expect(text.metadata.map(({ name, value }) => `${name}=${value}`)).toEqual([
    "title=春耕",
    "date=2015-03-02",
    "author=苗青",
    "author=王刚",
  ]);
  expect(text.pieces.map((piece) => piece.kind)).toEqual(["metadata", "paragraph"]);
});

test("reads damaged front matter line by line and says that it is damaged", () => {
  const { text, problems } = readMarkdown('---\ntitle: "春耕\nauthor: [苗青\n---\n正文');
  expect([text.metadata.map((field) => field.name), problems.map((it) => it.code)]).toEqual([
    ["title", "author"],
    ["metadata-damaged"],
  ]);
});

test("takes a rule at the beginning for a rule where no second one follows", () => {
  expect(pieces("---\n正文")).toEqual([["paragraph", "正文", undefined]]);
});

function pieces(source: string): readonly unknown[] {
  const { text } = readMarkdown(source);
  return text.pieces.map(({ kind, start, end, level }) => [kind, text.body.slice(start, end), level]);
}
