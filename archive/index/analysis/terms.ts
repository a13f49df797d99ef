/** How units become the terms of the dictionary, and the few terms that are no words. */

import { characterTables, kindOf, kinds } from "./characters.ts";

/** Stands at a unit's position where punctuation parts it from the unit before and at least one of the two is a word. */
export const breakTerm = "\u0002";

/** Positions between two blocks of one field. No phrase and no proximity reaches over a paragraph's end. */
export const blockGap = 64;

/** The widest proximity there is: one below the gap. */
export const longestDistance = blockGap - 1;

/**
 * The term under which a word's stem stands, beside its literal form. Written only where the two differ: a word that
 * is its own stem is found by its literal form.
 * @example stemTerm("en", "hous") // "\u0001en:hous"
 */
export function stemTerm(stemmer: string, stem: string): string {
  return `\u0001${stemmer}:${stem}`;
}

/** Whether a wildcard may expand to a term: literal words or literal pairs, never stems and marks. */
export function isInScope(term: string, scope: "words" | "pairs"): boolean {
  const code = term.codePointAt(0) ?? 0;
  if (code <= 0x1f) return false;
  const kind = code > 0xffff ? kindOf(String.fromCodePoint(code)) : characterTables().kind[code];
  return (kind === kinds.han || kind === kinds.spacedPair) === (scope === "pairs");
}
