/** Taiwan's papers put the day inside the word: 今（21）日, 昨（20）日, 明(22)日. */
import { readNumeral } from "../numerals.ts";
import { type CalendarPhrase, type Mention, numbered, relative } from "../phrase.ts";
import { exec } from "./timeOfDay.ts";

const pattern =
  /(?<word>[今昨明前])[（(](?<day>[0-9０-９]{1,2}|[一二三四五六七八九十廿]{1,3})(?:[）)][日天晚]|日[）)])/y;
/** 去（一００）年, 今(109)年, 本（六）月: the year or month inside the word. */
const inWord =
  /(?:(?<year>[今去明前])[（(](?<ofYear>[0-9０-９]{2,4}|[一二三四五六七八九十百〇零○０]{2,5})[）)]年|(?<month>[本上下])[（(](?:[0-9０-９]{1,2}|[一二三四五六七八九十]{1,2})[）)]月)/y;
const yearShifts: Readonly<Record<string, number>> = { 今: 0, 去: -1, 明: 1, 前: -2 };
const monthShifts: Readonly<Record<string, number>> = { 本: 0, 上: -1, 下: 1 };

/** First characters of the forms. */
export const bracketDayStarts = "今昨明前去本上下";

/** Reads the word and the day, month or year in it; tomorrow is counted, as its number may be of the next month. */
export function parseBracketDay(text: string, at: number): Mention | undefined {
  const second = text[at + 1];
  if (second !== "（" && second !== "(") return undefined;
  const inside = exec(inWord, text, at)?.groups;
  if (inside !== undefined) {
    const end = inWord.lastIndex;
    const isYear = inside.year !== undefined;
    const shift = relative((isYear ? yearShifts[inside.year ?? ""] : monthShifts[inside.month ?? ""]) ?? 0);
    const phrase: CalendarPhrase = isYear
      ? { kind: "calendar", year: shift }
      : { kind: "calendar", month: shift };
    return { start: at, end, phrase, rule: isYear ? "relative-year" : "relative-month" };
  }
  const groups = exec(pattern, text, at)?.groups;
  const day = groups && readNumeral(groups.day ?? "", 0)?.value;
  if (day === undefined || day < 1 || day > 31) return undefined;
  const reference = groups?.word === "明" ? relative(1) : numbered(day);
  return {
    start: at,
    end: pattern.lastIndex,
    phrase: { kind: "calendar", day: reference, isNearOwn: true },
    rule: "relative-day",
  };
}
