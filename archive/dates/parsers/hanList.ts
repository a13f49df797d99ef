/** The first of several numbers that share one unit: 1995、2016和2023年, 5、6日. Each is read in its turn. */
import { readNumeral } from "../numerals.ts";
import { type CalendarPhrase, type Mention, numbered } from "../phrase.ts";
import { exec } from "./timeOfDay.ts";

const rest =
  /(?:\s?[、和及与與]\s?(?:[0-9０-９]{1,4}|[一二三四五六七八九十廿]{1,3})){1,6}\s?(?<unit>[年月日])(?![内內来來以前后後]|\s?[0-9０-９一二三四五六七八九十廿])/y;

/** Reads a number at `at` as a year, month or day where a list with that unit goes on behind it. */
export function parseHanList(text: string, at: number): Mention | undefined {
  const number = readNumeral(text, at);
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

function toMention(place: { start: number; end: number }, phrase: CalendarPhrase, rule: string): Mention {
  return { ...place, phrase, rule };
}
