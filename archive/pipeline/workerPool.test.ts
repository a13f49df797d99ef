import { execFileSync } from "node:child_process";
import { closeSync, constants, openSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { expect, onTestFinished, test } from "vitest";
import { makeTemporaryFolder } from "../testing/temporaryFolder.ts";
import type { Deed } from "./testing/misbehave.ts";
import { createWorkerPool } from "./workerPool.ts";

/** Only what hangs may meet the limit: on a busy machine everything else may take long. */
const generousLimitMs = 15_000;

function makePool(unitLimitMs = 500) {
  const pool = createWorkerPool<readonly Deed[], number>({
    script: new URL("./testing/misbehave.ts", import.meta.url),
    size: 1,
    limitOf: (job, unit) => (job[unit] === "hang" ? unitLimitMs : generousLimitMs),
    heapLimitMb: 32,
    restMs: generousLimitMs,
  });
  onTestFinished(pool.close);
  return pool;
}

test("does jobs in the order of asking", async () => {
  const pool = makePool();
  const outcomes = await Promise.all([pool.run(["work"]), pool.run(["work", "work"])]);
  expect(outcomes).toEqual([
    { kind: "done", answer: 1 },
    { kind: "done", answer: 2 },
  ]);
});

test.each<[Deed, string]>([
  ["hang", "timeout"],
  ["throw", "crash"],
  ["exit", "crash"],
  ["eat memory", "memory"],
])("a unit that does this loses its job, is named, and the next job is done: %s", async (deed, reason) => {
  const pool = makePool();
  const lost = await pool.run(["work", deed, "work"]);
  const next = await pool.run(["work"]);
  expect([lost, next]).toMatchObject([
    { kind: "lost", unit: 1, reason },
    { kind: "done", answer: 1 },
  ]);
});

test("each unit has its own limit, and the loss says which", async () => {
  const pool = makePool(300);
  expect(await pool.run(["work", "hang"])).toMatchObject({ kind: "lost", unit: 1, detail: "0.3 s" });
});

test.skipIf(process.platform === "win32")(
  "closing doesn't wait for a thread that the system holds",
  async () => {
    const pipe = join(await makeTemporaryFolder(), "pipe");
    execFileSync("mkfifo", [pipe]);
    const pool = makePool();
    const outcome = pool.run([{ waitsFor: pipe }]);
    const running = await Promise.race([outcome, wait(500, "waits")]);
    await pool.close();
    const writer = openSync(pipe, constants.O_RDWR | constants.O_NONBLOCK); // lets the thread go
    closeSync(writer);
    expect([running, await outcome]).toEqual(["waits", { kind: "cancelled" }]);
  },
);

test("a worker with nothing to do ends when asked, and the next job starts another", async () => {
  const pool = makePool();
  await pool.run(["work"]);
  await pool.endIdle();
  expect(await pool.run(["work", "work"])).toEqual({ kind: "done", answer: 2 });
});

test("closing cancels what runs and what waits", async () => {
  const pool = makePool();
  const outcomes = Promise.all([pool.run(["hang"]), pool.run(["work"])]);
  await pool.close();
  expect(await outcomes).toEqual([{ kind: "cancelled" }, { kind: "cancelled" }]);
});
