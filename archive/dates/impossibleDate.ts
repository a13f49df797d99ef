import { isCalendarDay } from "./interval.ts";
import { readNumeral } from "./numerals.ts";

/** Words that are set like a date of a whole day and name a day that no calendar has. */
export type ImpossibleDate = { readonly start: number; readonly end: number; readonly text: string };

const digits = "[\\d０-９]";
/** Years of the press; other four digits before two numbers are a telephone's or an order's. */
const year = `(?:1[5-9]|20|１[５-９]|２０)${digits}{2}`;
const han = "[〇○零一二三四五六七八九十廿卅]";
const yearFirst = `(?<year>${year})(?:(?<mark>[-./])(?<month>${digits}{1,2})\\k<mark>(?<day>${digits}{1,2})(?!${digits}|\\k<mark>)|\\s?年\\s?(?<month>${digits}{1,2})\\s?月\\s?(?<day>${digits}{1,2})\\s?[日号號])`;
const hanDate = `(?<year>[一二][〇○零一二三四五六七八九]{3})年(?<month>${han}{1,3})月(?<day>${han}{1,4})[日号號]`;
const yearLast = `(?<first>${digits}{1,2})(?<sign>[-./])(?<second>${digits}{1,2})\\k<sign>(?<year>${year})`;
const setLikeDate = new RegExp(
  `(?<!${digits}|[-./])(?:${yearFirst}|${yearLast})(?!${digits})|${hanDate}`,
  "u",
);

/**
 * The first date in a short text that can't be: `2015-13-45`, `2015年2月30日`, `31.02.2015`. Null where there is none. What
 * may be read in two orders is possible if one of them is.
 */
export function findImpossibleDate(text: string): ImpossibleDate | null {
  const match = setLikeDate.exec(text);
  if (match?.groups === undefined) return null;
  const { year = "", month, day, first = "", second = "" } = match.groups;
  const isPossible =
    month === undefined
      ? isDay(year, second, first) || isDay(year, first, second)
      : isDay(year, month, day ?? "");
  if (isPossible) return null;
  const [words] = match;
  return { start: match.index, end: match.index + words.length, text: words };
}

function isDay(year: string, month: string, day: string): boolean {
  const values = [year, month, day].map((numeral) => readNumeral(numeral, 0)?.value ?? 0);
  const [yearValue = 0, monthValue = 0, dayValue = 0] = values;
  return isCalendarDay(yearValue, monthValue, dayValue);
}
