/**
 * One peer in a process of its own: builds, loads, asks, and prints what it took as one line of JSON. Called by
 * `bench.ts` with the peer's file name, the number of articles, a folder for its files, and the folder of the articles.
 */
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import type { BenchArticle } from "./makeArticles.ts";
import { makeQueries } from "./makeQueries.ts";
import type { MakePeer, Peer } from "./peer.ts";
import { readArticles } from "./readArticles.ts";

export type Measurement = {
  readonly note: string;
  readonly articles: number;
  readonly characters: number;
  readonly buildMs: number;
  /** Processor time of building, all threads: what one core would have taken, whatever else the machine does. */
  readonly buildCpuMs: number;
  /** Processor time of merging after the build; null where the engine does none. */
  readonly settleCpuMs: number | null;
  readonly diskBytes: number;
  readonly loadMs: number | null;
  readonly peakRssBytes: number;
  /** Milliseconds per query, each the best of two; queries the engine can't ask are left out. */
  readonly queryMs: readonly number[];
  /** Hits per query; -1 where the engine can't ask it. */
  readonly totals: readonly number[];
};

const batchLength = 500;

const [peerName = "", count = "", folder = "", articleFolder] = process.argv.slice(2);
const { makePeer } = (await import(`./peers/${peerName}.ts`)) as { makePeer: MakePeer }; // every file there exports it
console.log(JSON.stringify(measure(makePeer(folder))));

function measure(peer: Peer): Measurement {
  const built = build(peer);
  const settleCpuMs = peer.settle === undefined ? null : cpuMs(peer.settle);
  const loadMs = peer.load === undefined ? null : timeMs(peer.load);
  peer.prepare?.();
  const totals: number[] = [];
  const queryMs: number[] = [];
  for (const query of makeQueries(built.sample)) {
    let total = 0;
    const times = [1, 2].map(() => timeMs(() => (total = peer.search(query))));
    totals.push(total);
    if (total >= 0) queryMs.push(Math.min(...times));
  }
  return {
    note: peer.note,
    articles: built.articles,
    characters: built.characters,
    buildMs: built.buildMs,
    buildCpuMs: built.buildCpuMs,
    settleCpuMs,
    diskBytes: readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0),
    loadMs,
    peakRssBytes: process.resourceUsage().maxRSS * 1024,
    queryMs,
    totals,
  };
}

type Built = {
  articles: number;
  characters: number;
  buildMs: number;
  buildCpuMs: number;
  sample: BenchArticle[];
};

/** Reading the articles isn't timed; every hundredth is kept to make the queries from. */
function build(peer: Peer): Built {
  const built: Built = { articles: 0, characters: 0, buildMs: 0, buildCpuMs: 0, sample: [] };
  const timed = (work: () => void): void => {
    built.buildCpuMs += cpuMs(() => {
      built.buildMs += timeMs(work);
    });
  };
  let batch: BenchArticle[] = [];
  for (const article of readArticles(articleFolder, Number(count))) {
    if (built.articles++ % 100 === 0 || built.articles < 200) built.sample.push(article);
    built.characters += article.text.length;
    batch.push(article);
    if (batch.length === batchLength) {
      timed(() => peer.add(batch));
      batch = [];
    }
  }
  timed(() => peer.add(batch));
  timed(() => peer.finish());
  return built;
}

function cpuMs(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function timeMs(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
