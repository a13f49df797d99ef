/**
 * Finds all mentions of a text in one pass: jumps from trigger character to trigger character, asks the parsers that
 * begin with it, and goes on behind what they read. Runs of digits and words are stepped over whole, so that no
 * character is looked at more than a bounded number of times.
 */
import {
  englishCenturies,
  englishDecades,
  englishMonths,
  englishNumbers,
  englishSeasons,
  englishWeekdays,
} from "./languages/english.ts";
import { eras } from "./languages/eras.ts";
import { digitCodes, digitValue, hanNumeralCodes, isHanNumeral } from "./numerals.ts";
import { bracketDayStarts, parseBracketDay } from "./parsers/bracketDay.ts";
import { parseEnglishCalendar, parseEnglishInstant, parseEnglishListDay } from "./parsers/englishCalendar.ts";
import { parseEnglishHoliday } from "./parsers/englishHoliday.ts";
import { parseEnglishMonth } from "./parsers/englishMonth.ts";
import { parseEnglishRelative } from "./parsers/englishRelative.ts";
import { parseEnglishYear } from "./parsers/englishYear.ts";
import { parseHanCalendar } from "./parsers/hanCalendar.ts";
import { parseHanCount } from "./parsers/hanCount.ts";
import { decadeStarts, parseHanDecade } from "./parsers/hanDecade.ts";
import { firstMonthsStarts, parseHanFirstMonths } from "./parsers/hanFirstMonths.ts";
import { holidayStarts, parseHanHoliday, secondsOfHoliday } from "./parsers/hanHoliday.ts";
import { parseHanList } from "./parsers/hanList.ts";
import { parseHanRange } from "./parsers/hanRange.ts";
import {
  parseHanWeekday,
  parseJapaneseWeekday,
  weekdaySeconds,
  weekdayStarts,
} from "./parsers/hanWeekday.ts";
import { hanWordStarts, parseHanWord, secondsOfWord } from "./parsers/hanWord.ts";
import { lunarStarts, parseLunarDate } from "./parsers/lunarDate.ts";
import { parseMongolianCalendar } from "./parsers/mongolianCalendar.ts";
import { parseMongolianRelative } from "./parsers/mongolianRelative.ts";
import { parseMonthSpan } from "./parsers/monthSpan.ts";
import { isInsideNumber, parseNumericDate } from "./parsers/numericDate.ts";
import { parseRussianCalendar } from "./parsers/russianCalendar.ts";
import { parseRussianRelative } from "./parsers/russianRelative.ts";
import type { Mention, Parser } from "./phrase.ts";

/** What a character may begin. */
const nothing = 0;
const digit = 1;
const latin = 2;
const cyrillic = 3;
/** From here on: characters of Chinese, each with the parsers of its own. */
const firstHan = 4;

const latinOfDigits: readonly Parser[] = [
  parseEnglishCalendar,
  parseEnglishInstant,
  parseEnglishRelative,
  parseEnglishYear,
  parseEnglishListDay,
];
const cyrillicOfDigits: readonly Parser[] = [
  parseMongolianCalendar,
  parseRussianCalendar,
  parseRussianRelative,
  parseMongolianRelative,
];
const hanOfDigits: readonly Parser[] = [parseHanDecade, parseHanCalendar, parseHanCount];
const listDaysOfDigits: readonly Parser[] = [parseEnglishListDay];
const marksOfDigits: readonly Parser[] = [
  parseMonthSpan,
  parseNumericDate,
  parseHanRange,
  parseEnglishCalendar,
  ...cyrillicOfDigits,
  parseEnglishYear,
  parseEnglishListDay,
];
const listOfDigits: readonly Parser[] = [parseHanList];
const numeralParsers: readonly Parser[] = [parseHanRange, parseLunarDate, ...hanOfDigits, parseHanList];
const latinParsers: readonly Parser[] = [
  parseEnglishHoliday,
  parseEnglishCalendar,
  parseEnglishMonth,
  parseEnglishRelative,
  parseEnglishYear,
];
const cyrillicParsers: readonly Parser[] = [
  parseMongolianCalendar,
  parseMongolianRelative,
  parseRussianCalendar,
  parseRussianRelative,
];

/** Words that begin a date in English, lower case; all others are stepped over. */
const latinWords: ReadonlySet<string> = new Set([
  ...Object.keys(englishMonths),
  ...Object.keys(englishWeekdays),
  ...Object.keys(englishNumbers),
  ...Object.keys(englishDecades),
  ..."the last past this next coming on early earlier late later mid middle end beginning start close half".split(
    " ",
  ),
  ..."year today yesterday tomorrow tonight to that day q1 q2 q3 q4 q first second third fourth".split(" "),
  ..."spring summer autumn fall winter good boxing christmas new chinese lunar international valentine".split(
    " ",
  ),
  ..."independence labor memorial thanksgiving veterans armistice remembrance halloween hallowe easter".split(
    " ",
  ),
  ..."thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth".split(" "),
]);

/** What stands behind `the` where a date begins with it; figures too. Most articles of a text are refused here. */
const wordsAfterThe: ReadonlySet<string> = new Set([
  ...Object.keys(englishDecades),
  ...Object.keys(englishSeasons),
  ...Object.keys(englishCenturies),
  ..."early mid late beginning start middle end close day night evening afternoon morning year".split(" "),
  ..."next following previous preceding prior ensuing succeeding same very twenty".split(" "),
  ..."first second third fourth last spring lunar chinese mid-autumn".split(" "),
]);

const { triggers, hanParsers } = buildTriggers();

/** All mentions of a text, in text order, not overlapping; fragments among them. Linear in the text's length. */
export function scan(text: string): Mention[] {
  const mentions: Mention[] = [];
  for (let at = 0; at < text.length; ) {
    const trigger = triggers[text.charCodeAt(at)] ?? nothing;
    if (trigger === nothing) {
      at++;
      continue;
    }
    const end = endOfTrigger(text, at, trigger);
    const isContinued =
      trigger === digit && isMark(text.charCodeAt(at - 1)) && mentions.at(-1)?.end === at - 1;
    const mention = parseAt(text, { start: at, end, isContinued }, trigger);
    if (mention !== undefined) mentions.push(mention);
    at = mention === undefined ? end : Math.max(mention.end, at + 1);
  }
  return mentions;
}

/** A number or word; `isContinued` where only a mark of a range parts it from the mention before: 3月5-7日. */
type Place = { readonly start: number; readonly end: number; readonly isContinued: boolean };

function parseAt(text: string, place: Place, trigger: number): Mention | undefined {
  for (const parse of parsersOf(text, place, trigger)) {
    const mention = parse(text, place.start);
    if (mention !== undefined) return mention;
  }
  return undefined;
}

const none: readonly Parser[] = [];

function parsersOf(text: string, place: Place, trigger: number): readonly Parser[] {
  switch (trigger) {
    case digit:
      return !place.isContinued && isInsideNumber(text, place.start) ? none : parsersOfNumber(text, place);
    case latin:
      return beginsDate(text, place) ? latinParsers : none;
    case cyrillic:
      return cyrillicParsers;
    default:
      return parsersOfHan(text, place, trigger);
  }
}

function beginsDate(text: string, { start, end }: Place): boolean {
  if (end - start > 13) return false;
  const word = text.slice(start, end).toLowerCase();
  if (word !== "the") return latinWords.has(word);
  const next = /^\s{1,2}(?:(?<figures>['’‘]?\d)|(?<word>[a-z]{2,12}))/i.exec(
    text.slice(end, end + 16),
  )?.groups;
  return next?.figures !== undefined || wordsAfterThe.has(next?.word?.toLowerCase() ?? "");
}

/** A Chinese numeral with no unit behind it is only asked whether it is a word (五一, 一季度). */
function parsersOfHan(text: string, place: Place, trigger: number): readonly Parser[] {
  const parsers = hanParsers[trigger - firstHan];
  if (parsers === undefined) return none;
  const isWord = parsers.seconds === undefined || parsers.seconds[text.charCodeAt(place.start + 1)] === 1;
  if (!isHanNumeral(text.charCodeAt(place.start))) return isWord ? parsers.all : none;
  const words = isWord ? parsers.words : none;
  const code = text.charCodeAt(place.end);
  if (isCounter(code) && !isCounted(text.charCodeAt(place.end + 1))) return words;
  return isDateUnit(code) || isMark(code) || isListMark(code) || isBlank(code) ? parsers.all : words;
}

/** What stands behind a number tells which parsers can read it; most numbers are none's. */
function parsersOfNumber(text: string, { start, end }: Place): readonly Parser[] {
  if (end - start > 8) return none;
  let behind = end;
  while (behind < end + 3 && isBlank(text.charCodeAt(behind))) behind++;
  const code = text.charCodeAt(behind);
  if (isCounter(code) && !isCounted(text.charCodeAt(behind + 1))) return none;
  if (isDateUnit(code)) return hanOfDigits;
  if (isMark(code)) return marksOfDigits;
  if (isListMark(code)) return listOfDigits;
  const trigger = triggers[code];
  if (trigger === latin) return latinOfDigits;
  if (trigger === cyrillic) return cyrillicOfDigits;
  if (end - start <= 2 && text.charCodeAt(start - 1) === 0x20) return listDaysOfDigits;
  // A number and nothing that counts behind it: a year in English prose, (1869), 1869。
  return end - start === 4 && !(code >= 0x3000) ? latinOfDigits : none;
}

const isDateUnitOf = tableOf("年月日号號天周週个個世星礼禮");
const isMarkOf = tableOf("-–—―~～－./．／至到");
const isListMarkOf = tableOf("、和及与與");
const isCounterOf = tableOf("个個");
const isCountedOf = tableOf("月星礼禮小");

/** 年 月 日 号 天 周 个 世 多 余 and their like behind a number. */
function isDateUnit(code: number): boolean {
  return isDateUnitOf[code] === 1;
}

/** Marks within dates: - – — ~ ～ . / ． ／ 至 到. */
function isMark(code: number): boolean {
  return isMarkOf[code] === 1;
}

/** 、 和 及 与 between numbers that share a unit. */
function isListMark(code: number): boolean {
  return isListMarkOf[code] === 1;
}

/** 一个 counts anything; only months, weeks and hours (一个月前) are asked about. */
function isCounter(code: number): boolean {
  return isCounterOf[code] === 1;
}

function isCounted(code: number): boolean {
  return isCountedOf[code] === 1;
}

function tableOf(characters: Iterable<string> | Iterable<number>): Uint8Array {
  const table = new Uint8Array(0x10000);
  for (const character of characters) {
    table[typeof character === "number" ? character : character.charCodeAt(0)] = 1;
  }
  return table;
}

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x3000 || code === 0xa0;
}

/** Behind a number or word, whole: 20150721999 is not looked at again from its second digit. */
function endOfTrigger(text: string, at: number, trigger: number): number {
  let end = at + 1;
  if (trigger >= firstHan) {
    if (isHanNumeral(text.charCodeAt(at))) while (isHanNumeral(text.charCodeAt(end))) end++;
    return end;
  }
  while (end < text.length && continues(text.charCodeAt(end), trigger)) end++;
  return end;
}

function continues(code: number, trigger: number): boolean {
  if (trigger === digit) return digitValue(code) >= 0;
  return triggers[code] === trigger || digitValue(code) >= 0;
}

/**
 * The parsers that a character of Chinese may begin; `words` are those that need no number. `seconds` marks what may
 * stand second where a word is to be read; undefined for anything.
 */
type HanParsers = {
  readonly all: readonly Parser[];
  readonly words: readonly Parser[];
  readonly seconds: Uint8Array | undefined;
};

/** One number for each set of parsers that Chinese characters share. */
function buildTriggers(): { triggers: Uint8Array; hanParsers: readonly HanParsers[] } {
  const table = new Uint8Array(0x10000);
  for (let code = 0x41; code < 0x250; code++) {
    if ((code < 0x5b || code > 0x60) && (code < 0x7b || code > 0xbf)) table[code] = latin;
  }
  for (let code = 0x400; code < 0x530; code++) table[code] = cyrillic;
  const sets: HanParsers[] = [];
  const keys = new Map<string, number>();
  for (const [code, { parsers, seconds }] of parsersByCharacter()) {
    const key = `${parsers.map((parser) => parser.name).join(" ")} ${seconds && [...seconds].toSorted().join()}`;
    const known = keys.get(key) ?? keys.size;
    if (!keys.has(key)) {
      const words = parsers.filter((parser) => !numeralParsers.includes(parser));
      sets.push({ all: parsers, words, seconds: seconds && tableOf(seconds) });
    }
    keys.set(key, known);
    table[code] = firstHan + known;
  }
  for (const code of digitCodes) table[code] = digit;
  return { triggers: table, hanParsers: sets };
}

/** What a character may begin, and what may stand second then. */
type Beginning = { readonly parsers: readonly Parser[]; readonly seconds: ReadonlySet<number> | undefined };

function parsersByCharacter(): Map<number, Beginning> {
  const byCharacter = new Map<number, Beginning>();
  const add = (
    codes: Iterable<number>,
    added: readonly Parser[],
    secondsOf: (code: number) => Iterable<number> | undefined,
  ) => {
    for (const code of codes) {
      const { parsers, seconds } = byCharacter.get(code) ?? { parsers: [], seconds: new Set<number>() };
      const more = secondsOf(code);
      byCharacter.set(code, {
        parsers: [...parsers, ...added.filter((parser) => !parsers.includes(parser))],
        seconds: seconds && more && new Set([...seconds, ...more]),
      });
    }
  };
  const codesOf = (words: Iterable<string>) => [...words].map((word) => word.charCodeAt(0));
  const always = (characters: string) => () => codesOf(characters);
  // The first parser that reads wins: weekdays before 上周, feasts and lunar days before plain numbers.
  add(codesOf(bracketDayStarts), [parseBracketDay], always("（("));
  add(codesOf(firstMonthsStarts), [parseHanFirstMonths], () => [...hanNumeralCodes, ...digitCodes]);
  add(codesOf(weekdayStarts), [parseHanWeekday], always(weekdaySeconds));
  add(codesOf(decadeStarts), [parseHanDecade], always("世个個"));
  add(codesOf(holidayStarts), [parseHanHoliday], (code) =>
    codesOf(secondsOfHoliday(String.fromCharCode(code))),
  );
  add(hanWordStarts, [parseHanWord], secondsOfWord);
  add(codesOf(lunarStarts), [parseLunarDate], always("历曆月年"));
  add(codesOf("曜"), [parseJapaneseWeekday], () => undefined);
  add(codesOf("两兩"), [parseHanCount], always(" 多余餘年个個月天日周週星礼禮小"));
  add(hanNumeralCodes, numeralParsers, () => []);
  for (const { name } of eras) add(codesOf([name]), [parseHanCalendar], always(name[1] ?? ""));
  return byCharacter;
}
