/** Feasts by name in English: Christmas Day, May Day, New Year's Eve, Thanksgiving, Easter Sunday. */
import { englishHolidays } from "../languages/holidays.ts";
import type { Mention } from "../phrase.ts";
import { exec } from "./timeOfDay.ts";

const pattern = new RegExp(
  `(?:${englishHolidays.map(({ source }, index) => `(?<h${index}>${source})`).join("|")})\\b(?:(?:,?\\s|,?\\s(?:in|of)\\s)(?<year>1[5-9]\\d\\d|20\\d\\d)\\b)?(?!['’]s\\b|(?:\\s[Dd]ay)?\\s(?:[Pp]arty|[Pp]arties|[Tt]ree|[Tt]rees|[Cc]ard|[Cc]ards|[Gg]ift|[Gg]ifts|[Cc]arol|[Cc]arols|[Dd]inner|[Pp]arade|[Ss]hopping|[Ss]ales?|[Ss]peech|[Mm]essage|[Cc]oncert|[Dd]ecorations|[Hh]oliday|[Ll]ights|[Ss]eason|[Ss]tocking|Island|Rebellion|Rising|eggs?|bunny|[A-Z][a-z]+\\s(?:Fund|Society)))`,
  "y",
);

/** Reads a feast at a word's beginning; a feast inside another name (a Christmas tree) is none. */
export function parseEnglishHoliday(text: string, at: number): Mention | undefined {
  const groups = exec(pattern, text, at)?.groups;
  if (groups === undefined) return undefined;
  const found = englishHolidays.find((_, index) => groups[`h${index}`] !== undefined);
  if (found === undefined || /\b(?:every|each|Father)\s$/i.test(text.slice(Math.max(0, at - 7), at)))
    return undefined;
  const year =
    groups.year === undefined ? {} : { year: { kind: "number", value: Number(groups.year) } as const };
  return {
    start: at,
    end: pattern.lastIndex,
    phrase: { kind: "holiday", holiday: found.id, extent: "day", ...year },
    rule: "holiday",
  };
}
