/**
 * EDTF text (ISO 8601-2) to an interval. Reads the levels that Broadsheet writes and what people type into a correction
 * or a query: days, months, years, `185X`, `18XX`, seasons, quarters, half-years, the marks `?`, `~` and `%`, intervals
 * with open ends, and dates with unspecified parts (`XXXX-01-13`).
 */
import type { Interval } from "../contract.ts";
import {
  centuryInterval,
  dayInterval,
  decadeInterval,
  isCalendarDay,
  monthInterval,
  rangeInterval,
  sinceInterval,
  toApproximate,
  toDayNumber,
  untilInterval,
  type YearPart,
  yearInterval,
  yearlessInterval,
  yearPartInterval,
} from "./interval.ts";

const simpleDate =
  /^(?<year>-?\d{4}|\d{3}X|\d{2}XX|XXXX)(?:-(?<month>\d\d|XX)(?:-(?<day>\d\d|XX))?)?(?<mark>[?~%]?)$/;

/**
 * Parses EDTF text; null where it is not EDTF or names a day that the calendar does not have.
 * Example: `parseEdtf("2014/..")` is open to the future from 2014-01-01.
 */
export function parseEdtf(text: string): Interval | null {
  const ends = text.trim().split("/");
  if (ends.length === 1) return parseSimple(ends[0] ?? "");
  if (ends.length !== 2) return null;
  return parseInterval(ends[0] ?? "", ends[1] ?? "");
}

function parseInterval(from: string, to: string): Interval | null {
  const isFromOpen = from === ".." || from === "";
  const isToOpen = to === ".." || to === "";
  if (isFromOpen && isToOpen) return null;
  const first = isFromOpen ? undefined : parseSimple(from);
  const last = isToOpen ? undefined : parseSimple(to);
  if (first === null || last === null) return null;
  if (first === undefined)
    return last === undefined ? null : (untilInterval(last) ?? withEdtf(last, `../${to}`));
  if (last === undefined) return sinceInterval(first) ?? withEdtf(first, `${from}/..`);
  if (first.firstDay === null || last.lastDay === null) return withEdtf(first, `${from}/${to}`);
  const range = rangeInterval(first, last);
  return range === undefined ? null : withEdtf(range, `${from}/${to}`);
}

function withEdtf(interval: Interval, edtf: string): Interval {
  return { ...interval, edtf };
}

function parseSimple(text: string): Interval | null {
  const groups = simpleDate.exec(text)?.groups;
  if (groups === undefined) return null;
  const plain = parsePlain(groups.year ?? "", groups.month, groups.day);
  if (plain === null || !groups.mark) return plain;
  return { ...toApproximate(plain), edtf: text };
}

function parsePlain(year: string, month: string | undefined, day: string | undefined): Interval | null {
  if (month === undefined) return parseYear(year);
  const monthNumber = month === "XX" ? null : Number(month);
  if (day === undefined) {
    if (monthNumber === null) return null;
    if (year === "XXXX") return isMonth(monthNumber) ? yearlessInterval(monthNumber, null) : null;
    return year.includes("X") ? null : parseMonth(Number(year), monthNumber);
  }
  const dayNumber = day === "XX" ? null : Number(day);
  if (year === "XXXX") return parseYearless(monthNumber, dayNumber);
  if (year.includes("X") || monthNumber === null || dayNumber === null) return null;
  if (!isCalendarDay(Number(year), monthNumber, dayNumber)) return null;
  return dayInterval(toDayNumber(Number(year), monthNumber, dayNumber));
}

function parseYear(year: string): Interval | null {
  if (year === "XXXX") return null;
  if (year.endsWith("XX")) return centuryInterval(Number(year.slice(0, 2)) * 100);
  if (year.endsWith("X")) return decadeInterval(Number(year.slice(0, 3)) * 10);
  return yearInterval(Number(year));
}

function parseMonth(year: number, month: number): Interval | null {
  if (isMonth(month)) return monthInterval(year, month);
  return isYearPart(month) ? yearPartInterval(year, month) : null;
}

function parseYearless(month: number | null, day: number | null): Interval | null {
  if (day === null || day < 1 || day > 31) return null;
  // A leap year, so that XXXX-02-29 is a date.
  if (month !== null && !isCalendarDay(2000, month, day)) return null;
  return yearlessInterval(month, day);
}

function isMonth(month: number): boolean {
  return month >= 1 && month <= 12;
}

function isYearPart(month: number): month is YearPart {
  return (month >= 21 && month <= 24) || (month >= 33 && month <= 36) || month === 40 || month === 41;
}
