/**
 * `node archive/bench/benchAnswers.ts [--documents N]`: what filters, facets, sorting and the timeline cost when every
 * document is a hit. Columns are made, ten events a document; the index is left out and every score is a number drawn.
 */
import { parseArgs } from "node:util";
import type { Filters, SearchRequest, TimelineUnit } from "../contract.ts";
import { type ArchiveView, createArchiveView } from "../search/archiveView.ts";
import type { CodedColumn, CodedListColumn, Columns } from "../search/columns.ts";
import { decodeColumns, encodeColumns } from "../search/columnsSection.ts";
import { countFacets } from "../search/countFacets.ts";
import { filterDocuments } from "../search/filterDocuments.ts";
import { joinColumns } from "../search/mergeColumns.ts";
import { orderIntervals } from "../search/orderIntervals.ts";
import { rankHits } from "../search/rankHits.ts";
import type { Matches } from "../search/searchIndex.ts";
import { seededRandom } from "../testing/seededRandom.ts";
import { countBins } from "../timeline/countBins.ts";
import { countHits, countTotals } from "../timeline/laneCounts.ts";

const { values } = parseArgs({ options: { documents: { type: "string", default: "100000" } } });
const documentCount = Number(values.documents);
const random = seededRandom(1).next;
const draw = (below: number) => Math.floor(random() * below);
/** Each operation as often as this; the best is what it costs on a core of its own, the median what this machine gave. */
const rounds = 25;

const segments = Array.from({ length: 4 }, () => makeColumns(documentCount / 4, 10));
const joined = joinColumns(segments.map((segment) => ({ columns: segment })));
const view = createArchiveView({
  revision: 1,
  index: {
    match: () => ({
      ordinals: new Uint32Array(),
      scores: new Float64Array(),
      occurrences: new Uint32Array(),
    }),
  },
  columns: joined,
  documents: {
    read: () => {
      throw new Error("no documents are read here");
    },
  },
});
const hits: Matches = {
  ordinals: view.liveOrdinals,
  scores: Float64Array.from(view.liveOrdinals, () => Math.round(random() * 10_000) / 1000),
};
const someFilters: Filters = {
  source: ["source 1", "source 2", "source 3"],
  kind: ["article"],
  published: { firstDay: 14_000, lastDay: 17_000 },
};

console.log(
  `${documentCount} documents, ${joined.eventCodes.length} events, every document a hit; ms, best and median of ${rounds}`,
);
time("join 4 segments", () => joinColumns(segments.map((segment) => ({ columns: segment }))));
const bytes = encodeColumns(joined);
time(`read columns (${(bytes.length / 1e6).toFixed(1)} MB)`, () => decodeColumns(bytes, joined.ids));
time("a view of a revision", () => createArchiveView({ ...view }));
time("filters and all facets, no filter set", () => countAll({}));
time("filters and all facets, three filters", () => countAll(someFilters));
for (const sort of ["relevance", "newest", "oldest"] as const) {
  time(`top 50 by ${sort}`, () => rankHits(view, hits, page(sort)));
}
for (const unit of ["year", "month", "day"] as const)
  time(`three lanes by ${unit}`, () => countLanes(view, unit));
time("one search: facets, top 50, three lanes by month", () => {
  countAll({});
  rankHits(view, hits, page("relevance"));
  countLanes(view, "month");
});

function page(sort: SearchRequest["sort"]): Pick<SearchRequest, "sort" | "offset" | "limit"> {
  return { sort, offset: 0, limit: 50 };
}

function countAll(filters: Filters): unknown {
  const verdicts = filterDocuments(joined, hits.ordinals, filters);
  return countFacets(joined, { candidates: hits.ordinals, verdicts, filters });
}

function countLanes(of: ArchiveView, unit: TimelineUnit): unknown {
  return (["published", "happened", "photos"] as const).map((axis) => {
    const totals = countTotals(of, axis).items;
    const found = countHits(of, axis, { ordinals: hits.ordinals, filters: {} });
    return countBins(joined.intervals, { totals, hits: found }, { unit });
  });
}

function time(what: string, run: () => unknown): void {
  const elapsed = Array.from({ length: rounds }, () => {
    const startedMs = performance.now();
    run();
    return performance.now() - startedMs;
  }).sort((a, b) => a - b);
  const show = (ms: number | undefined) => (ms ?? 0).toFixed(2).padStart(8);
  console.log(`${what.padEnd(52)} ${show(elapsed[0])} ${show(elapsed[rounds >> 1])}`);
}

function makeColumns(count: number, eventsEach: number): Columns {
  const firstDays = [0, ...Array.from({ length: 12_000 }, () => 9000 + draw(11_000))];
  const lastDays = firstDays.map((day, i) => (i % 10 === 0 ? day + 29 : day));
  const { dictionary, newCodes } = orderIntervals(firstDays, lastDays);
  const interval = () => newCodes[1 + draw(12_000)] ?? 1;
  const eventCodes = Uint32Array.from({ length: count * eventsEach }, interval);
  for (let i = 0; i < count; i++) eventCodes.subarray(i * eventsEach, (i + 1) * eventsEach).sort();
  return {
    ids: Array.from({ length: count }, (_, i) => `folder ${draw(40)}/${i} 渡口识字班开课记.txt`),
    kinds: Uint8Array.from({ length: count }, () => (random() < 0.2 ? 1 : 0)),
    languages: makeCoded(count, "language", 4),
    sources: makeCoded(count, "source", 300),
    folders: makeCoded(count, "a/b/folder", 400),
    bylines: makeLists(count, "reporter", 20_000),
    photographers: makeLists(count, "photographer", 2000),
    intervals: dictionary,
    published: Uint32Array.from({ length: count }, () => (random() < 0.02 ? 0 : interval())),
    publishedSeconds: new Int32Array(count).fill(-1),
    eventStarts: Uint32Array.from({ length: count + 1 }, (_, i) => i * eventsEach),
    eventCodes,
    undatedEvents: new Uint32Array(count),
  };
}

function makeCoded(count: number, name: string, size: number): CodedColumn {
  return { dictionary: nameValues(name, size), codes: Uint32Array.from({ length: count }, () => draw(size)) };
}

/** Two values a document. */
function makeLists(count: number, name: string, size: number): CodedListColumn {
  return {
    dictionary: nameValues(name, size),
    starts: Uint32Array.from({ length: count + 1 }, (_, i) => i * 2),
    codes: Uint32Array.from({ length: count * 2 }, (_, i) => 1 + (i % 2) + 2 * draw((size - 2) / 2)),
  };
}

function nameValues(name: string, size: number): readonly string[] {
  return Array.from({ length: size }, (_, i) => (i === 0 ? "" : `${name} ${i}`));
}
