/** Dates with Chinese units: 2015年7月21日, 二〇一五年七月, 7月21日, 21日, 令和2年, 民國104年, 公元前221年. */

import { readChinesePart } from "../languages/chineseParts.ts";
import { otherThanSeason, ruleOfYearPart, yearParts } from "../languages/chineseYearParts.ts";
import { type Era, eras } from "../languages/eras.ts";
import { type Numeral, readNumeral } from "../numerals.ts";
import { type CalendarPhrase, type Mention, numbered, type Phrase, type Reference } from "../phrase.ts";
import { isDayNoDate, isMonthNoDate, isYearNoDate } from "./hanCounting.ts";

/** 农历8月15日 is a day of the Chinese calendar. */
const lunarBefore = /(?:农历|農曆|阴历|陰曆|旧历|舊曆|闰|閏)$/;

const year = "年".charCodeAt(0);
const month = "月".charCodeAt(0);
const dayUnits = new Set([..."日号號"].map((character) => character.charCodeAt(0)));

const eraOpeners = new Set(eras.map(({ name }) => name.charCodeAt(0)));

/** Whether a character can begin an era's name. */
export function mayOpenEra(code: number): boolean {
  return eraOpeners.has(code);
}

/** Reads a date that begins with a number or an era's name at `at`. */
export function parseHanCalendar(text: string, at: number): Mention | undefined {
  const era = readEra(text, at);
  const number =
    readNumeral(text, era?.end ?? at) ?? (era === undefined ? undefined : readFirstYear(text, era.end));
  if (number === undefined) return undefined;
  const unit = skipSpace(text, number.end);
  const code = text.charCodeAt(unit);
  if (code === year) return readFromYear(text, at, { number, unit, era: era?.era });
  if (era !== undefined) return undefined;
  if (code === month) return readFromMonth(text, at, number, unit);
  return dayUnits.has(code) ? readDay(text, at, number, unit) : undefined;
}

type EraStart = { readonly end: number; readonly era: Era };

function readEra(text: string, at: number): EraStart | undefined {
  if (!mayOpenEra(text.charCodeAt(at))) return undefined;
  for (const era of eras) {
    if (text.startsWith(era.name, at)) return { end: skipSpace(text, at + era.name.length), era };
  }
  return undefined;
}

/** 元年 is the first year of an era. */
function readFirstYear(text: string, at: number): Numeral | undefined {
  if (text[at] !== "元") return undefined;
  return { value: 1, end: at + 1, width: 1, script: "han", positional: true };
}

type YearStart = { readonly number: Numeral; readonly unit: number; readonly era: Era | undefined };

function readFromYear(text: string, at: number, start: YearStart): Mention | undefined {
  const after = start.unit + 1;
  const rest = readMonthAfter(text, skipSpace(text, after));
  const reference = readYear(text, at, start, rest !== undefined);
  if (reference === undefined) return undefined;
  if (rest !== undefined) {
    const rule = rest.phrase.day === undefined ? "year-month" : "year-month-day";
    return { start: at, end: rest.end, phrase: { ...rest.phrase, year: reference }, rule };
  }
  // 民國50年代: ten years of Taiwan's calendar, from its 50th to its 59th.
  if (
    start.era?.step === 1 &&
    text[after] === "代" &&
    reference.kind === "number" &&
    start.number.value % 10 === 0
  ) {
    const to = numbered(reference.value + 9);
    const phrase: Phrase = {
      kind: "range",
      from: { kind: "calendar", year: reference },
      to: { kind: "calendar", year: to },
    };
    return { start: at, end: after + 1, phrase, rule: "decade" };
  }
  // 2016年至2018年間: behind a range's mark it is no count of years.
  const isEndOfRange =
    text[after] === "间" || text[after] === "間" ? /[至到–—~～-]$/.test(text.slice(at - 1, at)) : false;
  if (
    (isYearNoDate(text, at, after) && !isEndOfRange) ||
    /^可持续发展议程|^议程/.test(text.slice(after, after + 7))
  )
    return undefined;
  const afterDu =
    text[after] === "度" || (text[after] === "份" && text[after + 1] !== "额") ? after + 1 : after;
  return withYearPart(text, at, { end: afterDu, year: reference });
}

/** The year a number before 年 stands for; undefined where it counts years instead of naming one. */
function readYear(text: string, at: number, start: YearStart, hasMonth: boolean): Reference | undefined {
  const { number, era } = start;
  if (era !== undefined) {
    return number.value >= 1 && number.width <= 4 ? numbered(era.base + era.step * number.value) : undefined;
  }
  if (!number.positional) return readMinguo(text, start, hasMonth);
  if (number.width === 4 && number.value >= 1 && number.value <= 2199) return numbered(number.value);
  if (number.width === 3 && hasMonth && number.value >= 38 && number.value <= 150) {
    // Taiwan's papers leave 民國 out: 104年7月21日.
    return text[at - 1] === "第" ? undefined : numbered(1911 + number.value);
  }
  if (number.width === 3 && isRocYear(text, start)) return numbered(1911 + number.value);
  if (number.width === 3) return readMinguo(text, start, hasMonth);
  if (number.width === 2 && isShortYear(text, at, start))
    return { kind: "century-unsaid", value: number.value };
  if (number.width === 2 && hasMonth) return { kind: "century-unsaid", value: number.value };
  return undefined;
}

/** 九十五年, 108年起: Taiwan's years where nothing counts; whether the text is of Taiwan is asked when it is resolved. */
function readMinguo(text: string, { number, unit }: YearStart, hasMonth: boolean): Reference | undefined {
  if (number.value < 40 || number.value > 150) return undefined;
  const before = text.slice(Math.max(0, number.end - number.width - 1), number.end - number.width);
  if (/[第近逾約约達达滿满超每\d百千數数幾几]/.test(before)) return undefined;
  // 雕刻七十五年, 創立108年 count; a year without a month stands behind a mark or a word that places it.
  if (!hasMonth && !/^$|[，。、；：（(「於在自從從到至比\s]/.test(before)) return undefined;
  const behind = text.slice(unit + 1, unit + 4);
  if (!hasMonth && /^(?:[來来間间之後后前以多的歷历老級级]|[個个]月)/.test(behind)) return undefined;
  return { kind: "number", value: 1911 + number.value, isMinguo: true };
}

/** 106年度, 104年底: three figures with these words are Taiwan's years, never a count. */
function isRocYear(text: string, { number, unit }: YearStart): boolean {
  return (
    number.value >= 80 &&
    number.value <= 150 &&
    /^(?:度|底|初|年底|年初)/.test(text.slice(unit + 1, unit + 3))
  );
}

/** 08年 and, where a clause begins with it, 98年洪水; elsewhere two figures count years (建校98年). */
function isShortYear(text: string, at: number, { number, unit }: YearStart): boolean {
  if (
    number.script !== "arabic" ||
    /^(?:[来來间間的历歷前后後多内內以代级級级龄]|[个個]月)/.test(text.slice(unit + 1, unit + 3))
  ) {
    return false;
  }
  const isPlaced = /(?:^|[\s，。；：、（(“「《在从從自于於到至由])$/.test(
    text.slice(Math.max(0, at - 1), at),
  );
  const isZero = number.value < 10;
  return isZero ? !/[\d.]$/.test(text.slice(Math.max(0, at - 1), at)) : isPlaced && number.value >= 60;
}

function withYearPart(text: string, at: number, found: { end: number; year: Reference }): Mention {
  for (const [word, yearPart] of yearParts) {
    if (
      text.startsWith(word, found.end) &&
      !(word.length === 1 && otherThanSeason.test(text[found.end + 1] ?? ""))
    ) {
      const phrase: CalendarPhrase = { kind: "calendar", year: found.year, yearPart };
      return { start: at, end: found.end + word.length, phrase, rule: ruleOfYearPart(yearPart) };
    }
  }
  const part = readChinesePart(text, found.end, "年");
  if (part === undefined) {
    return { start: at, end: found.end, phrase: { kind: "calendar", year: found.year }, rule: "year" };
  }
  const phrase: CalendarPhrase = { kind: "calendar", year: found.year, part: { name: part.name } };
  return { start: at, end: part.end, phrase, rule: "part-of-year" };
}

function readMonthAfter(text: string, at: number): { end: number; phrase: CalendarPhrase } | undefined {
  const number = readNumeral(text, at);
  if (number === undefined) return undefined;
  const unit = skipSpace(text, number.end);
  return text.charCodeAt(unit) === month ? readMonth(text, number, unit) : undefined;
}

function readFromMonth(text: string, at: number, number: Numeral, unit: number): Mention | undefined {
  const found = readMonth(text, number, unit);
  if (found === undefined) return undefined;
  const { day, part } = found.phrase;
  if (lunarBefore.test(text.slice(Math.max(0, at - 4), at))) {
    // A lunar month alone has no days that could be told without its leap months.
    return (
      day && { start: at, end: found.end, phrase: { ...found.phrase, isLunar: true }, rule: "lunar-day" }
    );
  }
  if (day === undefined && isMonthNoDate(text, at, found.end)) return undefined;
  const rule = day !== undefined ? "month-day" : part !== undefined ? "part-of-month" : "month";
  return { start: at, end: found.end, phrase: found.phrase, rule };
}

function readMonth(
  text: string,
  number: Numeral,
  unit: number,
): { end: number; phrase: CalendarPhrase } | undefined {
  if (number.value < 1 || number.value > 12 || number.width > 3) return undefined;
  const phrase: CalendarPhrase = { kind: "calendar", month: numbered(number.value) };
  const after = unit + 1;
  const day = readDayAfter(text, skipSpace(text, after));
  if (day !== undefined) return { end: day.end, phrase: { ...phrase, day: numbered(day.value) } };
  const afterFen = text[after] === "份" ? after + 1 : after;
  const part = readChinesePart(text, afterFen, "月");
  if (part !== undefined) return { end: part.end, phrase: { ...phrase, part: { name: part.name } } };
  return { end: afterFen, phrase };
}

/** The day after a month; its unit may be missing before a range or a list that has it (5月4-6日, 5月4、6日). */
function readDayAfter(text: string, at: number): { end: number; value: number } | undefined {
  const number = readNumeral(text, at);
  if (number === undefined || number.value < 1 || number.value > 31 || number.width > 3) return undefined;
  const unit = skipSpace(text, number.end);
  if (dayUnits.has(text.charCodeAt(unit))) return { end: unit + 1, value: number.value };
  const list = /^\s?(?:[-—–~～至到和、及与與]{1,2})\s?[0-9０-９一二三十廿]{1,3}\s?[日号號]/;
  return list.test(text.slice(number.end, number.end + 10))
    ? { end: number.end, value: number.value }
    : undefined;
}

function readDay(text: string, at: number, number: Numeral, unit: number): Mention | undefined {
  if (number.value < 1 || number.value > 31 || number.width > 3) return undefined;
  if (isDayNoDate(text, at, { numberEnd: number.end, end: unit + 1 })) return undefined;
  const phrase: CalendarPhrase = { kind: "calendar", day: numbered(number.value) };
  return { start: at, end: unit + 1, phrase, rule: "day" };
}

/** Skips at most two blanks: 2020年 08月 07日 is printed so. */
export function skipSpace(text: string, at: number): number {
  let i = at;
  while (i < at + 2 && isBlank(text.charCodeAt(i))) i++;
  return i;
}

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x3000 || code === 0x0a || code === 0xa0;
}
