import { expect, test } from "vitest";
import { runKillTest } from "./killTest.ts";

test("an archive killed while it is read answers like a fresh reading", { timeout: 120_000 }, async () => {
  const told: string[] = [];
  const { differences } = await runKillTest({ kills: 3, seed: 7 }, (line) => told.push(line));
  expect([differences, told]).toEqual([0, []]);
});
