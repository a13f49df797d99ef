/** Days of the Chinese calendar: 农历八月十五, 正月初一, 腊月二十三, 大年初三. */
import { readNumeral } from "../numerals.ts";
import { type CalendarPhrase, type Mention, numbered } from "../phrase.ts";
import { exec } from "./timeOfDay.ts";

const pattern =
  /(?<name>农历|農曆|阴历|陰曆|旧历|舊曆|夏历)?(?:(?<month>正|冬|腊|臘|十[一二]|[一二三四五六七八九十])月|(?<year>大年(?!三十)|(?<=[历曆])年))(?<day>初[一二三四五六七八九十]|二十[一二三四五六七八九]?|廿[一二三四五六七八九]?|三十|十[一二三四五六七八九]?|卅)(?![日号號天])/y;

/** First characters of the forms. */
export const lunarStarts = "农農阴陰旧舊夏正冬腊臘大一二三四五六七八九十";

/** Reads a lunar day at `at`; 八月十五 without 农历 and without 初 is read only as a lunar day where 日 is missing. */
export function parseLunarDate(text: string, at: number): Mention | undefined {
  const groups = exec(pattern, text, at)?.groups;
  if (groups === undefined) return undefined;
  const isNamed =
    groups.name !== undefined || groups.year !== undefined || /^[正冬腊臘]/.test(groups.month ?? "");
  if (!isNamed && !groups.day?.startsWith("初")) return undefined;
  const month = groups.year === undefined ? monthOf(groups.month ?? "") : 1;
  const day = readNumeral((groups.day ?? "").replace("初", ""), 0)?.value;
  if (month === undefined || day === undefined) return undefined;
  const phrase: CalendarPhrase = {
    kind: "calendar",
    month: numbered(month),
    day: numbered(day),
    isLunar: true,
  };
  return { start: at, end: pattern.lastIndex, phrase, rule: "lunar-day" };
}

function monthOf(word: string): number | undefined {
  if (word === "正") return 1;
  if (word === "冬") return 11;
  return word === "腊" || word === "臘" ? 12 : readNumeral(word, 0)?.value;
}
