/**
 * Where the time of a reading goes: processor milliseconds a file by stage, of one reader thread that makes segments of a
 * folder as in a reading. The first pass holds loading and compiling the program; the last is how 100,000 files go on.
 *
 *     npm run bench:stages -- FOLDER [--passes 3] [--functions 20]
 *
 * Every sample of V8's profiler belongs to the stage whose code is nearest on the stack; the shares are of the thread's
 * processor time. V8's own threads (compiling, collecting garbage) are what the process used besides.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { Session } from "node:inspector/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { compileLater } from "../compileLater.ts";
import type { FileOrder } from "../pipeline/jobs.ts";
import { stampOf } from "../pipeline/stampOf.ts";
import { walkFolder } from "../read/walkFolder.ts";
import { keepCompiledCode } from "../store/keepCompiledCode.ts";
import { spreadSamples } from "./spreadSamples.ts";

const filesPerBatch = 1500;

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    passes: { type: "string", default: "3" },
    functions: { type: "string", default: "0" },
  },
});
const [folder] = positionals;
if (folder === undefined) throw new Error("usage: node archive/bench/readingStages.ts FOLDER [--passes N]");
await measure(folder, Number(values.passes));

async function measure(root: string, passes: number): Promise<void> {
  keepCompiledCode();
  compileLater();
  const orders = listOrders(root);
  const session = new Session();
  session.connect();
  await session.post("Profiler.enable");
  for (let pass = 1; pass <= passes; pass += 1) {
    await session.post("Profiler.start");
    const before = { thread: process.threadCpuUsage(), all: process.cpuUsage() };
    await readAll(root, orders);
    const threadMs = toMs(process.threadCpuUsage(before.thread));
    const otherMs = toMs(process.cpuUsage(before.all)) - threadMs;
    const { profile } = await session.post("Profiler.stop");
    const { stages, functions } = spreadSamples(profile);
    console.log(`pass ${pass} of ${passes}: ${orders.length} files, processor ms a file`);
    for (const [stage, share] of stages) printRow((share * threadMs) / orders.length, stage);
    printRow(otherMs / orders.length, "V8's own threads");
    printRow((threadMs + otherMs) / orders.length, "all");
    for (const [name, share] of functions.slice(0, Number(values.functions)))
      printRow((share * threadMs) / orders.length, `  ${name}`);
  }
  session.disconnect();
}

/** Loaded in the first pass, as a reader thread does. */
async function readAll(root: string, orders: readonly FileOrder[]): Promise<void> {
  const { readBatch } = await import("../pipeline/readBatch.ts");
  const place = await mkdtemp(join(tmpdir(), "broadsheet-stages-"));
  try {
    for (let start = 0; start < orders.length; start += filesPerBatch) {
      const batch = orders.slice(start, start + filesPerBatch);
      await readBatch(batch, { root, segmentPath: join(place, String(start)), onFile: () => {} });
    }
  } finally {
    await rm(place, { recursive: true, force: true });
  }
}

function listOrders(root: string): readonly FileOrder[] {
  const handMade = { encoding: null, corrections: [] };
  return [...walkFolder(root)].flat().map((file) => ({ file, stamp: stampOf(file, handMade), ...handMade }));
}

function toMs({ user, system }: { readonly user: number; readonly system: number }): number {
  return (user + system) / 1000;
}

function printRow(ms: number, name: string): void {
  console.log(`${ms.toFixed(4).padStart(9)}  ${name}`);
}
