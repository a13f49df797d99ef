import { expect, test } from "vitest";
import type { FileOrder } from "./jobs.ts";
import { recutBatch } from "./recutBatch.ts";

const order = (path: string): FileOrder => ({
  file: {
    path,
    realPath: `/archive/${path}`,
    folder: "",
    sizeBytes: 1,
    modifiedMs: 0,
    format: "text",
    role: "document",
    sidecars: [],
  },
  stamp: "",
  encoding: null,
  corrections: [],
});
const [a, b, c] = [order("a"), order("b"), order("c")];
const timeout = { reason: "timeout", detail: "30 s" } as const;
const memory = { reason: "memory", detail: "heap" } as const;

test.each([
  [
    "a file that hung is marked, the others are read again",
    { unit: 1, ...timeout },
    [[a, { ...b, lost: timeout }, c]],
  ],
  ["a file at which memory ended is first tried alone", { unit: 1, ...memory }, [[a, c], [b]]],
  ["where nobody knows which file it was, halves are tried", { unit: null, ...memory }, [[a], [b, c]]],
])("%s", (_title, loss, batches) => {
  expect(recutBatch([a, b, c], loss)).toEqual(batches);
});

test.each([
  { unit: 0, ...memory },
  { unit: null, ...memory },
])("a file that fails alone is lost", (loss) => {
  expect(recutBatch([a], loss)).toEqual([[{ ...a, lost: memory }]]);
});
