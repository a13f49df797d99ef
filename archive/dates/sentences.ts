/** Sentences: where the one begins and ends that holds a place. Cut at 。！？；… and at English full stops, never inside quotation marks' closing. */
import type { Span } from "../contract.ts";

/** A sentence in CJK ends at these, whatever follows. */
const hanEnds = new Set([..."。！？；…!?;\n"].map((character) => character.charCodeAt(0)));
/** Marks that close what was opened before: they belong to the sentence that ends. */
const closers = new Set([..."”’」』）)]】》\"'"].map((character) => character.charCodeAt(0)));
const fullStop = ".".charCodeAt(0);
const lineBreak = 0x0a;

/** Longest sentence looked for on either side; a text without marks is cut there. */
const maxReach = 400;

/** 1 for a mark that may end a sentence, 2 for one that closes what was opened before. */
const marks = buildMarks();

/** English abbreviations that end in a full stop within a sentence, lower case. */
const abbreviations =
  /(?:^|[^\p{L}])(?:mr|mrs|ms|dr|prof|rev|gen|col|lt|sgt|capt|maj|gov|sen|rep|hon|st|mt|no|nos|vs|etc|inc|ltd|co|corp|jr|sr|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec|mon|tue|tues|wed|thu|thurs|fri|sat|sun|a\.m|p\.m|u\.s|u\.k|e\.g|i\.e|approx|est|dept|fig|vol|p|pp|mass|conn|calif|pa|va|ont|г|гг|им|ул|стр|[\p{Lu}])$/iu;

/** A stretch of a text that is known to hold no mark that ends a sentence. */
type Clear = { from: number; to: number };

/**
 * Finds sentences of one text: the one around the words from `start` to `end`, without white space at its ends, inside
 * `within`. What one search has passed, the next steps over, so that each place is looked at about once.
 * Example: in `他说：“今天开会。”昨天没有。` the words 昨天 stand in `昨天没有。`.
 */
export function sentencesOf(text: string): (words: Span, within: Span) => Span {
  const clear: Clear = { from: 0, to: 0 };
  return (words, within) => findSentence(text, { words, within, clear });
}

type Search = { readonly words: Span; readonly within: Span; readonly clear: Clear };

function findSentence(text: string, { words, within, clear }: Search): Span {
  let start = startOf(text, words.start, { limit: Math.max(within.start, words.start - maxReach), clear });
  if (!holdsMark(text, words)) widen(clear, words.start, words.end);
  let end = endOf(text, words.end, { limit: Math.min(within.end, words.end + maxReach), clear });
  while (start < words.start && isSpace(text.charCodeAt(start))) start++;
  while (end > words.end && isSpace(text.charCodeAt(end - 1))) end--;
  return { start, end };
}

/** Behind the last mark before `at` that ends a sentence. */
function startOf(text: string, at: number, { limit, clear }: Reach): number {
  let isClear = true;
  for (let i = at - 1; i >= limit; i--) {
    if (i < clear.to && i >= clear.from) i = Math.max(clear.from, limit);
    if (marks[text.charCodeAt(i)] !== 1) continue;
    if (isClear) widen(clear, i + 1, at);
    isClear = false;
    const after = skipClosers(text, i + 1);
    if (after <= at && isEnd(text, i, after)) return after;
  }
  if (isClear) widen(clear, limit, at);
  return limit;
}

/** Behind the first mark from `at` on that ends a sentence. */
function endOf(text: string, at: number, { limit, clear }: Reach): number {
  let isClear = true;
  for (let i = at; i < limit; i++) {
    if (i >= clear.from && i < clear.to) i = Math.min(clear.to, limit) - 1;
    if (marks[text.charCodeAt(i)] !== 1) continue;
    if (isClear) widen(clear, at, i);
    isClear = false;
    const after = skipClosers(text, i + 1);
    if (isEnd(text, i, after)) return Math.min(after, limit);
  }
  if (isClear) widen(clear, at, limit);
  return limit;
}

function holdsMark(text: string, { start, end }: Span): boolean {
  for (let i = start; i < end; i++) if (marks[text.charCodeAt(i)] === 1) return true;
  return false;
}

type Reach = { readonly limit: number; readonly clear: Clear };

/** Takes another clear stretch into the known one where they touch; else the new one is the known one. */
function widen(clear: Clear, from: number, to: number): void {
  if (from >= to) return;
  const touches = from <= clear.to && to >= clear.from;
  clear.from = touches ? Math.min(clear.from, from) : from;
  clear.to = touches ? Math.max(clear.to, to) : to;
}

function skipClosers(text: string, at: number): number {
  let i = at;
  while (i < at + 3 && marks[text.charCodeAt(i)] === 2) i++;
  return i;
}

function isEnd(text: string, mark: number, after: number): boolean {
  const code = text.charCodeAt(mark);
  if (code === lineBreak) return isHardEnd(text, mark);
  return code !== fullStop || endsAtFullStop(text, mark, after);
}

/** A line break ends a sentence only where the line before it is ended, or an empty line or an indent follows. */
function isHardEnd(text: string, at: number): boolean {
  const before = text[at - 1] ?? "\n";
  const after = text[at + 1] ?? "\n";
  return /[\n。！？；…!?.;:：”」』]/.test(before) || /[\n\u3000\t ]/.test(after);
}

/** A full stop ends a sentence before a blank and a capital or a mark, but not behind an abbreviation or an initial. */
function endsAtFullStop(text: string, mark: number, at: number): boolean {
  const after = text.slice(at, at + 3);
  if (!/^(?:\s|$)/.test(after)) return /^[\p{Script=Han}]/u.test(after);
  if (!/^\s{1,3}(?:[^\p{Ll}]|$)|^$/u.test(after)) return false;
  return !abbreviations.test(text.slice(Math.max(0, mark - 8), mark));
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x3000 || code === 0xa0 || code === 0x09;
}

function buildMarks(): Uint8Array {
  const table = new Uint8Array(0x10000);
  for (const code of closers) table[code] = 2;
  for (const code of [...hanEnds, fullStop]) table[code] = 1;
  return table;
}
