import { withoutTail } from "./decode.ts";

/**
 * Whether what was decoded is no text after all: a NUL where only UTF-16 has any, or UTF-16 that nothing but the zeros
 * speaks for, and whose units are too often no characters. Random bytes decode to such units once in six.
 */
export function isBinaryText(
  bytes: Uint8Array,
  { text, encoding }: { readonly text: string; readonly encoding: string },
): boolean {
  if (!encoding.startsWith("utf-16")) return withoutTail(bytes).includes(0);
  const head = text.slice(0, 8192);
  return (head.match(noCharacter)?.length ?? 0) * 50 > head.length;
}

/** Also what decoding puts for what it can't decode, and for control characters. */
const noCharacter = /[\ufffd\p{Cs}\p{Co}\p{Cn}]/gu;
