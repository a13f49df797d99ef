import { isUtf8 } from "node:buffer";
import { normalizeEncoding } from "@exodus/bytes/encoding.js";
import type { Problem } from "../contract.ts";
import { decoderOf } from "./encoding/decoderOf.ts";
import { detectEncoding, type EncodingCandidate, type EncodingHints } from "./encoding/detectEncoding.ts";

/** Text out of bytes, and how sure we are. */
export type DecodedText = {
  /** Without byte order mark; line ends as in the file. */
  readonly text: string;
  /** Lower-case WHATWG name; `gb18030` also for what is labelled GBK or GB2312. */
  readonly encoding: string;
  /** 0-1; 1 for a byte order mark, valid UTF-8, and what the user said. */
  readonly certainty: number;
  readonly problems: readonly Problem[];
};

export type DecodeOptions = {
  /** Label that the file itself gives (`gb2312`, `UTF-8`); checked against the bytes. */
  readonly declared?: string | undefined;
  /** The user's word: used as it is. */
  readonly override?: string | undefined;
  /** Counts of certain legacy encodings in the folder; asked only where the bytes alone don't decide. */
  readonly neighbours?: (() => ReadonlyMap<string, number>) | undefined;
};

/** Below this the report says so and the window offers the choice. */
export const doubtfulBelow = 0.9;

/**
 * Bytes to text. Never throws and never drops a byte in silence: what can't be decoded, and control characters, become
 * U+FFFD and are counted in a `text-garbled` problem.
 */
export function decodeText(bytes: Uint8Array, options: DecodeOptions = {}): DecodedText {
  const override = canonicalEncoding(options.override);
  if (override !== null) return finish(bytes, override, 1, []);
  const marked = encodingOfMark(bytes);
  if (marked !== null) return finish(bytes, marked, 1, declaredWrong(options.declared, marked));
  const escaped = encodingOfEscapes(bytes);
  if (escaped !== null) return finish(bytes, escaped, 0.99, []);
  const sound = withoutTail(bytes);
  if (isUtf8(sound) && !couldBePairs(sound) && !isWide(sound))
    return finish(bytes, "utf-8", 1, wrongIfNotAscii(options.declared, bytes));
  return guess(bytes, options);
}

/** The best guesses with their certainties, best first, for the window's preview. */
export function encodingCandidates(
  bytes: Uint8Array,
  options: DecodeOptions = {},
): readonly EncodingCandidate[] {
  const marked = encodingOfMark(bytes) ?? encodingOfEscapes(bytes);
  const rest = detectEncoding(bytes, hintsOf(options, true));
  if (marked === null) return rest;
  return [
    { encoding: marked, certainty: 1 },
    ...rest.filter((it) => it.encoding !== marked).map(withoutCertainty),
  ];
}

/** `GB2312`, `x-gbk`, `Big5-HKSCS` to the name we use; null for no label or one that nobody knows. */
export function canonicalEncoding(label: string | null | undefined): string | null {
  if (label === null || label === undefined) return null;
  const trimmed = label.trim().toLowerCase();
  const known = normalizeEncoding(aliases.get(trimmed) ?? trimmed);
  if (known === null || known === "replacement" || known === "x-user-defined") return null;
  return known === "gbk" ? "gb18030" : known.toLowerCase();
}

/** Labels that occur in Chinese pages and that the standard doesn't know. */
const aliases = new Map([
  ["cp936", "gbk"],
  ["ms936", "gbk"],
  ["windows-936", "gbk"],
  ["gb2312-80", "gbk"],
  ["gb_18030", "gb18030"],
  ["cp950", "big5"],
  ["ms950", "big5"],
  ["big-5", "big5"],
  ["cp949", "euc-kr"],
  ["cp932", "shift_jis"],
  ["utf8mb4", "utf-8"],
]);

function guess(bytes: Uint8Array, options: DecodeOptions): DecodedText {
  let candidates = detectEncoding(bytes, hintsOf(options, false));
  if ((candidates[0]?.certainty ?? 0) < 0.995 && options.neighbours !== undefined)
    candidates = detectEncoding(bytes, hintsOf(options, true));
  const best = candidates[0] ?? { encoding: "windows-1252", certainty: 0 };
  const problems = declaredWrong(options.declared, best.encoding);
  if (best.certainty >= doubtfulBelow) return finish(bytes, best.encoding, best.certainty, problems);
  const doubtful: Problem = {
    code: "encoding-doubtful",
    detail: { kind: "encodings", guesses: candidates.slice(0, 3) },
  };
  return finish(bytes, best.encoding, best.certainty, [...problems, doubtful]);
}

function hintsOf(options: DecodeOptions, askNeighbours: boolean): EncodingHints {
  const declared = canonicalEncoding(options.declared);
  const neighbours = askNeighbours ? options.neighbours?.() : undefined;
  return { ...(declared === null ? {} : { declared }), ...(neighbours === undefined ? {} : { neighbours }) };
}

/** Control characters that no text is set with; tabs, line ends and page ends are. */
const controls = /\p{Cc}(?<![\t\n\v\f\r\u0080-\u009f])/u;
const everyControl = new RegExp(controls, "gu");

function finish(
  bytes: Uint8Array,
  encoding: string,
  certainty: number,
  problems: readonly Problem[],
): DecodedText {
  const decoded = trimTail(decodeWith(encoding, bytes));
  const text = controls.test(decoded) ? decoded.replaceAll(everyControl, "\ufffd") : decoded;
  const isSound = text === decoded && encoding === "utf-8" && certainty === 1 && isUtf8(bytes);
  const garbled = isSound ? 0 : countReplacements(text);
  if (garbled === 0) return { text, encoding, certainty, problems };
  const garbledText: Problem = {
    code: "text-garbled",
    detail: { kind: "characters", count: garbled, of: text.length },
  };
  return { text, encoding, certainty, problems: [...problems, garbledText] };
}

/** Bytes in an encoding that is known. */
export function decodeWith(encoding: string, bytes: Uint8Array): string {
  return decoderOf(encoding).decode(bytes);
}

/** DOS ended texts with 0x1A, and copied disks fill up with zeros. */
function trimTail(text: string): string {
  let end = text.length;
  while (end > 0 && (text.charCodeAt(end - 1) === 0 || text.charCodeAt(end - 1) === 0x1a)) end--;
  return text.slice(0, end);
}

/** Without the zeros and 0x1A at the end. */
export function withoutTail(bytes: Uint8Array): Uint8Array {
  let end = bytes.length;
  while (end > 0 && (bytes[end - 1] === 0 || bytes[end - 1] === 0x1a)) end--;
  return bytes.subarray(0, end);
}

function countReplacements(text: string): number {
  let count = 0;
  for (let at = text.indexOf("\ufffd"); at >= 0; at = text.indexOf("\ufffd", at + 1)) count++;
  return count;
}

function encodingOfMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  if (bytes[0] === 0x84 && bytes[1] === 0x31 && bytes[2] === 0x95 && bytes[3] === 0x33) return "gb18030";
  return null;
}

/**
 * A few GBK characters can be valid UTF-8 by chance, each as one of two bytes (`医院` is Cyrillic and Hebrew then). Longer
 * texts can't; short ones that have no character of three bytes are weighed like any others.
 */
function couldBePairs(bytes: Uint8Array): boolean {
  if (bytes.length > 200) return false;
  return bytes.some((byte) => byte > 0x7f) && !bytes.some((byte) => byte >= 0xe0);
}

/** UTF-16 of Latin letters is valid UTF-8, half of it zeros; a stray zero makes no text UTF-16. */
function isWide(bytes: Uint8Array): boolean {
  return bytes.includes(0) && detectEncoding(bytes)[0]?.encoding.startsWith("utf-16") === true;
}

/** ISO-2022-JP is pure ASCII but for its escape sequences. */
function encodingOfEscapes(bytes: Uint8Array): string | null {
  const at = bytes.indexOf(0x1b);
  if (at < 0 || bytes.some((byte) => byte > 0x7f)) return null;
  const [first, second] = [bytes[at + 1], bytes[at + 2]];
  return first === 0x24 && (second === 0x40 || second === 0x42) ? "iso-2022-jp" : null;
}

function wrongIfNotAscii(declared: string | undefined, bytes: Uint8Array): readonly Problem[] {
  if (declared === undefined) return [];
  return bytes.some((byte) => byte > 0x7f) ? declaredWrong(declared, "utf-8") : [];
}

function declaredWrong(declared: string | undefined, found: string): readonly Problem[] {
  const label = canonicalEncoding(declared);
  if (label === null || label === found || (label.startsWith("utf-16") && found.startsWith("utf-")))
    return [];
  const detail = { kind: "declared-encoding", declared: label, used: found } as const;
  return [{ code: "encoding-declared-wrong", detail }];
}

function withoutCertainty(candidate: EncodingCandidate): EncodingCandidate {
  return { encoding: candidate.encoding, certainty: 0 };
}
