/**
 * Calendar arithmetic and the building of intervals. All days are counted since 1970-01-01 in the proleptic Gregorian
 * calendar, without a clock and without a time zone, so that the same text gives the same days on every machine.
 */
import type { Certainty, Interval, Precision } from "../contract.ts";

/** A calendar day. `year` is astronomical (0 is 1 BC), `month` 1-12, `day` 1-31. */
export type CalendarDay = { readonly year: number; readonly month: number; readonly day: number };

/** A part of a year that EDTF names by a number after the year: seasons 21-24, quarters 33-36, half-years 40-41. */
export type YearPart = 21 | 22 | 23 | 24 | 33 | 34 | 35 | 36 | 40 | 41;

/**
 * First month, relative to January of the year, and number of months. ISO 8601-2 leaves the months of a season open;
 * here they are the meteorological ones of the northern hemisphere: winter begins in December of its year and ends in
 * February of the next.
 */
const yearPartMonths: Readonly<Record<YearPart, readonly [first: number, count: number]>> = {
  21: [3, 3],
  22: [6, 3],
  23: [9, 3],
  24: [12, 3],
  33: [1, 3],
  34: [4, 3],
  35: [7, 3],
  36: [10, 3],
  40: [1, 6],
  41: [7, 6],
};

/** Days since 1970-01-01. The month may be any integer (13 is January of the next year), and so may the day. */
export function toDayNumber(year: number, month: number, day: number): number {
  const yearShift = Math.floor((month - 1) / 12);
  const m = month - yearShift * 12;
  // Howard Hinnant, "chrono-compatible low-level date algorithms": years begin in March, eras have 400 years.
  const y = year + yearShift - (m <= 2 ? 1 : 0);
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (m + (m > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** The calendar day of a day number; the inverse of `toDayNumber`. */
export function fromDayNumber(dayNumber: number): CalendarDay {
  const shifted = dayNumber + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1,
  };
}

/** 28-31. The month may be any integer, as in `toDayNumber`. */
export function countDaysInMonth(year: number, month: number): number {
  return toDayNumber(year, month + 1, 1) - toDayNumber(year, month, 1);
}

/** 1 Monday - 7 Sunday. */
export function weekdayOf(dayNumber: number): number {
  return ((((dayNumber + 3) % 7) + 7) % 7) + 1;
}

/** True for a day that the calendar has: 29 February only in leap years. */
export function isCalendarDay(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= countDaysInMonth(year, month);
}

/** One day, by its day number. */
export function dayInterval(dayNumber: number): Interval {
  return certain(formatDay(dayNumber), dayNumber, dayNumber, "day");
}

/** A month. The month may be any integer, as in `toDayNumber`. */
export function monthInterval(year: number, month: number): Interval {
  const firstDay = toDayNumber(year, month, 1);
  const first = fromDayNumber(firstDay);
  const edtf = `${formatYear(first.year)}-${two(first.month)}`;
  return certain(edtf, firstDay, toDayNumber(year, month + 1, 1) - 1, "month");
}

/** A calendar year. */
export function yearInterval(year: number): Interval {
  return certain(formatYear(year), toDayNumber(year, 1, 1), toDayNumber(year + 1, 1, 1) - 1, "year");
}

/** The ten years that share all but the last digit with `year`; years of the common era only. */
export function decadeInterval(year: number): Interval {
  const first = Math.floor(year / 10) * 10;
  const edtf = `${formatYear(first).slice(0, 3)}X`;
  return certain(edtf, toDayNumber(first, 1, 1), toDayNumber(first + 10, 1, 1) - 1, "decade");
}

/** The hundred years that share the first two digits with `year`, as papers use the word: the 20th century is 19XX. */
export function centuryInterval(year: number): Interval {
  const first = Math.floor(year / 100) * 100;
  const edtf = `${formatYear(first).slice(0, 2)}XX`;
  return certain(edtf, toDayNumber(first, 1, 1), toDayNumber(first + 100, 1, 1) - 1, "century");
}

/** A season, quarter or half-year. */
export function yearPartInterval(year: number, part: YearPart): Interval {
  const [month, count] = yearPartMonths[part];
  const firstDay = toDayNumber(year, month, 1);
  const lastDay = toDayNumber(year, month + count, 1) - 1;
  const precision = part < 30 ? "season" : part < 40 ? "quarter" : "half-year";
  return certain(`${formatYear(year)}-${part}`, firstDay, lastDay, precision);
}

/** Days from `firstDay` to `lastDay`, written as coarsely as whole months or years allow. One day is written as the day. */
export function daysInterval(firstDay: number, lastDay: number, precision: Precision = "range"): Interval {
  if (firstDay === lastDay) return dayInterval(firstDay);
  const from = fromDayNumber(firstDay);
  const to = fromDayNumber(lastDay);
  const after = fromDayNumber(lastDay + 1);
  if (from.day === 1 && after.day === 1) {
    if (from.month === 1 && after.month === 1) {
      const edtf = joinEnds(formatYear(from.year), formatYear(to.year));
      return certain(edtf, firstDay, lastDay, precision);
    }
    const edtf = joinEnds(
      `${formatYear(from.year)}-${two(from.month)}`,
      `${formatYear(to.year)}-${two(to.month)}`,
    );
    return certain(edtf, firstDay, lastDay, precision);
  }
  return certain(`${formatDay(firstDay)}/${formatDay(lastDay)}`, firstDay, lastDay, precision);
}

function joinEnds(from: string, to: string): string {
  return from === to ? from : `${from}/${to}`;
}

/** From the first day of one interval to the last day of another; undefined where they are in the wrong order or unbounded. */
export function rangeInterval(from: Interval, to: Interval): Interval | undefined {
  if (from.firstDay === null || to.lastDay === null || from.firstDay > to.lastDay) return undefined;
  const certainty = leastCertain(from.certainty, to.certainty);
  return { ...daysInterval(from.firstDay, to.lastDay), certainty };
}

/** From an interval's first day on, without an end: `2014/..`. */
export function sinceInterval(from: Interval): Interval | undefined {
  if (from.firstDay === null || from.edtf === null) return undefined;
  const edtf = `${endText(from, from.firstDay)}/..`;
  return { edtf, firstDay: from.firstDay, lastDay: null, precision: "range", certainty: from.certainty };
}

/** Up to an interval's last day, without a beginning: `../2014`. */
export function untilInterval(to: Interval): Interval | undefined {
  if (to.lastDay === null || to.edtf === null) return undefined;
  const edtf = `../${endText(to, to.lastDay)}`;
  return { edtf, firstDay: null, lastDay: to.lastDay, precision: "range", certainty: to.certainty };
}

/** EDTF level 2 allows only plain dates as ends; seasons, quarters and ranges are written as their own end's day. */
function endText(interval: Interval, day: number): string {
  const simple = /^-?\d{4}(?:-(?:0\d|1[0-2])(?:-\d\d)?)?$|^\d{2}(?:\dX|XX)$/;
  const plain = interval.edtf?.replace(/[~?%]$/, "") ?? "";
  if (simple.test(plain)) return plain;
  const whole = daysInterval(interval.firstDay ?? day, interval.lastDay ?? day).edtf ?? "";
  const ends = whole.split("/");
  return (day === interval.firstDay ? ends[0] : ends.at(-1)) ?? formatDay(day);
}

/** A date of which the text says only a month, a day, or both: `XXXX-01-13`. Such an interval has EDTF text but no days. */
export function yearlessInterval(month: number | null, day: number | null): Interval {
  const edtf = `XXXX-${month === null ? "XX" : two(month)}${day === null ? "" : `-${two(day)}`}`;
  return { edtf, firstDay: null, lastDay: null, precision: "undetermined", certainty: "certain" };
}

/** Nothing can be said: no EDTF, no days. */
export const undeterminedInterval: Interval = {
  edtf: null,
  firstDay: null,
  lastDay: null,
  precision: "undetermined",
  certainty: "certain",
};

/** The same interval with a mark of vagueness, in its EDTF too where EDTF allows the mark (days, months, years). */
export function toApproximate(interval: Interval): Interval {
  const marked = interval.edtf !== null && /^-?\d{4}(?:-(?:0\d|1[0-2])(?:-\d\d)?)?$/.test(interval.edtf);
  return {
    ...interval,
    edtf: marked ? `${interval.edtf}~` : interval.edtf,
    certainty: "approximate",
  };
}

/** The less certain of two: approximate before inferred before certain. */
export function leastCertain(a: Certainty, b: Certainty): Certainty {
  if (a === "approximate" || b === "approximate") return "approximate";
  return a === "inferred" || b === "inferred" ? "inferred" : "certain";
}

/** `2015-07-21`. */
export function formatDay(dayNumber: number): string {
  const { year, month, day } = fromDayNumber(dayNumber);
  return `${formatYear(year)}-${two(month)}-${two(day)}`;
}

/** Four digits, with a minus before years before 1 BC: `0079`, `-0220`. */
export function formatYear(year: number): string {
  return `${year < 0 ? "-" : ""}${String(Math.abs(year)).padStart(4, "0")}`;
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}

function certain(edtf: string, firstDay: number, lastDay: number, precision: Precision): Interval {
  return { edtf, firstDay, lastDay, precision, certainty: "certain" };
}
