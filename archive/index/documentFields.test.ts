import { expect, test } from "vitest";
import type { ArchiveDocument, Block } from "../contract.ts";
import { documentFields } from "./documentFields.ts";

function makeDocument(body: string, kinds: readonly Block["kind"][]): ArchiveDocument {
  let start = 0;
  const blocks = body.split("\n").map((line, i): Block => {
    const block = { kind: kinds[i] ?? "paragraph", start, end: start + line.length };
    start = block.end + 1;
    return block;
  });
  return {
    id: "news/a.txt",
    path: "news/a.txt",
    kind: "article",
    format: "text",
    encoding: "utf-8",
    language: "en",
    headline: "Rain stops",
    published: null,
    source: "The Gazette",
    bylines: ["Ann Lee", "Bo Ma"],
    editors: [],
    sections: [],
    captions: [
      { text: "A bridge", photographer: ["Cy Day"], start: 0, end: 8 },
      { text: "From a sidecar", photographer: null, credit: "Agency" },
    ],
    events: [],
    keywords: ["rain"],
    body,
    blocks,
    evidence: [],
    problems: [],
  };
}

/** Fields with the words of their blocks. */
function fieldTexts(document: ArchiveDocument): unknown {
  return Object.fromEntries(
    documentFields(document).map(({ field, blocks }) => [
      field,
      blocks.map(({ text, start, end }) => text.slice(start, end)),
    ]),
  );
}

test("every block of the body is in a field, and names that no block holds", () => {
  const body = "Rain stops\nby Ann Lee\n1 May\nIt rained.\nA bridge\nFollow us";
  const kinds = ["headline", "byline", "date-line", "paragraph", "caption", "boilerplate"] as const;
  expect(fieldTexts(makeDocument(body, kinds))).toEqual({
    headline: ["Rain stops"],
    body: ["It rained."],
    caption: ["From a sidecar", "Agency", "A bridge"],
    byline: ["Bo Ma", "by Ann Lee"],
    source: ["The Gazette", "1 May"],
    photographer: ["Cy Day"],
    keyword: ["rain"],
    path: ["news/a.txt"],
    boilerplate: ["Follow us"],
  });
});

test("a headline that is no block of the body is searched nevertheless", () => {
  expect(fieldTexts(makeDocument("It rained.", ["paragraph"]))).toMatchObject({ headline: ["Rain stops"] });
});
