import { readLimits } from "../read/readLimits.ts";
import type { ArchiveJob, ArchiveJobAnswer, ArchiveJobNews } from "./jobs.ts";
import { createWorkerPool, type WorkerPool } from "./workerPool.ts";

/** Workers that do the archive's jobs. */
export type ArchivePool = WorkerPool<ArchiveJob, ArchiveJobAnswer, ArchiveJobNews>;

/** For a job whose units aren't files. */
const jobLimitMs = 30_000;
const workerHeapMb = 1024;
/** A worker that just read holds 100 MB; starting another takes a third of a second. */
const workerRestMs = 1_000;

/** Makes a pool of so many workers; they start with the first jobs. */
export function createArchivePool(size: number): ArchivePool {
  return createWorkerPool({
    script: archiveWorkerScript(),
    size,
    limitOf,
    heapLimitMb: workerHeapMb,
    restMs: workerRestMs,
  });
}

/** How long a unit may take: a file what its format is given. */
function limitOf(job: ArchiveJob, unit: number): number {
  const order = job.kind === "read" || job.kind === "inspect" ? job.orders[unit] : undefined;
  return order === undefined ? jobLimitMs : readLimits(order.file.format).timeMs;
}

/** A worker's script lies beside its source, or beside the bundle that this file became a part of. */
function archiveWorkerScript(): URL {
  const isSource = import.meta.url.endsWith(".ts");
  return new URL(isSource ? "./archiveWorker.ts" : "./archiveWorker.cjs", import.meta.url);
}
