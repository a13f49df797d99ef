import type { FileOrder } from "./jobs.ts";
import type { LossReason } from "./workerPool.ts";

/** How a batch was lost; see `JobOutcome`. */
export type Loss = { readonly unit: number | null; readonly reason: LossReason; readonly detail: string };

/**
 * How to go on with a batch that lost its worker, so that only the file that did it is lost: a file that hung or crashed
 * is marked and the batch read again without it. Memory may have been used up by those before it, so that file is first
 * tried alone. Where nobody knows which file it was, halves are tried until it is found.
 */
export function recutBatch(batch: readonly FileOrder[], loss: Loss): readonly (readonly FileOrder[])[] {
  const suspect = loss.unit === null ? undefined : batch[loss.unit];
  const others = batch.filter((order) => order !== suspect);
  if (suspect === undefined && batch.length > 1) {
    const middle = batch.length >> 1;
    return [batch.slice(0, middle), batch.slice(middle)];
  }
  if (suspect !== undefined && loss.reason === "memory" && others.length > 0) return [others, [suspect]];
  const lost = { reason: loss.reason, detail: loss.detail };
  return [batch.map((order) => (order === suspect || batch.length === 1 ? { ...order, lost } : order))];
}
