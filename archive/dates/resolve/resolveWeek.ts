/** Weeks and weekdays, counted from the article's own day. Weeks begin on Monday. */
import { dayInterval, daysInterval, weekdayOf } from "../interval.ts";
import type { Phrase } from "../phrase.ts";
import { dayOf, type Resolution, type Surroundings, undetermined, withAnchor } from "./surroundings.ts";

/** Resolves a weekday: of the week named, else the nearest in the past, or in the future where the clause says so. */
export function resolveWeekday(phrase: Phrase & { kind: "weekday" }, around: Surroundings): Resolution {
  const own = phrase.to === "mention" ? (around.last.day ?? around.own) : around.own;
  const ownDay = own && dayOf(own);
  if (ownDay === undefined) return ofLastDay(phrase, around);
  const where =
    phrase.nearest ?? (phrase.week === undefined && around.tense() === "future" ? "future" : "past");
  const from = phrase.isStrict ? ownDay + (where === "past" ? -1 : 1) : ownDay;
  const day =
    phrase.week === undefined
      ? nearestWeekday(phrase.weekday, from, where)
      : mondayOf(ownDay) + phrase.week * 7 + phrase.weekday - 1;
  return withAnchor(dayInterval(day), own);
}

/** Where the article has no date: the day of that name which the text has just said in full (Saturday, Sept. 5, 2015 … on Saturday). */
function ofLastDay(phrase: Phrase & { kind: "weekday" }, around: Surroundings): Resolution {
  const last = around.last.day && dayOf(around.last.day);
  const isSame =
    last !== undefined &&
    around.last.isDayHere === true &&
    weekdayOf(last) === phrase.weekday &&
    phrase.week === undefined &&
    phrase.isStrict !== true;
  return isSame ? withAnchor(dayInterval(last), around.last.day) : undetermined;
}

/** The article's own day counts as past: a Friday paper says "on Friday" of this Friday. */
function nearestWeekday(weekday: number, ownDay: number, where: "past" | "future"): number {
  const back = (weekdayOf(ownDay) - weekday + 7) % 7;
  return where === "past" ? ownDay - back : ownDay + ((7 - back) % 7);
}

/** Resolves a week or its weekend. */
export function resolveWeek(phrase: Phrase & { kind: "week" }, around: Surroundings): Resolution {
  const anchor = phrase.to === "mention" ? (around.last.day ?? around.own) : around.own;
  const day = anchor && dayOf(anchor);
  if (day === undefined) return undetermined;
  const monday = mondayOf(day) + phrase.week * 7;
  const interval = phrase.isWeekend
    ? daysInterval(monday + 5, monday + 6, "range")
    : daysInterval(monday, monday + 6, "week");
  return withAnchor(interval, anchor);
}

function mondayOf(day: number): number {
  return day - weekdayOf(day) + 1;
}
