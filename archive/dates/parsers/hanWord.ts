/** Words from the Chinese lexicon: 今年, 昨日, 上个月, 次日. */
import { type HanWord, hanWords } from "../languages/chinese.ts";
import { readChinesePart } from "../languages/chineseParts.ts";
import type { Mention } from "../phrase.ts";

/** A step into the lexicon: the words that end here, and the characters that go on. */
type Node = { readonly next: Map<number, Node>; rows: HanWord[] };

const root = buildTrie(hanWords);

/** First characters of all words, for the scanner. */
export const hanWordStarts: readonly number[] = [...root.next.keys()];

/** What may stand second behind a word's first character; undefined where that character is a word alone (今, 昨). */
export function secondsOfWord(start: number): Iterable<number> | undefined {
  const node = root.next.get(start);
  return node === undefined || node.rows.length > 0 ? undefined : node.next.keys();
}

/** Reads the longest word of the lexicon that begins at `at` and fits what stands around it. */
export function parseHanWord(text: string, at: number): Mention | undefined {
  let found: Mention | undefined;
  let node = root.next.get(text.charCodeAt(at));
  for (let end = at + 1; node !== undefined; end++) {
    for (const row of node.rows) {
      if (fits(row, text, at, end)) found = toMention(row, at, end);
    }
    node = node.next.get(text.charCodeAt(end));
  }
  return found && withPart(text, found);
}

/** 上月底, 今年初, 去年年底: the part of a relative month or year. */
function withPart(text: string, mention: Mention): Mention {
  const { phrase, rule } = mention;
  if (phrase.kind !== "calendar" || (rule !== "relative-month" && rule !== "relative-year")) return mention;
  const part = readChinesePart(text, mention.end, rule === "relative-year" ? "年" : "月");
  if (part === undefined) return mention;
  const narrowed = rule === "relative-year" ? "part-of-year" : "part-of-month";
  return { ...mention, end: part.end, phrase: { ...phrase, part: { name: part.name } }, rule: narrowed };
}

function fits(row: HanWord, text: string, at: number, end: number): boolean {
  const behind = (row.notBefore ?? row.onlyBefore) ? text.slice(end, end + 6) : "";
  if (row.notBefore?.test(behind) || (row.onlyBefore !== undefined && !row.onlyBefore.test(behind)))
    return false;
  return !row.notAfter?.test(text.slice(Math.max(0, at - 6), at));
}

function toMention(row: HanWord, start: number, end: number): Mention {
  const mention = { start, end, phrase: row.phrase, rule: row.rule };
  return row.isFragment ? { ...mention, isFragment: true } : mention;
}

function buildTrie(words: readonly HanWord[]): Node {
  const trie: Node = { next: new Map(), rows: [] };
  for (const row of words) {
    let node = trie;
    for (let i = 0; i < row.word.length; i++) {
      const code = row.word.charCodeAt(i);
      const next = node.next.get(code) ?? { next: new Map(), rows: [] };
      node.next.set(code, next);
      node = next;
    }
    node.rows.push(row);
  }
  return trie;
}
