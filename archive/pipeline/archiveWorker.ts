/** The first file of every worker thread of the archive: does one job after another and answers. */
import { parentPort } from "node:worker_threads";
import { failureOfSystemError } from "../store/systemError.ts";
import type { ArchiveJob, ArchiveJobAnswer, ArchiveJobNews } from "./jobs.ts";
import { markUnit, type WorkerReply, type WorkerTask } from "./workerPool.ts";

type Task = WorkerTask<ArchiveJob>;
type Reply = WorkerReply<ArchiveJobAnswer, ArchiveJobNews>;

const port = parentPort;
if (port === null) throw new Error("archiveWorker is a worker thread's script");

port.on("message", (task: Task) => {
  const reply = (message: Reply) => port.postMessage(message);
  const tell = (news: ArchiveJobNews) => reply({ number: task.number, kind: "news", news });
  doJob(task, tell).then(
    (answer) => reply({ number: task.number, kind: "done", answer }),
    (error: unknown) =>
      reply({
        number: task.number,
        kind: "failed",
        detail: error instanceof Error ? (error.stack ?? error.message) : String(error),
      }),
  );
});

/** Each kind of job loads its own code: whoever lists folders needs no parser of PDF files to begin. */
async function doJob({ job, marks }: Task, tell: (news: ArchiveJobNews) => void): Promise<ArchiveJobAnswer> {
  switch (job.kind) {
    case "walk": {
      const { walkJob } = await import("./walkJob.ts");
      return walkJob(job, (listings) => tell({ kind: "listed", listings }));
    }
    case "read": {
      const { readBatch } = await import("./readBatch.ts");
      return writing(() => {
        const tellProgress = createProgress((count) => tell({ kind: "files-done", count }));
        return readBatch(job.orders, {
          root: job.root,
          segmentPath: job.segmentPath,
          onFile: (fileNumber) => {
            markUnit(marks, fileNumber);
            tellProgress();
          },
        });
      });
    }
    case "inspect": {
      const { inspectJob } = await import("./inspectJob.ts");
      await inspectJob(job.orders, {
        root: job.root,
        onFile: (fileNumber) => markUnit(marks, fileNumber),
        onRead: (result) => tell({ kind: "inspected", result }),
      });
      return { kind: "inspected" };
    }
    case "prepare": {
      await import("./readBatch.ts");
      return { kind: "prepared" };
    }
    case "merge": {
      const { mergeBatch } = await import("./mergeBatch.ts");
      return writing(async () => mergeBatch(job.inputs, job.segmentPath));
    }
    case "verify": {
      const { verifySegments } = await import("./verifySegments.ts");
      return { kind: "verified", damaged: verifySegments(job.segments) };
    }
    case "preview-encodings": {
      const { previewJob } = await import("./previewJob.ts");
      return previewJob(job.realPath, job.encoding);
    }
    default:
      return assertNever(job);
  }
}

/** Files are read by code that catches what the archive's own disk does: what is left is the cache's. */
async function writing(work: () => Promise<void>): Promise<ArchiveJobAnswer> {
  try {
    await work();
    return { kind: "written" };
  } catch (error) {
    const failure = failureOfSystemError(error);
    if (failure === null) throw error;
    return { kind: "unwritable", systemCode: failure.systemCode };
  }
}

/** Ten times a second is as often as anybody looks. */
const progressEveryMs = 100;

function createProgress(tell: (count: number) => void): () => void {
  let count = -1;
  let lastMs = performance.now();
  return () => {
    count += 1;
    const nowMs = performance.now();
    if (nowMs - lastMs < progressEveryMs) return;
    lastMs = nowMs;
    tell(count);
  };
}

function assertNever(job: never): never {
  throw new Error(`no such job: ${JSON.stringify(job)}`);
}
