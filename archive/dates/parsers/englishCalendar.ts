/** English dates with a month's name: July 21, 2015; Tue 21 Jul 2015; the 4th of May; May 5-7; February, 1899; in June. */
import { isCalendarDay } from "../interval.ts";
import { englishMonths, englishWeekdays } from "../languages/english.ts";
import {
  type CalendarPhrase,
  type Mention,
  numbered,
  type Phrase,
  type Reference,
  relative,
} from "../phrase.ts";
import { exec } from "./timeOfDay.ts";

const month = `(?<month>${alternatives(englishMonths)})\\b\\.?`;
const weekday = `(?:(?<weekday>${alternatives(englishWeekdays)})\\b\\.?,?\\s{1,3})?`;
/** 3d and 22d are the older press's 3rd and 22nd. */
const day = "(?<day>3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th|d(?=\\s(?:of|day)\\b))?";
const dayTo = "(?:\\s?(?:-|–|—|to|through|until|till)\\s?(?<dayTo>3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?)?";
const year =
  "(?:(?:,\\s{0,3}|\\s{1,3}|,?\\s{1,2}(?:of|in)\\s{1,2})(?<year>[12]\\d{3})(?![\\d%]|[,.]\\d|-\\d))?";

/** `to` is what may stand between the first day and the last. */
function monthThenDay(to: string): RegExp {
  return new RegExp(
    `${weekday}(?:(?<side>last|next|this)\\s)?${month},?\\s{0,3}(?:the\\s{1,2})?${day}${to}(?![\\d:%]|\\.\\d|,\\d{3}\\b)${year}`,
    "iy",
  );
}

function dayThenMonthBy(to: string): RegExp {
  return new RegExp(
    `${weekday}(?:the\\s{1,2})?${day}${to}\\s{0,3}(?:-|/|\\s|day\\s{1,2}of\\s|of\\s)\\s{0,2}${month}(?:[-/](?<joined>[12]\\d{3})\\b)?${year}`,
    "iy",
  );
}

const monthFirst = monthThenDay(dayTo);
const dayFirst = dayThenMonthBy(dayTo);
/** Between November 7 and 11: behind `between`, `and` joins two days. */
const dayAnd = dayTo.replace("|till)", "|till|and)");
const monthFirstBetween = monthThenDay(dayAnd);
const dayFirstBetween = dayThenMonthBy(dayAnd);
const monthYear = new RegExp(
  `${month}(?:,\\s{0,3}|\\s{1,3}|,?\\s{1,3}(?:of|in)\\s{1,3})(?<year>[12]\\d{3})(?![\\d%]|[,.]\\d|-\\d)`,
  "iy",
);

const ofMonth =
  /(?:the\s)?(?<day>3[01]|[12]\d|[1-9])(?:st|nd|rd|th|d)?,?\s(?<which>ult|inst|prox)(?:imo|ant)?\b\.?(?=[\s,;.:)]|$)/iy;
const monthOf: Readonly<Record<string, number>> = { ult: -1, inst: 0, prox: 1 };

/** The 20th ult., 16th inst.: a day of the month before the article's, of its own, of the next one. */
export function parseEnglishInstant(text: string, at: number): Mention | undefined {
  const groups = exec(ofMonth, text, at)?.groups;
  const shift = monthOf[groups?.which?.toLowerCase() ?? ""];
  if (groups?.day === undefined || shift === undefined) return undefined;
  const phrase: CalendarPhrase = {
    kind: "calendar",
    month: relative(shift),
    day: numbered(Number(groups.day)),
  };
  return { start: at, end: ofMonth.lastIndex, phrase, rule: "day-of-month" };
}

/** Reads a date at a word's or number's beginning. A month alone is read only with a year; `englishMonth` reads the rest. */
export function parseEnglishCalendar(text: string, at: number): Mention | undefined {
  const isBetween = /\bbetween\s$/i.test(text.slice(Math.max(0, at - 9), at));
  const [first, second] = isBetween ? [monthFirstBetween, dayFirstBetween] : [monthFirst, dayFirst];
  const withDay = exec(first, text, at);
  if (withDay !== null) return toDayMention(withDay, at, first.lastIndex);
  const dayThenMonth = exec(second, text, at);
  if (dayThenMonth !== null) return toDayMention(dayThenMonth, at, second.lastIndex);
  const alone = exec(monthYear, text, at);
  if (alone === null) return undefined;
  const phrase: CalendarPhrase = {
    kind: "calendar",
    year: numbered(Number(alone.groups?.year)),
    month: toMonth(alone.groups?.month),
  };
  return { start: at, end: monthYear.lastIndex, phrase, rule: "year-month" };
}

function toDayMention(match: RegExpExecArray, start: number, end: number): Mention | undefined {
  const groups = match.groups ?? {};
  const monthReference = toMonth(groups.month);
  const yearText = groups.year ?? groups.joined;
  const from = toDay(groups.day, monthReference, yearText);
  if (from === undefined || isWordNoDate(match[0])) return undefined;
  const weekdayName = groups.weekday?.toLowerCase();
  const number = weekdayName === undefined ? undefined : englishWeekdays[weekdayName];
  const side = groups.side?.toLowerCase() as CalendarPhrase["side"]; // one of the pattern's three words
  const first: CalendarPhrase = {
    ...from,
    ...(number !== undefined && { weekday: number }),
    ...(side !== undefined && { side }),
  };
  const rule = yearText === undefined ? "month-day" : "year-month-day";
  const phrase = toRange(first, groups.dayTo, yearText);
  // The full stop behind 4 July is the sentence's, the one behind 4 Sept. the month's.
  const isStop = match[0].endsWith(".") && (isFullName(groups.month) || yearText !== undefined);
  return (
    phrase && {
      start,
      end: isStop ? end - 1 : end,
      phrase,
      rule: phrase.kind === "range" ? "day-range" : rule,
    }
  );
}

function toRange(
  from: CalendarPhrase,
  dayTo: string | undefined,
  year: string | undefined,
): Phrase | undefined {
  if (dayTo === undefined) return from;
  const to = toDay(dayTo, from.month, year);
  return to && Number(dayTo) > (from.day?.kind === "number" ? from.day.value : 31)
    ? { kind: "range", from, to }
    : undefined;
}

function toDay(
  day: string | undefined,
  month: Reference | undefined,
  year: string | undefined,
): CalendarPhrase | undefined {
  if (month?.kind !== "number" || !isCalendarDay(Number(year ?? 2000), month.value, Number(day)))
    return undefined;
  const phrase: CalendarPhrase = { kind: "calendar", month, day: numbered(Number(day)) };
  return year === undefined ? phrase : { ...phrase, year: numbered(Number(year)) };
}

function toMonth(name: string | undefined): Reference {
  return numbered(englishMonths[name?.toLowerCase() ?? ""] ?? 0);
}

function isFullName(month: string | undefined): boolean {
  return month !== undefined && (month.length > 4 || /^(?:may|june|july)$/i.test(month));
}

/** `may 5`, `march 10` in lower case are verbs before numbers. */
function isWordNoDate(words: string): boolean {
  return /\b(?:may|march|mar|sat|sun|dec|jan)\b/.test(words) && !/\b(?:May|March|[A-Z]{3})/.test(words);
}

function alternatives(names: Readonly<Record<string, number>>): string {
  return Object.keys(names)
    .toSorted((a, b) => b.length - a.length)
    .join("|");
}

const listBefore = new RegExp(
  `\\b(?<month>${alternatives(englishMonths)})\\.?\\s(?:3[01]|[12]\\d|[1-9])(?:st|nd|rd|th)?(?:,\\s(?:3[01]|[12]\\d|[1-9])(?:st|nd|rd|th)?)*(?<joint>,?\\sand\\s|,\\s)$`,
  "i",
);
const listDay =
  /(?<day>3[01]|[12]\d|[1-9])(?:st|nd|rd|th)?(?<behind>,\s\d|,?\sand\s\d|[.,;)]|\s(?:in|at|on|by|for|with|as|when|to)\s|$)/y;

/** Reads the 19 and 20 of `July 18, 19 and 20`; `July 18, 19 people` has no day but the first. */
export function parseEnglishListDay(text: string, at: number): Mention | undefined {
  const groups = exec(listDay, text, at)?.groups;
  if (groups?.day === undefined) return undefined;
  const before = listBefore.exec(text.slice(Math.max(0, at - 36), at))?.groups;
  if (before === undefined) return undefined;
  if (!/and/.test(before.joint ?? "") && !/^,?\s(?:and\s)?\d|^,\s\d/.test(groups.behind ?? ""))
    return undefined;
  const phrase: CalendarPhrase = {
    kind: "calendar",
    month: toMonth(before.month),
    day: numbered(Number(groups.day)),
  };
  return { start: at, end: at + groups.day.length, phrase, rule: "month-day" };
}
