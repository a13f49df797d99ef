import { expect, test } from "vitest";
import type { FileOrder } from "./jobs.ts";
import { createReadingQueue } from "./readingQueue.ts";

const mebibyte = 1024 * 1024;

function order(number: number, sizeBytes = 1000): FileOrder {
  const path = `${number}.txt`;
  return {
    file: {
      path,
      realPath: path,
      folder: "",
      sizeBytes,
      modifiedMs: 0,
      format: "text",
      role: "document",
      sidecars: [],
    },
    stamp: "",
    encoding: null,
    corrections: [],
  };
}

test("hands out every file once and in order, a few at first and more later", () => {
  const queue = createReadingQueue();
  const orders = Array.from({ length: 9000 }, (_, number) => order(number));
  queue.add(orders.slice(0, 5000));
  queue.add(orders.slice(5000));
  const batches: (readonly FileOrder[])[] = [];
  for (let batch = queue.take(); batch.length > 0; batch = queue.take()) batches.push(batch);
  expect([batches.flat(), batches.slice(0, 5).map(({ length }) => length)]).toEqual([
    orders,
    [24, 24, 200, 200, 1000],
  ]);
});

test("long files make a batch short, and one is always handed out however long", () => {
  const queue = createReadingQueue();
  queue.add([order(1, 300 * mebibyte), order(2, 4 * mebibyte), order(3, 4 * mebibyte)]);
  expect([queue.take().length, queue.take().length, queue.take().length, queue.count()]).toEqual([
    1, 1, 1, 0,
  ]);
});

test("begins again with small batches for the next change", () => {
  const queue = createReadingQueue();
  queue.add([order(1)]);
  queue.take();
  queue.restart();
  queue.add(Array.from({ length: 100 }, (_, number) => order(number)));
  expect([queue.take().length, queue.waiting().length]).toEqual([24, 76]);
});

test("a file that is ordered again before its turn is handed out once, as it was ordered last", () => {
  const queue = createReadingQueue();
  queue.add([order(1), order(2)]);
  queue.add([order(1, 2000)]);
  expect(queue.take()).toEqual([order(1, 2000), order(2)]);
});
