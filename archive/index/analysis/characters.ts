/**
 * What every UTF-16 code unit is to the scanner and what it folds to, as two tables of 65,536 entries, so that plain
 * text costs two look-ups a character. Characters beyond the basic plane and foldings that change the length take the
 * slow path: `foldCharacter`.
 */
import { hanFoldPairs } from "./hanFold.ts";

/** Kinds of code units. Numbers, because they fill a typed array. */
export const kinds = {
  /** Punctuation, symbols, controls: ends a run and a word, and counts as a break between them. */
  break: 0,
  /** White space: ends a word, but a Han run goes on behind it. */
  space: 1,
  /** Han, kana, bopomofo: every character begins one pair. */
  han: 2,
  /** Hangul syllables, Thai, Lao, Khmer, Burmese: pairs too, but white space ends the run. */
  spacedPair: 3,
  /** A letter, mark or digit of a word. */
  word: 4,
  /** A mark that folding drops: accents, vowel points. */
  droppedMark: 5,
  /** Invisible: zero-width characters, soft hyphens, variation selectors. As if it weren't there. */
  ignored: 6,
  /** Folds to several characters, or composes with its neighbours: `foldCharacter` decides. */
  complex: 7,
  /** First half of a surrogate pair: `foldCharacter` decides. */
  highSurrogate: 8,
} as const;

export type CharacterTables = {
  /** One of `kinds` per code unit. */
  readonly kind: Uint8Array;
  /** The folded code unit; meaningful for `han`, `spacedPair` and `word`. */
  readonly fold: Uint16Array;
};

let tables: CharacterTables | undefined;

/** The tables; built on first use (about 30 ms), the same object ever after. */
export function characterTables(): CharacterTables {
  tables ??= buildTables();
  return tables;
}

const hanFold = buildHanFold();
const pairScript =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\u30fc\u3031-\u3035]$/u;
const spacedPairScript =
  /^(?:\p{Script=Hangul}|\p{Script=Thai}|\p{Script=Lao}|\p{Script=Khmer}|\p{Script=Myanmar})$/u;
const wordCharacter = /^[\p{L}\p{M}\p{N}]$/u;
/** Accents, Hebrew points, Arabic vowel signs; never the vowel signs of Indic scripts, nor the voicing marks of kana. */
const strippedMark =
  /[[\p{Mn}&&[\p{Script=Inherited}\p{Script=Hebrew}\p{Script=Arabic}]]--[\u{3099}\u{309a}]]/v;
const strippedMarks = new RegExp(strippedMark, "gv");
const ignorable = /^[\p{Default_Ignorable_Code_Point}\ufeff]$/u;
/** ㍿, ㎡, ㋿, ㈱, ℃: symbols by category, words by meaning. */
const squaredWord = /^[\u3200-\u33ff\u2103\u2109]$/u;

/** The kind of one folded character (one code point). */
export function kindOf(character: string): number {
  if (strippedMark.test(character)) return kinds.droppedMark;
  if (ignorable.test(character)) return kinds.ignored;
  if (/^\s$/u.test(character)) return kinds.space;
  if (!wordCharacter.test(character)) return kinds.break;
  if (pairScript.test(character)) return kinds.han;
  return spacedPairScript.test(character) ? kinds.spacedPair : kinds.word;
}

/**
 * One character (or a base with its marks) in search's one form: compatibility forms, case and diacritics folded,
 * Han characters simplified. й stays apart from и: it is a letter, not an accent.
 * @example foldCharacter("ﬁ") // "fi"
 * @example foldCharacter("後") // "后"
 */
export function foldCharacter(character: string): string {
  const folded = withoutMarks(caseless(character.normalize("NFKC")));
  return hanFold.size === 0 ? folded : [...folded].map((c) => hanFold.get(c) ?? c).join("");
}

/** Full case folding as far as upper and lower case know it: ß is ss, final ς is σ. */
function caseless(text: string): string {
  return [...text.toUpperCase()].map((c) => c.toLowerCase()).join("");
}

function withoutMarks(text: string): string {
  if (!/[^\0-\x7f]/.test(text)) return text;
  return text
    .normalize("NFD")
    .replace(/\u0438\u0306/g, "\u0439")
    .replace(strippedMarks, "")
    .normalize("NFC");
}

function buildTables(): CharacterTables {
  const kind = new Uint8Array(65536);
  const fold = new Uint16Array(65536);
  for (let code = 0; code < 65536; code++) {
    fold[code] = code;
    if (isPlainHan(code)) kind[code] = kinds.han;
    else if (code >= 0xac00 && code <= 0xd7a3) kind[code] = kinds.spacedPair;
    else if (code >= 0xd800 && code <= 0xdbff) kind[code] = kinds.highSurrogate;
    else if (code < 0xdc00 || code > 0xf8ff) describe(code, kind, fold);
  }
  for (const [source, target] of hanFold) {
    if (source.length === 1 && target.length === 1) fold[source.charCodeAt(0)] = target.charCodeAt(0);
    else if (source.length === 1) kind[source.charCodeAt(0)] = kinds.complex;
  }
  return { kind, fold };
}

/** Ideographs that no Unicode form changes: two thirds of the table need no look at the database. */
function isPlainHan(code: number): boolean {
  return (code >= 0x3400 && code <= 0x4dbf) || (code >= 0x4e00 && code <= 0x9fff);
}

function describe(code: number, kind: Uint8Array, fold: Uint16Array): void {
  const character = String.fromCharCode(code);
  const own = kindOf(character);
  const folds = own >= kinds.han || squaredWord.test(character);
  if (!folds || own === kinds.droppedMark || own === kinds.ignored) {
    kind[code] = own;
  } else if (isComposing(code)) {
    kind[code] = kinds.complex;
  } else {
    const folded = foldCharacter(character);
    const single = folded.length === 1;
    kind[code] = single ? kindOf(folded) : kinds.complex;
    if (single) fold[code] = folded.charCodeAt(0);
  }
}

/** Marks that make one character with the one before: voicing marks of kana, conjoining Hangul letters. */
function isComposing(code: number): boolean {
  return (
    code === 0x3099 ||
    code === 0x309a ||
    code === 0xff9e ||
    code === 0xff9f ||
    (code >= 0x1100 && code <= 0x11ff) ||
    (code >= 0xffa0 && code <= 0xffdc)
  );
}

function buildHanFold(): ReadonlyMap<string, string> {
  const map = new Map<string, string>();
  let source: string | undefined;
  for (const character of hanFoldPairs.join("")) {
    if (source === undefined) source = character;
    else {
      map.set(source, character);
      source = undefined;
    }
  }
  return map;
}
