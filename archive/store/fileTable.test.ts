import { expect, test } from "vitest";
import { seededRandom } from "../testing/seededRandom.ts";
import { createFileTable, type FilePlace } from "./fileTable.ts";
import type { SegmentFile } from "./segmentFile.ts";

const hostile = ["constructor", "__proto__", "", "a", "A", "é", "é".normalize("NFD"), "2014/三月/渡口.txt"];

/** Only the packed paths of a segment matter to the table. */
function segmentOf(paths: readonly string[]): SegmentFile {
  return { records: { pathOf: (file: number) => paths[file] } } as unknown as SegmentFile; // the part that is used
}

test("finds what a Map of the same paths finds, after any order of changes", () => {
  const random = seededRandom(11);
  const names = [...hostile, ...Array.from({ length: 700 }, (_, number) => `${number % 7}/${number}.txt`)];
  const segments = Array.from({ length: 5 }, () => segmentOf(names.toSorted(() => random.next() - 0.5)));
  const known = new Map<string, FilePlace>();
  const table = createFileTable(10);
  for (let change = 0; change < 20_000; change += 1) {
    const segment = random.pick(segments);
    const place = { segment, fileNumber: random.below(names.length) };
    const path = segment.records.pathOf(place.fileNumber);
    if (random.chance(0.4)) {
      table.delete(path);
      known.delete(path);
    } else {
      table.set(path, place);
      known.set(path, place);
    }
  }
  expect(names.map((name) => table.find(name))).toEqual(names.map((name) => known.get(name)));
});

test("finds nothing in an empty table", () => {
  expect(createFileTable().find("a.txt")).toBeUndefined();
});
