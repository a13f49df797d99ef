/**
 * Every calendar date, with its time of day, in a short text: a date line, a file's name, a metadata value. Only what is
 * written counts: nothing is completed from a publication date, a clock or a neighbour.
 */
import type { Interval, LanguageTag } from "../contract.ts";
import {
  dayInterval,
  isCalendarDay,
  monthInterval,
  toDayNumber,
  yearInterval,
  yearlessInterval,
} from "./interval.ts";
import { digitValue, isHanNumeral } from "./numerals.ts";
import { parseEnglishCalendar } from "./parsers/englishCalendar.ts";
import { mayOpenEra, parseHanCalendar } from "./parsers/hanCalendar.ts";
import { parseMongolianCalendar } from "./parsers/mongolianCalendar.ts";
import { parseMonthNameDate } from "./parsers/monthNameDate.ts";
import { isInsideNumber, parseNumericDate } from "./parsers/numericDate.ts";
import { parseRussianCalendar } from "./parsers/russianCalendar.ts";
import { exec, readTimeOfDay } from "./parsers/timeOfDay.ts";
import { type CalendarPhrase, type Mention, numbered, type Parser, type Reference } from "./phrase.ts";

/**
 * A date read from a short text. `text` is the slice from `start` to `end`, with the time where one stands beside the
 * date. `interval.precision` is what was written: a month is a month. A month and day without a year is `XXXX-07-21`.
 */
export type DateTimeReading = {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly interval: Interval;
  /** `HH:MM` or `HH:MM:SS`, as printed. */
  readonly time?: string;
  /** As printed: `+08:00`, `Z`, `EDT`. The date is never shifted by it. */
  readonly zone?: string;
  /** The stable name of the form: `year-month-day`, `numeric-date`, `compact-date`, `year-month`, `month-day`, `year`. */
  readonly rule: string;
  /** The other day that the digits could mean, where nothing tells the order: `03/04/2015`. `interval` is then the year. */
  readonly ambiguous?: readonly [string, string];
};

/** Longest text that is read; a date line is shorter, and so is a path. */
const maxLength = 4096;

const compact =
  /(?<year>1[5-9]\d\d|20\d\d|21\d\d)(?<month>0[1-9]|1[0-2])(?<day>0[1-9]|[12]\d|3[01])(?:[T_ -]?(?<hour>[01]\d|2[0-3])(?<minute>[0-5]\d)(?<second>[0-5]\d)?)?(?!\d)/y;
const yearMonth =
  /(?<year>1[5-9]\d\d|20\d\d)(?:[-/](?<month>0?[1-9]|1[0-2])|\.(?<dotted>0[1-9]|1[0-2]))(?!\d|[-./]\d)/y;
const spacedDate =
  /(?<year>1[5-9]\d\d|20\d\d)[ _](?<month>0[1-9]|1[0-2])(?:[ _]|\/ ?)(?<day>0[1-9]|[12]\d|3[01])(?!\d)/y;
const yearAlone = /(?<year>1[5-9]\d\d|20\d\d)(?![\d]|[-/.,:]\d|[%‰])/y;

/** Of the forms that begin with a digit no two fit at one place; the cheapest is asked first. */
const parsers: readonly Parser[] = [
  parseHanCalendar,
  parseNumericDate,
  parseCompact,
  parseSpaced,
  parseEnglishCalendar,
  parseRussianCalendar,
  parseMongolianCalendar,
  parseMonthNameDate,
  parseYearMonth,
  parseYearAlone,
];
/** For a digit in a text without letters of an alphabet: no month has a name. */
const parsersOfDigits: readonly Parser[] = [
  parseHanCalendar,
  parseNumericDate,
  parseCompact,
  parseSpaced,
  parseYearMonth,
  parseYearAlone,
];
const parsersOfHan: readonly Parser[] = [parseHanCalendar];

/** Letters of the alphabets that months are named in. */
const alphabet = /[A-Za-z\u00aa-\u1fff]/;

/**
 * Reads all dates of a short text in text order, without overlaps. Ignores what is not a date of the calendar.
 * Example: `readDateTimes("21.07.2015  14:32")` is one reading of 2015-07-21 with the time 14:32.
 * With `language` `en` or `en-US`, or none, a slashed date whose order nothing tells is ambiguous; other languages put the day first.
 */
export function readDateTimes(
  text: string,
  options: { readonly language?: LanguageTag } = {},
): DateTimeReading[] {
  const readings: DateTimeReading[] = [];
  const limit = Math.min(text.length, maxLength);
  const hasAlphabet = alphabet.test(text);
  let after = 0;
  for (let at = 0; at < limit; ) {
    const mention = isStart(text, at) ? parseAt(text, at, hasAlphabet) : undefined;
    const reading = mention && toReading(text, mention, { after, language: options.language });
    if (reading === undefined) {
      at++;
      continue;
    }
    readings.push(reading);
    at = after = Math.max(reading.end, at + 1);
  }
  return readings;
}

/** Code of the first character behind the alphabets: Han, kana, full-width forms. */
const firstHan = 0x2e80;

/** A digit that does not continue a number, a Chinese numeral or era, or the first letter of a word. */
function isStart(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  const before = at === 0 ? 0x20 : text.charCodeAt(at - 1);
  if (digitValue(code) >= 0) return digitValue(before) < 0;
  if (isHanNumeral(code)) return !isHanNumeral(before);
  if (code >= firstHan) return mayOpenEra(code);
  return /\p{L}/u.test(text[at] ?? "") && !(isAlphabetic(code) && isAlphabetic(before));
}

function isAlphabetic(code: number): boolean {
  return (code >= 0x41 && code <= 0x24f && !(code > 0x5a && code < 0x61)) || (code >= 0x400 && code <= 0x52f);
}

function parseAt(text: string, at: number, hasAlphabet: boolean): Mention | undefined {
  for (const parse of parsersFor(text.charCodeAt(at), hasAlphabet)) {
    const mention = parse(text, at);
    if (mention !== undefined) return mention;
  }
  return undefined;
}

/** Only the parsers whose dates may begin with the character. */
function parsersFor(code: number, hasAlphabet: boolean): readonly Parser[] {
  if (digitValue(code) >= 0) return hasAlphabet ? parsers : parsersOfDigits;
  return isHanNumeral(code) || code >= firstHan ? parsersOfHan : parsers;
}

/** 20150721 and 20150721143205, alone or in a file's name. */
function parseCompact(text: string, at: number): Mention | undefined {
  const match = exec(compact, text, at);
  const phrase = match && toCalendar(match);
  if (!match || !phrase) return undefined;
  const { hour, minute, second } = match.groups ?? {};
  const time = hour === undefined ? {} : { time: [hour, minute, second].filter(Boolean).join(":") };
  return { start: at, end: compact.lastIndex, phrase, rule: "compact-date", ...time };
}

/** 2015_07_21 and 2015 07 21 in names of files and folders, 2015 07/21 where a page sets the year apart. */
function parseSpaced(text: string, at: number): Mention | undefined {
  const match = exec(spacedDate, text, at);
  const phrase = match && toCalendar(match);
  return phrase ? { start: at, end: spacedDate.lastIndex, phrase, rule: "numeric-date" } : undefined;
}

/** 2015-07, 2015/07. */
function parseYearMonth(text: string, at: number): Mention | undefined {
  if (isInsideNumber(text, at)) return undefined;
  const groups = exec(yearMonth, text, at)?.groups;
  if (groups === undefined) return undefined;
  const year = numbered(Number(groups.year));
  const phrase: CalendarPhrase = {
    kind: "calendar",
    year,
    month: numbered(Number(groups.month ?? groups.dotted)),
  };
  return { start: at, end: yearMonth.lastIndex, phrase, rule: "year-month" };
}

function parseYearAlone(text: string, at: number): Mention | undefined {
  if (isInsideNumber(text, at)) return undefined;
  const groups = exec(yearAlone, text, at)?.groups;
  if (groups === undefined) return undefined;
  const phrase: CalendarPhrase = { kind: "calendar", year: numbered(Number(groups.year)) };
  return { start: at, end: yearAlone.lastIndex, phrase, rule: "year" };
}

function toCalendar(match: RegExpExecArray): CalendarPhrase | undefined {
  const { year, month, day } = match.groups ?? {};
  if (!isCalendarDay(Number(year), Number(month), Number(day))) return undefined;
  return {
    kind: "calendar",
    year: numbered(Number(year)),
    month: numbered(Number(month)),
    day: numbered(Number(day)),
  };
}

type Place = { readonly after: number; readonly language: LanguageTag | undefined };

function toReading(text: string, mention: Mention, place: Place): DateTimeReading | undefined {
  const phrase = mention.phrase.kind === "range" ? mention.phrase.from : mention.phrase;
  if (phrase.kind !== "calendar" || phrase.part !== undefined || phrase.yearPart !== undefined)
    return undefined;
  const interval = toInterval(phrase);
  if (interval === undefined) return undefined;
  const { start, end, time, zone } = withTime(text, mention, { phrase, after: place.after });
  return {
    start,
    end,
    text: text.slice(start, end),
    interval,
    ...(time !== undefined && { time }),
    ...(zone !== undefined && { zone }),
    rule: mention.rule,
    ...ambiguity(mention, interval, place.language),
  };
}

function toInterval(phrase: CalendarPhrase): Interval | undefined {
  const year = toNumber(phrase.year);
  const month = toNumber(phrase.month);
  const day = toNumber(phrase.day);
  if (year === undefined)
    return month === undefined || day === undefined ? undefined : yearlessInterval(month, day);
  if (month === undefined) return day === undefined ? yearInterval(year) : undefined;
  if (day === undefined) return monthInterval(year, month);
  return isCalendarDay(year, month, day) ? dayInterval(toDayNumber(year, month, day)) : undefined;
}

function toNumber(reference: Reference | undefined): number | undefined {
  if (reference?.kind === "century-unsaid") return reference.value + (reference.value < 50 ? 2000 : 1900);
  return reference?.kind === "number" ? reference.value : undefined;
}

type Timed = { readonly start: number; readonly end: number; readonly time?: string; readonly zone?: string };

/** The time of day stands behind the date, with at most a weekday between, or before it: 14:32 21.07.2015. */
function withTime(text: string, mention: Mention, place: { phrase: CalendarPhrase; after: number }): Timed {
  if (mention.time !== undefined || place.phrase.day === undefined) return mention;
  const weekday = exec(
    /[ \t\u3000]{0,3}[(（]?(?:(?:星期|周|週|礼拜|禮拜)[一二三四五六日天]|[月火水木金土日]曜日|[日月火水木金土](?=[)）])|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b)[)）]?/iy,
    text,
    mention.end,
  );
  const end = mention.end + (weekday?.[0].length ?? 0);
  const behind =
    readTimeOfDay(text, end) ?? (weekday === null ? undefined : readTimeOfDay(text, mention.end));
  if (behind?.time !== undefined) return { start: mention.start, ...behind };
  const ahead = text.slice(Math.max(place.after, mention.start - 24), mention.start);
  if (!ahead.includes(":")) return { start: mention.start, end: mention.end };
  const before =
    /(?:\b|[^\d:])((?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d)?(?:\s?[AaPp]\.?[Mm]\.?)?)(?:,?\s{1,3}|,\s?|\s?[|/]\s?|\s?on\s)$/.exec(
      ahead,
    );
  if (before?.[1] === undefined) return { start: mention.start, end: mention.end };
  const start = mention.start - before[0].length + before[0].indexOf(before[1]);
  const time = readTimeOfDay(text, start)?.time;
  return time === undefined ? { start: mention.start, end: mention.end } : { start, end: mention.end, time };
}

function ambiguity(
  mention: Mention & { readonly otherOrder?: CalendarPhrase },
  interval: Interval,
  language: LanguageTag | undefined,
): Pick<DateTimeReading, "ambiguous"> & { readonly interval?: Interval } {
  const other = mention.otherOrder && toInterval(mention.otherOrder);
  if (!other?.edtf || !interval.edtf || (language !== undefined && !/^(?:en|und)/.test(language))) return {};
  const year = toNumber(mention.otherOrder?.year) ?? 0;
  return { ambiguous: [interval.edtf, other.edtf], interval: yearInterval(year) };
}
