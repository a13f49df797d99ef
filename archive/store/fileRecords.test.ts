import { expect, test } from "vitest";
import type { FileRecord } from "./fileRecord.ts";
import { encodeFileRecords, mergeFileRecords, openFileRecords } from "./fileRecords.ts";

const plain: FileRecord = {
  path: "2014/渡口.txt",
  sizeBytes: 812,
  modifiedMs: 1_400_000_000_123.5,
  stamp: "812.1400000000123.5",
  outcome: "read",
  remarks: [],
  format: "txt",
  encoding: "utf-8",
  documentCount: 1,
};

const records: readonly FileRecord[] = [
  plain,
  { ...plain, path: "table.csv", documentCount: 3, diskPath: "table.csv", format: "csv" },
  {
    ...plain,
    path: "page.html",
    pictureCaptions: [{ photo: "img/a.jpg", text: "渡口\n清晨" }],
    outcome: "doubtful",
  },
  { ...plain, path: "img/a.jpg", captionKey: "k3y", encoding: null },
  {
    ...plain,
    path: "broken",
    outcome: "failed",
    format: null,
    remarks: [{ reason: "parser-failed", detail: { kind: "damage", code: "zip-damaged" } }],
    documentCount: 0,
  },
];

function open(written: readonly FileRecord[]) {
  const bytes = encodeFileRecords(written);
  return openFileRecords((start, length) => bytes.subarray(start, start + length), bytes.length);
}

test("are the same after they were written and read", () => {
  const opened = open(records);
  expect(records.map((_, file) => opened.at(file))).toEqual(records);
});

test("tell without a look at the whole record what every check asks", () => {
  const opened = open(records);
  expect(
    records.map((_, file) => [
      opened.pathOf(file),
      opened.stampOf(file),
      opened.outcomeOf(file),
      opened.givesCaptions(file),
      opened.isCaptioned(file),
    ]),
  ).toEqual(
    records.map(({ path, stamp, outcome, pictureCaptions, captionKey }) => [
      path,
      stamp,
      outcome,
      pictureCaptions !== undefined,
      captionKey !== undefined,
    ]),
  );
  expect([...opened.firstDocuments]).toEqual([0, 1, 4, 5, 6, 6]);
});

test("are the same after some of several segments were merged", () => {
  const bytes = mergeFileRecords([
    { records: open(records), kept: Uint32Array.of(1, 3) },
    { records: open(records.slice(2)), kept: Uint32Array.of(0, 2) },
  ]);
  const merged = openFileRecords((start, length) => bytes.subarray(start, start + length), bytes.length);
  expect(Array.from({ length: merged.count }, (_, file) => merged.at(file))).toEqual([
    records[1],
    records[3],
    records[2],
    records[4],
  ]);
});

test("of a segment without files are none", () => {
  expect(open([]).count).toBe(0);
  expect([...open([]).firstDocuments]).toEqual([0]);
});
