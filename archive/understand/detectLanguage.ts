import type { LanguageTag } from "../contract.ts";
import { cyrillicWords, latinWords } from "./languages/frequentWords.ts";
import { simplifiedOnly, traditionalOnly } from "./languages/hanScripts.ts";

/** Characters looked at: the first ones decide, and long documents cost no more than short ones. */
const sampleLength = 6000;

/**
 * The language of a text from its script, characters that only one language writes, and frequent words.
 *
 * `declared` (`<html lang>`) is believed only where the text itself doesn't decide; `und` where nothing does.
 * Example: `detectLanguage("记者从会上获悉")` is `zh-Hans`.
 */
export function detectLanguage(text: string, declared?: string): LanguageTag {
  const counts = countScripts(text);
  const simplified = counts[script.simplified] ?? 0;
  const traditional = counts[script.traditional] ?? 0;
  const han = (counts[script.han] ?? 0) + simplified + traditional;
  const kana = counts[script.kana] ?? 0;
  const hangul = counts[script.hangul] ?? 0;
  const latin = counts[script.latin] ?? 0;
  const cyrillic = counts[script.cyrillic] ?? 0;
  // One Han character says about as much as three letters of an alphabet.
  const east = (han + kana + hangul) * 3;
  const other = largestOther(counts);
  if (east === 0 && latin === 0 && cyrillic === 0 && other === undefined) return fromDeclared(declared);
  if (other !== undefined && other.count >= latin && other.count >= cyrillic && other.count >= east) {
    return otherLanguage(other.tag, text);
  }
  if (east >= latin && east >= cyrillic)
    return eastAsian({ han, simplified, traditional, kana, hangul }, declared);
  if (cyrillic >= latin) return cyrillicLanguage(text, declared);
  return byWords(text, latinWords) ?? fromDeclared(declared, "en");
}

/** `simplified` and `traditional` are Han characters of one Chinese script only, `han` all others. */
const script = { han: 1, simplified: 2, traditional: 3, kana: 4, hangul: 5, latin: 6, cyrillic: 7 } as const;
const firstOther = 8;

/** Scripts that one language, or one group told apart elsewhere, writes: code range and tag. */
const otherScripts: readonly (readonly [first: number, last: number, tag: LanguageTag])[] = [
  [0x0370, 0x03ff, "el"],
  [0x0530, 0x058f, "hy"],
  [0x0590, 0x05ff, "he"],
  [0x0600, 0x06ff, "ar"],
  [0x0750, 0x077f, "ar"],
  [0x0900, 0x097f, "hi"],
  [0x0980, 0x09ff, "bn"],
  [0x0b80, 0x0bff, "ta"],
  [0x0e00, 0x0e7f, "th"],
  [0x0e80, 0x0eff, "lo"],
  [0x0f00, 0x0fff, "bo"],
  [0x1000, 0x109f, "my"],
  [0x10a0, 0x10ff, "ka"],
  [0x1200, 0x137f, "am"],
  [0x1780, 0x17ff, "km"],
  [0x1800, 0x18af, "mn-Mong"],
];

/** Script of every UTF-16 unit; 0 is none, `firstOther` and above are `otherScripts`. */
const scriptOf = buildScriptTable();

function buildScriptTable(): Uint8Array {
  const table = new Uint8Array(0x10000);
  const fill = (first: number, last: number, value: number): void => {
    table.fill(value, first, last + 1);
  };
  fill(0x41, 0x5a, script.latin);
  fill(0x61, 0x7a, script.latin);
  fill(0xc0, 0x24f, script.latin);
  fill(0x1e00, 0x1eff, script.latin);
  fill(0x400, 0x52f, script.cyrillic);
  fill(0x3041, 0x30fa, script.kana);
  fill(0xac00, 0xd7a3, script.hangul);
  fill(0x3400, 0x4dbf, script.han);
  fill(0x4e00, 0x9fff, script.han);
  for (const [index, [first, last]] of otherScripts.entries()) fill(first, last, firstOther + index);
  for (const character of simplifiedOnly) table[character.charCodeAt(0)] = script.simplified;
  for (const character of traditionalOnly) table[character.charCodeAt(0)] = script.traditional;
  return table;
}

function countScripts(text: string): Uint32Array {
  const counts = new Uint32Array(firstOther + otherScripts.length);
  const length = Math.min(text.length, sampleLength);
  for (let i = 0; i < length; i++) {
    const kind = scriptOf[text.charCodeAt(i)] ?? 0;
    counts[kind] = (counts[kind] ?? 0) + 1;
  }
  return counts;
}

function largestOther(counts: Uint32Array): { tag: LanguageTag; count: number } | undefined {
  let best: { tag: LanguageTag; count: number } | undefined;
  for (let kind = firstOther; kind < counts.length; kind++) {
    const count = counts[kind] ?? 0;
    const tag = otherScripts[kind - firstOther]?.[2];
    if (tag !== undefined && count > (best?.count ?? 0)) best = { tag, count };
  }
  return best;
}

/** Letters that tell languages of the Arabic script apart. */
function otherLanguage(tag: LanguageTag, text: string): LanguageTag {
  if (tag !== "ar") return tag;
  const sample = text.slice(0, sampleLength);
  if (/[ۇۆۈېە]/.test(sample)) return "ug";
  if (/[ٹڈڑےں]/.test(sample)) return "ur";
  if (/[پچژگی]/.test(sample)) return "fa";
  return "ar";
}

type EastAsianCounts = {
  readonly han: number;
  readonly simplified: number;
  readonly traditional: number;
  readonly kana: number;
  readonly hangul: number;
};

/** Kana in one of twelve characters is Japanese: a Chinese text quotes の or a product name, Japanese prose has half. */
function eastAsian(counts: EastAsianCounts, declared: string | undefined): LanguageTag {
  const { han, simplified, traditional, kana, hangul } = counts;
  if (hangul > han + kana) return "ko";
  if (kana * 12 > han + kana) return "ja";
  if (simplified > traditional) return "zh-Hans";
  if (traditional > simplified) return "zh-Hant";
  return /hant|tw|hk|mo\b/i.test(declared ?? "") ? "zh-Hant" : "zh-Hans";
}

/**
 * Letters decide before words: і ї є ґ are Ukrainian, ў Belarusian, ә қ ң ғ ұ һ Kazakh (with ө ү too), ө ү without
 * them Mongolian or Kyrgyz (ң), ј љ њ Serbian or Macedonian (ќ ѓ ѕ), and ы э ё Russian.
 */
function cyrillicLanguage(text: string, declared: string | undefined): LanguageTag {
  const sample = text.slice(0, sampleLength).toLowerCase();
  const count = (letters: RegExp): number => sample.match(letters)?.length ?? 0;
  // These letters make up 5-12 % of a text in their language; a quoted name makes less than one in a hundred.
  const letters = sample.length / 100;
  if (count(/[ғқұ]/g) > letters) return "kk";
  if (count(/[ҷӣӯ]/g) > letters) return "tg";
  if (count(/[җһә]/g) > letters) return "tt";
  if (count(/[өү]/g) > letters) return count(/ң/g) > 0 ? "ky" : "mn";
  if (count(/ў/g) > 0) return "be";
  if (count(/[ќѓѕ]/g) > 0) return "mk";
  if (count(/[јљњћђ]/g) > letters) return "sr";
  if (count(/[їєґ]/g) > 0 && count(/і/g) > letters) return "uk";
  const byWord = byWords(text, cyrillicWords);
  // Words of two languages may tie in a short text, but Bulgarian has none of these letters.
  if (byWord === "bg" && count(/[ыэё]/g) > letters) return "ru";
  return byWord ?? (count(/[ыэё]/g) > 0 ? "ru" : fromDeclared(declared, "ru"));
}

const wordSets = new Map<Readonly<Record<string, string>>, ReadonlyMap<string, readonly LanguageTag[]>>();

/** Each word's languages, built once per table. */
function languagesOfWords(
  table: Readonly<Record<string, string>>,
): ReadonlyMap<string, readonly LanguageTag[]> {
  const known = wordSets.get(table);
  if (known !== undefined) return known;
  const built = new Map<string, LanguageTag[]>();
  for (const [language, words] of Object.entries(table)) {
    for (const word of words.split(" ")) built.set(word, [...(built.get(word) ?? []), language]);
  }
  wordSets.set(table, built);
  return built;
}

/** Characters in which function words are counted: about 250 words, of which they are a third. */
const wordsLength = 1500;

/** The words of an alphabet at the beginning of a text, lower case. */
function wordsOf(text: string): readonly string[] {
  const sample = text.slice(0, wordsLength).toLowerCase();
  const words: string[] = [];
  let start = 0;
  for (let at = 0; at <= sample.length; at++) {
    if (at < sample.length && scriptOf[sample.charCodeAt(at)] !== 0) continue;
    if (at > start) words.push(sample.slice(start, at));
    start = at + 1;
  }
  return words;
}

function byWords(text: string, table: Readonly<Record<string, string>>): LanguageTag | undefined {
  const languages = languagesOfWords(table);
  const scores = new Map<LanguageTag, number>();
  for (const word of wordsOf(text)) {
    const found = languages.get(word);
    if (found === undefined) continue;
    for (const language of found) scores.set(language, (scores.get(language) ?? 0) + 1);
  }
  let best: LanguageTag | undefined;
  for (const [language, score] of scores) {
    if (best === undefined || score > (scores.get(best) ?? 0)) best = language;
  }
  return best;
}

function fromDeclared(declared: string | undefined, otherwise: LanguageTag = "und"): LanguageTag {
  const tag = /^[a-z]{2,3}(?=$|[-_])/i.exec(declared ?? "")?.[0].toLowerCase();
  if (tag === undefined) return otherwise;
  if (tag === "zh") return /hant|tw|hk|mo\b/i.test(declared ?? "") ? "zh-Hant" : "zh-Hans";
  return tag;
}
