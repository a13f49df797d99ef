import type { Snippet } from "../../archive/contract.ts";

const sentenceEnd = /[.!?。！？…](?:["'”’」』）)]*)$/u;
const wordEnd = /[\p{L}\p{N}]$/u;

/**
 * The dots that stand for what was cut off, as each script writes them: six in Chinese and Japanese, three elsewhere, apart
 * from a comma or semicolon. None behind a whole sentence, which is no fragment. Example: `simplicity;` is followed by ` …`.
 */
export function snippetEllipses(
  { text, cutBefore, cutAfter }: Snippet,
  language: string,
): { readonly before: string; readonly after: string } {
  const isWide = /^(?:zh|ja)/.test(language);
  const dots = isWide ? "……" : "…";
  const gap = isWide || wordEnd.test(text) ? "" : "\u00a0";
  return {
    before: cutBefore ? dots : "",
    after: cutAfter && !sentenceEnd.test(text) ? `${gap}${dots}` : "",
  };
}
