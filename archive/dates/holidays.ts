/** From a feast and a year to its days. */
import { assertNever } from "../assertNever.ts";
import type { Interval } from "../contract.ts";
import { dayInterval, daysInterval, toDayNumber, weekdayOf } from "./interval.ts";
import { type Holiday, holidays } from "./languages/holidays.ts";
import { fromLunarDay, newYearsEve } from "./lunar.ts";
import type { HolidayExtent } from "./phrase.ts";

const byId: ReadonlyMap<string, Holiday> = new Map(holidays.map((holiday) => [holiday.id, holiday]));

/** Days before and behind a feast that 节前, 节后 and 前后 stand for. */
const near = 10;

/** The feast's day in a year, the days off around it, or the days beside it; undefined where the year lies outside the tables. */
export function resolveHoliday(id: string, year: number, extent: HolidayExtent): Interval | undefined {
  const holiday = byId.get(id);
  const day = holiday && dayOf(holiday, year);
  if (holiday === undefined || day === undefined) return undefined;
  switch (extent) {
    case "day":
      return dayInterval(day);
    case "season":
      return approximate(day, day + (holiday.days ?? 1) - 1);
    case "before":
      return approximate(day - near, day - 1);
    case "after":
      return approximate(day + 1, day + near);
    case "around":
      return approximate(day - near, day + near);
    default:
      return assertNever(extent);
  }
}

function approximate(firstDay: number, lastDay: number): Interval {
  return { ...daysInterval(firstDay, lastDay), certainty: "approximate" };
}

function dayOf(holiday: Holiday, year: number): number | undefined {
  const { when } = holiday;
  switch (when.kind) {
    case "fixed":
      return toDayNumber(year, when.month, when.day);
    case "lunar":
      return fromLunarDay({ year, month: when.month, day: when.day });
    case "eve":
      return newYearsEve(year);
    case "solar-term":
      return qingming(year);
    case "weekday":
      return nthWeekday(year, when);
    case "easter":
      return easter(year) + when.shift;
    default:
      return assertNever(when);
  }
}

/** Qingming falls on 4, 5 or 6 April: the usual formula for the 20th and 21st centuries. */
function qingming(year: number): number | undefined {
  if (year < 1901 || year > 2100) return undefined;
  const short = year - (year <= 2000 ? 1900 : 2000);
  const day = Math.floor(short * 0.2422 + (year <= 2000 ? 5.59 : 4.81)) - Math.floor(short / 4);
  return toDayNumber(year, 4, day);
}

/** The nth weekday of a month; a negative `nth` counts from the month's end. */
function nthWeekday(year: number, when: { month: number; weekday: number; nth: number }): number {
  if (when.nth > 0) {
    const first = toDayNumber(year, when.month, 1);
    return first + ((when.weekday - weekdayOf(first) + 7) % 7) + (when.nth - 1) * 7;
  }
  const last = toDayNumber(year, when.month + 1, 1) - 1;
  return last - ((weekdayOf(last) - when.weekday + 7) % 7) + (when.nth + 1) * 7;
}

/** Easter Sunday of the Gregorian calendar (Meeus, Jones, Butcher). */
function easter(year: number): number {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  return toDayNumber(year, month, ((h + l - 7 * m + 114) % 31) + 1);
}
