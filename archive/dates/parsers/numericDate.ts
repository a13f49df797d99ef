/** Dates of digits and marks: 2015-07-21, 2015/7/21, 2015.7.21, 21.07.2015, 07/21/2015, 20150721 in file names. */
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
  return last === undefined ? undefined : readYearLast(last, at, yearLast.lastIndex);
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
