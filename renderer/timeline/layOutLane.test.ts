import { expect, test } from "vitest";
import type { Bin, TimelineLane } from "../../archive/contract.ts";
import { findBar, layOutLane, niceCeiling } from "./layOutLane.ts";

const viewport = { start: 0, end: 100 };

function lane(bins: readonly Partial<Bin>[]): TimelineLane {
  const whole = bins.map((bin, index) => ({
    firstDay: index * 10,
    lastDay: index * 10 + 9,
    total: 0,
    hits: 0,
    wider: 0,
    widerHits: 0,
    ...bin,
  }));
  return { axis: "published", bins: whole, undated: 0, undatedHits: 0, span: null, fit: null };
}

function layOut(bins: readonly Partial<Bin>[], measure: "count" | "share" = "count") {
  return layOutLane({ lane: lane(bins), viewport, widthPx: 1000, heightPx: 100, measure });
}

test("scales bars to the highest in view", () => {
  const { bars, top } = layOut([{ total: 10, hits: 5 }, { total: 5 }]);
  expect([top, bars.map(({ totalPx, hitsPx }) => [totalPx, hitsPx])]).toEqual([
    10,
    [
      [100, 50],
      [50, 0],
    ],
  ]);
});

test("keeps one document among thousands visible, and nothing invisible", () => {
  const { bars } = layOut([{ total: 5000, hits: 1 }, { total: 1 }, { total: 0 }]);
  expect(bars.map(({ totalPx, hitsPx }) => [totalPx > 0, hitsPx > 0])).toEqual([
    [true, true],
    [true, false],
    [false, false],
  ]);
});

test("draws what is known roughly apart from the bars, and doesn't let it flatten them", () => {
  const { bars, top } = layOut([{ total: 10, wider: 900 }]);
  expect([top, bars[0]?.totalPx, bars[0]?.widerPx]).toEqual([20, 50, 100]);
});

test("shows the share of the hits in each period", () => {
  const { bars, top } = layOut([{ total: 200, hits: 20 }, { total: 2, hits: 1 }, {}], "share");
  expect([top, bars.map(({ hitsPx }) => hitsPx)]).toEqual([0.5, [20, 100, 0]]);
});

test("leaves out bars that are not in view", () => {
  const { bars } = layOutLane({
    lane: lane([{ total: 1 }, { total: 9 }]),
    viewport: { start: 10, end: 20 },
    widthPx: 100,
    heightPx: 10,
    measure: "count",
  });
  expect(bars.map(({ bin }) => bin.total)).toEqual([9]);
});

test.each([
  [0, null],
  [50, 0],
  [150, 10],
  [199, 10],
  [250, null],
  [350, 30],
])("finds the bar at %i px", (x, firstDay) => {
  const { bars } = layOut([{ total: 1 }, { total: 1 }, { total: 1 }, { total: 1 }]);
  const withHole = bars.filter(({ bin }) => bin.firstDay !== 20);
  const shifted = withHole.map((bar) => (bar.bin.firstDay === 0 ? { ...bar, x: 20, widthPx: 79 } : bar));
  expect(findBar(shifted, x)?.bin.firstDay ?? null).toBe(firstDay);
});

test.each([
  [0, 0],
  [1, 1],
  [7, 8],
  [11, 15],
  [31, 40],
  [999, 1000],
  [0.12, 0.15],
])("rounds a scale of %d up to %d", (value, top) => expect(niceCeiling(value)).toBeCloseTo(top, 9));
