/**
 * Search without an index, written apart from the index's analysis: fold the whole text with Unicode's own means, then
 * look for the folded string. What the index finds must be what this finds.
 */
import { hanFoldPairs } from "../index/analysis/hanFold.ts";

const hanFold = new Map<string, string>();
for (const pair of hanFoldPairs.join("").matchAll(/(.)(.)/gsu)) hanFold.set(pair[1] ?? "", pair[2] ?? "");

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

/** Where the folded string stands in folded text, overlaps too; at word boundaries where it begins or ends with a word. */
export function* findPlain(text: string, needle: string): Generator<number> {
  if (needle === "") return;
  for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + 1)) {
    const before = lastCharacter(text.slice(Math.max(0, at - 2), at));
    const after = String.fromCodePoint(text.codePointAt(at + needle.length) ?? 0x20);
    if (!cutsWord(before, needle) && !cutsWord(after, lastCharacter(needle))) yield at;
  }
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
