/** What is measured, said the same way for every engine. */
import type { BenchArticle } from "./makeArticles.ts";

/** A query in no engine's syntax. */
export type BenchQuery =
  /** A Han string that must occur as it stands, or a phrase of words. */
  | { readonly kind: "string"; readonly text: string }
  /** All of the strings. */
  | { readonly kind: "and"; readonly texts: readonly string[] }
  /** Words that begin so. */
  | { readonly kind: "prefix"; readonly text: string };

/** One engine with one configuration. Articles come in batches; only what happens inside these methods is timed. */
export type Peer = {
  /** What of the promise it keeps: positions, exact strings, on disk. */
  readonly note: string;
  readonly add: (articles: readonly BenchArticle[]) => void;
  /** Texts as the engine is to be given them, made beforehand and not timed: pairs, where it doesn't know Han. */
  readonly cut?: (text: string) => string;
  /** Ends building; on disk where the engine can. */
  readonly finish: () => void;
  /** Opens what `finish` left, as a new start of the program would; undefined where it lives in memory only. */
  readonly load?: () => void;
  /** What the engine does in the background once it has built: merging. Timed for itself. */
  readonly settle?: () => void;
  /** What is known of the articles besides their text, made up after `load`; not timed. */
  readonly prepare?: () => void;
  /** Different terms in the index, where the engine tells; not timed. */
  readonly countTerms?: () => number;
  /** Total number of hits, with the best 50 ranked where the engine ranks. */
  readonly search: (query: BenchQuery) => number;
};

/** Makes the peer; `folder` is empty and its own. */
export type MakePeer = (folder: string) => Peer;

/** The pairs and words of a text, blank-separated: how engines without a Han analysis are fed. */
export function pairWords(text: string): string {
  return text.replace(/\p{Script=Han}+/gu, (run) => {
    const characters = [...run];
    return ` ${characters.map((character, i) => character + (characters[i + 1] ?? "")).join(" ")} `;
  });
}

/** The pairs that hold a string: without the run's last single character, which the text needn't end with. */
export function pairQuery(text: string): readonly string[] {
  const tokens = pairWords(text.toLowerCase())
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((token) => token !== "");
  const last = tokens.at(-1) ?? "";
  return tokens.length > 1 && /^\p{Script=Han}$/u.test(last) ? tokens.slice(0, -1) : tokens;
}
