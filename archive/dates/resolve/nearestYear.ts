/** The year that a month, a day or a season without one lies in. */
import { toDayNumber, weekdayOf, type YearPart } from "../interval.ts";
import { fromLunarDay } from "../lunar.ts";
import type { CalendarPhrase } from "../phrase.ts";
import type { Anchor, Continued, Surroundings } from "./surroundings.ts";

/** Numbers for the parts of a date that are known. */
export type Parts = {
  readonly year?: number | undefined;
  readonly month?: number | undefined;
  readonly day?: number | undefined;
};
/** Parts and the date that they were completed from. */
export type Completed = Parts & { readonly against?: Anchor | undefined };

/** A day that lies this near to the article's own is told of it, where a sentence has ended since the other date. */
const maxDaysOfNews = 45;

/** True where the text still tells of the date before: 1872 … In February; false for 2014年…。7月15日，记者 in July 2015. */
export function isStillTold(phrase: CalendarPhrase, parts: Parts, around: Surroundings): boolean {
  const { own, continued } = around;
  if (continued !== undefined && own !== undefined && isAheadOf(continued, around)) return false;
  if (continued !== undefined && own !== undefined && goesOn(continued, parts, own)) return false;
  if (continued?.isApart !== true || own === undefined || continued.year === own.year) return true;
  if (continued.year > own.year || around.tense() === "future") return false;
  const isAside = own.year - continued.year >= 2 && /\p{Script=Han}/u.test(continued.text);
  if (own.month === undefined || (parts.day === undefined && !isAside)) return true;
  const day = toDayNumber(nearestYear(phrase, parts, around), parts.month ?? 1, parts.day ?? 15);
  return Math.abs(day - toDayNumber(own.year, own.month, own.day ?? 15)) > maxDaysOfNews;
}

/** 2015年12月重启升息后…3月初降准, in March 2016: behind the end of a year its story goes on in the article's. */
function goesOn(continued: Continued, { month }: Parts, own: Anchor): boolean {
  if (month === undefined || continued.month === undefined || own.month === undefined) return false;
  return continued.year === own.year - 1 && month < continued.month && month <= own.month;
}

/** Began in September 2011 and would return on June 8: what lies ahead does not go on from a year long past. */
function isAheadOf(continued: Anchor, { own, tense }: Surroundings): boolean {
  return (
    own !== undefined &&
    continued.year <= own.year &&
    (own.year - continued.year <= 1 || !/\p{Script=Han}/u.test(continued.text)) &&
    tense() === "future"
  );
}

/** Months without a year lie at most this many days after the article's day, else they are last year's. */
const maxDaysAhead = 150;
/** With a word of the future they lie at most this many days before it, else they are next year's. */
const maxDaysBehind = 45;

/** The year in which a month or day without one lies: the article's, unless that is far from what the clause can mean. */
export function nearestYear(phrase: CalendarPhrase, parts: Parts, around: Surroundings): number {
  const own = around.own;
  if (phrase.side !== undefined && own !== undefined) return yearOnSide(phrase.side, parts.month ?? 1, own);
  if (phrase.isLunar && own !== undefined) return nearestLunarYear(parts, own);
  if (own?.month === undefined || parts.month === undefined) return own?.year ?? 0;
  if (phrase.weekday !== undefined && parts.day !== undefined) {
    const fitting = [0, -1, 1].find((shift) => {
      const day = toDayNumber(own.year + shift, parts.month ?? 1, parts.day ?? 1);
      return weekdayOf(day) === phrase.weekday;
    });
    if (fitting !== undefined) return own.year + fitting;
  }
  const ownDay = toDayNumber(own.year, own.month, own.day ?? 15);
  // By the end of June, said in July, is three weeks ago.
  const isLate = phrase.part !== undefined && /^(?:end|late|last-ten)$/.test(phrase.part.name);
  const ahead = toDayNumber(own.year, parts.month, parts.day ?? (isLate ? 28 : 1)) - ownDay;
  // This near to the article's day no tense would change the year, and reading it costs time.
  if (ahead >= -maxDaysBehind && ahead <= 3) return own.year;
  if (around.tense() === "future") return ahead < -maxDaysBehind ? own.year + 1 : own.year;
  return ahead > (around.tense() === "past" ? 3 : maxDaysAhead) ? own.year - 1 : own.year;
}

/** Last July is the July before the article's month, next March the one behind it, this May the article's year's. */
function yearOnSide(side: "last" | "this" | "next", month: number, own: Anchor): number {
  const ownMonth = own.month ?? 1;
  if (side === "last") return month < ownMonth ? own.year : own.year - 1;
  return side === "next" && month <= ownMonth ? own.year + 1 : own.year;
}

/** The Chinese year whose day lies nearest: in January the last month is of the year before. */
function nearestLunarYear(parts: Parts, own: Anchor): number {
  const ownDay = toDayNumber(own.year, own.month ?? 7, own.day ?? 1);
  const distances = [-1, 0, 1].map((shift) => {
    const day = fromLunarDay({ year: own.year + shift, month: parts.month ?? 1, day: parts.day ?? 1 });
    return { year: own.year + shift, distance: Math.abs((day ?? Number.POSITIVE_INFINITY) - ownDay) };
  });
  return distances.reduce((best, next) => (next.distance < best.distance ? next : best)).year;
}

/** Quarters and half-years are the article's year's; a season is the last that has begun, or the one that last or next names. */
export function yearOfPart(part: YearPart, side: CalendarPhrase["side"], own: Anchor): number {
  if (part > 24) return own.year;
  const ownMonth = own.month ?? 12;
  const firstMonth = (part - 20) * 3;
  const isNow =
    part === 24 ? ownMonth === 12 || ownMonth <= 2 : ownMonth >= firstMonth && ownMonth < firstMonth + 3;
  const latest = ownMonth >= firstMonth ? own.year : own.year - 1;
  // 今冬 is the winter that lasts, or from August on the one that comes.
  if (side === "this" && part === 24) return ownMonth >= 8 ? own.year : own.year - 1;
  if (side === "last") return isNow ? latest - 1 : latest;
  if (side === "next")
    return isNow || ownMonth < firstMonth ? own.year + (isNow && ownMonth >= 3 ? 1 : 0) : own.year + 1;
  return side === "this" && !isNow && part !== 24 ? own.year : latest;
}
