/**
 * `npm run bench -- [FOLDER] [--articles 1000,10000,100000] [--peers a,b] [--limit SECONDS]`: every engine over the same
 * articles (text files of a folder, or made ones whose vocabulary goes on growing), each in a process of its own, one after
 * another. Prints figures, their ratio to FTS5 over pairs, and how they grow. An engine that hasn't built within the limit
 * is stopped: then how far it came is its result.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { Measurement } from "./measurement.ts";
import { runPeer } from "./runPeer.ts";

const allPeers = ["fts5Pairs", "compact", "fts5Trigram", "flexSearch", "miniSearch", "stockLunr"];
const reference = "fts5Pairs";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    articles: { type: "string", default: "1000,10000,100000" },
    peers: { type: "string", default: allPeers.join(",") },
    limit: { type: "string", default: "90" },
  },
});
const [folder] = positionals;
const bySize: Map<string, Measurement>[] = [];
for (const articles of values.articles.split(",").map(Number)) {
  const measured = new Map<string, Measurement>();
  for (const peer of values.peers.split(",")) {
    const measurement = await measure(peer, articles);
    if (measured.size === 0) printHead(measurement);
    measured.set(peer, measurement);
    printRow(peer, measurement);
  }
  printRatios(measured);
  bySize.push(measured);
}
printGrowth();

async function measure(peer: string, articles: number): Promise<Measurement> {
  const work = mkdtempSync(join(tmpdir(), "broadsheet-bench-"));
  try {
    return await runPeer({ peer, articles, work, folder, limitMs: Number(values.limit) * 1000 });
  } finally {
    rmSync(work, { recursive: true });
  }
}

function printHead({ articles, characters }: Measurement): void {
  const made = folder === undefined ? ", made" : "";
  console.log(`\n${articles} articles, ${(characters / 1e6).toFixed(1)} M characters${made}`);
  console.log(
    "engine       build M/s  M/cpu s  merge ms  peak RSS MB  disk MB  load ms   p50 ms   p95 ms   max ms  asked",
  );
}

function printRow(peer: string, m: Measurement): void {
  const asked = m.queries;
  const columns = [
    (m.characters / m.buildMs / 1000).toFixed(2).padStart(9),
    cpuRate(m).toFixed(2).padStart(8),
    show(asked?.settleCpuMs, 0).padStart(9),
    (m.peakRssBytes / 1e6).toFixed(0).padStart(12),
    show(asked?.diskBytes ? asked.diskBytes / 1e6 : null, 1).padStart(8),
    show(asked?.loadMs, 1).padStart(8),
    ...[0.5, 0.95, 1].map((share) => show(asked && percentile(asked.ms, share), 2).padStart(8)),
    String(asked?.ms.length ?? "-").padStart(6),
  ];
  const end = m.ended === "whole" ? "" : `  ${m.ended}, after ${m.articles} articles`;
  console.log(`${peer.padEnd(12)} ${columns.join(" ")}${end}`);
}

function printRatios(measured: ReadonlyMap<string, Measurement>): void {
  const base = measured.get(reference);
  if (base?.queries === null || base === undefined) return;
  const { queries } = base;
  console.log(`as a ratio to ${reference} (build in processor time: higher is better; the rest: lower)`);
  for (const [peer, m] of measured) {
    const asked = m.queries;
    const ratio = (part: (of: NonNullable<Measurement["queries"]>) => number) =>
      asked === null || part(asked) === 0 ? "-" : (part(asked) / part(queries)).toFixed(2);
    const differing = asked?.totals.filter((total, i) => total >= 0 && total !== queries.totals[i]).length;
    console.log(
      `${peer.padEnd(12)} build ${(cpuRate(m) / cpuRate(base)).toFixed(2)}  ` +
        `disk ${ratio((of) => of.diskBytes)}  p50 ${ratio((of) => percentile(of.ms, 0.5))}  ` +
        `p95 ${ratio((of) => percentile(of.ms, 0.95))}  totals that differ ${differing ?? "-"}  (${m.note})`,
    );
  }
}

/** From the last but one number of articles to the last: what grows as the text does has the same factor. */
function printGrowth(): void {
  const [before, after] = bySize.slice(-2);
  if (before === undefined || after === undefined) return;
  for (const [peer, m] of after) {
    const less = before.get(peer);
    if (less?.queries == null || m.queries === null) continue;
    const times = (part: (of: Measurement) => number) => `x ${(part(m) / part(less)).toFixed(1)}`;
    const [asked, askedLess] = [m.queries, less.queries];
    const queryTimes = (share: number) =>
      `x ${(percentile(asked.ms, share) / percentile(askedLess.ms, share)).toFixed(1)}`;
    const vocabulary = asked.terms === null ? "" : `vocabulary ${askedLess.terms} to ${asked.terms}  `;
    const disk = asked.diskBytes === 0 ? "-" : `x ${(asked.diskBytes / askedLess.diskBytes).toFixed(1)}`;
    console.log(
      `${peer === [...after.keys()][0] ? `\nfrom ${less.articles} to ${m.articles} articles\n` : ""}${peer.padEnd(12)} ` +
        `characters ${times((of) => of.characters)}  build ${times((of) => of.buildCpuMs)}  disk ${disk}  ` +
        `p50 ${queryTimes(0.5)}  p95 ${queryTimes(0.95)}  ${vocabulary}`,
    );
  }
}

function show(value: number | null | undefined, digits: number): string {
  return value === null || value === undefined ? "-" : value.toFixed(digits);
}

/** Million characters a second of processor time. */
function cpuRate({ characters, buildCpuMs }: Measurement): number {
  return characters / buildCpuMs / 1000;
}

function percentile(ms: readonly number[], share: number): number {
  const sorted = ms.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
