import { expect, test } from "vitest";
import { formatIsoDay, fromCalendar } from "../days.ts";
import { buildTicks } from "./ticks.ts";

function labels(
  start: readonly [number, number, number],
  end: readonly [number, number, number],
  locale: "zh" | "en",
) {
  return buildTicks({ start: fromCalendar(...start), end: fromCalendar(...end) }, 640, locale).map(
    ({ label }) => label,
  );
}

test.each([
  [
    "decades",
    [1930, 1, 1],
    [2010, 1, 1],
    "en",
    ["1930", "1940", "1950", "1960", "1970", "1980", "1990", "2000"],
  ],
  ["quarters", [2014, 2, 1], [2015, 6, 1], "zh", ["2014年", "4月", "7月", "10月", "2015年", "4月"]],
  ["days", [2015, 6, 29], [2015, 7, 4], "zh", ["29日", "30日", "2015年7月", "2日", "3日"]],
  ["days by five", [2015, 6, 20], [2015, 7, 14], "en", ["16", "21", "26", "Jul 2015", "6", "11"]],
] as const)("names %s along the axis", (_name, start, end, locale, expected) => {
  expect(labels(start, end, locale)).toEqual(expected);
});

test("steps forward always, at any zoom", () => {
  for (let days = 14; days < 400_000; days *= 1.4) {
    const ticks = buildTicks({ start: 16_000, end: 16_000 + days }, 1000, "en");
    const ascending = ticks.every((tick, index) => index === 0 || tick.day > (ticks[index - 1]?.day ?? 0));
    expect([formatIsoDay(16_000), ascending, ticks.length <= 20]).toEqual([formatIsoDay(16_000), true, true]);
  }
});
