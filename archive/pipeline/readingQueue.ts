import type { FileOrder } from "./jobs.ts";

/** Files that wait to be read, handed out in batches that grow: the first are small so that there is something to see at once. */
export type ReadingQueue = {
  readonly add: (orders: readonly FileOrder[]) => void;
  /** The next files to read together; empty where none wait. */
  readonly take: () => readonly FileOrder[];
  /** All that wait, in order. */
  readonly waiting: () => readonly FileOrder[];
  readonly count: () => number;
  /** Begins again with small batches, for the next change. */
  readonly restart: () => void;
};

/** How many files the first, second, ... batch holds at most. The last size stays. */
const batchSizes = [24, 24, 200, 200, 1000] as const;
/** So many articles of 1,200 characters make a segment. Not what decides about memory: `bench:folder` peaks alike at 2,500. */
const fullBatchSize = 1500;
/** Two workers, each with the last batch half as large as it could be, end together. */
const shareOfWaiting = 1 / 4;
/** Batches of long files stay as small in memory as those of many short ones. */
const batchBytes = 6 * 1024 * 1024;

/** Orders that are handed out are let go this many at a time: 100,000 of them are 50 MB. */
const forgetAfter = 4000;

/** Makes an empty queue. */
export function createReadingQueue(): ReadingQueue {
  let orders: FileOrder[] = [];
  /** Everything before this place is handed out. */
  let next = 0;
  let taken = 0;
  const count = () => orders.length - next;
  return {
    add: (added) => {
      for (const order of added) orders.push(order);
    },
    take: () => {
      const most = batchSizes[taken] ?? Math.max(200, Math.min(fullBatchSize, count() * shareOfWaiting));
      const batch = takeUpTo(orders, next, most);
      next += batch.length;
      taken += 1;
      if (next > forgetAfter) {
        orders = orders.slice(next);
        next = 0;
      }
      return latestOfEach(batch);
    },
    waiting: () => orders.slice(next),
    count,
    restart: () => {
      taken = 0;
    },
  };
}

/** Two checks may have ordered the same file before it was its turn: a segment holds it once, as it was seen last. */
function latestOfEach(batch: readonly FileOrder[]): readonly FileOrder[] {
  const latest = new Map(batch.map((order) => [order.file.path, order] as const));
  return latest.size === batch.length ? batch : [...latest.values()];
}

/** At least one file, however large. */
function takeUpTo(orders: readonly FileOrder[], start: number, most: number): readonly FileOrder[] {
  let end = start;
  for (let bytes = 0; end < orders.length && end - start < most; end += 1) {
    bytes += orders[end]?.file.sizeBytes ?? 0;
    if (bytes > batchBytes && end > start) break;
  }
  return orders.slice(start, end);
}
