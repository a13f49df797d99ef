import sharp from "sharp";
import { expect, onTestFinished, test } from "vitest";
import { openSegmentStore } from "../store/segmentStore.ts";
import { addFiles, makeTemporaryFolder } from "../testing/temporaryFolder.ts";
import { type ArchivePool, createArchivePool } from "./archivePool.ts";
import { createFolderReading } from "./folderReading.ts";

/** Reads a folder until there is nothing left to do, and tells which files were read, as often as they were. */
async function readFolder(root: string) {
  const read: string[] = [];
  const housekeeper = createArchivePool(1);
  const pool = createArchivePool(1);
  const readers: ArchivePool = {
    ...pool,
    run: (job, onNews) => {
      if (job.kind === "read") read.push(...job.orders.map(({ file }) => file.path));
      return pool.run(job, onNews);
    },
  };
  const store = await openSegmentStore({
    folder: await makeTemporaryFolder(),
    fingerprint: "test",
    mayWrite: async () => true,
  });
  const reading = createFolderReading({
    root,
    store,
    readers,
    readerCount: 1,
    housekeeper,
    handMadeOf: () => ({ encoding: null, corrections: [] }),
    onChange: () => undefined,
    onFolders: () => undefined,
  });
  onTestFinished(async () => {
    await reading.close();
    await Promise.all([pool.close(), housekeeper.close()]);
  });
  reading.check("all");
  await reading.whenIdle();
  return { read, reading };
}

test("a photo is read once, with what its article says, and again when that changes", async () => {
  const page = (caption: string) =>
    `<body><h1>水库开闸</h1><p>水库昨天开闸放水，沿岸居民已经全部撤离。</p><figure><img src="a.png"><figcaption>${caption}</figcaption></figure>`;
  const background = { r: 120, g: 120, b: 120 };
  const png = await sharp({ create: { width: 300, height: 200, channels: 3, background } })
    .png()
    .toBuffer();
  const root = await makeTemporaryFolder({ "a.png": png, "b.html": page("图为大坝。张三摄") });
  const { read, reading } = await readFolder(root);
  const first = [...read];
  await addFiles(root, { "b.html": page("图为泄洪的闸门。李四摄") });
  reading.check("all");
  await reading.whenIdle();
  expect([first, read.slice(first.length)]).toEqual([
    ["b.html", "a.png"],
    ["b.html", "a.png"],
  ]);
});
