/** Mongolian: өчигдөр, энэ сарын 1-нээс, өнгөрсөн онд, ирэх сар, хоёрдугаар улиралд, даваа гарагт. */
import type { YearPart } from "../interval.ts";
import { mongolianOrdinals } from "../languages/cyrillic.ts";
import { type Mention, numbered, type Phrase, relative } from "../phrase.ts";
import { exec } from "./timeOfDay.ts";

const end = "(?![а-яёөү])";
const side = "(?<side>энэ|өнгөрсөн|ирэх|дараа|урьд|мөн)";

type Row = { readonly pattern: RegExp; readonly shift: number };

const days: readonly Row[] = [
  { pattern: new RegExp(`уржигдар${end}`, "iy"), shift: -2 },
  { pattern: new RegExp(`өчигдөр(?:ийн|өөс)?${end}`, "iy"), shift: -1 },
  { pattern: new RegExp(`(?:өнөөдөр|өнөө\\s(?:өглөө|орой))${end}`, "iy"), shift: 0 },
  { pattern: new RegExp(`маргааш(?:аас)?${end}`, "iy"), shift: 1 },
  { pattern: new RegExp(`нөгөөдөр${end}`, "iy"), shift: 2 },
];
const year = new RegExp(`(?:${side}\\s(?:онд|оны|он|жил|жилийн|жилд)|(?<last>ноднин))${end}`, "iy");
const month = new RegExp(
  `${side}\\sсар(?:ын(?:\\s(?<day>3[01]|[12]\\d|0?[1-9])(?!\\d)(?:\\s?-?\\s?(?<case>нээс|наас|ноос|нөөс|ний|ны|нд|нд|ээс|аас|оос)${end})?)?|д|аас|ыг)?${end}`,
  "iy",
);
const week = new RegExp(`${side}\\sдолоо\\sхоног(?:т|ийн|оос)?${end}`, "iy");
const weekdays = ["даваа", "мягмар", "лхагва", "пүрэв", "баасан", "бямба", "ням"];
const weekday = new RegExp(
  `(?:${side}\\s)?(?<weekday>${weekdays.join("|")})\\s(?:гараг|гариг)(?:т|ийн|аас)?${end}`,
  "iy",
);
const quarter = new RegExp(
  `(?<ordinal>${mongolianOrdinals.map(([word]) => word).join("|")}|[1-4](?:\\s?-?\\s?(?:р|дүгээр|дугаар))?)\\sулир(?:алд|лын|ал|лаас)${end}`,
  "iy",
);

/** Reads a relative time at a word's beginning. */
export function parseMongolianRelative(text: string, at: number): Mention | undefined {
  for (const { pattern, shift } of days) {
    if (exec(pattern, text, at) !== null) {
      return {
        start: at,
        end: pattern.lastIndex,
        phrase: { kind: "calendar", day: relative(shift) },
        rule: "relative-day",
      };
    }
  }
  return readMonth(text, at) ?? readYear(text, at) ?? readWeek(text, at) ?? readQuarter(text, at);
}

function readMonth(text: string, at: number): Mention | undefined {
  const groups = exec(month, text, at)?.groups;
  if (groups === undefined) return undefined;
  const place = { start: at, end: month.lastIndex };
  const monthReference = relative(
    shiftOf(groups.side),
    groups.side?.toLowerCase() === "мөн" ? "mention" : "published",
  );
  if (groups.day === undefined) {
    return { ...place, phrase: { kind: "calendar", month: monthReference }, rule: "relative-month" };
  }
  const phrase: Phrase = { kind: "calendar", month: monthReference, day: numbered(Number(groups.day)) };
  // The ablative, "from the 1st", is Mongolian's since.
  const isSince = /^(?:нээс|наас|ноос|нөөс|ээс|аас|оос)$/.test(groups.case ?? "");
  return { ...place, phrase: isSince ? { kind: "since", of: phrase } : phrase, rule: "relative-month+day" };
}

function readYear(text: string, at: number): Mention | undefined {
  const groups = exec(year, text, at)?.groups;
  if (groups === undefined) return undefined;
  const shift = groups.last === undefined ? shiftOf(groups.side) : -1;
  const to = groups.side?.toLowerCase() === "мөн" ? "mention" : "published";
  return {
    start: at,
    end: year.lastIndex,
    phrase: { kind: "calendar", year: relative(shift, to) },
    rule: "relative-year",
  };
}

function readWeek(text: string, at: number): Mention | undefined {
  const groups = exec(week, text, at)?.groups;
  if (groups !== undefined) {
    const phrase: Phrase = { kind: "week", week: shiftOf(groups.side), to: "published" };
    return { start: at, end: week.lastIndex, phrase, rule: "relative-week" };
  }
  const found = exec(weekday, text, at)?.groups;
  if (found === undefined) return undefined;
  const number = weekdays.indexOf(found.weekday?.toLowerCase() ?? "") + 1;
  const side = found.side?.toLowerCase();
  const nearest = side === undefined ? {} : ({ nearest: side === "өнгөрсөн" ? "past" : "future" } as const);
  return {
    start: at,
    end: weekday.lastIndex,
    phrase: { kind: "weekday", weekday: number, ...nearest },
    rule: "weekday",
  };
}

function readQuarter(text: string, at: number): Mention | undefined {
  const ordinal = exec(quarter, text, at)?.groups?.ordinal?.toLowerCase();
  if (ordinal === undefined) return undefined;
  const number = mongolianOrdinals.find(([word]) => word === ordinal)?.[1] ?? Number.parseInt(ordinal, 10);
  if (!(number >= 1 && number <= 4)) return undefined;
  const yearPart = (32 + number) as YearPart; // 33-36 by the line above
  return { start: at, end: quarter.lastIndex, phrase: { kind: "calendar", yearPart }, rule: "quarter" };
}

function shiftOf(word: string | undefined): number {
  const lower = word?.toLowerCase();
  if (lower === "өнгөрсөн" || lower === "урьд") return -1;
  return lower === "ирэх" || lower === "дараа" ? 1 : 0;
}
