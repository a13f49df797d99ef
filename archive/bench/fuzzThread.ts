import { parentPort, workerData } from "node:worker_threads";
import { readFile } from "../read/readFile.ts";
import { mutate, mutateZip } from "../read/testing/mutate.ts";
import { sampleFiles } from "../read/testing/sampleFiles.ts";
import { seededRandom } from "../testing/seededRandom.ts";
import type { FuzzCounts, FuzzOrder } from "./fuzz.ts";

/** Reads damaged copies of one sample, telling over shared memory which one is at work and since when. */
async function fuzz(order: FuzzOrder): Promise<FuzzCounts> {
  const sample = (await sampleFiles()).find((file) => file.name === order.name);
  if (sample === undefined) throw new Error(`no sample ${order.name}`);
  const isZip = /\.(?:docx|odt)$/.test(sample.name);
  const progress = new Int32Array(order.shared);
  const counts = { read: 0, doubtful: 0, notRead: 0, refused: 0, slowestMs: 0, peakMb: 0 };
  for (let at = order.from; at < order.to; at++) {
    Atomics.store(progress, 0, at);
    const random = seededRandom(order.seed + at);
    const bytes = isZip ? mutateZip(sample.bytes, random) : mutate(sample.bytes, random);
    const startedMs = performance.now();
    try {
      const { outcome } = await readFile(sample.name, bytes);
      if (outcome === "read") counts.read++;
      else if (outcome === "doubtful") counts.doubtful++;
      else counts.notRead++;
    } catch {
      counts.refused++; // what createFileReader turns into parser-failed
    }
    counts.slowestMs = Math.max(counts.slowestMs, performance.now() - startedMs);
    if (at % 200 === 0) counts.peakMb = Math.max(counts.peakMb, process.memoryUsage.rss() / 1024 / 1024);
  }
  return counts;
}

parentPort?.postMessage(await fuzz(workerData));
