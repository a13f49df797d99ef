/** Runs `measurePeer.ts` in a process of its own and says what came of it. */
import { spawn } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Measurement } from "./measurement.ts";

/** Loading and asking may take as long again, and making the articles too: then something is wrong. */
const patience = 4;

/** Never fails: the last line that the process wrote is its result. */
export async function runPeer(options: {
  readonly peer: string;
  readonly articles: number;
  readonly work: string;
  readonly folder: string | undefined;
  readonly limitMs: number;
}): Promise<Measurement> {
  const { peer, articles, work, folder, limitMs } = options;
  const child = spawn(
    process.execPath,
    [
      "--max-old-space-size=4096",
      join(import.meta.dirname, "measurePeer.ts"),
      peer,
      String(articles),
      work,
      String(limitMs),
      ...(folder === undefined ? [] : [folder]),
    ],
    {
      stdio: ["ignore", "pipe", process.env.BENCH_DEBUG ? "inherit" : "ignore"],
      timeout: limitMs * patience,
      killSignal: "SIGKILL",
    },
  );
  let last: Measurement = {
    note: "",
    ended: "died",
    articles: 0,
    characters: 0,
    buildMs: 0,
    buildCpuMs: 0,
    peakRssBytes: 0,
    queries: null,
  };
  for await (const line of createInterface({ input: child.stdout })) {
    last = JSON.parse(line) as Measurement; // measurePeer.ts writes nothing else
  }
  return last;
}
