/** Years, months and days, said, counted or completed. */
import type { Interval } from "../../contract.ts";
import {
  countDaysInMonth,
  dayInterval,
  fromDayNumber,
  isCalendarDay,
  monthInterval,
  toApproximate,
  toDayNumber,
  yearInterval,
  yearlessInterval,
  yearPartInterval,
} from "../interval.ts";
import { fromLunarDay } from "../lunar.ts";
import type { CalendarPhrase, Reference } from "../phrase.ts";
import { type Completed, isStillTold, nearestYear, type Parts, yearOfPart } from "./nearestYear.ts";
import { partOf } from "./partOf.ts";
import {
  type Anchor,
  dayOf,
  type Resolution,
  type Surroundings,
  undetermined,
  withAnchor,
} from "./surroundings.ts";

/** Resolves years, months and days, and parts of them. */
export function resolveCalendar(phrase: CalendarPhrase, around: Surroundings): Resolution {
  const completed = completeParts(phrase, around);
  if (completed === undefined) return undetermined;
  const base = toInterval(phrase, completed);
  if (base === undefined) return undetermined;
  const part = phrase.part === undefined ? base : partOf(base, phrase.part.name);
  const interval = phrase.isApproximate ? toApproximate(part) : part;
  return withAnchor(interval, completed.against);
}

function toInterval(phrase: CalendarPhrase, { year, month, day }: Parts): Interval | undefined {
  if (year === undefined) {
    if (month === undefined) return day === undefined ? undefined : yearlessInterval(null, day);
    return isCalendarDay(2000, month, day ?? 1) ? yearlessInterval(month, day ?? null) : undefined;
  }
  if (phrase.yearPart !== undefined) return yearPartInterval(year, phrase.yearPart);
  if (month === undefined) return yearInterval(year);
  if (phrase.isLunar && day !== undefined) {
    const dayNumber = fromLunarDay({ year, month, day });
    return dayNumber === undefined ? undefined : dayInterval(dayNumber);
  }
  if (day === undefined) return monthInterval(year, month);
  return isCalendarDay(year, month, day) ? dayInterval(toDayNumber(year, month, day)) : undefined;
}

/** Numbers for year, month and day, each said, counted, or completed. Undefined where an anchor is missing. */
function completeParts(phrase: CalendarPhrase, around: Surroundings): Completed | undefined {
  if (phrase.day?.kind === "relative") return shiftDays(phrase.day, around);
  if (phrase.month?.kind === "relative") return shiftMonths(phrase, phrase.month, around);
  const month = numberOf(phrase.month);
  const day = numberOf(phrase.day);
  if (phrase.year === undefined) return completeYear(phrase, { month, day }, around);
  if (phrase.year.kind === "relative") {
    const anchor = phrase.year.to === "mention" ? (around.last.year ?? around.own) : around.own;
    return anchor && { year: anchor.year + phrase.year.shift, month, day, against: anchor };
  }
  if (phrase.year.kind === "number") return { year: phrase.year.value, month, day };
  if (phrase.year.kind !== "century-unsaid") return undefined;
  const year =
    around.isOfTaiwan && phrase.year.value >= 40
      ? 1911 + phrase.year.value
      : completeCentury(phrase.year.value, around.own);
  return { year, month, day, against: around.own };
}

function numberOf(reference: Reference | undefined): number | undefined {
  return reference?.kind === "number" ? reference.value : undefined;
}

function shiftDays(day: Reference & { kind: "relative" }, around: Surroundings): Completed | undefined {
  const anchor = day.to === "mention" ? (around.last.day ?? around.own) : around.own;
  const at = anchor && dayOf(anchor);
  if (at === undefined) return undefined;
  return { ...fromDayNumber(at + day.shift), against: anchor };
}

function shiftMonths(
  phrase: CalendarPhrase,
  month: Reference & { kind: "relative" },
  around: Surroundings,
): Completed | undefined {
  const anchor = month.to === "mention" ? (around.last.month ?? around.own) : around.own;
  if (anchor?.month === undefined) return undefined;
  // Two years ago this month.
  const years = phrase.year?.kind === "relative" ? phrase.year.shift : 0;
  const shifted = fromDayNumber(toDayNumber(anchor.year + years, anchor.month + month.shift, 1));
  return { year: shifted.year, month: shifted.month, day: numberOf(phrase.day), against: anchor };
}

/** Completes a month or day without a year: from the date it continues, else from the article's own day. */
function completeYear(phrase: CalendarPhrase, parts: Parts, around: Surroundings): Completed | undefined {
  const { own, continued } = around;
  if (parts.month === undefined && parts.day === undefined) {
    if (phrase.part?.of === "month") return completeMonth(parts, around);
    if (phrase.yearPart !== undefined && own !== undefined) {
      return { year: yearOfPart(phrase.yearPart, phrase.side, own), against: own };
    }
    return own && { year: own.year, against: own };
  }
  if (parts.month === undefined)
    return phrase.isNearOwn === true ? nearestMonth(parts, own) : completeMonth(parts, around);
  if (continued !== undefined && phrase.side === undefined && isStillTold(phrase, parts, around)) {
    return { ...parts, year: continued.year, against: continued };
  }
  if (own === undefined) return phrase.isLunar ? undefined : parts;
  return { ...parts, year: nearestYear(phrase, parts, around), against: own };
}

/** The month that puts a day nearest to the article's own. */
function nearestMonth(parts: Parts, own: Anchor | undefined): Completed | undefined {
  const at = own && dayOf(own);
  const { day } = parts;
  if (own?.month === undefined || at === undefined || day === undefined) return parts;
  const first = own.month;
  const months = [0, -1, 1].map((shift) => toDayNumber(own.year, first + shift, 1));
  const distance = (start: number): number => Math.abs(start + day - 1 - at);
  const nearest = months.reduce((best, next) => (distance(next) < distance(best) ? next : best));
  const { year, month } = fromDayNumber(nearest);
  return { year, month, day, against: own };
}

/** 上月底, last month: behind it a day alone is of the article's month again. */
const besideOwnMonth = /^(?:自|从|從)?(?:上|下)[个個]?月|^(?:late |early |the end of )?(?:last|next) month/i;

function completeMonth(parts: Parts, around: Surroundings): Completed | undefined {
  const { own, continued } = around;
  const isOwnAgain =
    continued !== undefined && continued.day === undefined && besideOwnMonth.test(continued.text);
  const isTold =
    continued?.month !== undefined && !isOwnAgain && !(continued.isApart && isFarFrom(continued, own));
  const anchor = isTold ? continued : own;
  if (anchor?.month === undefined) {
    if (parts.day === undefined) return undefined;
    return { ...parts, month: around.yearlessMonth };
  }
  const against = anchor;
  if (parts.day === undefined) return { year: anchor.year, month: anchor.month, against };
  const shift = monthShift(parts.day, anchor, around);
  const { year, month } = fromDayNumber(toDayNumber(anchor.year, anchor.month + shift, 1));
  return { year, month, day: parts.day, against };
}

/** A day alone goes on from another month only while that month is the article's, or the one before or behind it. */
function isFarFrom(continued: Anchor, own: Anchor | undefined): boolean {
  if (own?.month === undefined || continued.month === undefined) return false;
  return Math.abs((own.year - continued.year) * 12 + own.month - continued.month) > 1;
}

/** A day alone is of the anchor's month, unless that puts it where the text can't mean it. */
function monthShift(day: number, anchor: Anchor, around: Surroundings): number {
  if (anchor.day === undefined || anchor.month === undefined) return 0;
  const isOwn = anchor === around.own;
  if (!isOwn) return day < anchor.day - 20 ? 1 : 0;
  const exists = day <= countDaysInMonth(anchor.year, anchor.month);
  if (exists && day >= anchor.day && day <= anchor.day + 3) return 0;
  if (around.tense() === "future") return day < anchor.day ? 1 : 0;
  // Reports name the day after tomorrow without a word of the future, but hardly a later one.
  return day > anchor.day + 3 || !exists ? -1 : 0;
}

/** 98年 is 1998, and 15年 is 2015: the latest year with these digits that is at most ten years after the article's. */
function completeCentury(value: number, own: Anchor | undefined): number {
  const latest = own === undefined ? 2049 : own.year + 10;
  return latest - ((((latest - value) % 100) + 100) % 100);
}
