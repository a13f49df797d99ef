/** Russian dates with a month's name: 21 июля 2015 года, 5-7 мая, в июне 2015 года, июль 2015. */
import { isCalendarDay } from "../interval.ts";
import { russianMonths, russianShortMonths } from "../languages/cyrillic.ts";
import { type CalendarPhrase, type Mention, numbered } from "../phrase.ts";
import { exec } from "./timeOfDay.ts";

const month = `(?<month>${russianMonths.map(([stem]) => stem).join("|")})(?:[а-я]{0,3})(?![а-яё])`;
/** A full stop belongs to it where a year follows: 3 дек. 2015, but … 3 дек. Вчера … */
const shortMonth = `(?<short>${russianShortMonths.map(([word]) => word).join("|")})(?![а-яё])(?:\\.(?=\\s{1,3}[12]\\d{3}))?`;
const year = "(?:,?\\s{1,3}(?<year>[12]\\d{3})(?!\\d)(?:\\s?(?:года|году|годом|год|г\\.?)(?![а-яё]))?)?";
const withDay = new RegExp(
  `(?<day>3[01]|[12]\\d|0?[1-9])(?:-?го)?(?:\\s?(?:-|–|—|по)\\s?(?<dayTo>3[01]|[12]\\d|0?[1-9]))?\\s{1,3}(?:${month}|${shortMonth})${year}`,
  "iy",
);
const alone = new RegExp(`${month}${year}`, "iy");

/** Reads a date at a word's or number's beginning. A month without day and year counts only behind в, с, до, к, of which the scanner tells. */
export function parseRussianCalendar(text: string, at: number): Mention | undefined {
  const match = exec(withDay, text, at);
  if (match !== null) return toDayMention(match, at, withDay.lastIndex);
  const monthOnly = exec(alone, text, at);
  if (monthOnly === null) return undefined;
  const groups = monthOnly.groups ?? {};
  const phrase: CalendarPhrase = { kind: "calendar", month: numbered(toMonth(groups.month)) };
  const end = alone.lastIndex;
  if (groups.year !== undefined) {
    return {
      start: at,
      end,
      phrase: { ...phrase, year: numbered(Number(groups.year)) },
      rule: "year-month",
    };
  }
  const isBehindPreposition = /(?:^|[\s«"(])(?:в|с|до|к|по|за|на|весь|начале|конце|середине)\s$/iu.test(
    text.slice(Math.max(0, at - 10), at),
  );
  return isBehindPreposition ? { start: at, end, phrase, rule: "month" } : undefined;
}

function toDayMention(match: RegExpExecArray, start: number, end: number): Mention | undefined {
  const groups = match.groups ?? {};
  const yearText = groups.year;
  const monthNumber = toMonth(groups.month ?? groups.short);
  const toPhrase = (day: string): CalendarPhrase | undefined => {
    if (!isCalendarDay(Number(yearText ?? 2000), monthNumber, Number(day))) return undefined;
    const phrase: CalendarPhrase = {
      kind: "calendar",
      month: numbered(monthNumber),
      day: numbered(Number(day)),
    };
    return yearText === undefined ? phrase : { ...phrase, year: numbered(Number(yearText)) };
  };
  const from = toPhrase(groups.day ?? "");
  if (from === undefined) return undefined;
  const rule = yearText === undefined ? "month-day" : "year-month-day";
  if (groups.dayTo === undefined) return { start, end, phrase: from, rule };
  const to = toPhrase(groups.dayTo);
  return to && { start, end, phrase: { kind: "range", from, to }, rule: "day-range" };
}

function toMonth(stem: string | undefined): number {
  const lower = stem?.toLowerCase();
  return [...russianMonths, ...russianShortMonths].find(([name]) => name === lower)?.[1] ?? 0;
}
