import { expect, test } from "vitest";
import { readPlainText } from "./readPlainText.ts";

test("makes each line a paragraph where lines are paragraphs", () => {
  expect(paragraphs("标题\r\n\r\n　　第一段说了一件事。\r\n　　第二段说了另一件。")).toEqual([
    "标题",
    "第一段说了一件事。",
    "第二段说了另一件。",
  ]);
});

test("joins hard-wrapped Chinese lines, begins anew at an indent", () => {
  const text = `青萍湖治理十年记
　　三月的云屏县田野里已经有了绿意第一台拖拉机开进
了纸坊镇的水田今年的春耕由此开始镇里的农技员说秧苗
比往年长得好预计全镇可以提前五天完成插秧。
　　合作社负责人介绍全县今年有一百二十台拖拉机投入
春耕比去年增加了三成老农沈永福站在田埂上说往年这个
时候渠里还没有水。`;
  expect(paragraphs(text).map((words) => words.split("\n").length)).toEqual([1, 3, 3]);
});

test("joins hard-wrapped English lines and ends a paragraph at a short one", () => {
  const text = `THE LAST CAGE

The fishing cages that have stood off the Shibu landing since
the spring of 1992 came out of the water on Tuesday morning, and
with them went the last of the lake's fish farms.
Nobody on the landing cheered, though a good many people stood
there and watched the crane swing the frames on to the lorries
and the lorries climb the hill.`;
  expect(paragraphs(text).map((words) => words.split("\n").length)).toEqual([1, 3, 3]);
});

test.each([
  ["a list of short lines", "易信\n微信\nQQ空间\n微博\n更多\n分享"],
  ["verse", "春眠不觉晓\n处处闻啼鸟\n夜来风雨声\n花落知多少"],
  [
    "paragraphs of like length",
    Array(6).fill("三月的云屏县田野里已经有了绿意，第一台拖拉机开进了水田。").join("\n"),
  ],
])("doesn't join %s", (_, text) => {
  expect(paragraphs(text)).toEqual(text.split("\n"));
});

test("covers every word of the text with its paragraphs, and only white space lies between", () => {
  const text = "a b\n\n 　c\t\n\u00a0d\n";
  const { body, pieces } = readPlainText(text);
  const between = pieces.reduce((rest, piece) => rest.replace(body.slice(piece.start, piece.end), ""), body);
  expect(between.trim()).toBe("");
});

function paragraphs(text: string): readonly string[] {
  const { body, pieces } = readPlainText(text);
  return pieces.map((piece) => body.slice(piece.start, piece.end));
}
