/**
 * `npm run bench -- [FOLDER] [--articles N] [--peers a,b]`: every engine over the same articles (text files of a folder, or
 * made ones), each in a process of its own. Prints figures and their ratio to FTS5 over pairs.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { Measurement } from "./measurePeer.ts";

const allPeers = ["fts5Pairs", "compact", "fts5Trigram", "flexSearch", "miniSearch", "stockLunr"];
const reference = "fts5Pairs";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    articles: { type: "string", default: "1000" },
    peers: { type: "string", default: allPeers.join(",") },
  },
});
const [folder] = positionals;
const measured = new Map<string, Measurement>();
for (const peer of values.peers.split(",")) {
  const measurement = measurePeer(peer);
  if (measurement === undefined) console.log(`${peer.padEnd(12)} failed (out of memory, or see above)`);
  else {
    if (measured.size === 0) printHead(measurement);
    measured.set(peer, measurement);
    printRow(peer, measurement);
  }
}
printRatios();

function measurePeer(peer: string): Measurement | undefined {
  const work = mkdtempSync(join(tmpdir(), "broadsheet-bench-"));
  try {
    const script = join(import.meta.dirname, "measurePeer.ts");
    const args = [
      "--max-old-space-size=4096",
      script,
      peer,
      values.articles,
      work,
      ...(folder === undefined ? [] : [folder]),
    ];
    const stdout = execFileSync(process.execPath, args, {
      encoding: "utf8",
      maxBuffer: 1 << 26,
      stdio: ["ignore", "pipe", process.env.BENCH_DEBUG ? "inherit" : "ignore"],
    });
    return JSON.parse(stdout) as Measurement; // measurePeer.ts prints one
  } catch (error) {
    // A peer that dies of its own weight is a result too.
    console.error(`${peer}: ${error instanceof Error ? error.message.split("\n")[0] : error}`);
    return undefined;
  } finally {
    rmSync(work, { recursive: true });
  }
}

function printHead({ articles, characters }: Measurement): void {
  console.log(
    `${articles} articles, ${(characters / 1e6).toFixed(1)} M characters${folder === undefined ? ", made" : ""}`,
  );
  console.log(
    "engine       build M/s  M/cpu s  merge ms  peak RSS MB  disk MB  load ms   p50 ms   p95 ms   max ms  asked",
  );
}

function printRow(peer: string, m: Measurement): void {
  const columns = [
    (m.characters / m.buildMs / 1000).toFixed(2).padStart(9),
    cpuRate(m).toFixed(2).padStart(8),
    (m.settleCpuMs === null ? "-" : m.settleCpuMs.toFixed(0)).padStart(9),
    (m.peakRssBytes / 1e6).toFixed(0).padStart(12),
    (m.diskBytes === 0 ? "-" : (m.diskBytes / 1e6).toFixed(1)).padStart(8),
    (m.loadMs === null ? "-" : m.loadMs.toFixed(1)).padStart(8),
    percentile(m, 0.5).toFixed(2).padStart(8),
    percentile(m, 0.95).toFixed(2).padStart(8),
    percentile(m, 1).toFixed(2).padStart(8),
    String(m.queryMs.length).padStart(6),
  ];
  console.log(`${peer.padEnd(12)} ${columns.join(" ")}`);
}

function printRatios(): void {
  const base = measured.get(reference);
  if (base === undefined) return;
  console.log(`\nas a ratio to ${reference} (build in processor time: higher is better; the rest: lower)`);
  for (const [peer, m] of measured) {
    const differing = m.totals.filter((total, i) => total >= 0 && total !== base.totals[i]).length;
    console.log(
      `${peer.padEnd(12)} build ${(cpuRate(m) / cpuRate(base)).toFixed(2)}  ` +
        `disk ${m.diskBytes === 0 ? "-" : (m.diskBytes / base.diskBytes).toFixed(2)}  ` +
        `p50 ${(percentile(m, 0.5) / percentile(base, 0.5)).toFixed(2)}  ` +
        `p95 ${(percentile(m, 0.95) / percentile(base, 0.95)).toFixed(2)}  ` +
        `totals that differ ${differing}  (${m.note})`,
    );
  }
}

/** Million characters a second of processor time. */
function cpuRate({ characters, buildCpuMs }: Measurement): number {
  return characters / buildCpuMs / 1000;
}

function percentile({ queryMs }: Measurement, share: number): number {
  const sorted = queryMs.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
