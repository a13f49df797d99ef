/** Does compactLunr answer as the lunr package does, whatever an index has been through? */
import { rmSync } from "node:fs";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import lunr from "lunr";
import { type SeededRandom, seededRandom } from "../../testing/seededRandom.ts";
import type { CompactIndex } from "../CompactIndex.ts";
import { type CompactBuilder, type CompactOptions, compactLunr } from "../compactLunr.ts";
import { collectSections } from "../segment/collectSections.ts";
import { memoryContainer, openContainer, writeContainer } from "../segment/container.ts";
import { mergeSegments } from "../segment/mergeSegments.ts";
import { Segment } from "../segment/Segment.ts";
import {
  type LunrSeed,
  makeLunrSeed,
  makeSeededDocument,
  makeSeededQuery,
  type Searchable,
  type SeededQuery,
  type SeededResult,
} from "./lunrSeeds.ts";

export type LunrDifference = {
  readonly seed: number;
  readonly stage: string;
  readonly query: string;
  readonly lunr: unknown;
  readonly compact: unknown;
};

export type LunrComparison = { readonly queries: number; readonly differences: readonly LunrDifference[] };

/**
 * One seed: a fresh index; the same after changes and deletions; merged; reopened from files in `folder`; changed
 * again. Each asked `queriesPerStage` queries and compared with a fresh lunr index of the same live documents.
 */
export function compareWithLunr(
  seed: number,
  {
    options,
    folder,
    queriesPerStage,
  }: { readonly options: CompactOptions; readonly folder: string; readonly queriesPerStage: number },
): LunrComparison {
  const random = seededRandom(seed);
  const differences: LunrDifference[] = [];
  let queries = 0;
  const made = makeLunrSeed(random);
  const index = compactLunr(configure(made), options);
  compare("fresh", made, index);
  compareSerialised(made);
  const changed = changeSome(made, index, random);
  compare("changed", changed, index);
  const path = join(folder, `${seed}.segment`);
  mergeInto(index, path);
  compare("merged", changed, index);
  const reopened = reopen(index, changed, path);
  compare("reopened", changed, reopened);
  compare("changed again", changeSome(changed, reopened, random), reopened);
  for (const each of [index, reopened]) for (const { segment } of each.views) segment.container.close();
  rmSync(path, { force: true });
  return { queries, differences };

  /** As JSON, where lunr turns `undefined` into `null`. */
  function compareSerialised(live: LunrSeed): void {
    queries++;
    const [expected, found] = [makeStock(live), index].map((each) => JSON.parse(JSON.stringify(each)));
    if (isDeepStrictEqual(expected, found)) return;
    differences.push({ seed, stage: "serialised", query: "", lunr: expected, compact: found });
  }

  function compare(stage: string, live: LunrSeed, subject: unknown): void {
    const stock = makeStock(live);
    const fields = live.fields.map(([field]) => field);
    for (let i = 0; i < queriesPerStage; i++) {
      const query = makeSeededQuery(random, fields);
      const expected = answer(stock, query);
      const found = answer(subject as Searchable, query); // both have lunr's search and query
      queries++;
      if (isDeepStrictEqual(expected, found)) continue;
      differences.push({ seed, stage, query: query.show, lunr: expected, compact: found });
    }
  }
}

function makeStock(seed: LunrSeed): Searchable {
  // lunr's types know neither builder's common part nor what is common to the indexes.
  return lunr(configure(seed) as unknown as lunr.ConfigFunction) as unknown as Searchable;
}

/** What lunr and compactLunr are called with. */
function configure(seed: LunrSeed): (this: CompactBuilder) => void {
  return function () {
    this.ref("id");
    for (const [field, attributes] of seed.fields) this.field(field, attributes);
    seed.configure(this);
    for (const [document, attributes] of seed.documents) this.add(document, attributes);
  };
}

/** Results by ref, to the last bit of their scores; errors by name and words. */
function answer(index: Searchable, query: SeededQuery): unknown {
  try {
    const results = query.ask(index) as readonly SeededResult[];
    const scores = results.map(({ score }) => score);
    return {
      isRanked: scores.every((score, i) => i === 0 || !(score > (scores[i - 1] ?? 0))),
      results: results
        .map(({ ref, score, matchData }) => ({ ref, score, terms: plain(matchData.metadata) }))
        .sort((a, b) => (a.ref < b.ref ? -1 : 1)),
    };
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

/** Deletes, replaces and adds documents, a few at a time; returns what is live now, in the order of the index. */
function changeSome(seed: LunrSeed, index: CompactIndex, random: SeededRandom): LunrSeed {
  const live = new Map(seed.documents.map((entry) => [String(entry[0].id), entry]));
  const fields = seed.fields.map(([field]) => field);
  for (let change = 0; change < 12; change++) {
    const ref = random.chance(0.7) ? random.pick([...live.keys(), "new"]) : `new${change}`;
    live.delete(ref);
    if (random.chance(0.5)) index.remove(ref);
    else {
      const [document, attributes] = makeSeededDocument(random, { ref, fields });
      index.add(document, attributes);
      live.set(ref, [document, attributes]);
    }
    if (random.chance(0.3)) index.flush();
  }
  return { ...seed, documents: [...live.values()] };
}

/** Merges the first half in memory, and that with the rest into a file. */
function mergeInto(index: CompactIndex, path: string): void {
  const half = index.views.slice(0, Math.ceil(index.views.length / 2));
  if (half.length > 0) {
    const merged = new Segment(memoryContainer(collectSections((sink) => mergeSegments(sink, half))));
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

/** A new index of the same file; deletions are handed over. */
function reopen(index: CompactIndex, seed: LunrSeed, path: string): CompactIndex {
  const reopened = compactLunr(configure({ ...seed, documents: [] }));
  for (const { deleted } of index.views) {
    const numbers = Array.from(deleted ?? []).flatMap((bit, document) => (bit === 1 ? [document] : []));
    reopened.addSegment(new Segment(openContainer(path)), numbers);
  }
  return reopened;
}
