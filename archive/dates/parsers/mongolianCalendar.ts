/** Mongolian dates: 2015 оны 7 дугаар сарын 21, 7-р сарын 21-нд, долдугаар сарын 21, 2019 онд, 2015 он. */
import { isCalendarDay } from "../interval.ts";
import { mongolianOrdinals } from "../languages/cyrillic.ts";
import { type CalendarPhrase, type Mention, numbered } from "../phrase.ts";
import { exec } from "./timeOfDay.ts";

const suffix =
  "(?:\\s?-?\\s?(?:р|ны|ний|ын|ийн|нд|нд|ноос|нөөс|нээс|наас|нийг|ныг|ний өдөр|ны өдөр|ээс|оос|аас|өөс|д|т)(?![а-яёөү]))?";
const year = "(?<year>[12]\\d{3})\\s?(?:оны?(?:д|оос|оор|ы)?)(?![а-яёөү])";
const ordinal = mongolianOrdinals.map(([word]) => word).join("|");
const month = `(?:(?<month>1[0-2]|0?[1-9])(?:\\s?-?\\s?(?:р|дугаар|дүгээр|дахь|дэх))?|(?<ordinal>${ordinal}))\\s{1,2}сар(?:ын|д|аас|наас|ыг|т)?(?![а-яёөү])`;
const day = `(?:\\s{1,2}(?<day>3[01]|[12]\\d|0?[1-9])(?!\\d|[.,]\\d)${suffix})?`;
const full = new RegExp(`${year}\\s{1,2}${month}${day}`, "iy");
const monthDay = new RegExp(`${month}${day}`, "iy");
const yearOnly = new RegExp(year, "iy");

/** Reads a date at a word's or number's beginning. */
export function parseMongolianCalendar(text: string, at: number): Mention | undefined {
  const match = exec(full, text, at);
  if (match !== null) return toMention(match, at, full.lastIndex);
  const withoutYear = exec(monthDay, text, at);
  if (withoutYear !== null) return toMention(withoutYear, at, monthDay.lastIndex);
  const alone = exec(yearOnly, text, at);
  if (alone === null) return undefined;
  const phrase: CalendarPhrase = { kind: "calendar", year: numbered(Number(alone.groups?.year)) };
  return { start: at, end: yearOnly.lastIndex, phrase, rule: "year" };
}

function toMention(match: RegExpExecArray, start: number, end: number): Mention | undefined {
  const { year, month, ordinal, day } = match.groups ?? {};
  const monthNumber =
    month === undefined
      ? mongolianOrdinals.find(([word]) => word === ordinal?.toLowerCase())?.[1]
      : Number(month);
  if (monthNumber === undefined) return undefined;
  if (day !== undefined && !isCalendarDay(Number(year ?? 2000), monthNumber, Number(day))) return undefined;
  const phrase: CalendarPhrase = {
    kind: "calendar",
    ...(year !== undefined && { year: numbered(Number(year)) }),
    month: numbered(monthNumber),
    ...(day !== undefined && { day: numbered(Number(day)) }),
  };
  const rule = [year && "year", "month", day && "day"].filter(Boolean).join("-");
  return { start, end, phrase, rule };
}
