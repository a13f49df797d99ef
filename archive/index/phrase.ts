/** What can be asked of positions: exact strings, phrases and proximity, in the index's own terms. */
import type { AutomatonNode } from "./expandTerms.ts";

/** One term, all terms with a beginning, or all (literal) terms that an automaton accepts. */
export type TermChoice =
  | { readonly kind: "term"; readonly term: string }
  | { readonly kind: "prefix"; readonly prefix: string }
  | {
      readonly kind: "automaton";
      readonly automaton: AutomatonNode;
      /** What it may expand to: words, or pairs of Han and the like. Never stems. */
      readonly scope: "words" | "pairs";
    };

/** Any of `choices` at `offset` positions behind the phrase's first. */
export type Slot = {
  readonly offset: number;
  readonly choices: readonly TermChoice[];
  /** Several choices may stand at one position (a word and its stem): then occurrences are counted by place. */
  readonly mayCoincide?: boolean;
  /** None of the choices may stand there. A phrase has another slot that isn't so. */
  readonly absent?: boolean;
};

/** Terms at fixed distances. */
export type Phrase = {
  readonly kind: "phrase";
  /** At least one. */
  readonly slots: readonly Slot[];
  /** Where punctuation must stand before a position (`present`), and where it must not. */
  readonly breaks: readonly { readonly offset: number; readonly present: boolean }[];
  /** Positions from the first to the last, both counted. */
  readonly length: number;
  /** Equal for equal phrases only: names the phrase in match data and in caches. */
  readonly label: string;
};

/** Phrases near each other: at most `distance` positions, not counting their own, lie between them. */
export type Proximity = {
  readonly kind: "proximity";
  /** At least two. */
  readonly phrases: readonly Phrase[];
  readonly distance: number;
  /** In the order given, or in any. */
  readonly ordered: boolean;
  readonly label: string;
};

/** Any of several phrases; where two begin at the same place, that is one occurrence. */
export type Alternatives = {
  readonly kind: "alternatives";
  readonly phrases: readonly Phrase[];
  readonly label: string;
};

/** What is found, counted and scored as one term. */
export type Leaf = Phrase | Proximity | Alternatives;

/** One position that holds any of the choices. */
export function singlePosition(choices: readonly TermChoice[], label: string): Phrase {
  return { kind: "phrase", slots: [{ offset: 0, choices }], breaks: [], length: 1, label };
}
