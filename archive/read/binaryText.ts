import { doubtfulBelow, withoutTail } from "./decode.ts";

/**
 * Whether what was decoded is no text after all. A few stray zeros in a text are damage, which `text-garbled` reports; bytes
 * with zeros whose encoding is a guess, or where more than the odd character is none, are no text. UTF-16 that nothing but
 * the zeros speaks for is judged by its characters too: random bytes decode to UTF-16 once in six.
 */
export function isBinaryText(
  bytes: Uint8Array,
  {
    text,
    encoding,
    certainty,
  }: { readonly text: string; readonly encoding: string; readonly certainty: number },
): boolean {
  if (encoding.startsWith("utf-16")) return isOftenNone(text.slice(0, 8192), 0);
  if (!withoutTail(bytes).includes(0)) return false;
  return certainty < doubtfulBelow || isOftenNone(text, 1);
}

/** More than one in fifty is no character, besides `allowed` that any text may have. */
function isOftenNone(text: string, allowed: number): boolean {
  return ((text.match(noCharacter)?.length ?? 0) - allowed) * 50 > text.length;
}

/** Also what decoding puts for what it can't decode, and for control characters. */
const noCharacter = /[\ufffd\p{Cs}\p{Co}\p{Cn}]/gu;
