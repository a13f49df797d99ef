/** Cutting a piece out of a text around a place, at the end of a sentence or a clause where there is one. */
import type { Span } from "../contract.ts";

/**
 * How much a piece may hold, in Han characters; other characters count 0.4, so that 60 are about 60 Chinese characters
 * or 25 English words: two lines of a result.
 */
const pieceLength = 60;
const otherLength = 0.4;
/** How far around a place is looked at: a block may be a whole book, a piece is never longer than this. */
const reach = 600;

const sentenceEnd = /[。！？!?；;…]["”’」』）)]*|\.["”’)]*(?=\s|$)|\n\s*\n/g;
const clauseEnd = /[，、：,:）)」』”—]|\s(?=\S)/g;
const wideCharacter =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uffef]/u;

/**
 * The piece of `block` around `place`: whole sentences as far as they fit, else the place with as much before and twice
 * as much behind it, cut between clauses or words. Offsets into `text`; never in the middle of a word or a character.
 */
export function cutAround(text: string, block: Span, place: Span, length = pieceLength): Span {
  const near = {
    start: Math.max(block.start, place.start - reach),
    end: Math.min(block.end, place.end + reach),
  };
  return cutNear(text, near, { place, length });
}

function cutNear(
  text: string,
  block: Span,
  { place, length }: { readonly place: Span; readonly length: number },
): Span {
  const ends = [...text.slice(block.start, block.end).matchAll(sentenceEnd)].map(
    ({ index, 0: mark }) => block.start + index + mark.length,
  );
  const start = ends.findLast((end) => end <= place.start) ?? block.start;
  const end = ends.find((at) => at >= place.end) ?? block.end;
  const sentence = trim(text, { start, end });
  if (measure(text, sentence) > length) return trim(text, cutSentence(text, sentence, { place, length }));
  return trim(text, addSentences(text, sentence, { ends: [...ends, block.end], length }));
}

/** A text's length as `pieceLength` counts it. */
function measure(text: string, { start, end }: Span): number {
  let sum = 0;
  for (let i = start; i < end; i++) sum += lengthAt(text, i);
  return sum;
}

/** From CJK radicals on, characters are set on a full square; asked of every character, so no pattern. */
function lengthAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  const isSecondHalf = code >= 0xdc00 && code <= 0xdfff;
  return isSecondHalf ? 0 : code >= 0x2e80 ? 1 : otherLength;
}

/** The sentence and those behind it that still fit. */
function addSentences(
  text: string,
  sentence: Span,
  { ends, length }: { readonly ends: readonly number[]; readonly length: number },
): Span {
  const fitting = ends.filter(
    (end) => end > sentence.end && measure(text, { start: sentence.start, end }) <= length,
  );
  return { start: sentence.start, end: fitting.at(-1) ?? sentence.end };
}

/** A part of a sentence that is too long: a third of what is free stands before the place. */
function cutSentence(
  text: string,
  sentence: Span,
  { place, length }: { readonly place: Span; readonly length: number },
): Span {
  const free = Math.max(0, length - measure(text, place));
  const start = cutBefore(text, { from: sentence.start, to: place.start, free: free / 3 });
  const left = free - measure(text, { start, end: place.start });
  const end = cutBehind(text, { from: place.end, to: sentence.end, free: left });
  return { start, end };
}

/** Where a piece begins that has at most `free` before `to`: behind the first clause end there, else at a word's beginning. */
function cutBefore(text: string, { from, to, free }: Reach): number {
  let earliest = to;
  for (let sum = 0; earliest > from; earliest--) {
    sum += lengthAt(text, earliest - 1);
    if (sum > free) break;
  }
  if (earliest <= from) return from;
  const clause = [...text.slice(earliest, to).matchAll(clauseEnd)].find(({ index }) => index >= 0);
  if (clause !== undefined) return earliest + clause.index + clause[0].length;
  return isInsideWord(text, earliest) ? nextBoundary(text, earliest, to) : earliest;
}

/** Where a piece ends that has at most `free` behind `from`: behind the last clause end there, else at a word's end. */
function cutBehind(text: string, { from, to, free }: Reach): number {
  let latest = from;
  for (let sum = 0; latest < to; latest++) {
    sum += lengthAt(text, latest);
    if (sum > free) break;
  }
  if (latest >= to) return to;
  const clause = [...text.slice(from, latest).matchAll(clauseEnd)].at(-1);
  // A clause end in the first half would waste the other.
  if (clause !== undefined && clause.index * 2 >= latest - from)
    return from + clause.index + clause[0].trimEnd().length;
  let end = latest;
  while (end > from && isInsideWord(text, end)) end--;
  return end;
}

type Reach = { readonly from: number; readonly to: number; readonly free: number };

function nextBoundary(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && isInsideWord(text, at)) at++;
  return at;
}

/** True between two letters of a word, the halves of a character, and a letter and its mark. */
function isInsideWord(text: string, at: number): boolean {
  const before = text.charAt(at - 1);
  const behind = text.charAt(at);
  if (/[\udc00-\udfff]|\p{M}/u.test(behind) || /[\ud800-\udbff]/.test(before)) return true;
  const isLetter = (character: string) => /[\p{L}\p{N}]/u.test(character) && !wideCharacter.test(character);
  return isLetter(before) && isLetter(behind);
}

function trim(text: string, { start, end }: Span): Span {
  const piece = text.slice(start, end);
  const from = start + piece.length - piece.trimStart().length;
  return { start: Math.min(from, end), end: Math.max(from, start + piece.trimEnd().length) };
}
