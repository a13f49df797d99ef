/**
 * From what the words say to the days that are meant. Incomplete words are completed from the article's own day (its
 * dateline, else its publication), or from the last date in the text where the text means that; what is used is told.
 */
import { assertNever } from "../assertNever.ts";
import type { Evidence, Interval } from "../contract.ts";
import { parseEdtf } from "./edtf.ts";
import { resolveHoliday } from "./holidays.ts";
import {
  centuryInterval,
  countDaysInMonth,
  dayInterval,
  daysInterval,
  decadeInterval,
  fromDayNumber,
  isCalendarDay,
  leastCertain,
  monthInterval,
  rangeInterval,
  sinceInterval,
  toApproximate,
  toDayNumber,
  undeterminedInterval,
  untilInterval,
  weekdayOf,
  type YearPart,
  yearInterval,
  yearlessInterval,
  yearPartInterval,
} from "./interval.ts";
import { fromLunarDay } from "./lunar.ts";
import type { CalendarPhrase, PartName, Phrase, Reference } from "./phrase.ts";

/** A date to count from. `year` is always known; `month` and `day` where its precision allows. */
export type Anchor = {
  readonly kind: "published" | "mention" | "dateline" | "file-name";
  readonly edtf: string;
  readonly text: string;
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
};

/** What a phrase is resolved with. */
export type Surroundings = {
  /** The article's own day; undefined where it has no date. */
  readonly own: Anchor | undefined;
  /** The last date of the text that a following one may mean: with a year, with a month, with a day. */
  readonly last: { readonly year?: Anchor; readonly month?: Anchor; readonly day?: Anchor };
  /** The date that a month or day without more continues (5月11日 … 15日, 1872 … In February), if the text narrates. */
  readonly continued: Continued | undefined;
  /** What the clause says of its time: 将, will, next; 已, last. Asked only where it matters. */
  readonly tense: () => Tense;
};

/** `isApart`: a sentence or paragraph ended since, so that the text may have come back to its own day. */
export type Continued = Anchor & { readonly isApart?: boolean };

export type Tense = "past" | "future" | "unsaid";

export type Resolution = {
  readonly interval: Interval;
  readonly resolvedAgainst?: NonNullable<Evidence["resolvedAgainst"]>;
};

/** Months without a year lie at most this many days after the article's day, else they are last year's. */
const maxDaysAhead = 150;
/** With a word of the future they lie at most this many days before it, else they are next year's. */
const maxDaysBehind = 45;

const undetermined: Resolution = { interval: undeterminedInterval };

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
      return resolveHolidayPhrase(phrase, around);
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

// ---- years, months, days ----------------------------------------------------------------------------------------

type Parts = {
  readonly year?: number | undefined;
  readonly month?: number | undefined;
  readonly day?: number | undefined;
};
type Completed = Parts & { readonly against?: Anchor | undefined };

function resolveCalendar(phrase: CalendarPhrase, around: Surroundings): Resolution {
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
  const year = completeCentury(phrase.year.value, around.own);
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
  const shifted = fromDayNumber(toDayNumber(anchor.year, anchor.month + month.shift, 1));
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
  if (parts.month === undefined) return completeMonth(parts, around);
  if (continued !== undefined && phrase.side === undefined && isStillTold(phrase, parts, around)) {
    return { ...parts, year: continued.year, against: continued };
  }
  if (own === undefined) return phrase.isLunar ? undefined : parts;
  return { ...parts, year: nearestYear(phrase, parts, around), against: own };
}

/** Quarters and half-years are the article's year's; a season is the last that has begun, or the one that last or next names. */
function yearOfPart(part: YearPart, side: CalendarPhrase["side"], own: Anchor): number {
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

/** A day that lies this near to the article's own is told of it, where a sentence has ended since the other date. */
const maxDaysOfNews = 45;

/** True where the text still tells of the date before: 1872 … In February; false for 2014年…。7月15日，记者 in July 2015. */
function isStillTold(phrase: CalendarPhrase, parts: Parts, around: Surroundings): boolean {
  const { own, continued } = around;
  if (continued?.isApart !== true || own === undefined || continued.year === own.year) return true;
  if (continued.year > own.year || around.tense() === "future") return false;
  if (parts.day === undefined || own.month === undefined) return true;
  const day = toDayNumber(nearestYear(phrase, parts, around), parts.month ?? 1, parts.day);
  return Math.abs(day - toDayNumber(own.year, own.month, own.day ?? 15)) > maxDaysOfNews;
}

function completeMonth(parts: Parts, around: Surroundings): Completed | undefined {
  const { own, continued } = around;
  const isTold = continued?.month !== undefined && !(continued.isApart && isFarFrom(continued, own));
  const anchor = isTold ? continued : own;
  if (anchor?.month === undefined) return parts.day === undefined ? undefined : parts;
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
  if (around.tense() === "future") return day < anchor.day ? 1 : 0;
  // Reports name the day after tomorrow without a word of the future, but hardly a later one.
  return day > anchor.day + 3 || !exists ? -1 : 0;
}

/** The year in which a month or day without one lies: the article's, unless that is far from what the clause can mean. */
function nearestYear(phrase: CalendarPhrase, parts: Parts, around: Surroundings): number {
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
  const ahead = toDayNumber(own.year, parts.month, parts.day ?? 1) - ownDay;
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

/** 98年 is 1998, and 15年 is 2015: the latest year with these digits that is at most ten years after the article's. */
function completeCentury(value: number, own: Anchor | undefined): number {
  const latest = own === undefined ? 2049 : own.year + 10;
  return latest - ((((latest - value) % 100) + 100) % 100);
}

// ---- parts ------------------------------------------------------------------------------------------------------

/** Thirds of a month by its days, the first and last months of a year, the thirds of longer periods. */
function partOf(whole: Interval, part: PartName): Interval {
  if (whole.firstDay === null || whole.lastDay === null) return whole;
  if (whole.precision === "month") return partOfMonth(whole.firstDay, whole.lastDay, part);
  const first = fromDayNumber(whole.firstDay);
  const months = countMonths(whole.firstDay, whole.lastDay);
  // Decades and centuries are divided by whole years.
  const unit = months > 12 ? 12 : 1;
  const [from, to] = monthsOfPart(part, months / unit).map((count) => count * unit) as [number, number]; // two in, two out
  const range = daysInterval(
    toDayNumber(first.year, first.month + from, 1),
    toDayNumber(first.year, first.month + to, 1) - 1,
    months > 12 ? "range" : "part-of-year",
  );
  return { ...range, certainty: "approximate" };
}

function partOfMonth(firstDay: number, lastDay: number, part: PartName): Interval {
  const isExact = part === "first-ten" || part === "middle-ten" || part === "last-ten";
  const [from, to] = isFirstThird(part)
    ? [firstDay, firstDay + 9]
    : isMiddleThird(part)
      ? [firstDay + 10, firstDay + 19]
      : [firstDay + 20, lastDay];
  return { ...daysInterval(from, to, "part-of-month"), certainty: isExact ? "certain" : "approximate" };
}

function isFirstThird(part: PartName): boolean {
  return part === "first-ten" || part === "beginning" || part === "early";
}

function isMiddleThird(part: PartName): boolean {
  return part === "middle-ten" || part === "middle";
}

/** Months of the part, counted from the first month of the whole; the end is exclusive. */
function monthsOfPart(part: PartName, months: number): readonly [from: number, to: number] {
  const third = Math.round(months / 3);
  const sixth = Math.max(1, Math.round(months / 6));
  if (part === "first-half") return [0, months / 2];
  if (part === "second-half") return [months / 2, months];
  // The beginning and end of a century are a fifth of it.
  if (months === 100 && part === "beginning") return [0, 20];
  if (months === 100 && part === "end") return [80, 100];
  if (isMiddleThird(part)) return [third, months - third];
  if (isFirstThird(part)) return [0, part === "beginning" && months === 12 ? sixth : third];
  return [months - (part === "end" && months === 12 ? sixth : third), months];
}

function countMonths(firstDay: number, lastDay: number): number {
  const first = fromDayNumber(firstDay);
  const after = fromDayNumber(lastDay + 1);
  return (after.year - first.year) * 12 + after.month - first.month;
}

// ---- weeks ------------------------------------------------------------------------------------------------------

function resolveWeekday(phrase: Phrase & { kind: "weekday" }, around: Surroundings): Resolution {
  const own = around.own;
  const ownDay = own && dayOf(own);
  if (ownDay === undefined) return undetermined;
  const day =
    phrase.week === undefined
      ? nearestWeekday(
          phrase.weekday,
          phrase.isBefore ? ownDay - 1 : ownDay,
          phrase.nearest ?? (around.tense() === "future" ? "future" : "past"),
        )
      : mondayOf(ownDay) + phrase.week * 7 + phrase.weekday - 1;
  return withAnchor(dayInterval(day), own);
}

/** The article's own day counts as past: a Friday paper says "on Friday" of this Friday. */
function nearestWeekday(weekday: number, ownDay: number, where: "past" | "future"): number {
  const back = (weekdayOf(ownDay) - weekday + 7) % 7;
  return where === "past" ? ownDay - back : ownDay + ((7 - back) % 7);
}

function resolveWeek(phrase: Phrase & { kind: "week" }, around: Surroundings): Resolution {
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

// ---- decades, centuries, feasts ---------------------------------------------------------------------------------

function resolveLongPeriod(
  phrase: Phrase & { kind: "decade" | "century" },
  around: Surroundings,
): Resolution {
  const { year: reference } = phrase;
  const anchor = reference.kind === "number" ? undefined : around.own;
  const year = startOfPeriod(phrase, around);
  if (year === undefined) return undetermined;
  const whole =
    phrase.years !== undefined
      ? daysInterval(toDayNumber(year, 1, 1), toDayNumber(year + phrase.years, 1, 1) - 1)
      : phrase.kind === "decade"
        ? decadeInterval(year)
        : centuryInterval(year);
  return withAnchor(phrase.part === undefined ? whole : partOf(whole, phrase.part), anchor);
}

function startOfPeriod(
  phrase: Phrase & { kind: "decade" | "century" },
  around: Surroundings,
): number | undefined {
  const { year: reference, kind } = phrase;
  if (reference.kind === "number") return reference.value;
  if (reference.kind === "century-unsaid") return decadeBefore(reference.value, around);
  const length = kind === "century" || reference.kind === "relative-century" ? 100 : 10;
  const decade = reference.kind === "relative-century" ? reference.decade : 0;
  const anchor = reference.to === "mention" ? around.last.year : around.own;
  return anchor && Math.floor(anchor.year / length) * length + reference.shift * length + decade;
}

/** The fifties are of the century in which the text moves, else the latest before the article; without a date, of the 20th century. */
function decadeBefore(value: number, around: Surroundings): number {
  const near = around.continued?.year;
  if (near !== undefined && around.own !== undefined && near < around.own.year - 30) {
    return Math.floor(near / 100) * 100 + value;
  }
  const latest = around.own?.year ?? 1999;
  return latest - ((((latest - value) % 100) + 100) % 100);
}

function resolveHolidayPhrase(phrase: Phrase & { kind: "holiday" }, around: Surroundings): Resolution {
  const year = phrase.year;
  if (year?.kind === "number") {
    const interval = resolveHoliday(phrase.holiday, year.value, phrase.extent);
    return interval === undefined ? undetermined : { interval };
  }
  const anchor = year?.kind === "relative" && year.to === "mention" ? around.last.year : around.own;
  if (anchor === undefined) return withoutYear(phrase);
  if (year?.kind === "relative") {
    const interval = resolveHoliday(phrase.holiday, anchor.year + year.shift, phrase.extent);
    return interval === undefined ? undetermined : withAnchor(interval, anchor);
  }
  const interval = nearestHoliday(phrase, anchor, around.tense());
  return interval === undefined ? undetermined : withAnchor(interval, anchor);
}

/** A feast with a fixed day is that day of an unknown year. */
function withoutYear(phrase: Phrase & { kind: "holiday" }): Resolution {
  const day = resolveHoliday(phrase.holiday, 2000, "day");
  const other = resolveHoliday(phrase.holiday, 2001, "day");
  if (day?.edtf == null || day.edtf.slice(5) !== other?.edtf?.slice(5)) return undetermined;
  return { interval: { ...yearlessInterval(null, 1), edtf: `XXXX-${day.edtf.slice(5)}` } };
}

/** The feast nearest to the article's day; with a word of the future or the past, the nearest on that side. */
function nearestHoliday(
  phrase: Phrase & { kind: "holiday" },
  anchor: Anchor,
  tense: Tense,
): Interval | undefined {
  const own = toDayNumber(anchor.year, anchor.month ?? 7, anchor.day ?? 1);
  let best: { interval: Interval; distance: number } | undefined;
  for (const shift of [-1, 0, 1]) {
    const interval = resolveHoliday(phrase.holiday, anchor.year + shift, phrase.extent);
    if (interval?.firstDay == null || interval.lastDay === null) continue;
    const ahead = interval.firstDay - own;
    const isWrongSide = (tense === "future" && interval.lastDay < own) || (tense === "past" && ahead > 0);
    const distance = Math.abs(ahead) + (isWrongSide ? 366 : 0);
    if (best === undefined || distance < best.distance) best = { interval, distance };
  }
  return best?.interval;
}

// ---- ranges and bounds ------------------------------------------------------------------------------------------

function resolveRange(phrase: Phrase & { kind: "range" }, around: Surroundings): Resolution {
  const from = resolve(phrase.from, around);
  const anchor = toAnchor(from.interval, "mention", "");
  // 今天（10月1日）到下周四: the end is counted from the beginning.
  const isNear = anchor?.day !== undefined && phrase.to.kind === "weekday";
  const to = resolve(phrase.to, {
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

function resolveBounded(
  phrase: Phrase & { kind: "since" | "before" | "as-of" },
  around: Surroundings,
): Resolution {
  const of = resolve(phrase.of, around);
  if (phrase.kind === "as-of") return of;
  const interval = phrase.kind === "since" ? sinceInterval(of.interval) : untilInterval(of.interval);
  if (interval !== undefined) return { ...of, interval };
  const { edtf } = of.interval;
  if (edtf === null) return of;
  return { ...of, interval: { ...of.interval, edtf: phrase.kind === "since" ? `${edtf}/..` : `../${edtf}` } };
}

// ---- anchors ----------------------------------------------------------------------------------------------------

/** A date to count from, made of an interval that is a day, a month or a year; undefined for others. */
export function toAnchor(interval: Interval, kind: Anchor["kind"], text: string): Anchor | undefined {
  if (interval.firstDay === null || interval.lastDay === null || interval.edtf === null) return undefined;
  const { year, month, day } = fromDayNumber(interval.firstDay);
  const base = { kind, edtf: interval.edtf, text };
  const last = fromDayNumber(interval.lastDay);
  if (interval.firstDay === interval.lastDay) return { ...base, year, month, day };
  if (last.year === year && last.month === month) return { ...base, year, month };
  return last.year === year ? { ...base, year } : undefined;
}

function dayOf(anchor: Anchor): number | undefined {
  if (anchor.month === undefined || anchor.day === undefined) return undefined;
  return toDayNumber(anchor.year, anchor.month, anchor.day);
}

function withAnchor(interval: Interval, anchor: Anchor | undefined): Resolution {
  if (anchor === undefined) return { interval };
  const certainty = leastCertain(interval.certainty, "inferred");
  const { kind, edtf, text } = anchor;
  return { interval: { ...interval, certainty }, resolvedAgainst: { kind, edtf, text } };
}
