/**
 * Search without an index, written apart from the index's analysis: fold the whole text with Unicode's own means, then
 * look for the folded string. What the index finds must be what this finds.
 */
import { hanFoldPairs } from "../index/analysis/hanFold.ts";

const hanFold = new Map<string, string>();
for (const pair of hanFoldPairs.join("").matchAll(/(.)(.)/gsu)) hanFold.set(pair[1] ?? "", pair[2] ?? "");

const variants = new Map<string, string[]>();
for (const [character, representative] of hanFold) {
  variants.set(representative, [...(variants.get(representative) ?? [representative]), character]);
}

/** All ways to write a character that the table counts as one, simplified and traditional; itself where there is no other. */
export function variantsOf(character: string): readonly string[] {
  return variants.get(hanFold.get(character) ?? character) ?? [character];
}

/** Scripts whose characters are found inside a run without regard to words. */
const runCharacter =
  "[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Bopomofo}\\u30fc\\u3031-\\u3035]";
const wordCharacter = /[\p{L}\p{M}\p{N}]/u;
const isRunCharacter = new RegExp(runCharacter, "u");
const spaceBesideRun = new RegExp(`(?<=${runCharacter}) +| +(?=${runCharacter})`, "gu");

/** One block: any punctuation is `|`, white space one blank, none beside a Han character or punctuation. */
export function foldPlain(text: string): string {
  return [...foldLetters(text.replace(/\p{Default_Ignorable_Code_Point}/gu, ""))]
    .map((character) => hanFold.get(character) ?? character)
    .join("")
    .replace(/[^\p{L}\p{M}\p{N}\s]+/gu, "|")
    .replace(/\s+/gu, " ")
    .replace(/ ?\|[| ]*/g, "|")
    .replace(spaceBesideRun, "");
}

function foldLetters(text: string): string {
  return [...text.replace(/[^\p{L}\p{M}\p{N}\s\u3200-\u33ff\u2103\u2109]/gu, "|").normalize("NFKC")]
    .map((character) => character.toUpperCase().toLowerCase().replace("ς", "σ"))
    .join("")
    .normalize("NFD")
    .replace(/(?<!\u0438(?=\u0306))[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670]/gu, "")
    .normalize("NFC");
}

/**
 * Where each of the folded strings stands in folded text, overlaps too; at word boundaries where it begins or ends with
 * a word. One pass, place by place, for all of them: only strings that begin with the two code units met are compared.
 */
export function findPlain(
  text: string,
  needles: readonly string[],
  found: (needle: number, place: number) => void,
): void {
  const byBeginning = new Map<number, number[]>();
  needles.forEach((needle, number) => {
    if (needle === "") return;
    const key = needle.length === 1 ? needle.charCodeAt(0) : beginningOf(needle, 0);
    byBeginning.set(key, [...(byBeginning.get(key) ?? []), number]);
  });
  for (let place = 0; place < text.length; place++) {
    const singles = byBeginning.get(text.charCodeAt(place)) ?? none;
    const longer = byBeginning.get(beginningOf(text, place)) ?? none;
    for (const number of singles) if (standsAt(text, needles[number] ?? "", place)) found(number, place);
    for (const number of longer) if (standsAt(text, needles[number] ?? "", place)) found(number, place);
  }
}

const none: readonly number[] = [];

/** Two code units as one number; no folded text holds a character 0, so that one unit alone never equals two. */
function beginningOf(text: string, place: number): number {
  return (text.charCodeAt(place) << 16) | text.charCodeAt(place + 1);
}

function standsAt(text: string, needle: string, place: number): boolean {
  if (!text.startsWith(needle, place)) return false;
  const before = lastCharacter(text.slice(Math.max(0, place - 2), place));
  const after = String.fromCodePoint(text.codePointAt(place + needle.length) ?? 0x20);
  return !cutsWord(before, needle) && !cutsWord(after, lastCharacter(needle.slice(-2)));
}

/** True where a word goes on from the neighbour into the needle's outermost character. */
function cutsWord(neighbour: string, edge: string): boolean {
  const first = String.fromCodePoint(edge.codePointAt(0) ?? 0x20);
  return isOfWord(neighbour) && isOfWord(first);
}

function isOfWord(character: string): boolean {
  return wordCharacter.test(character) && !isRunCharacter.test(character);
}

function lastCharacter(text: string): string {
  return [...text].at(-1) ?? "";
}
