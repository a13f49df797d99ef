type TraceEvent = {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds from start to end. */
  readonly dur?: number;
  /** Microseconds of processor time; absent where the system doesn't tell. */
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
};

/** A task: how long it held the thread, and how long it computed; on a busy machine it waits for a processor in between. */
export type MainThreadTask = { readonly elapsedMs: number; readonly processorMs: number };

/** The tasks of the busiest renderer's main thread: the page's own. */
export function mainThreadTasks(trace: Buffer): readonly MainThreadTask[] {
  // The trace event format, as Chromium writes it.
  const { traceEvents } = JSON.parse(trace.toString("utf8")) as {
    readonly traceEvents: readonly TraceEvent[];
  };
  const mains = traceEvents.filter(
    (event) => event.name === "thread_name" && event.args?.name === "CrRendererMain",
  );
  const tasksOf = (main: TraceEvent) =>
    traceEvents
      .filter((event) => event.name.endsWith("RunTask") && event.ph === "X")
      .filter((event) => event.pid === main.pid && event.tid === main.tid)
      .map(({ dur = 0, tdur = dur }) => ({ elapsedMs: dur / 1000, processorMs: tdur / 1000 }));
  return mains.map(tasksOf).toSorted((a, b) => sumElapsed(b) - sumElapsed(a))[0] ?? [];
}

function sumElapsed(tasks: readonly MainThreadTask[]): number {
  return tasks.reduce((total, { elapsedMs }) => total + elapsedMs, 0);
}
