import { expect, test } from "vitest";
import { formatDay } from "./interval.ts";
import { parseRange } from "./parseRange.ts";

const read = (text: string) => {
  const reading = parseRange(text);
  if (!reading.ok) return `${reading.code} ${reading.start}-${reading.end}`;
  const { firstDay, lastDay } = reading.range;
  return `${firstDay === null ? ".." : formatDay(firstDay)} ${lastDay === null ? ".." : formatDay(lastDay)}`;
};

test.each([
  ["2015", "2015-01-01 2015-12-31"],
  ["2015-07", "2015-07-01 2015-07-31"],
  ["2015-7-2", "2015-07-02 2015-07-02"],
  ["2014-03..2015", "2014-03-01 2015-12-31"],
  ["..1850", ".. 1850-12-31"],
  ["1850..", "1850-01-01 .."],
  ["2014/..", "2014-01-01 .."],
  ["../2014-02", ".. 2014-02-28"],
  ["2014-02/2014-05", "2014-02-01 2014-05-31"],
  ["199X", "1990-01-01 1999-12-31"],
  ["18XX", "1800-01-01 1899-12-31"],
  ["2015-33", "2015-01-01 2015-03-31"],
  ["2015-24", "2015-12-01 2016-02-29"],
  [" 2014 .. 2015 ", "2014-01-01 2015-12-31"],
])("reads %j as %s", (text, expected) => {
  expect(read(text)).toBe(expected);
});

test.each([
  ["", "date-invalid 0-0"],
  ["..", "date-invalid 0-2"],
  ["soon", "date-invalid 0-4"],
  ["2015..soon", "date-invalid 6-10"],
  ["soon..2015", "date-invalid 0-4"],
  ["2015-02-30", "date-invalid 0-10"],
  ["2016..2015", "date-range-reversed 0-10"],
  ["XXXX-01-13", "date-invalid 0-10"],
  ["9".repeat(100), "date-invalid 0-100"],
])("tells where %j is wrong", (text, expected) => {
  expect(read(text)).toBe(expected);
});
