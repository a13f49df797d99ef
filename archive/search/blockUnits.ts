/** A block of text as the index saw it: units with their offsets, and the terms each of them stands under. */
import { TextScanner, unitFlags } from "../index/analysis/scanText.ts";
import { stemmerOf, stemWord } from "../index/analysis/stemWord.ts";
import { stemTerm } from "../index/analysis/terms.ts";
import type { AutomatonNode } from "../index/expandTerms.ts";
import type { TermChoice } from "../index/phrase.ts";

/** Where a text lies that is to be read as one block. */
export type TextBlock = { readonly text: string; readonly start: number; readonly end: number };

/**
 * Scans one block after another. What it says of a unit holds until the next `scan`. The rules are the segment builder's:
 * a pair character stands under itself and its successor, at the end of its run under itself alone; a word under its
 * folded form and under its stem.
 */
export class BlockUnits {
  readonly #scanner = new TextScanner();
  readonly #words = new Map<number, string>();
  #language = "und";
  #stemmedUnit = -1;
  #stemTerm: string | null = null;

  get count(): number {
    return this.#scanner.count;
  }

  scan({ text, start, end }: TextBlock, language: string): void {
    this.#scanner.scan(text, start, end);
    this.#words.clear();
    this.#stemmedUnit = -1;
    this.#language = language;
  }

  /** UTF-16 offset into the block's text. */
  startOf(unit: number): number {
    return this.#scanner.starts[unit] ?? 0;
  }

  endOf(unit: number): number {
    return this.#scanner.ends[unit] ?? 0;
  }

  isWord(unit: number): boolean {
    return ((this.#scanner.flags[unit] ?? 0) & unitFlags.word) !== 0;
  }

  /** Whether a break term stands at the unit: punctuation before it, and a word on either side. */
  hasBreak(unit: number): boolean {
    const isParted = ((this.#scanner.flags[unit] ?? 0) & unitFlags.breakBefore) !== 0;
    return unit > 0 && isParted && (this.isWord(unit) || this.isWord(unit - 1));
  }

  /** Whether the unit stands under a term that the choice names. */
  matches(unit: number, choice: TermChoice): boolean {
    switch (choice.kind) {
      case "term":
        return this.#standsUnder(unit, choice.term);
      case "prefix":
        return this.#termOf(unit).startsWith(choice.prefix);
      case "automaton":
        return (
          (choice.scope === "words") === this.isWord(unit) && accepts(choice.automaton, this.#termOf(unit))
        );
    }
  }

  #standsUnder(unit: number, term: string): boolean {
    if (!this.isWord(unit)) {
      const first = this.#scanner.codes[unit] ?? 0;
      // Compared as numbers first: a string per character would cost more than all the rest.
      return term.codePointAt(0) === first && this.#termOf(unit) === term;
    }
    const word = this.#termOf(unit);
    if (term.charCodeAt(0) > 0x1f) return word === term;
    // A word is asked for its stem in every language, one after another.
    if (this.#stemmedUnit !== unit) {
      this.#stemmedUnit = unit;
      this.#stemTerm = stemTermOf(word, this.#language);
    }
    return this.#stemTerm === term;
  }

  /** The literal term of a unit. */
  #termOf(unit: number): string {
    const known = this.#words.get(unit);
    if (known !== undefined) return known;
    const term = this.isWord(unit) ? this.#scanner.word(unit) : this.#pairOf(unit);
    this.#words.set(unit, term);
    return term;
  }

  #pairOf(unit: number): string {
    const { codes, flags, count } = this.#scanner;
    const first = String.fromCodePoint(codes[unit] ?? 0);
    const isJoined =
      unit + 1 < count && ((flags[unit + 1] ?? 0) & (unitFlags.breakBefore | unitFlags.word)) === 0;
    return isJoined ? first + String.fromCodePoint(codes[unit + 1] ?? 0) : first;
  }
}

/** A page of long texts has about as many different words; beyond, the cache begins anew. */
const mostKnownStems = 20_000;
/** By language and word. Stemming each word of a text anew was nine tenths of what marking it cost. */
const knownStems = new Map<string, string | null>();

/** The term of the word's stem, null where its language has no stemmer. */
function stemTermOf(word: string, language: string): string | null {
  const key = `${language} ${word}`;
  const known = knownStems.get(key);
  if (known !== undefined) return known;
  const stemmer = stemmerOf(word, language);
  const term = stemmer === undefined ? null : stemTerm(stemmer, stemWord(word, stemmer));
  if (knownStems.size >= mostKnownStems) knownStems.clear();
  knownStems.set(key, term);
  return term;
}

/** Whether lunr's automaton takes the whole term. Most terms are refused at their first unit. */
function accepts(automaton: AutomatonNode, term: string): boolean {
  let states: readonly AutomatonNode[] = [automaton];
  for (let at = 0; at < term.length && states.length > 0; at++) {
    const next = new Set<AutomatonNode>();
    for (const { edges } of states) {
      const literal = edges[term.charAt(at)];
      const any = edges["*"];
      if (literal !== undefined) next.add(literal);
      if (any !== undefined) next.add(any);
    }
    states = [...next];
  }
  return states.some(({ final }) => final);
}
