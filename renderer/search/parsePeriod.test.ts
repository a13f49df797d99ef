import { expect, test } from "vitest";
import { formatIsoDay } from "../days.ts";
import { formatPeriodEnds, parsePeriod } from "./parsePeriod.ts";

test.each([
  ["2015", "2015-01-01", "2015-12-31"],
  ["2016-02", "2016-02-01", "2016-02-29"],
  ["2015-7", "2015-07-01", "2015-07-31"],
  ["2015.07.21", "2015-07-21", "2015-07-21"],
  [" 2015/7/1 ", "2015-07-01", "2015-07-01"],
])("reads %s as %s to %s", (text, first, last) => {
  const period = parsePeriod(text);
  expect(period && [formatIsoDay(period.firstDay), formatIsoDay(period.lastDay)]).toEqual([first, last]);
});

test.each(["", "15", "20155", "2015-13", "2015-00", "2015-02-30", "July 2015", "2015-", "constructor"])(
  "reads nothing in %j",
  (text) => expect(parsePeriod(text)).toBeNull(),
);

test("shows each end of a window as shortly as it can be typed", () => {
  const window = {
    firstDay: parsePeriod("2014")?.firstDay ?? 0,
    lastDay: parsePeriod("2015-06")?.lastDay ?? 0,
  };
  expect(formatPeriodEnds(window)).toEqual({ from: "2014", to: "2015-06" });
});
