/**
 * From what the words say to the days that are meant. Incomplete words are completed from the article's own day (its
 * dateline, else its publication), or from the last date in the text where the text means that; what is used is told.
 */
import { assertNever } from "../../assertNever.ts";
import type { Interval } from "../../contract.ts";
import { parseEdtf } from "../edtf.ts";
import {
  countDaysInMonth,
  daysInterval,
  fromDayNumber,
  rangeInterval,
  sinceInterval,
  toDayNumber,
  undeterminedInterval,
  untilInterval,
} from "../interval.ts";
import { numbered, type Phrase } from "../phrase.ts";
import { resolveCalendar } from "./resolveCalendar.ts";
import { resolveFeast } from "./resolveFeast.ts";
import { resolveLongPeriod } from "./resolveLongPeriod.ts";
import { resolveWeek, resolveWeekday } from "./resolveWeek.ts";
import { type Resolution, type Surroundings, toAnchor, undetermined } from "./surroundings.ts";

/** Resolves a phrase; what cannot be known stays undetermined, and what is wrong in the calendar too. */
export function resolve(phrase: Phrase, around: Surroundings): Resolution {
  switch (phrase.kind) {
    case "calendar":
      return resolveCalendar(phrase, around);
    case "weekday":
      return resolveWeekday(phrase, around);
    case "week":
      return resolveWeek(phrase, around);
    case "decade":
    case "century":
      return resolveLongPeriod(phrase, around);
    case "holiday":
      return resolveFeast(phrase, around);
    case "fixed":
      return { interval: parseEdtf(phrase.edtf) ?? undeterminedInterval };
    case "range":
      return resolveRange(phrase, around);
    case "since":
    case "before":
    case "as-of":
      return resolveBounded(phrase, around);
    default:
      return assertNever(phrase);
  }
}

/** Since late May begins some day in May: an open interval from its 21st would say more than the words do. */
function withoutPart(phrase: Phrase): Phrase {
  if (phrase.kind !== "calendar" || phrase.part === undefined || phrase.part.of !== undefined) return phrase;
  const { part: _, ...whole } = phrase;
  return whole;
}

function resolveRange(phrase: Phrase & { kind: "range" }, around: Surroundings): Resolution {
  const from = resolve(withYearOf(phrase), around);
  const anchor = toAnchor(from.interval, "mention", "");
  // 今天（10月1日）到下周四: the end is counted from the beginning.
  const isNear = anchor?.day !== undefined && phrase.to.kind === "weekday";
  const to = resolve(withMonthOf(phrase), {
    ...around,
    continued: anchor ?? around.continued,
    ...(isNear && { own: anchor }),
    tense: isNear ? () => "future" : around.tense,
  });
  const interval = rangeInterval(from.interval, to.interval) ?? joinYearless(from.interval, to.interval);
  if (interval === undefined) return wrapAround(from, to) ?? undetermined;
  const against = from.resolvedAgainst ?? (to.resolvedAgainst?.text === "" ? undefined : to.resolvedAgainst);
  return { interval, ...(against !== undefined && { resolvedAgainst: against }) };
}

/** 9月24至29日: the end is a day of the beginning's month. */
function withMonthOf({ from, to }: Phrase & { kind: "range" }): Phrase {
  if (from.kind !== "calendar" || to.kind !== "calendar" || from.month?.kind !== "number") return to;
  const isDay = to.month === undefined && to.year === undefined && to.day?.kind === "number";
  const isLater =
    isDay && from.day?.kind === "number" && to.day?.kind === "number" && to.day.value > from.day.value;
  return isLater && from.year === undefined ? { ...to, month: from.month } : to;
}

/** Between March and July 18, 1936: the beginning has the end's year, or the year before it. */
function withYearOf({ from, to }: Phrase & { kind: "range" }): Phrase {
  if (from.kind !== "calendar" || to.kind !== "calendar" || to.year?.kind !== "number") return from;
  if (from.year !== undefined || from.month?.kind !== "number" || to.month?.kind !== "number") return from;
  return { ...from, year: numbered(to.year.value - (from.month.value > to.month.value ? 1 : 0)) };
}

/** 12月至1月, November to March: the end is of the next year. */
function wrapAround(from: Resolution, to: Resolution): Resolution | undefined {
  const { firstDay } = from.interval;
  const end = to.interval.lastDay;
  if (firstDay === null || end === null || firstDay - end > 366) return undefined;
  const { year, month, day } = fromDayNumber(end);
  const isMonthEnd = day === countDaysInMonth(year, month);
  const later = isMonthEnd ? toDayNumber(year + 1, month + 1, 1) - 1 : toDayNumber(year + 1, month, day);
  return { ...from, interval: daysInterval(firstDay, later) };
}

function joinYearless(from: Interval, to: Interval): Interval | undefined {
  if (!from.edtf?.startsWith("XXXX") || !to.edtf?.startsWith("XXXX")) return undefined;
  return { ...from, edtf: `${from.edtf}/${to.edtf}` };
}

function isMonth(phrase: Phrase): boolean {
  return phrase.kind === "calendar" && phrase.month?.kind === "number" && phrase.year === undefined;
}

function resolveBounded(
  phrase: Phrase & { kind: "since" | "before" | "as-of" },
  around: Surroundings,
): Resolution {
  if (phrase.kind === "as-of") {
    // 去年下半年…。截至3月底: what a new sentence counts up to lies before the article's own day.
    const isNew = around.continued?.isApart === true && around.own !== undefined && isMonth(phrase.of);
    return resolve(phrase.of, isNew ? { ...around, continued: undefined } : around);
  }
  const of = resolve(withoutPart(phrase.of), around);
  const interval = phrase.kind === "since" ? sinceInterval(of.interval) : untilInterval(of.interval);
  if (interval !== undefined) return { ...of, interval };
  const { edtf } = of.interval;
  if (edtf === null) return of;
  return { ...of, interval: { ...of.interval, edtf: phrase.kind === "since" ? `${edtf}/..` : `../${edtf}` } };
}
