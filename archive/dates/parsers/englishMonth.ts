/** Months, seasons and parts of periods in English: in June, late March, the end of 2015, last July, this spring, the summer of 1944, Q3 2015. */
import type { YearPart } from "../interval.ts";
import { englishMonths, englishSeasons } from "../languages/english.ts";
import {
  type CalendarPhrase,
  type Mention,
  numbered,
  type PartName,
  type Reference,
  relative,
} from "../phrase.ts";
import { exec } from "./timeOfDay.ts";

const month = Object.keys(englishMonths)
  .toSorted((a, b) => b.length - a.length)
  .join("|");
const season = Object.keys(englishSeasons).join("|");
const year = "(?<year>1[0-9]\\d\\d|20\\d\\d)(?![\\d%]|[.,]\\d|-\\d|['’]?s\\b)";
const part =
  "(?:(?:the\\s{1,2})?(?:(?<part>early|mid|late)(?:\\s{1,2}in\\s{1,2}|\\s{1,2}|-)|(?<end>beginning|start|middle|end|close)\\s{1,2}of\\s{1,2}(?:the\\s{1,2})?))?";
const side = "(?:(?<side>last|past|this|next|coming)\\s{1,2})?";

const monthPattern = new RegExp(
  `${part}${side}(?<month>${month})\\b\\.?(?:(?:,\\s{0,2}|\\s{1,3}|\\s{1,2}of\\s{1,2}|,?\\s{1,2}in\\s{1,2})${year}|(?:\\s{1,2}(?:of\\s{1,2})?(?<yearSide>last|this|next)\\s{1,2}year\\b))?`,
  "iy",
);
const yearPattern = new RegExp(`${part}(?:(?<sideYear>last|this|next)\\s{1,2}year\\b|${year})`, "iy");
const seasonPattern = new RegExp(
  `(?:the\\s{1,2})?(?:(?<part>early|mid|late)(?:\\s{1,2}|-))?${side}(?<season>${season})(?:(?:\\s{1,2}of\\s{1,2}|,?\\s{1,2}(?:in\\s{1,2})?)${year}|\\s{1,2}of\\s{1,2}(?<of>that|the\\ssame|the\\sfollowing|the\\snext|this|last|next)\\syear)?\\b`,
  "iy",
);
const quarterPattern = new RegExp(
  `(?:the\\s{1,2})?(?:Q(?<q>[1-4])|(?<ordinal>first|second|third|fourth|last)\\s{1,2}(?<unit>quarter|half))(?:,?\\s{1,2}(?:of\\s{1,2})?(?:${year}|(?<side>last|this|next)\\s{1,2}year\\b))`,
  "iy",
);

const weekPattern = new RegExp(
  `(?:the\\s{1,2})?(?:first|second|third|fourth|last)\\s{1,2}week\\s{1,2}(?:of|in)\\s{1,2}(?<month>${month})\\b\\.?(?:,?\\s{1,2}(?:of\\s{1,2})?${year})?`,
  "iy",
);

/** What stands before a month that counts alone; without it April is a name and may a verb. */
const preposition =
  /\b(?:in|since|by|of|from|until|till|through|during|before|after|around|between|to|and|for|late|early|throughout|as)\s{1,2}$/i;

const partNames: Readonly<Record<string, PartName>> = {
  early: "early",
  beginning: "beginning",
  start: "beginning",
  mid: "middle",
  middle: "middle",
  late: "late",
  end: "end",
  close: "end",
};
const shifts: Readonly<Record<string, number>> = { last: -1, past: -1, this: 0, next: 1, coming: 1 };

/** Reads a month, a season, a quarter or a part of a year at a word's beginning. */
export function parseEnglishMonth(text: string, at: number): Mention | undefined {
  return (
    readMonth(text, at) ??
    readWeekOfMonth(text, at) ??
    readQuarter(text, at) ??
    readSeason(text, at) ??
    readPartOfYear(text, at)
  );
}

function readMonth(text: string, at: number): Mention | undefined {
  const match = exec(monthPattern, text, at);
  const groups = match?.groups;
  if (match === null || groups?.month === undefined) return undefined;
  const end =
    monthPattern.lastIndex -
    (groups.year === undefined && match[0].endsWith(".") && groups.month.length > 4 ? 1 : 0);
  const value = englishMonths[groups.month.toLowerCase()] ?? 0;
  const isBare = !groups.part && !groups.end && !groups.side && !groups.year && !groups.yearSide;
  if (!/^[A-Z]/.test(groups.month)) return undefined;
  if (isBare && !isMonthAlone(text, { at, end, name: groups.month })) return undefined;
  const name = partNames[(groups.part ?? groups.end ?? "").toLowerCase()];
  const phrase: CalendarPhrase = {
    kind: "calendar",
    ...yearOf(groups.year, groups.yearSide),
    ...(groups.side === undefined ? { month: numbered(value) } : sideMonth(value, groups.side.toLowerCase())),
    ...(name && { part: { name } }),
  };
  const rule = name
    ? "part-of-month"
    : groups.year !== undefined
      ? "year-month"
      : groups.side
        ? "relative-month"
        : "month";
  return { start: at, end, phrase, rule };
}

/** Second week of January: which days that is depends on who counts, so it is the month. */
function readWeekOfMonth(text: string, at: number): Mention | undefined {
  const groups = exec(weekPattern, text, at)?.groups;
  const value = englishMonths[groups?.month?.toLowerCase() ?? ""];
  if (groups === undefined || value === undefined) return undefined;
  const phrase: CalendarPhrase = {
    kind: "calendar",
    ...yearOf(groups.year, undefined),
    month: numbered(value),
    isApproximate: true,
  };
  return { start: at, end: weekPattern.lastIndex, phrase, rule: "week-of-month" };
}

/** Last July is the July before now; the resolver looks for it on that side. */
function sideMonth(value: number, side: string): Pick<CalendarPhrase, "month" | "side"> {
  return {
    month: numbered(value),
    side: side === "this" ? "this" : side === "next" || side === "coming" ? "next" : "last",
  };
}

function yearOf(year: string | undefined, side: string | undefined): { year?: Reference } {
  if (year !== undefined) return { year: numbered(Number(year)) };
  return side === undefined ? {} : { year: relative(shifts[side.toLowerCase()] ?? 0) };
}

function isMonthAlone(text: string, word: { at: number; end: number; name: string }): boolean {
  const before = text.slice(Math.max(0, word.at - 12), word.at);
  const behind = text.slice(word.end, word.end + 12);
  if (/^\s(?:[A-Z][a-z]+|[A-Z]\.)/.test(behind) && !preposition.test(before)) return false;
  if (/^['’]s\s[A-Z]|^-/.test(behind)) return false;
  return preposition.test(before) && !/^\s[A-Z][a-z]/.test(behind);
}

function readSeason(text: string, at: number): Mention | undefined {
  const groups = exec(seasonPattern, text, at)?.groups;
  if (
    groups?.season === undefined ||
    (groups.side === undefined && groups.year === undefined && groups.of === undefined)
  )
    return undefined;
  const yearPart = englishSeasons[groups.season.toLowerCase()];
  if (yearPart === undefined) return undefined;
  // "The next summer" in a narrative is no summer after the article.
  if (
    groups.year === undefined &&
    groups.of === undefined &&
    /\bthe\s(?:the\s)?$/i.test(
      text.slice(Math.max(0, at - 4), at) + (/^the\s/i.exec(text.slice(at, at + 4)) ?? ""),
    )
  )
    return undefined;
  const side = groups.side?.toLowerCase();
  const phrase: CalendarPhrase = {
    kind: "calendar",
    yearPart,
    ...(groups.of !== undefined
      ? { year: yearOfWord(groups.of.toLowerCase()) }
      : groups.year === undefined
        ? { side: side === "this" ? "this" : side === "next" || side === "coming" ? "next" : "last" }
        : yearOf(groups.year, undefined)),
  };
  return { start: at, end: seasonPattern.lastIndex, phrase, rule: "season" };
}

/** The spring of that year, of last year, of the following year. */
function yearOfWord(word: string): Reference {
  const side = shifts[word];
  return side === undefined ? relative(/following|next/.test(word) ? 1 : 0, "mention") : relative(side);
}

function readQuarter(text: string, at: number): Mention | undefined {
  const groups = exec(quarterPattern, text, at)?.groups;
  if (groups === undefined) return undefined;
  const ordinal =
    groups.q === undefined
      ? ["first", "second", "third", "fourth"].indexOf(groups.ordinal?.toLowerCase() ?? "")
      : Number(groups.q) - 1;
  const isHalf = groups.unit?.toLowerCase() === "half";
  const place = groups.ordinal?.toLowerCase() === "last" ? (isHalf ? 1 : 3) : ordinal;
  if (isHalf && place > 1) return undefined;
  const yearPart = ((isHalf ? 40 : 33) + place) as YearPart; // 33-36 and 40-41 by the two lines above
  const phrase: CalendarPhrase = { kind: "calendar", yearPart, ...yearOf(groups.year, groups.side) };
  return { start: at, end: quarterPattern.lastIndex, phrase, rule: isHalf ? "half-year" : "quarter" };
}

/** Early 2015, the end of last year; without a part the year parsers read it. */
function readPartOfYear(text: string, at: number): Mention | undefined {
  const groups = exec(yearPattern, text, at)?.groups;
  const name = partNames[(groups?.part ?? groups?.end ?? "").toLowerCase()];
  if (groups === undefined || !name) return undefined;
  const phrase: CalendarPhrase = {
    kind: "calendar",
    ...yearOf(groups.year, groups.sideYear),
    part: { name },
  };
  return { start: at, end: yearPattern.lastIndex, phrase, rule: "part-of-year" };
}
