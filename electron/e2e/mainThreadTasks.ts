type TraceEvent = {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly dur?: number;
  readonly args?: { readonly name?: string };
};

/** Durations in milliseconds of the tasks of the busiest renderer's main thread: the page's own. */
export function mainThreadTasks(trace: Buffer): readonly number[] {
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
      .map((event) => (event.dur ?? 0) / 1000);
  return mains.map(tasksOf).toSorted((a, b) => sum(b) - sum(a))[0] ?? [];
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
