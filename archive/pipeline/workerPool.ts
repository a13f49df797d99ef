/**
 * Worker threads that may be lost: each says in shared memory which unit of its job it is at, so that one that hangs, runs
 * out of memory or crashes can be ended and replaced, and its job's owner knows which unit did it.
 */
import { setTimeout as wait } from "node:timers/promises";
import { Worker } from "node:worker_threads";

/** Why a worker was lost. */
export type LossReason = "timeout" | "memory" | "crash";

/** How a job ended. `lost`: the worker was ended or died while it was at `unit` (null: between units). */
export type JobOutcome<Answer> =
  | { readonly kind: "done"; readonly answer: Answer }
  | {
      readonly kind: "lost";
      readonly unit: number | null;
      readonly reason: LossReason;
      readonly detail: string;
    }
  | { readonly kind: "cancelled" };

/** What a worker is told; `marks` is the shared memory that it marks its units in (see `markUnit`). */
export type WorkerTask<Job> = { readonly number: number; readonly job: Job; readonly marks: Int32Array };

/** What a worker answers. `news` may come any number of times before. */
export type WorkerReply<Answer, News> =
  | { readonly number: number; readonly kind: "news"; readonly news: News }
  | { readonly number: number; readonly kind: "done"; readonly answer: Answer }
  | { readonly number: number; readonly kind: "failed"; readonly detail: string };

/** A pool of workers that all run the same script. */
export type WorkerPool<Job, Answer, News> = {
  /** Runs a job when a worker is free, in the order of asking. Never rejects. */
  readonly run: (job: Job, onNews?: (news: News) => void) => Promise<JobOutcome<Answer>>;
  /** Ends the workers that have nothing to do now, without waiting for `restMs`; resolves when their memory is given back. */
  readonly endIdle: () => Promise<void>;
  /** Ends all workers; jobs that wait or run are cancelled. A worker that the system holds is left to it after `endPatienceMs`. */
  readonly close: () => Promise<void>;
};

/** What a pool is made with. */
export type WorkerPoolOptions<Job> = {
  readonly script: URL;
  readonly size: number;
  /** Milliseconds: a unit of a job that takes longer loses its worker. */
  readonly limitOf: (job: Job, unit: number) => number;
  /** Heap of one worker in MB; a job that needs more loses its worker. */
  readonly heapLimitMb: number;
  /** A worker that had nothing to do for so long ends and gives its memory back; the next job starts a new one. */
  readonly restMs: number;
};

/** Places in the shared memory: the unit a worker is at, or -1, and a count that grows with each mark. */
const unitPlace = 0;
const countPlace = 1;
const noUnit = -1;

/** Said by the worker before each unit of its job, and with null after the last. */
export function markUnit(marks: Int32Array, unit: number | null): void {
  Atomics.store(marks, unitPlace, unit ?? noUnit);
  Atomics.add(marks, countPlace, 1);
}

/** A thread that computes ends within milliseconds of being asked. */
const endPatienceMs = 2_000;

/** Often enough for a limit of seconds, seldom enough to cost nothing. */
const lookEveryMs = 250;

type Waiting<Job, Answer, News> = {
  readonly job: Job;
  readonly onNews: ((news: News) => void) | undefined;
  readonly settle: (outcome: JobOutcome<Answer>) => void;
};

type Running<Job, Answer, News> = Waiting<Job, Answer, News> & {
  readonly number: number;
  readonly marks: Int32Array;
  lastCount: number;
  lastChangeMs: number;
};

type Seat<Job, Answer, News> = {
  worker: Worker | null;
  running: Running<Job, Answer, News> | null;
  rest: NodeJS.Timeout | null;
};

/** Garbage of a parser is short-lived: more room for it makes the memory larger and the work hardly faster. */
const youngHeapMb = 16;

/** Makes a pool; workers start with the first jobs. */
export function createWorkerPool<Job, Answer, News = never>(
  options: WorkerPoolOptions<Job>,
): WorkerPool<Job, Answer, News> {
  const seats: Seat<Job, Answer, News>[] = Array.from({ length: options.size }, () => ({
    worker: null,
    running: null,
    rest: null,
  }));
  const waiting: Waiting<Job, Answer, News>[] = [];
  let lastNumber = 0;
  let isClosed = false;
  let looking: NodeJS.Timeout | null = null;

  function assign(): void {
    for (const seat of seats) {
      if (seat.running !== null || isClosed) continue;
      const next = waiting.shift();
      if (next === undefined) break;
      begin(seat, next);
    }
    lookWhileBusy();
  }

  function lookWhileBusy(): void {
    const isBusy = seats.some((seat) => seat.running !== null);
    if (isBusy) looking ??= setInterval(endOverdue, lookEveryMs);
    else if (looking !== null) {
      clearInterval(looking);
      looking = null;
    }
  }

  function begin(seat: Seat<Job, Answer, News>, next: Waiting<Job, Answer, News>): void {
    lastNumber += 1;
    if (seat.rest !== null) clearTimeout(seat.rest);
    seat.rest = null;
    const marks = new Int32Array(new SharedArrayBuffer(8));
    marks[unitPlace] = noUnit;
    seat.running = { ...next, number: lastNumber, marks, lastCount: 0, lastChangeMs: performance.now() };
    seat.worker ??= startWorker(seat);
    seat.worker.postMessage({ number: lastNumber, job: next.job, marks } satisfies WorkerTask<Job>);
  }

  function startWorker(seat: Seat<Job, Answer, News>): Worker {
    const worker = new Worker(options.script, {
      resourceLimits: {
        maxOldGenerationSizeMb: options.heapLimitMb,
        maxYoungGenerationSizeMb: youngHeapMb,
      },
    });
    const lose = (reason: LossReason, detail: string) => {
      if (seat.worker !== worker) return;
      seat.worker = null;
      end(seat, { kind: "lost", unit: unitOf(seat), reason, detail });
    };
    worker.on("message", (reply: WorkerReply<Answer, News>) => hear(seat, reply));
    worker.on("error", (error: unknown) =>
      lose(isOutOfMemory(error) ? "memory" : "crash", error instanceof Error ? error.message : String(error)),
    );
    worker.on("exit", (code) => lose("crash", `the worker ended with code ${code}`));
    return worker;
  }

  function hear(seat: Seat<Job, Answer, News>, reply: WorkerReply<Answer, News>): void {
    if (seat.running?.number !== reply.number) return;
    if (reply.kind === "news") seat.running.onNews?.(reply.news);
    else if (reply.kind === "done") end(seat, { kind: "done", answer: reply.answer });
    else end(seat, { kind: "lost", unit: unitOf(seat), reason: "crash", detail: reply.detail });
  }

  function end(seat: Seat<Job, Answer, News>, outcome: JobOutcome<Answer>): void {
    const ended = seat.running;
    seat.running = null;
    ended?.settle(outcome);
    assign();
    if (seat.running === null) letRest(seat);
  }

  function letRest(seat: Seat<Job, Answer, News>): void {
    if (seat.worker === null || isClosed) return;
    seat.rest = setTimeout(() => {
      const { worker } = seat;
      seat.worker = null;
      void worker?.terminate();
    }, options.restMs);
    seat.rest.unref();
  }

  function endOverdue(): void {
    const nowMs = performance.now();
    for (const seat of seats) {
      const { running, worker } = seat;
      if (running === null || worker === null) continue;
      const count = Atomics.load(running.marks, countPlace);
      const unit = unitOf(seat);
      if (count !== running.lastCount || unit === null) {
        running.lastCount = count;
        running.lastChangeMs = nowMs;
        continue;
      }
      const limitMs = options.limitOf(running.job, unit);
      if (nowMs - running.lastChangeMs <= limitMs) continue;
      seat.worker = null;
      void endWithPatience(worker);
      end(seat, { kind: "lost", unit, reason: "timeout", detail: `${limitMs / 1000} s` });
    }
  }

  return {
    run: (job, onNews) =>
      new Promise((settle) => {
        if (isClosed) return settle({ kind: "cancelled" });
        waiting.push({ job, onNews, settle });
        assign();
      }),
    endIdle: async () => {
      const idle = seats.filter(({ running }) => running === null);
      const workers = idle.flatMap(({ worker }) => (worker === null ? [] : [worker]));
      for (const seat of idle) {
        if (seat.rest !== null) clearTimeout(seat.rest);
        seat.worker = null;
      }
      await Promise.all(workers.map(endWithPatience));
    },
    close: async () => {
      isClosed = true;
      for (const { settle } of waiting.splice(0)) settle({ kind: "cancelled" });
      const workers = seats.flatMap(({ worker }) => (worker === null ? [] : [worker]));
      for (const seat of seats) {
        if (seat.rest !== null) clearTimeout(seat.rest);
        seat.worker = null;
        end(seat, { kind: "cancelled" });
      }
      await Promise.all(workers.map(endWithPatience));
    },
  };
}

/**
 * A thread that waits in a system call (a drive that doesn't answer) ends only when that call returns: nobody waits for it
 * for ever, and it keeps no program alive.
 */
async function endWithPatience(worker: Worker): Promise<void> {
  const patience = new AbortController();
  heldThreads += 1;
  const ended = worker.terminate().then(() => {
    heldThreads -= 1;
  });
  await Promise.race([ended, wait(endPatienceMs, null, patience)]);
  patience.abort();
  worker.unref();
}

let heldThreads = 0;

/** Whether threads were left to the system that still holds them: `process.exit` would wait for them. */
export function hasHeldThreads(): boolean {
  return heldThreads > 0;
}

function unitOf<Job, Answer, News>(seat: Seat<Job, Answer, News>): number | null {
  const unit = seat.running === null ? noUnit : Atomics.load(seat.running.marks, unitPlace);
  return unit === noUnit ? null : unit;
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";
}
