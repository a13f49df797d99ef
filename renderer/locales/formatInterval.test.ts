import { expect, test } from "vitest";
import type { Interval } from "../../archive/contract.ts";
import { parseIsoDay } from "../days.ts";
import { formatBin, formatInterval } from "./formatInterval.ts";

function interval(first: string | null, last: string | null, change: Partial<Interval> = {}): Interval {
  return {
    edtf: null,
    firstDay: first === null ? null : parseIsoDay(first),
    lastDay: last === null ? null : parseIsoDay(last),
    precision: "range",
    certainty: "certain",
    ...change,
  };
}

test.each([
  ["a day", interval("2014-09-17", "2014-09-17"), "2014年9月17日", "17 September 2014"],
  ["a month", interval("2014-02-01", "2014-02-28"), "2014年2月", "February 2014"],
  ["the first third of a month", interval("2014-06-01", "2014-06-10"), "2014年6月上旬", "early June 2014"],
  [
    "the last third of a leap February",
    interval("2016-02-21", "2016-02-29"),
    "2016年2月下旬",
    "late February 2016",
  ],
  ["days of a month", interval("2014-06-03", "2014-06-05"), "2014年6月3日—5日", "3–5 June 2014"],
  [
    "days over two months",
    interval("2014-06-29", "2014-07-02"),
    "2014年6月29日—7月2日",
    "29 June–2 July 2014",
  ],
  ["months", interval("2014-03-01", "2014-05-31"), "2014年3—5月", "March–May 2014"],
  [
    "months over two years",
    interval("2014-12-01", "2015-02-28"),
    "2014年12月—2015年2月",
    "December 2014 – February 2015",
  ],
  ["a year", interval("2014-01-01", "2014-12-31"), "2014年", "2014"],
  ["years", interval("2014-01-01", "2015-12-31"), "2014–2015年", "2014–2015"],
  ["a decade", interval("1930-01-01", "1939-12-31"), "1930年代", "1930s"],
  ["ten years that are no decade", interval("1931-01-01", "1940-12-31"), "1931–1940年", "1931–1940"],
  ["since a year, never since its first day", interval("2014-01-01", null), "2014年以来", "since 2014"],
  ["until a month", interval(null, "2015-06-30"), "2015年6月以前", "until June 2015"],
  [
    "about a year",
    interval("1900-01-01", "1900-12-31", { certainty: "approximate" }),
    "约1900年",
    "about 1900",
  ],
  [
    "a day of an unknown year",
    interval(null, null, { edtf: "XXXX-01-13" }),
    "某年1月13日",
    "13 January, year unknown",
  ],
])("names %s no finer than it is known", (_name, value, zh, en) => {
  expect([formatInterval(value, "zh"), formatInterval(value, "en")]).toEqual([zh, en]);
});

test("has no words for what is not known", () => {
  expect(formatInterval(interval(null, null), "en")).toBeNull();
});

test("names a bar by its unit", () => {
  const bin = { firstDay: parseIsoDay("2015-07-01") ?? 0, lastDay: parseIsoDay("2015-09-30") ?? 0 };
  expect([formatBin(bin, "quarter", "zh"), formatBin(bin, "quarter", "en")]).toEqual([
    "2015年第3季度",
    "Q3 2015",
  ]);
});
