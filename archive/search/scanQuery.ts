/** Cuts a query into tokens. Full-width forms, as a Chinese keyboard types them, count as their ASCII twins. */
import { type FieldMeaning, findField } from "./queryFields.ts";

/** A piece of a query with its UTF-16 offsets into it. */
export type QueryToken = { readonly start: number; readonly end: number } & (
  | { readonly kind: "word"; readonly text: string }
  | { readonly kind: "phrase"; readonly text: string; readonly isClosed: boolean }
  | { readonly kind: "and" | "or" | "not" | "open" | "close" }
  /** A known name and its colon. */
  | { readonly kind: "field"; readonly meaning: FieldMeaning }
  /** A word with a colon behind letters that name no field. */
  | { readonly kind: "unknown-field"; readonly name: string; readonly text: string }
  /** What stands behind `published:` or `happened:`, up to the next space. */
  | { readonly kind: "dates-text"; readonly text: string }
  /** `~2` or `^1.5`, directly behind what it changes. */
  | { readonly kind: "suffix"; readonly sign: "~" | "^"; readonly value: string }
);

/** Tokens in order. Whatever is typed gives tokens; nothing throws. Example: `标题：选举 -"a b"~3` is field, word, not, phrase, suffix. */
export function scanQuery(query: string): readonly QueryToken[] {
  const folded = foldWidth(query);
  const tokens: QueryToken[] = [];
  let at = 0;
  while (at < query.length) {
    const found = isSkipped(folded, at) ? undefined : scanOne(query, folded, at, tokens.at(-1));
    if (found === undefined) {
      at++;
      continue;
    }
    tokens.push(found);
    at = found.end;
  }
  return tokens;
}

/**
 * ASCII for the full-width letters, digits and signs that mean something in a query, blanks for all white space, one
 * unit for one unit. Other full-width marks are punctuation. So is the question mark at the end of a pasted headline;
 * only between the characters of a word it is a wildcard.
 */
function foldWidth(query: string): string {
  return query
    .replace(/[＂（）＊＋－．／：＾～０-９Ａ-Ｚａ-ｚ]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/(?<=[\p{L}\p{N}\p{M}][*?？]*)？(?=[*?？]*[\p{L}\p{N}])/gu, "?")
    .replace(/〜/g, "~")
    .replace(/\s/g, " ");
}

function scanOne(query: string, folded: string, at: number, before?: QueryToken): QueryToken | undefined {
  const adjacent = before !== undefined && before.end === at ? before : undefined;
  if (adjacent?.kind === "field" && adjacent.meaning.kind === "dates") {
    const dates = scanDates(folded, at);
    if (dates !== undefined) return dates;
  }
  if (adjacent !== undefined && takesSuffix(adjacent)) {
    const suffix = scanSuffix(folded, at);
    if (suffix !== undefined) return suffix;
  }
  const character = folded.charAt(at);
  if (character === "(") return { kind: "open", start: at, end: at + 1 };
  if (character === ")") return { kind: "close", start: at, end: at + 1 };
  return (
    scanSign(folded, at) ?? scanPhrase(folded, at) ?? scanField(query, folded, at) ?? scanWord(folded, at)
  );
}

function takesSuffix(token: QueryToken): boolean {
  switch (token.kind) {
    case "phrase":
      return token.isClosed;
    case "word":
    case "unknown-field":
    case "close":
    case "suffix":
      return true;
    default:
      return false;
  }
}

function scanDates(folded: string, at: number): QueryToken | undefined {
  const text = match(/[^ ()"“”„‟「」『』«»]+/y, folded, at);
  return text === undefined ? undefined : { kind: "dates-text", text, start: at, end: at + text.length };
}

function scanSuffix(folded: string, at: number): QueryToken | undefined {
  const text = match(/[~^][^ ()~^"“”„‟「『«]*/y, folded, at);
  if (text === undefined) return undefined;
  return {
    kind: "suffix",
    sign: text.startsWith("~") ? "~" : "^",
    value: text.slice(1),
    start: at,
    end: at + text.length,
  };
}

/** `-` before a word, or as the last of a query, excludes; within a word or between two it is a hyphen or a dash. */
function scanSign(folded: string, at: number): QueryToken | undefined {
  if (match(/[-−–](?![-−–—~^ ])|[-−–](?= *$)/y, folded, at) === undefined || !startsWord(folded, at))
    return undefined;
  return { kind: "not", start: at, end: at + 1 };
}

function startsWord(folded: string, at: number): boolean {
  return at === 0 || /[-−–+:\s()"“”„‟「」『』«»，、。；！？…]/.test(folded.charAt(at - 1));
}

/** Opening marks with what closes them. Book-title marks 《》 are part of a name, not quotation marks. */
const closings = new Map<string, string>([
  ['"', '"'],
  ["“", '”“"'],
  ["”", '”“"'],
  ["„", '“”"'],
  ["‟", '”"'],
  ["「", "」"],
  ["『", "』"],
  ["«", "»"],
]);

function scanPhrase(folded: string, at: number): QueryToken | undefined {
  const closing = closings.get(folded.charAt(at));
  if (closing === undefined) return undefined;
  let end = at + 1;
  while (end < folded.length && !closing.includes(folded.charAt(end))) end++;
  const isClosed = end < folded.length;
  return {
    kind: "phrase",
    text: folded.slice(at + 1, end).trim(),
    isClosed,
    start: at,
    end: isClosed ? end + 1 : end,
  };
}

function scanField(query: string, folded: string, at: number): QueryToken | undefined {
  const name = match(/\p{L}{1,20}(?=:)/uy, folded, at);
  if (name === undefined) return undefined;
  const colon = at + name.length;
  const meaning = findField(name);
  if (meaning !== undefined) return { kind: "field", meaning, start: at, end: colon + 1 };
  // A full-width colon behind other words is punctuation: 习近平：……; so are addresses and a colon before a space.
  const isMeant = query.charAt(colon) === ":" && /[^ /:]/.test(folded.charAt(colon + 1));
  const text = match(wordPattern, folded, at);
  if (!isMeant || text === undefined) return undefined;
  return { kind: "unknown-field", name, text, start: at, end: at + text.length };
}

/**
 * Up to white space, parentheses, quotation marks, and the punctuation that separates Chinese clauses. `~` and `^` end a
 * word, but not behind a number, where `2010～2015年` is a range of years.
 */
const wordPattern = /[~^]*(?:\d[\d年月日.,-]*~)*[^ ()"“”„‟「」『』«»，、。；！？…~^]*/y;

function scanWord(folded: string, at: number): QueryToken | undefined {
  const text = match(wordPattern, folded, at);
  if (text === undefined) return undefined;
  const range = { start: at, end: at + text.length };
  if (text === "AND") return { kind: "and", ...range };
  if (text === "OR") return { kind: "or", ...range };
  if (text === "NOT") return { kind: "not", ...range };
  return { kind: "word", text, ...range };
}

/** White space, and lunr's `+`, which demands what is demanded of every word here. */
function isSkipped(folded: string, at: number): boolean {
  return folded.charAt(at) === " " || (folded.charAt(at) === "+" && startsWord(folded, at));
}

/** What a sticky pattern matches at a place; undefined for nothing. */
function match(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] || undefined;
}
