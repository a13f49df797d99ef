import { expect, test } from "vitest";
import { runDamageTest } from "./damageTest.ts";

test("an archive whose cache is damaged answers like a fresh reading", { timeout: 120_000 }, async () => {
  const told: string[] = [];
  const { differences } = await runDamageTest({ damages: 6, seed: 3 }, (line) => told.push(line));
  expect([differences, told]).toEqual([0, []]);
});
