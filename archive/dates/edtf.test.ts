import edtf from "edtf";
import { expect, test } from "vitest";
import { parseEdtf } from "./edtf.ts";
import { formatDay, fromDayNumber, toDayNumber, weekdayOf } from "./interval.ts";

const days = (text: string) => {
  const interval = parseEdtf(text);
  if (interval === null) return null;
  const [first, last] = [interval.firstDay, interval.lastDay].map((day) =>
    day === null ? ".." : formatDay(day),
  );
  return `${first} ${last} ${interval.precision} ${interval.certainty}`;
};

test.each([
  ["2015", "2015-01-01 2015-12-31 year certain"],
  ["2015-02", "2015-02-01 2015-02-28 month certain"],
  ["2016-02-29", "2016-02-29 2016-02-29 day certain"],
  ["185X", "1850-01-01 1859-12-31 decade certain"],
  ["18XX", "1800-01-01 1899-12-31 century certain"],
  ["2015-21", "2015-03-01 2015-05-31 season certain"],
  ["2015-24", "2015-12-01 2016-02-29 season certain"],
  ["2015-34", "2015-04-01 2015-06-30 quarter certain"],
  ["2015-41", "2015-07-01 2015-12-31 half-year certain"],
  ["1900~", "1900-01-01 1900-12-31 year approximate"],
  ["2014/..", "2014-01-01 .. range certain"],
  ["../2014-06", ".. 2014-06-30 range certain"],
  ["2014-03/2015", "2014-03-01 2015-12-31 range certain"],
  ["-0220", "-0220-01-01 -0220-12-31 year certain"],
  ["XXXX-01-13", ".. .. undetermined certain"],
])("reads %s", (text, expected) => {
  expect(days(text)).toBe(expected);
});

test.each([
  ["2015-13"],
  ["2015-02-29"],
  ["2015-25"],
  ["15"],
  ["../.."],
  [""],
  ["XXXX"],
  ["2015/2014"],
  ["constructor"],
])("reads nothing in %j", (text) => {
  expect(parseEdtf(text)).toBeNull();
});

test.each([
  ["2015"],
  ["2015-02"],
  ["2016-02-29"],
  ["185X"],
  ["18XX"],
  ["2014/.."],
  ["../2014-06"],
  ["2014-03/2015"],
  ["0079"],
])("agrees with the edtf library on the first and last day of %s", (text) => {
  const { min, max } = edtf(text) as { min: number; max: number };
  const interval = parseEdtf(text);
  const theirs = [min, max].map((ms) => (Number.isFinite(ms) ? Math.floor(ms / 86_400_000) : null));
  expect([interval?.firstDay, interval?.lastDay]).toEqual(theirs);
});

test("counts days like Date from year 1 to 2400", () => {
  const wrong: string[] = [];
  for (let year = 1; year <= 2400; year += 7) {
    for (const [month, day] of [
      [1, 1],
      [2, 28],
      [3, 1],
      [12, 31],
    ] as const) {
      const date = new Date(0);
      date.setUTCFullYear(year, month - 1, day);
      const number = toDayNumber(year, month, day);
      const back = fromDayNumber(number);
      const isSame =
        number === date.getTime() / 86_400_000 &&
        back.year === year &&
        back.month === month &&
        back.day === day;
      if (!isSame || weekdayOf(number) !== ((date.getUTCDay() + 6) % 7) + 1)
        wrong.push(`${year}-${month}-${day}`);
    }
  }
  expect(wrong).toEqual([]);
});
