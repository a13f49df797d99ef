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

  get count(): number {
    return this.#scanner.count;
  }

  scan({ text, start, end }: TextBlock, language: string): void {
    this.#scanner.scan(text, start, end);
    this.#words.clear();
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
    const stemmer = stemmerOf(word, this.#language);
    if (stemmer === undefined) return false;
    return stemTerm(stemmer, stemWord(word, stemmer)) === term;
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
