import { readdir, truncate } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { walkFolder } from "../read/walkFolder.ts";
import { openSegmentFile } from "../store/segmentFile.ts";
import { makeTemporaryFolder } from "../testing/temporaryFolder.ts";
import { mergeBatch } from "./mergeBatch.ts";
import { readBatch } from "./readBatch.ts";
import { stampOf } from "./stampOf.ts";

const noHandMade = { encoding: null, corrections: [] };

/** Two segments of two files each. */
async function makeSegments() {
  const root = await makeTemporaryFolder({
    "a.txt": "青坪水库开闸\n\n1998年7月3日\n\n本报讯 水库昨天开闸放水。\n",
    "b.txt": "云屏小学复课\n\n1998年9月1日\n\n本报讯 小学今天复课。\n",
    "c.txt": "Ferry returns\n\n4 May 1999\n\nThe old ferry returned on Monday.\n",
    "d.txt": "Lighthouse lit\n\n5 May 1999\n\nThe lighthouse is lit again.\n",
  });
  const folder = await makeTemporaryFolder();
  const orders = [...walkFolder(root)]
    .flat()
    .map((file) => ({ file, stamp: stampOf(file, noHandMade), ...noHandMade }));
  const paths = [join(folder, "one.segment"), join(folder, "two.segment")] as const;
  await readBatch(orders.slice(0, 2), { root, segmentPath: paths[0], onFile: () => {} });
  await readBatch(orders.slice(2), { root, segmentPath: paths[1], onFile: () => {} });
  return { folder, paths };
}

/** Everything that a segment says of its documents and files. */
function readSegment(path: string) {
  const file = openSegmentFile(path, path);
  try {
    const numbers = Array.from({ length: file.documentCount }, (_, number) => number);
    return numbers.map((number) => ({
      id: file.columns.ids.at(number),
      document: file.readDocument(number),
      record: file.records.at(number),
      textKey: file.textKeys[number],
    }));
  } finally {
    file.close();
  }
}

test("a merged segment says the same of each live document, in the order of its inputs", async () => {
  const { folder, paths } = await makeSegments();
  const before = paths.flatMap(readSegment);
  const merged = join(folder, "merged.segment");
  mergeBatch(
    [
      { path: paths[0], deadFiles: [0] },
      { path: paths[1], deadFiles: [] },
    ],
    merged,
  );
  expect(readSegment(merged)).toEqual(before.slice(1));
});

test("a merge that breaks in the middle leaves its inputs as they were, and no segment of its own", async () => {
  const { folder, paths } = await makeSegments();
  const before = readSegment(paths[0]);
  await truncate(paths[1], 600);
  const inputs = paths.map((path) => ({ path, deadFiles: [] }));
  expect(() => mergeBatch(inputs, join(folder, "merged.segment"))).toThrow();
  expect([readSegment(paths[0]), await readdir(folder)]).toEqual([before, ["one.segment", "two.segment"]]);
});
