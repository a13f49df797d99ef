import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { compactLunr } from "./compactLunr.ts";
import { compareWithLunr } from "./testing/compareWithLunr.ts";

const folder = mkdtempSync(join(tmpdir(), "broadsheet-index-"));
afterAll(() => rmSync(folder, { recursive: true }));

// `node archive/bench/checkEquality.ts` asks more of the same.
test.each([
  { segments: "one segment", options: {} },
  { segments: "segments of seven", options: { documentsPerSegment: 7 } },
  { segments: "segments of one", options: { documentsPerSegment: 1 } },
])(
  "answers like the lunr package with $segments: fresh, serialised, changed, merged and reopened",
  ({ options }) => {
    const compared = Array.from({ length: 12 }, (_, seed) =>
      compareWithLunr(seed, { options, folder, queriesPerStage: 8 }),
    );
    expect(compared.flatMap(({ differences }) => differences)).toEqual([]);
  },
);

test("a ref that is added again replaces the document", () => {
  const index = compactLunr(function () {
    this.ref("id");
    this.field("body");
    this.add({ id: 1, body: "first words" });
    this.add({ id: 1, body: "second words" });
  });
  expect([index.search("first").length, index.search("second").length, index.documentCount]).toEqual([
    0, 1, 1,
  ]);
});

test("a segment holds as many documents as it may, however many came before", () => {
  const index = compactLunr(
    function () {
      this.ref("id");
      this.field("body");
      for (let id = 0; id < 20; id++) this.add({ id, body: "words" });
    },
    { documentsPerSegment: 7 },
  );
  expect(index.views.map(({ segment }) => segment.documents)).toEqual([7, 7, 6]);
});

test("a deleted document's terms do not expand", () => {
  const index = compactLunr(function () {
    this.ref("id");
    this.field("body");
    this.add({ id: 1, body: "plantain" });
    this.add({ id: 2, body: "plant" });
  });
  index.remove("1");
  expect(index.search("plan*").map((result) => Object.keys(result.matchData.metadata))).toEqual([["plant"]]);
});

test("a phrase has a frequency and a document frequency of its own", () => {
  const bodies = ["green plant green plant", "plant green", "green plant", "other words"];
  const index = compactLunr(function () {
    this.ref("id");
    this.field("body");
    this.field("tag");
    for (const [id, body] of bodies.entries()) this.add({ id, body });
  });
  const joined = compactLunr(function () {
    this.ref("id");
    this.field("body");
    this.field("tag");
    for (const [id, body] of bodies.entries()) {
      this.add({ id, body: body.replaceAll("green plant", "greenplant greenplant2") });
    }
  });
  const scores = index.query((query) => query.phrase("green plant")).map(({ ref, score }) => [ref, score]);
  expect(scores).toEqual(joined.search("greenplant").map(({ ref, score }) => [ref, score]));
});
