import { expect, test } from "vitest";
import type { TimelineAxis, TimelineLane } from "../../archive/contract.ts";
import { countOutside } from "./countOutside.ts";

function lane(axis: TimelineAxis): TimelineLane {
  const bins = [0, 10, 20, 30].map((firstDay) => ({
    firstDay,
    lastDay: firstDay + 9,
    total: 5,
    hits: firstDay / 10,
    wider: 7,
    widerHits: 7,
  }));
  return { axis, bins, undated: 0, undatedHits: 0, span: null, fit: null };
}

test.each([
  ["documents before and after", ["published"], { start: 10, end: 30 }, "total", [5, 5]],
  ["photographs with articles", ["published", "photos"], { start: 10, end: 30 }, "total", [10, 10]],
  ["hits where there is a search", ["published"], { start: 20, end: 30 }, "hits", [1, 3]],
  ["nothing that is shown in part", ["published"], { start: 5, end: 35 }, "total", [0, 0]],
  ["no happenings", ["happened"], { start: 20, end: 21 }, "total", [0, 0]],
] as const)("counts %s", (_, axes, viewport, of, [earlier, later]) => {
  expect(countOutside(axes.map(lane), viewport, of)).toEqual({ earlier, later });
});
