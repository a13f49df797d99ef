/**
 * One peer in a process of its own: builds, loads, asks. Writes a line of JSON, a `Measurement`, after every batch, as if the
 * process died with the next, and the whole at the end. Called by `runPeer.ts` with the peer's file name, the number of articles,
 * a folder for its files, the limit for building in milliseconds, and the folder of the articles.
 */
import { readdirSync, statSync, writeSync } from "node:fs";
import { join } from "node:path";
import type { BenchArticle } from "./makeArticles.ts";
import { makeQueries } from "./makeQueries.ts";
import type { Measurement, QueryMeasurement } from "./measurement.ts";
import type { MakePeer, Peer } from "./peer.ts";
import { readArticles } from "./readArticles.ts";

const batchLength = 500;

const [peerName = "", count = "", folder = "", limitMs = "", articleFolder] = process.argv.slice(2);
const { makePeer } = (await import(`./peers/${peerName}.ts`)) as { makePeer: MakePeer }; // every file there exports it
measure(makePeer(folder));

function measure(peer: Peer): void {
  const built = build(peer);
  if (!built.isWhole) write({ ...describe(peer, built), ended: "stopped" });
  else write({ ...describe(peer, built), ended: "whole", queries: ask(peer, built.sample) });
}

function describe(peer: Peer, built: Built): Measurement {
  const { articles, characters, buildMs, buildCpuMs } = built;
  return {
    note: peer.note,
    ended: "died",
    articles,
    characters,
    buildMs,
    buildCpuMs,
    peakRssBytes: process.resourceUsage().maxRSS * 1024,
    queries: null,
  };
}

/** At once, whatever happens next. */
function write(measurement: Measurement): void {
  writeSync(
    1,
    `${JSON.stringify({ ...measurement, peakRssBytes: process.resourceUsage().maxRSS * 1024 })}\n`,
  );
}

function ask(peer: Peer, sample: readonly BenchArticle[]): QueryMeasurement {
  const settleCpuMs = peer.settle === undefined ? null : cpuMs(peer.settle);
  const loadMs = peer.load === undefined ? null : timeMs(peer.load);
  peer.prepare?.();
  const totals: number[] = [];
  const ms: number[] = [];
  for (const query of makeQueries(sample)) {
    let total = 0;
    const times = [1, 2].map(() => timeMs(() => (total = peer.search(query))));
    totals.push(total);
    if (total >= 0) ms.push(Math.min(...times));
  }
  const diskBytes = readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
  return { settleCpuMs, diskBytes, loadMs, ms, totals, terms: peer.countTerms?.() ?? null };
}

type Built = {
  articles: number;
  characters: number;
  buildMs: number;
  buildCpuMs: number;
  isWhole: boolean;
  sample: BenchArticle[];
};

/** Reading the articles isn't timed; every hundredth is kept to make the queries from. */
function build(peer: Peer): Built {
  const built: Built = {
    articles: 0,
    characters: 0,
    buildMs: 0,
    buildCpuMs: 0,
    isWhole: false,
    sample: [],
  };
  const timed = (work: () => void): void => {
    built.buildCpuMs += cpuMs(() => {
      built.buildMs += timeMs(work);
    });
  };
  const add = (batch: readonly BenchArticle[]): void => {
    const given = cutAll(peer, batch);
    timed(() => peer.add(given));
    built.articles += batch.length;
    for (const { text } of batch) built.characters += text.length;
    write(describe(peer, built));
  };
  let batch: BenchArticle[] = [];
  let read = 0;
  for (const article of readArticles(articleFolder, Number(count))) {
    if (read++ % 100 === 0 || read < 200) built.sample.push(article);
    batch.push(article);
    if (batch.length < batchLength) continue;
    add(batch);
    batch = [];
    if (built.buildMs > Number(limitMs)) return built;
  }
  add(batch);
  timed(() => peer.finish());
  built.isWhole = true;
  return built;
}

function cutAll({ cut }: Peer, articles: readonly BenchArticle[]): readonly BenchArticle[] {
  return cut === undefined ? articles : articles.map(({ id, text }) => ({ id, text: cut(text) }));
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
