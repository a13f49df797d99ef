import { expect, test } from "vitest";
import type { ReportEntry } from "../../archive/contract.ts";
import { groupEntries } from "./groupEntries.ts";

function entry(path: string, reason: ReportEntry["reason"]): ReportEntry {
  return { path, outcome: "read", reason, documents: [path] };
}

test("puts all remarks on a file under its name, in order", () => {
  const entries = [entry("a.txt", "no-headline"), entry("a.txt", "undated"), entry("b.txt", "undated")];
  expect(
    groupEntries(entries).map(({ path, remarks }) => [path, remarks.map(({ reason }) => reason)]),
  ).toEqual([
    ["a.txt", ["no-headline", "undated"]],
    ["b.txt", ["undated"]],
  ]);
});

test("makes nothing of nothing", () => {
  expect(groupEntries([])).toEqual([]);
});
