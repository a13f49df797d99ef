/** Dates of digits and marks: 2015-07-21, 2015/7/21, 2015.7.21, 21.07.2015, 21.07.15 09:30, 07/21/2015, 20150721 in file names. */
import { isCalendarDay } from "../interval.ts";
import { digitsValue, digitValue } from "../numerals.ts";
import { type CalendarPhrase, type Mention, numbered } from "../phrase.ts";
import { exec } from "./timeOfDay.ts";

const digit = "[0-9０-９]";
const yearFirst = new RegExp(
  `(?<year>[12１２]${digit}{3})${blank()}(?<mark>[-./／．－–—])${blank()}(?<month>${digit}{1,2})${blank()}\\k<mark>${blank()}(?<day>${digit}{1,2})(?!${digit}|[-./]${digit})`,
  "y",
);
const yearLast = new RegExp(
  `(?<first>${digit}{1,2})(?<mark>[-./／．])(?<second>${digit}{1,2})\\k<mark>(?<year>[12１２]${digit}{3})(?!${digit}|[-./]${digit})`,
  "y",
);

/** 21.07.15 09:30: a year of two digits counts only before a time of day, for 21.07.15 alone is a version or a section. */
const shortYear = /(?<day>\d{1,2})\.(?<month>\d{2})\.(?<year>\d{2})(?=,?\s\d{1,2}:\d{2}(?!\d))/y;
/** Years of two digits from here on are of the last century. */
const firstOfLastCentury = 70;

function blank(): string {
  return "[ \\u3000]?";
}

/** A date whose order of day and month can't be known keeps both readings. */
export type NumericMention = Mention & { readonly otherOrder?: CalendarPhrase };

/**
 * Reads a full numeric date at `at`. `21/07/2015` and `07/21/2015` are told by the month; where both could be one, the
 * dotted and dashed forms have the day first, and the slashed one keeps the other reading in `otherOrder`.
 */
export function parseNumericDate(text: string, at: number): NumericMention | undefined {
  if (isInsideNumber(text, at)) return undefined;
  const first = exec(yearFirst, text, at)?.groups;
  if (first !== undefined) {
    const phrase = toPhrase(first.year, first.month, first.day);
    return phrase && { start: at, end: yearFirst.lastIndex, phrase, rule: "numeric-date" };
  }
  const last = exec(yearLast, text, at)?.groups;
  return last === undefined ? readShortYear(text, at) : readYearLast(last, at, yearLast.lastIndex);
}

function readShortYear(text: string, at: number): NumericMention | undefined {
  const groups = exec(shortYear, text, at)?.groups;
  if (groups === undefined) return undefined;
  const century = digitsValue(groups.year ?? "") >= firstOfLastCentury ? "19" : "20";
  const phrase = toPhrase(`${century}${groups.year}`, groups.month, groups.day);
  return phrase && { start: at, end: shortYear.lastIndex, phrase, rule: "numeric-date" };
}

function readYearLast(
  groups: { readonly [name: string]: string | undefined },
  start: number,
  end: number,
): NumericMention | undefined {
  const dayFirst = toPhrase(groups.year, groups.second, groups.first);
  const monthFirst = toPhrase(groups.year, groups.first, groups.second);
  const phrase = dayFirst ?? monthFirst;
  if (phrase === undefined) return undefined;
  const mention: NumericMention = { start, end, phrase, rule: "numeric-date" };
  const isSlashed = groups.mark === "/" || groups.mark === "／";
  const isOpen =
    isSlashed && monthFirst !== undefined && dayFirst !== undefined && groups.first !== groups.second;
  return isOpen ? { ...mention, otherOrder: monthFirst } : mention;
}

function toPhrase(year = "", month = "", day = ""): CalendarPhrase | undefined {
  const [y, m, d] = [digitsValue(year), digitsValue(month), digitsValue(day)];
  if (!isCalendarDay(y, m, d)) return undefined;
  return { kind: "calendar", year: numbered(y), month: numbered(m), day: numbered(d) };
}

/** True behind a digit, or behind a mark with a digit before it: the date would begin in the middle of a number. */
export function isInsideNumber(text: string, at: number): boolean {
  const code = text.charCodeAt(at - 1);
  if (digitValue(code) >= 0 || isAsciiLetter(code)) return true;
  if (!numberMarks.includes(code)) return false;
  const before = text.charCodeAt(at - 2);
  return digitValue(before) >= 0 || (code === 0x2d && before >= 0x400 && before < 0x530);
}

/** - . / , ．: within a number, behind a digit. */
const numberMarks: readonly number[] = [..."-./,．"].map((mark) => mark.charCodeAt(0));

function isAsciiLetter(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
}
