import { spawnSync } from "node:child_process";
import { utimes, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { makeTemporaryFolder } from "../testing/temporaryFolder.ts";
import { acquireWriterLock } from "./writerLock.ts";

async function leaveLock(folder: string, holder: { processId: number; host: string }) {
  await writeFile(join(folder, "writer.json"), JSON.stringify({ token: "another", ...holder }));
}

test("the second program doesn't get what the first one holds", async () => {
  const folder = await makeTemporaryFolder();
  const first = await acquireWriterLock(folder);
  const second = await acquireWriterLock(folder);
  expect([await first?.isHeld(), second]).toEqual([true, null]);
  await first?.release();
});

test("a released lock can be taken", async () => {
  const folder = await makeTemporaryFolder();
  await (await acquireWriterLock(folder))?.release();
  const second = await acquireWriterLock(folder);
  expect(await second?.isHeld()).toBe(true);
  await second?.release();
});

test("the lock of a program that was killed is taken over at once", async () => {
  const folder = await makeTemporaryFolder();
  const { pid } = spawnSync(process.execPath, ["--version"]);
  await leaveLock(folder, { processId: pid, host: hostname() });
  const lock = await acquireWriterLock(folder);
  expect(await lock?.isHeld()).toBe(true);
  await lock?.release();
});

test("another machine's lock is respected while it is fresh, and taken when nobody touches it any more", async () => {
  const folder = await makeTemporaryFolder();
  await leaveLock(folder, { processId: 1, host: "another-machine" });
  expect(await acquireWriterLock(folder)).toBeNull();
  const longAgo = new Date(Date.now() - 120_000);
  await utimes(join(folder, "writer.json"), longAgo, longAgo);
  const lock = await acquireWriterLock(folder);
  expect(await lock?.isHeld()).toBe(true);
  await lock?.release();
});

test("whoever lost the lock knows it and leaves the new holder's alone", async () => {
  const folder = await makeTemporaryFolder();
  const sleeper = await acquireWriterLock(folder);
  await leaveLock(folder, { processId: process.pid, host: hostname() });
  await sleeper?.release();
  expect([await sleeper?.isHeld(), await acquireWriterLock(folder)]).toEqual([false, null]);
});
