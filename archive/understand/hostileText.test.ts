import { expect, test } from "vitest";
import { readPlainText } from "../read/formats/readPlainText.ts";
import { seededRandom } from "../testing/seededRandom.ts";
import { understandArticle } from "./understandArticle.ts";

/** Pieces of what articles and attacks are made of. */
const parts = [
  "记者",
  "（记者 王刚）",
  "摄",
  "。",
  "\n",
  "\n\n",
  "　",
  "来源：",
  "责任编辑：",
  "图为",
  "2015年7月21日",
  "14:32",
  "By Jane Doe",
  "Photo: ",
  "/Reuters",
  "（",
  "）",
  "【",
  "】",
  "〔",
  "constructor",
  "__proto__",
  "\u0000",
  "\ud800",
  "\udc00",
  "\ufeff",
  "\u202e",
  "😀",
  "王",
  "刚",
  "A",
  "1",
  "：",
  "/",
  "|",
  "#",
  "本报讯",
  "新华社北京1月20日电",
  "Автор: ",
  "С.Отгон",
  "기자",
  "撮影",
  "——",
  "…",
  "http://a/",
];

test("reads two thousand texts of random parts, with blocks in order and evidence that is in the body", () => {
  const random = seededRandom(20261123).next;
  const wrong: string[] = [];
  for (let round = 0; round < 2000; round++) {
    const length = 1 + Math.floor(random() * 40);
    const source = Array.from({ length }, () => parts[Math.floor(random() * parts.length)] ?? "").join("");
    const found = understandArticle(readPlainText(source), {
      id: "a",
      path: "a",
      format: round % 2 === 0 ? "text" : "html",
      encoding: "utf-8",
      problems: [],
    });
    const inOrder = found.blocks.every(
      (block, at) => block.start <= block.end && (found.blocks[at - 1]?.end ?? 0) <= block.start,
    );
    const quoted = found.evidence.every(
      ({ place, start, end, text }) =>
        place !== "body" || found.body.slice(start, end).replaceAll("\n", " ") === text.replaceAll("\n", " "),
    );
    const named = [...found.bylines, ...found.editors].every((name) => name.trim() === name && name !== "");
    if (!inOrder || !quoted || !named) wrong.push(source);
  }
  expect(wrong).toEqual([]);
});

test("reads a paragraph of a hundred and fifty thousand lines", () => {
  const text = readPlainText("甲乙丙丁\n".repeat(150_000).trimEnd());
  const facts = { id: "a", path: "a", format: "text", encoding: "utf-8", problems: [] };
  expect(understandArticle(text, facts).blocks.at(-1)?.end).toBe(text.body.length);
});
