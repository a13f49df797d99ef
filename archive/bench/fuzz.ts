import { spawnSync } from "node:child_process";
import { Worker } from "node:worker_threads";
import { sampleFiles } from "../read/testing/sampleFiles.ts";

/**
 * `npm run fuzz [-- COUNT [FORMAT]]`: seeded mutations of one sound file of every format, read one after the other in a
 * thread with 512 MB. Prints what became of them; a crash, a hang of over 2 s or a thread out of memory is a failure,
 * named with its seed so that it can be repeated, and the exit code is 1.
 */
export type FuzzOrder = {
  readonly name: string;
  readonly seed: number;
  readonly from: number;
  readonly to: number;
  /** One 32-bit number: the mutation at work. */
  readonly shared: SharedArrayBuffer;
};

/** `refused`: the parser threw, which loses that file alone. */
export type FuzzCounts = {
  readonly read: number;
  readonly doubtful: number;
  readonly notRead: number;
  readonly refused: number;
  readonly slowestMs: number;
  readonly peakMb: number;
};

type Failure = { readonly at: number; readonly what: string };

const seed = 20_150_721;
const hangMs = 2000;
/** In one thread; then a fresh one, so that a leak of one format doesn't count for another. */
const batch = 5000;

const wanted = Number(process.argv[2] ?? 20_000);
const only = process.argv[3];
const names = (await sampleFiles()).map((file) => file.name);
if (only !== undefined && names.includes(only)) process.exitCode = (await fuzzFile(only)) ? 0 : 1;
else fuzzAll(names.filter((name) => only === undefined || name.endsWith(`.${only}`)));

/** Each format in a process of its own, so that the memory printed is its own. */
function fuzzAll(files: readonly string[]): void {
  console.log(
    "file        mutations    read doubtful not-read refused  crash hang memory  slowest ms  peak MB",
  );
  const args = (name: string) => [import.meta.filename, String(wanted), name];
  const failed = files.filter(
    (name) => spawnSync(process.execPath, args(name), { stdio: "inherit" }).status !== 0,
  );
  process.exitCode = failed.length === 0 ? 0 : 1;
}

async function fuzzFile(name: string): Promise<boolean> {
  const all = { read: 0, doubtful: 0, notRead: 0, refused: 0, slowestMs: 0, peakMb: 0 };
  const failures: Failure[] = [];
  for (let from = 0; from < wanted; ) {
    const to = Math.min(wanted, from + batch);
    const done = await runThread({ name, seed, from, to, shared: new SharedArrayBuffer(4) });
    if ("what" in done) failures.push(done);
    else addCounts(all, done);
    from = "what" in done ? done.at + 1 : to;
  }
  const count = (what: string) => failures.filter((failure) => failure.what === what).length;
  const numbers = [all.read, all.doubtful, all.notRead, all.refused].map((number) =>
    String(number).padStart(8),
  );
  const bad = [count("crash"), count("hang"), count("memory")].map((number) => String(number).padStart(5));
  console.log(
    `${name.padEnd(12)}${String(wanted).padStart(9)}${numbers.join("")} ${bad.join(" ")}  ${all.slowestMs.toFixed(0).padStart(9)} ${all.peakMb.toFixed(0).padStart(8)}`,
  );
  for (const { at, what } of failures.slice(0, 5)) console.log(`  ${what} at mutation ${at} (seed ${seed})`);
  return failures.length === 0;
}

/** The thread's counts, or what ended it. The counts of a thread that was ended are lost, its mutations run. */
function runThread(order: FuzzOrder): Promise<FuzzCounts | Failure> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL("./fuzzThread.ts", import.meta.url), {
      workerData: order,
      resourceLimits: { maxOldGenerationSizeMb: 512 },
    });
    const progress = new Int32Array(order.shared);
    let last = { at: -1, sinceMs: performance.now() };
    const fail = (what: string) => resolve({ at: Math.max(order.from, Atomics.load(progress, 0)), what });
    const watch = setInterval(() => {
      const at = Atomics.load(progress, 0);
      if (at !== last.at) last = { at, sinceMs: performance.now() };
      else if (performance.now() - last.sinceMs > hangMs + 3000 * Number(at === 0)) {
        fail("hang");
        void worker.terminate();
      }
    }, 100);
    worker.once("message", (counts: FuzzCounts) => resolve(counts));
    worker.once("error", (error: Error & { code?: string }) =>
      fail(error.code === "ERR_WORKER_OUT_OF_MEMORY" ? "memory" : "crash"),
    );
    worker.once("exit", () => clearInterval(watch));
  });
}

function addCounts(all: { -readonly [name in keyof FuzzCounts]: number }, more: FuzzCounts): void {
  all.read += more.read;
  all.doubtful += more.doubtful;
  all.notRead += more.notRead;
  all.refused += more.refused;
  all.slowestMs = Math.max(all.slowestMs, more.slowestMs);
  all.peakMb = Math.max(all.peakMb, more.peakMb);
}
