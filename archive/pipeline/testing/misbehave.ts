/** A worker thread's script that does what it is told, for the tests of the pool: each unit of a job is one deed. */
import { readFileSync } from "node:fs";
import { parentPort } from "node:worker_threads";
import { markUnit, type WorkerTask } from "../workerPool.ts";

/** What a unit does. */
export type Deed = "work" | "hang" | "throw" | "exit" | "eat memory" | { readonly waitsFor: string };

parentPort?.on("message", ({ number, job, marks }: WorkerTask<readonly Deed[]>) => {
  try {
    for (const [unit, deed] of job.entries()) {
      markUnit(marks, unit);
      doDeed(deed);
    }
    parentPort?.postMessage({ number, kind: "done", answer: job.length });
  } catch (error) {
    parentPort?.postMessage({ number, kind: "failed", detail: String(error) });
  }
});

function doDeed(deed: Deed): void {
  if (typeof deed === "object") {
    // A pipe that nobody writes to: the thread waits in the system, as for a drive that doesn't answer.
    readFileSync(deed.waitsFor);
    return;
  }
  switch (deed) {
    case "work":
      return;
    case "hang":
      for (;;);
    case "throw":
      throw new Error("it broke");
    case "exit":
      process.exit(3);
      return;
    case "eat memory": {
      const eaten: number[][] = [];
      for (;;) eaten.push(Array.from({ length: 100_000 }, (_, n) => n + eaten.length));
    }
  }
}
