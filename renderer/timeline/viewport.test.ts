import { expect, test } from "vitest";
import { fromCalendar } from "../days.ts";
import {
  chooseUnit,
  dayToX,
  keepWithin,
  toRequestRange,
  withMargin,
  xToDay,
  zoomAround,
  zoomToUnit,
} from "./viewport.ts";

const year2014 = { start: fromCalendar(2014, 1, 1), end: fromCalendar(2015, 1, 1) };
const century = { start: fromCalendar(1950, 1, 1), end: fromCalendar(2050, 1, 1) };

test("zooms around a day that stays where it is", () => {
  const day = xToDay(300, year2014, 1000);
  const closer = zoomAround(year2014, day, 3);
  expect(dayToX(day, closer, 1000)).toBeCloseTo(300, 6);
});

test("never zooms closer than two weeks", () => {
  const closest = zoomAround(year2014, year2014.start, 1e9);
  expect(closest.end - closest.start).toBe(14);
});

test("keeps to the archive's time with a margin", () => {
  const far = keepWithin({ start: -1e6, end: 1e6 }, year2014);
  expect([far.start < year2014.start, far.end > year2014.end, far.end - far.start < 500]).toEqual([
    true,
    true,
    true,
  ]);
});

test.each([
  ["a century", century, null, "year"],
  ["a year", year2014, null, "week"],
  ["a month", { start: year2014.start, end: year2014.start + 31 }, null, "day"],
  ["a year by chosen months", year2014, "month", "month"],
  ["a century by days, which would be too narrow", century, "day", "year"],
  [
    "a month by decades, of which not one fits",
    { start: year2014.start, end: year2014.start + 31 },
    "decade",
    "day",
  ],
] as const)("draws %s in bars that can be seen", (_name, viewport, chosen, unit) => {
  expect(chooseUnit(viewport, 1000, chosen)).toBe(unit);
});

test("zooms to where the chosen unit can be seen, and not further", () => {
  const days = zoomToUnit(century, 1000, "day");
  expect([chooseUnit(days, 1000, "day"), zoomToUnit(year2014, 1000, "month")]).toEqual(["day", year2014]);
});

test("asks for the same days while the view moves a little", () => {
  const ranges = [0, 1, 2, 3].map((moved) =>
    toRequestRange({ start: year2014.start + moved, end: year2014.end + moved }),
  );
  expect(new Set(ranges.map((range) => JSON.stringify(range))).size).toBeLessThanOrEqual(2);
});

test("asks for all that is shown", () => {
  for (let seed = 0; seed < 500; seed += 1) {
    const viewport = { start: seed * 17.3 - 4000, end: seed * 17.3 - 4000 + 14 + seed * 31.7 };
    const { firstDay, lastDay } = toRequestRange(viewport);
    expect(firstDay <= viewport.start && lastDay >= viewport.end - 1).toBe(true);
  }
});

test("gives a single day room on both sides", () => {
  expect(withMargin({ start: 100, end: 101 })).toEqual({ start: 93.5, end: 107.5 });
});
