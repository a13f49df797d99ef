/** The first of several numbers that share one unit: 1995、2016和2023年, 5、6日. Each is read in its turn; 1、2月 is one time. */
import { type Numeral, readNumeral } from "../numerals.ts";
import { type CalendarPhrase, type Mention, numbered } from "../phrase.ts";
import { isMonthNoDate } from "./hanCounting.ts";
import { exec } from "./timeOfDay.ts";

const rest =
  /(?:\s?[、和及与與]\s?(?:[0-9０-９]{1,4}|[一二三四五六七八九十廿]{1,3})){1,6}\s?(?<unit>[年月日])(?![内內来來以前后後]|\s?[0-9０-９一二三四五六七八九十廿])/y;

/** Reads a number at `at` as a year, month or day where a list with that unit goes on behind it. */
export function parseHanList(text: string, at: number): Mention | undefined {
  const number = readNumeral(text, at);
  const twoMonths = number && readTwoMonths(text, at, number);
  if (twoMonths !== undefined) return twoMonths;
  const unit = number && exec(rest, text, number.end)?.groups?.unit;
  if (number === undefined || unit === undefined || /[第每近约]$/.test(text[at - 1] ?? "")) return undefined;
  const place = { start: at, end: number.end };
  const reference = numbered(number.value);
  if (unit === "年")
    return number.width === 4 ? toMention(place, { kind: "calendar", year: reference }, "year") : undefined;
  if (number.width > 2 || number.value < 1) return undefined;
  if (unit === "月") {
    return number.value <= 12 ? toMention(place, { kind: "calendar", month: reference }, "month") : undefined;
  }
  return number.value <= 31 ? toMention(place, { kind: "calendar", day: reference }, "day") : undefined;
}

/** 1、2月, 七、八月: two months side by side are one time. */
function readTwoMonths(text: string, at: number, first: Numeral): Mention | undefined {
  if (text[first.end] !== "、" || /[第每近约\d]$/.test(text[at - 1] ?? "")) return undefined;
  const second = readNumeral(text, first.end + 1);
  if (second === undefined || second.value !== first.value + 1 || second.value > 12) return undefined;
  if (text[second.end] !== "月" || readNumeral(text, second.end + 1) !== undefined) return undefined;
  const end = second.end + (text[second.end + 1] === "份" ? 2 : 1);
  if (isMonthNoDate(text, at, end)) return undefined;
  const month = (value: number) => ({ kind: "calendar", month: numbered(value) }) as const;
  const phrase = { kind: "range", from: month(first.value), to: month(second.value) } as const;
  return { start: at, end, phrase, rule: "month-range" };
}

function toMention(place: { start: number; end: number }, phrase: CalendarPhrase, rule: string): Mention {
  return { ...place, phrase, rule };
}
