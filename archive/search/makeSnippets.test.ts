import { describe, expect, test } from "vitest";
import type { ArchiveDocument, Snippet } from "../contract.ts";
import { seededRandom } from "../testing/seededRandom.ts";
import { listLeaves } from "./compileQuery.ts";
import { findPlaces } from "./findPlaces.ts";
import { makeLead, makeSnippets, mergeMarks } from "./makeSnippets.ts";
import { parseQuery } from "./parseQuery.ts";
import { makeDocument } from "./testing/makeDocument.ts";

/** The snippets with the marked words in brackets and `…` where text is cut. */
function show({ text, marks, cutBefore, cutAfter }: Snippet): string {
  const marked = marks.reduceRight(
    (shown, { start, end }) => `${shown.slice(0, start)}[${shown.slice(start, end)}]${shown.slice(end)}`,
    text,
  );
  return `${cutBefore ? "…" : ""}${marked}${cutAfter ? "…" : ""}`;
}

function snip(document: ArchiveDocument, query: string): readonly string[] {
  return makeSnippets(document, findPlaces(document, listLeaves(parseQuery(query).tree))).map(show);
}

const paragraph = (text: string) => makeDocument({ blocks: [["paragraph", text]] });
const filler = "湖边的村子一年有半年泡在水里，出门靠船。";
const longSentence = `${"船从渡口出发，沿着湖岸一个村一个村地走，".repeat(5)}把三百本书送到识字班，${"再把读完的书收回来换到下一个村，".repeat(5)}天黑才回。`;

describe("a snippet", () => {
  const cases: readonly [string, ArchiveDocument, string, readonly string[]][] = [
    [
      "is whole sentences where they fit",
      paragraph(`${filler.repeat(3)}识字班开课了。来了四十二人。${filler.repeat(3)}`),
      "识字班",
      [`…[识字班]开课了。来了四十二人。${filler.repeat(2)}…`],
    ],
    [
      "of a long sentence is cut between clauses",
      paragraph(longSentence),
      "识字班",
      [
        "…把三百本书送到[识字班]，再把读完的书收回来换到下一个村，再把读完的书收回来换到下一个村，再把读完的书收回来换到下一个村，…",
      ],
    ],
    [
      "merges with one beside it",
      paragraph(`${filler}识字班开课。${filler}${filler}夜校报名。${filler}`),
      "识字班 夜校",
      [`…[识字班]开课。${filler.repeat(2)}[夜校]报名。…`],
    ],
    [
      "shows different words before the same word again",
      paragraph(
        `识字班甲。${filler.repeat(4)}识字班乙。${filler.repeat(4)}识字班丙。${filler.repeat(4)}夜校丁。`,
      ),
      "识字班 夜校",
      [`[识字班]甲。${filler.repeat(2)}…`, `…[识字班]乙。${filler.repeat(2)}…`, "…[夜校]丁。"],
    ],
    [
      "marks a run that goes on over a line break",
      paragraph("渡口的识\n字班开课了。"),
      "识字班",
      ["渡口的[识\n字班]开课了。"],
    ],
    ["marks the other script", paragraph("青萍湖識字班開課。"), "识字班开课", ["青萍湖[識字班開課]。"]],
    [
      "marks every word of a distance",
      paragraph("学员带着孩子来到夜校。"),
      '"学员 夜校"~6',
      ["[学员]带着孩子来到[夜校]。"],
    ],
    ["marks overlapping words once", paragraph("三严三实"), "三严三 严三实", ["[三严三实]"]],
    [
      "marks inflected words",
      makeDocument({ language: "en", blocks: [["paragraph", "They campaigned for years."]] }),
      "campaigning",
      ["They [campaigned] for years."],
    ],
    [
      "never comes out of boilerplate",
      makeDocument({
        headline: "夜校",
        blocks: [
          ["headline", "夜校"],
          ["boilerplate", "夜校公众号"],
          ["paragraph", "正文。"],
        ],
      }),
      "夜校",
      ["正文。"],
    ],
    [
      "comes out of a caption beside a photo",
      makeDocument({ kind: "photo", captions: [{ text: "夜校的灯光", photographer: "陈渔" }] }),
      "夜校",
      ["[夜校]的灯光"],
    ],
    [
      "comes out of the path where nothing else has the word",
      makeDocument({ path: "夜校/1.txt", blocks: [["paragraph", "正文。"]] }),
      "夜校",
      ["[夜校]/1.txt"],
    ],
    [
      "shows a fact where the page prints it",
      makeDocument({
        bylines: ["林小满"],
        blocks: [
          ["byline", "本报记者 林小满 周渡"],
          ["paragraph", "正文。"],
        ],
      }),
      "林小满",
      ["本报记者 [林小满] 周渡"],
    ],
  ];
  test.each(cases)("%s", (_, document, query, snippets) => {
    expect(snip(document, query)).toEqual(snippets);
  });

  test("of 25 English words or so cuts no word in two", () => {
    const text = `${"slowly the barges carried books across ".repeat(10)}until the lantern appeared ${"and everybody gathered along the shore ".repeat(10)}`;
    const [shown = ""] = snip(makeDocument({ language: "en", blocks: [["paragraph", text]] }), "lantern");
    const words = new Set(text.split(" "));
    const strange = shown
      .replace(/[[\]…]/g, "")
      .split(" ")
      .filter((word) => !words.has(word));
    expect([
      strange,
      shown.split(" ").length > 18,
      shown.split(" ").length < 32,
      shown.includes("[lantern]"),
    ]).toEqual([[], true, true, true]);
  });

  test("has its place in the body", () => {
    const document = paragraph(`${filler.repeat(4)}识字班开课了。`);
    const [snippet] = makeSnippets(document, findPlaces(document, listLeaves(parseQuery("识字班").tree)));
    const start = snippet?.start ?? -1;
    expect(document.body.slice(start, start + (snippet?.text.length ?? 0))).toBe(snippet?.text);
  });

  test("of an empty query is the beginning of the text", () => {
    expect(makeLead(paragraph(`第一句。${filler.repeat(9)}`)).map(show)).toEqual([
      `第一句。${filler.repeat(2)}…`,
    ]);
  });

  test("of a document without text is none", () => {
    expect(makeLead(makeDocument({}))).toEqual([]);
  });

  test("of whatever text keeps its marks inside and whole characters", () => {
    const random = seededRandom(21).next;
    const pieces = ["渡口", "𠮷", "e\u0301", "。", "，", " ", "word", "\n", "学员", "12", "👍🏽", "”"];
    const texts = Array.from({ length: 500 }, () =>
      Array.from(
        { length: 20 + Math.floor(random() * 300) },
        () => pieces[Math.floor(random() * pieces.length)],
      ).join(""),
    );
    const wrong = texts.filter((text) => {
      const document = paragraph(text);
      return makeSnippets(
        document,
        findPlaces(document, listLeaves(parseQuery("渡口 OR exact:word").tree)),
      ).some(
        ({ text: shown, marks }) =>
          !shown.isWellFormed() ||
          marks.some(
            ({ start, end }) => !["渡口", "word"].includes(shown.slice(start, end).replace(/\s/g, "")),
          ),
      );
    });
    expect(wrong).toEqual([]);
  });
});

test("marks that touch stay apart, marks that overlap are one", () => {
  const marks = [
    { start: 4, end: 6 },
    { start: 0, end: 3 },
    { start: 2, end: 4 },
  ];
  expect(mergeMarks(marks)).toEqual([
    { start: 0, end: 4 },
    { start: 4, end: 6 },
  ]);
});
