import { expect, test } from "vitest";
import { fakeDocuments } from "../testing/fakeDocuments.ts";
import { setArticle } from "./setArticle.ts";

test.each(fakeDocuments.map((document) => [document.id, document] as const))(
  "keeps every block of %s exactly once",
  (_id, document) => {
    const { kicker, headline, subtitle, printedLines, parts } = setArticle(document);
    const kept = [kicker, headline, subtitle, ...printedLines, ...parts.flatMap((part) => part.blocks)];
    const starts = kept
      .flatMap((block) => (block === null ? [] : [block.start]))
      .sort((left, right) => left - right);
    expect(starts).toEqual(document.blocks.map((block) => block.start));
  },
);

test("joins the rows of a table and the items of a list, and no others", () => {
  const kinds = [
    "paragraph",
    "list-item",
    "list-item",
    "paragraph",
    "paragraph",
    "table-row",
    "table-row",
    "list-item",
  ] as const;
  const blocks = kinds.map((kind, index) => ({ kind, start: index * 2, end: index * 2 + 1 }));
  const { parts } = setArticle({ blocks });
  expect(parts.map(({ kind, blocks: joined }) => `${kind} ${joined.length}`)).toEqual([
    "paragraph 1",
    "list 2",
    "paragraph 1",
    "paragraph 1",
    "table 2",
    "list 1",
  ]);
});

test("leaves an editor's line behind the text where it is printed", () => {
  const blocks = (["headline", "byline", "paragraph", "editor-line"] as const).map((kind, index) => ({
    kind,
    start: index,
    end: index + 1,
  }));
  const { printedLines, parts } = setArticle({ blocks });
  expect([printedLines.map(({ kind }) => kind), parts.map(({ kind }) => kind)]).toEqual([
    ["byline"],
    ["paragraph", "line"],
  ]);
});
