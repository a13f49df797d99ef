import { expect, test } from "vitest";
import { mainThreadTasks } from "./mainThreadTasks.ts";

const name = (pid: number, tid: number, thread: string) => ({
  name: "thread_name",
  ph: "M",
  pid,
  tid,
  args: { name: thread },
});
const task = (pid: number, tid: number, dur: number) => ({
  name: "ThreadControllerImpl::RunTask",
  ph: "X",
  pid,
  tid,
  dur,
  tdur: dur / 2,
});

test("takes the tasks of the busiest renderer's main thread, in milliseconds", () => {
  const traceEvents = [
    name(1, 1, "CrBrowserMain"),
    name(2, 1, "CrRendererMain"),
    name(3, 1, "CrRendererMain"),
    name(3, 2, "Compositor"),
    task(1, 1, 900_000),
    task(2, 1, 1000),
    task(3, 1, 52_000),
    task(3, 1, 4500),
    task(3, 2, 800_000),
    { name: "Paint", ph: "X", pid: 3, tid: 1, dur: 700_000 },
  ];
  expect(mainThreadTasks(Buffer.from(JSON.stringify({ traceEvents })))).toEqual([
    { elapsedMs: 52, processorMs: 26 },
    { elapsedMs: 4.5, processorMs: 2.25 },
  ]);
});

test("finds none in a trace without a page", () => {
  expect(mainThreadTasks(Buffer.from('{"traceEvents":[]}'))).toEqual([]);
});
