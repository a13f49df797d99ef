/** Files as an archive would hold them, without an archive: read by the same worker, under the same limits, in the same order. */
import { isPhotoFormat } from "../read/fileFormat.ts";
import type { FoundFile } from "../read/walkFolder.ts";
import type { FileRecord } from "../store/fileRecord.ts";
import type { ArchivePool } from "./archivePool.ts";
import type { FileOrder, ReadOrder } from "./jobs.ts";
import { gatherPageCaptions } from "./pageCaptions.ts";
import { recutBatch } from "./recutBatch.ts";

/** Files of one folder tree. */
export type InspectedFolder = {
  /** Absolute path that the files' paths count from. */
  readonly root: string;
  readonly files: Iterable<FoundFile>;
  /** Pages that may show one of the files, and are read for its caption only. */
  readonly pages: readonly FoundFile[];
};

/** Handed to the worker at once: its answers must not pile up. */
const batchSize = 64;

/**
 * Reads the files: articles first, in the order they were found, then the photos with what the articles say of them. A
 * file that hangs, crashes or eats memory is lost alone: its record says so.
 */
export async function* inspectFiles(
  { root, files, pages }: InspectedFolder,
  pool: ArchivePool,
): AsyncGenerator<ReadOrder> {
  const telling: FileRecord[] = [];
  const photos: FoundFile[] = [];
  const articles: FoundFile[] = [];
  for (const file of files) (isPhotoFormat(file.format) ? photos : articles).push(file);
  const keep = (record: FileRecord) => {
    if (record.pictureCaptions !== undefined) telling.push(record);
  };
  for await (const { record } of readAll(root, pages.map(toOrder), pool)) keep(record);
  for await (const result of readAll(root, articles.map(toOrder), pool)) {
    keep(result.record);
    yield result;
  }
  const captions = gatherPageCaptions(telling);
  const captioned = photos.map((file) => {
    const pageCaptions = captions.get(file.path);
    return { ...toOrder(file), ...(pageCaptions === undefined ? {} : { pageCaptions }) };
  });
  yield* readAll(root, captioned, pool);
}

function toOrder(file: FoundFile): FileOrder {
  return { file, stamp: "", encoding: null, corrections: [] };
}

async function* readAll(
  root: string,
  orders: readonly FileOrder[],
  pool: ArchivePool,
): AsyncGenerator<ReadOrder> {
  const waiting: (readonly FileOrder[])[] = [];
  for (let start = 0; start < orders.length; start += batchSize)
    waiting.push(orders.slice(start, start + batchSize));
  for (let batch = waiting.shift(); batch !== undefined; batch = waiting.shift()) {
    const read: ReadOrder[] = [];
    const outcome = await pool.run({ kind: "inspect", root, orders: batch }, (news) => {
      if (news.kind === "inspected") read.push(news.result);
    });
    yield* read;
    if (outcome.kind === "cancelled") return;
    if (outcome.kind === "done") continue;
    const unit = outcome.unit === null ? null : outcome.unit - read.length;
    waiting.unshift(...recutBatch(batch.slice(read.length), { ...outcome, unit }));
  }
}
