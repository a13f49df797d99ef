/** Years in English: 1869, from 1900 to 1904, 2011-12, 1914–1918, the 1930s, the early fifties, the 19th century. */
import { englishCenturies, englishDecades } from "../languages/english.ts";
import { type CalendarPhrase, type Mention, numbered, type PartName, type Phrase } from "../phrase.ts";
import { isInsideNumber } from "./numericDate.ts";
import { exec } from "./timeOfDay.ts";

const partWords: Readonly<Record<string, PartName>> = {
  early: "early",
  mid: "middle",
  middle: "middle",
  late: "late",
  later: "late",
  beginning: "beginning",
  start: "beginning",
  end: "end",
};
const part =
  "(?:(?<part>early|mid|late|beginning|start|middle|end)(?:\\s{1,2}|-|\\s{1,2}of\\s{1,2}(?:the\\s{1,2})?))?";
const decade = new RegExp(
  `(?:the\\s{1,2})?${part}(?:(?<year>1[0-9]\\d0|20\\d0)['’]?s\\b|['’‘](?<two>[2-9]0)s\\b|(?<word>${Object.keys(englishDecades).join("|")})\\b)`,
  "iy",
);
const century = new RegExp(
  `(?:the\\s{1,2})?${part}(?:(?<number>1\\d|2[01]|[4-9])(?:st|th)|(?<word>${Object.keys(englishCenturies).join("|")}))\\s{1,2}century\\b(?!\\s(?:Fox|Society|Insurance))`,
  "iy",
);
const range =
  /(?<from>1[0-9]\d\d|20\d\d)\s?(?:[-–—/]|to)\s?(?<to>1[0-9]\d\d|20\d\d|\d\d)(?![\d%]|[.,:]\d|[-–/]\d|\s?(?:percent|per cent))/y;
const year = /(?<year>1[0-9]\d\d|20\d\d)(?![\d%°]|[.,:]\d|['’]s\b|s\b|[-–—/]\d|\p{L}|-\p{L})/uy;

/** What follows a number that counts things: 1,998 people have no comma in old papers. */
const countedBehind =
  /^\s?(?:people|persons|men|women|children|students|workers|soldiers|troops|votes?|copies|members|cases|deaths|acres|miles|feet|metres|meters|kilometers|km|yards|tons|tonnes|pounds|dollars|cents|euros|francs|marks|yuan|calories|words|pages|volumes|seats|homes|houses|families|employees|degrees|calls|times|points|votes|years|days|hours|minutes|hp|rpm|kg|lb|mm|cm|MHz|million|billion|thousand|hundred|[A-Z][a-z]{2,}\s(?:Street|Avenue|Ave|Road|Rd|Boulevard|Blvd|Drive|Lane|St)\b|m\b|a\.?m\b|p\.?m\b|hours\b)/i;
const countBefore =
  /(?:[$£€¥#№+]|\bNo\.?|\bnumber|\broom|\bflight|\bhighway|\broute|\bp\.|\bpage|\babout|\bnearly|\balmost|\bsome|\bover|\bthan|\btotal of|\bmodel|\bcall|\bat)\s?$/i;

/** Reads a decade, a century, a range of years or a year at a word's or number's beginning. */
export function parseEnglishYear(text: string, at: number): Mention | undefined {
  if (isInsideNumber(text, at)) return undefined;
  return readDecade(text, at) ?? readCentury(text, at) ?? readRange(text, at) ?? readYear(text, at);
}

function readDecade(text: string, at: number): Mention | undefined {
  const match = exec(decade, text, at);
  if (match === null) return undefined;
  const groups = match.groups ?? {};
  const end = decade.lastIndex;
  const named = groups.word && englishDecades[groups.word.toLowerCase()];
  // 1900s is a century as often as a decade; only tens are read as decades.
  if (groups.year !== undefined) {
    const value = Number(groups.year);
    const kind = value % 100 === 0 && value < 2000 ? "century" : "decade";
    return withPart(groups.part, { start: at, end }, { kind, year: numbered(value) });
  }
  const value = named || Number(groups.two);
  if (named !== undefined && isAgeInDecades(text, at, match[0])) return undefined;
  return withPart(
    groups.part,
    { start: at, end },
    { kind: "decade", year: { kind: "century-unsaid", value } },
  );
}

/** In his fifties, in the seventies (Fahrenheit): an age has a possessive, and the words need the article. */
function isAgeInDecades(text: string, at: number, words: string): boolean {
  return (
    !/^the\b/i.test(words) ||
    /\b(?:temperatures?|highs?|lows?)\b[^.]{0,20}$/i.test(text.slice(Math.max(0, at - 30), at))
  );
}

function readCentury(text: string, at: number): Mention | undefined {
  const match = exec(century, text, at);
  if (match === null) return undefined;
  const { number, word, part: named } = match.groups ?? {};
  // 21st Century Maritime Silk Road
  if (
    /C\w*$/.test(match[0]) &&
    /^\s\p{Lu}\p{Ll}+\s\p{Lu}\p{Ll}/u.test(text.slice(century.lastIndex, century.lastIndex + 40))
  )
    return undefined;
  const ordinal = number === undefined ? (englishCenturies[word?.toLowerCase() ?? ""] ?? 0) : Number(number);
  const year = numbered((ordinal - 1) * 100);
  return withPart(named, { start: at, end: century.lastIndex }, { kind: "century", year });
}

type Place = { readonly start: number; readonly end: number };

function withPart(
  word: string | undefined,
  place: Place,
  phrase: Phrase & { kind: "decade" | "century" },
): Mention {
  const name = word === undefined ? undefined : partWords[word.toLowerCase()];
  if (name === undefined) return { ...place, phrase, rule: phrase.kind };
  return { ...place, phrase: { ...phrase, part: name }, rule: `part-of-${phrase.kind}` };
}

function readRange(text: string, at: number): Mention | undefined {
  const groups = exec(range, text, at)?.groups;
  if (groups?.from === undefined || groups.to === undefined || isCount(text, at, range.lastIndex))
    return undefined;
  const end = range.lastIndex;
  const from = Number(groups.from);
  const to = groups.to.length === 4 ? Number(groups.to) : Math.floor(from / 100) * 100 + Number(groups.to);
  if (to <= from) return undefined;
  const phrase: Phrase = { kind: "range", from: yearPhrase(from), to: yearPhrase(to) };
  return { start: at, end, phrase, rule: "year-range" };
}

function readYear(text: string, at: number): Mention | undefined {
  const groups = exec(year, text, at)?.groups;
  if (groups?.year === undefined) return undefined;
  const end = year.lastIndex;
  return isCount(text, at, end)
    ? undefined
    : { start: at, end, phrase: yearPhrase(Number(groups.year)), rule: "year" };
}

/** In 1920 women could vote: behind these prepositions the number is a year whatever follows. */
const yearBefore = /\b(?:in|since|during)\s$/i;

function isCount(text: string, start: number, end: number): boolean {
  if (yearBefore.test(text.slice(Math.max(0, start - 8), start))) return false;
  if (countedBehind.test(text.slice(end, end + 30))) return true;
  return countBefore.test(text.slice(Math.max(0, start - 12), start));
}

function yearPhrase(value: number): CalendarPhrase {
  return { kind: "calendar", year: numbered(value) };
}
