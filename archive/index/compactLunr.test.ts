import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import lunr from "lunr";
import { afterAll, describe, expect, test } from "vitest";
import { type SeededRandom, seededRandom } from "../testing/seededRandom.ts";
import type { CompactIndex } from "./CompactIndex.ts";
import { type CompactBuilder, compactLunr } from "./compactLunr.ts";
import { collectSections } from "./segment/collectSections.ts";
import { memoryContainer, openContainer, writeContainer } from "./segment/container.ts";
import { mergeSegments } from "./segment/mergeSegments.ts";
import { Segment } from "./segment/Segment.ts";

const folder = mkdtempSync(join(tmpdir(), "broadsheet-index-"));
afterAll(() => rmSync(folder, { recursive: true }));

const words = (
  "plant planting plants planted green greener study studies studied constructor __proto__ toString the and of " +
  "中国 中国人 人民 — * a ab abc foo foobar fob bar 42 7 don't naïve x/y -dash +plus ~tilde ^caret valueOf"
).split(" ");

type Seed = {
  readonly fields: readonly (readonly [string, { boost: number } | undefined])[];
  readonly documents: readonly (readonly [Record<string, unknown>, { boost: number } | undefined])[];
  readonly whitelist: string[];
  readonly k1: number;
  readonly b: number;
  readonly stopWordsInSearch: boolean;
};

function makeSeed(random: SeededRandom): Seed {
  const fields = ["title", "body", "note"].slice(0, 1 + random.below(3));
  return {
    fields: fields.map((field) => [field, random.chance(0.3) ? { boost: 1 + random.below(9) } : undefined]),
    documents: Array.from({ length: 1 + random.below(25) }, (_, i) => [
      makeDocument(random, { ref: random.chance(0.5) ? i : `d${i}`, fields }),
      random.chance(0.3) ? { boost: 1 + random.below(5) } : undefined,
    ]),
    whitelist: random.pick([[], ["position"], ["position", "index"], ["index", "missing"]]),
    k1: random.chance(0.3) ? random.next() * 2 : 1.2,
    b: random.chance(0.3) ? random.next() : 0.75,
    stopWordsInSearch: random.chance(0.2),
  };
}

function makeDocument(
  random: SeededRandom,
  { ref, fields }: { ref: number | string; fields: readonly string[] },
): Record<string, unknown> {
  const document: Record<string, unknown> = { id: ref };
  for (const field of fields) {
    if (random.chance(0.85)) document[field] = makeText(random);
  }
  return document;
}

function makeText(random: SeededRandom): string {
  return Array.from({ length: random.below(12) }, () => random.pick(words)).join(" ");
}

function makeQuery(random: SeededRandom, fields: readonly string[]): string {
  return Array.from({ length: 1 + random.below(4) }, () => {
    let word = random.pick(words).replace(/[:*]/g, "");
    if (random.chance(0.2)) word = `${word.slice(0, 2)}*${random.chance(0.3) ? word.slice(-1) : ""}`;
    else if (random.chance(0.1)) word = `*${word.slice(-2)}`;
    const field = random.chance(0.2) ? `${random.pick(fields)}:` : "";
    const presence = random.pick(["", "", "", "+", "-"]);
    const edits = random.chance(0.15) ? `~${1 + random.below(2)}` : "";
    const boost = random.chance(0.2) ? `^${random.pick([2, 5, 10])}` : "";
    return `${presence}${field}${word}${edits}${boost}`;
  }).join(" ");
}

type AnyBuilder = lunr.Builder | CompactBuilder;

function configure(seed: Seed): (this: AnyBuilder) => void {
  return function () {
    // lunr's types know neither builder's common part: both are called the same way.
    const builder = this as CompactBuilder;
    builder.ref("id");
    for (const [field, attributes] of seed.fields) builder.field(field, attributes);
    builder.metadataWhitelist = seed.whitelist;
    builder.k1(seed.k1);
    builder.b(seed.b);
    if (seed.stopWordsInSearch) builder.searchPipeline.add(lunr.stopWordFilter);
    for (const [document, attributes] of seed.documents) builder.add(document, attributes);
  };
}

function answers(index: lunr.Index | CompactIndex, query: string): unknown {
  try {
    return (index as CompactIndex)
      .search(query)
      .map(({ ref, score, matchData }) => ({
        ref,
        score: score.toFixed(9),
        terms: plain(matchData.metadata),
      }))
      .sort((a, b) => (a.ref < b.ref ? -1 : 1));
  } catch (error) {
    return error instanceof Error ? `${error.name}: ${error.message}` : error;
  }
}

/** Match data as lists: lunr makes objects without prototype, and keys like `__proto__`. */
function plain(value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.keys(value)
    .sort()
    .map((key) => [key, plain(Reflect.get(value, key))]);
}

function expectSameAnswers(
  seed: Seed,
  index: CompactIndex,
  { random, queries }: { random: SeededRandom; queries: number },
): void {
  const stock = lunr(configure(seed));
  const fields = seed.fields.map(([field]) => field);
  for (let i = 0; i < queries; i++) {
    const query = i === 0 ? "" : makeQuery(random, fields);
    expect([query, answers(index, query)]).toEqual([query, answers(stock, query)]);
  }
}

describe.each([
  { segments: "one segment", options: {} },
  { segments: "segments of seven", options: { documentsPerSegment: 7 } },
])("compactLunr with $segments", ({ options }) => {
  test("answers seeded queries as the lunr package does", () => {
    for (let round = 0; round < 60; round++) {
      const random = seededRandom(round);
      const seed = makeSeed(random);
      expectSameAnswers(seed, compactLunr(configure(seed), options), { random, queries: 15 });
    }
  });

  test("answers as a fresh lunr index after changes, deletions, merging and reopening", () => {
    for (let round = 0; round < 30; round++) {
      const random = seededRandom(1000 + round);
      const seed = makeSeed(random);
      const index = compactLunr(configure(seed), options);
      const changed = changeSome(seed, index, random);
      expectSameAnswers(changed, index, { random, queries: 6 });
      mergeInto(index, join(folder, `${round}`));
      expectSameAnswers(changed, index, { random, queries: 6 });
      const reopened = reopen(index, changed, join(folder, `${round}-`));
      expectSameAnswers(changed, reopened, { random, queries: 6 });
    }
  });
});

/** Deletes, replaces and adds documents, a few at a time; returns what is live now, in the order of the index. */
function changeSome(seed: Seed, index: CompactIndex, random: SeededRandom): Seed {
  const live = new Map(seed.documents.map((entry) => [String(entry[0].id), entry]));
  const fields = seed.fields.map(([field]) => field);
  for (let change = 0; change < 12; change++) {
    const ref = random.chance(0.7) ? random.pick([...live.keys(), "new"]) : `new${change}`;
    live.delete(ref);
    if (random.chance(0.5)) index.remove(ref);
    else {
      const document = makeDocument(random, { ref, fields });
      index.add(document);
      live.set(ref, [document, undefined]);
    }
    if (random.chance(0.3)) index.flush();
  }
  return { ...seed, documents: [...live.values()] };
}

/** Merges the first half in memory, the rest into a file. */
function mergeInto(index: CompactIndex, path: string): void {
  const half = index.views.slice(0, Math.ceil(index.views.length / 2));
  if (half.length > 0) {
    const sections = collectSections((sink) => mergeSegments(sink, half));
    const merged = new Segment(memoryContainer(sections));
    index.replaceSegments(
      half.map((view) => view.segment),
      merged,
    );
  }
  const all = index.views.slice();
  if (all.length === 0) return;
  writeContainer(path, (sink) => mergeSegments(sink, all));
  index.replaceSegments(
    all.map((view) => view.segment),
    new Segment(openContainer(path)),
  );
}

/** The same documents through files: every segment written and opened again, deletions handed over. */
function reopen(index: CompactIndex, seed: Seed, path: string): CompactIndex {
  const reopened = compactLunr(configure({ ...seed, documents: [] }));
  index.views.forEach(({ segment, deleted }, i) => {
    writeContainer(`${path}${i}`, (sink) => {
      for (const name of segment.container.names) {
        sink.begin(name);
        sink.write(segment.container.section(name) ?? new Uint8Array(0));
      }
    });
    const numbers = Array.from(deleted ?? []).flatMap((bit, document) => (bit === 1 ? [document] : []));
    reopened.addSegment(new Segment(openContainer(`${path}${i}`)), numbers);
  });
  return reopened;
}

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
