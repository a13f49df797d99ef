import { expect, test } from "vitest";
import { readMarkdown } from "../read/formats/readMarkdown.ts";
import { understandArticle } from "./understandArticle.ts";

test("lets a section reach to the next heading of its own or a higher level", () => {
  const prose = "会议部署了今年的春耕生产工作，要求各地抓好落实，确保粮食丰收，农民增收。";
  const source = `# 春耕会议召开\n\n${prose}\n\n## 布置\n\n${prose}\n\n### 时间\n\n${prose}\n\n## 反响\n\n${prose}`;
  const { sections, body } = understandArticle(readMarkdown(source).text, {
    id: "a",
    path: "a",
    format: "markdown",
    encoding: "utf-8",
    problems: [],
  });
  expect(
    sections.map(({ heading, level, start, end }) => [heading, level, body.slice(start, end).length]),
  ).toEqual([
    ["布置", 2, body.indexOf("反响") - body.indexOf("布置")],
    ["时间", 3, body.indexOf("反响") - body.indexOf("时间")],
    ["反响", 2, body.length - body.indexOf("反响")],
  ]);
});
