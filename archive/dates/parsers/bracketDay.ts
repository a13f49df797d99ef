/** Taiwan's papers put the day inside the word: 今（21）日, 昨（20）日, 明(22)日. */
import { readNumeral } from "../numerals.ts";
import { type Mention, numbered, relative } from "../phrase.ts";
import { exec } from "./timeOfDay.ts";

const pattern = /(?<word>[今昨明前])[（(](?<day>[0-9０-９]{1,2}|[一二三十廿]{1,3})[）)][日天晚]/y;

/** First characters of the form. */
export const bracketDayStarts = "今昨明前";

/** Reads the word and the day in it; tomorrow is counted, as its number may be of the next month. */
export function parseBracketDay(text: string, at: number): Mention | undefined {
  const second = text[at + 1];
  if (second !== "（" && second !== "(") return undefined;
  const groups = exec(pattern, text, at)?.groups;
  const day = groups && readNumeral(groups.day ?? "", 0)?.value;
  if (day === undefined || day < 1 || day > 31) return undefined;
  const reference = groups?.word === "明" ? relative(1) : numbered(day);
  return {
    start: at,
    end: pattern.lastIndex,
    phrase: { kind: "calendar", day: reference },
    rule: "relative-day",
  };
}
