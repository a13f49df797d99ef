/** Decades and centuries in Chinese: 20世纪80年代, 上世纪八十年代末, 1980年代, 五六十年代, 19世纪初, 公元前3世纪. */
import { readNumeral } from "../numerals.ts";
import { type Mention, numbered, type PartName, type Phrase, type Reference, relative } from "../phrase.ts";

const parts: readonly (readonly [word: string, part: PartName])[] = [
  ["上半叶", "first-half"],
  ["上半葉", "first-half"],
  ["前半叶", "first-half"],
  ["前半期", "first-half"],
  ["下半叶", "second-half"],
  ["下半葉", "second-half"],
  ["后半叶", "second-half"],
  ["后半期", "second-half"],
  ["初期", "early"],
  ["早期", "early"],
  ["前期", "early"],
  ["初叶", "early"],
  ["初", "beginning"],
  ["中期", "middle"],
  ["中叶", "middle"],
  ["中葉", "middle"],
  ["中后期", "late"],
  ["末期", "late"],
  ["晚期", "late"],
  ["后期", "late"],
  ["後期", "late"],
  ["末叶", "end"],
  ["末", "end"],
  ["底", "end"],
];
const centuryNames = ["世纪", "世紀"];
const namesOfCenturies = /^[“「]?(?:经济|經濟|海上|大酒店|英语|中心|广场|小学|报|网|出版|教育|不动产|福克斯)/;

/** First characters of the forms that do not begin with a number. */
export const decadeStarts = "上本下";

/** Reads a century, a decade of a century, or a decade at `at`. */
export function parseHanDecade(text: string, at: number): Mention | undefined {
  const century = readCentury(text, at);
  if (century === undefined) return readDecade(text, at, { at, base: undefined });
  const decade = readDecade(text, at, { at: century.end, base: century.year });
  if (decade !== undefined) return decade;
  // 上世纪 and 本世纪 alone are words of the lexicon.
  if (century.year.kind !== "number" && readPart(text, century.end) === undefined) return undefined;
  if (namesOfCenturies.test(text.slice(century.end, century.end + 5))) return undefined;
  return toMention(text, { start: at, end: century.end }, { kind: "century", year: century.year });
}

function readCentury(text: string, at: number): { end: number; year: Reference } | undefined {
  for (const [word, shift] of [
    ["上个", -1],
    ["上個", -1],
    ["上", -1],
    ["本", 0],
    ["下个", 1],
    ["下個", 1],
    ["下", 1],
  ] as const) {
    const end = text.startsWith(word, at) ? skipCentury(text, at + word.length) : undefined;
    if (end !== undefined) return { end, year: relative(shift) };
  }
  const number = readNumeral(text, at);
  const end = number && skipCentury(text, number.end);
  if (number === undefined || end === undefined || number.value < 1 || number.value > 21) return undefined;
  if (/[第半个個]$/.test(text[at - 1] ?? "")) return undefined;
  return { end, year: numbered((number.value - 1) * 100) };
}

function skipCentury(text: string, at: number): number | undefined {
  return centuryNames.some((name) => text.startsWith(name, at)) ? at + 2 : undefined;
}

type DecadeStart = { readonly at: number; readonly base: Reference | undefined };

function readDecade(text: string, start: number, { at, base }: DecadeStart): Mention | undefined {
  const from = text[at] === "的" ? at + 1 : at;
  const several = /^([二三四五六七八九])、?([三四五六七八九])十年代/.exec(text.slice(from, from + 6));
  if (several !== null) {
    const first = "〇一二三四五六七八九".indexOf(several[1] ?? "") * 10;
    const last = "〇一二三四五六七八九".indexOf(several[2] ?? "") * 10;
    if (last <= first) return undefined;
    const year = decadeYear(first, base);
    return (
      year &&
      toMention(
        text,
        { start, end: from + several[0].length },
        { kind: "decade", year, years: last - first + 10 },
      )
    );
  }
  const number = readNumeral(text, from);
  if (number === undefined || !/^年代(?!感|剧|表|记|记|久|不)/.test(text.slice(number.end, number.end + 3)))
    return undefined;
  const end = number.end + 2;
  if (number.width === 4 && number.value % 10 === 0 && base === undefined) {
    return toMention(text, { start, end }, { kind: "decade", year: numbered(number.value) });
  }
  if (number.value % 10 !== 0 || number.value > 90 || (number.value === 0 && number.width !== 2))
    return undefined;
  const year = decadeYear(number.value, base);
  return year && toMention(text, { start, end }, { kind: "decade", year });
}

/** Decades of a relative century are resolved by their two digits: 上世纪80年代 is the eighties of the century before. */
function decadeYear(decade: number, base: Reference | undefined): Reference | undefined {
  if (base === undefined) return { kind: "century-unsaid", value: decade };
  if (base.kind === "number") return numbered(base.value + decade);
  return base.kind === "relative" ? { ...base, kind: "relative-century", decade } : undefined;
}

function toMention(
  text: string,
  place: { start: number; end: number },
  phrase: Phrase & { kind: "decade" | "century" },
): Mention {
  const part = readPart(text, place.end);
  if (part === undefined) return { ...place, phrase, rule: phrase.kind };
  return {
    start: place.start,
    end: part.end,
    phrase: { ...phrase, part: part.name },
    rule: `part-of-${phrase.kind}`,
  };
}

function readPart(text: string, at: number): { end: number; name: PartName } | undefined {
  for (const [word, name] of parts) {
    if (text.startsWith(word, at)) return { end: at + word.length, name };
  }
  return undefined;
}
