import { expect, test } from "vitest";
import { cutText } from "./cutText.ts";

const body = "去年6月，图书\n馆搬家。The old\nlibrary closed.";

function at(words: string) {
  const start = body.indexOf(words);
  return { start, end: start + words.length };
}

function show(span: { start: number; end: number }, marks: readonly { start: number; end: number }[]) {
  return cutText({ body, span, marks, events: [at("去年6月")] }).map((run) =>
    run.segments.map(({ text, mark }) => (mark === null ? text : `[${mark}:${text}]`)).join("|"),
  );
}

test("joins lines between Chinese signs and keeps words apart", () => {
  expect(show({ start: 0, end: body.length }, [])).toEqual([
    "去年6月",
    "，图书馆搬家。The old library closed.",
  ]);
});

test("marks hits inside and across a date's edge with the same number", () => {
  expect(show({ start: 0, end: 10 }, [{ start: 2, end: 5 }, at("图书\n馆")])).toEqual([
    "去年|[0:6月]",
    "[0:，]|[1:图书馆]|搬",
  ]);
});

test("shows only the part of a hit that lies in the block", () => {
  expect(show({ start: 8, end: 11 }, [at("图书\n馆")])).toEqual(["[0:馆]|搬家"]);
});

test("leaves an overlapping date to the first one", () => {
  const runs = cutText({ body, span: { start: 0, end: 6 }, marks: [], events: [at("去年6月"), at("6月")] });
  expect(runs.map(({ event }) => event)).toEqual([0, null]);
});

test("loses no letter, whatever the marks", () => {
  for (let seed = 1; seed <= 200; seed += 1) {
    const marks = [seed % 7, (seed % 11) + 7, (seed % 5) + 20].map((start) => ({
      start,
      end: start + 1 + (seed % 4),
    }));
    const runs = cutText({ body, span: { start: 0, end: body.length }, marks, events: [at("去年6月")] });
    const segments = runs.flatMap((run) => run.segments);
    const joined = segments.map(({ start, end }) => body.slice(start, end)).join("");
    expect(joined).toBe(body);
  }
});
