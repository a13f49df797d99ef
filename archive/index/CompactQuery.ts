/** lunr's query, and `phrase`, which lunr hasn't. */
import { type Clause, type ClauseOptions, lunrParts } from "./lunrParts.ts";
import type { Leaf } from "./phrase.ts";

/** A clause whose matches are given by positions; its `term` is the leaf's label. */
export type LeafClause = Clause & { readonly leaf: Leaf };

export class CompactQuery extends lunrParts.Query {
  readonly #compile: (text: string) => Leaf | undefined;

  constructor(fields: readonly string[], compile: (text: string) => Leaf | undefined) {
    super(fields);
    this.#compile = compile;
  }

  /**
   * Adds an exact string or phrase (analysed as the documents were) or a ready leaf. It takes part like one term: with a
   * frequency, a document frequency, presence and boost of its own. Not lunr's.
   * @example query.phrase("反不正当竞争", { presence: lunr.Query.presence.REQUIRED })
   */
  phrase(phrase: string | Leaf, options: ClauseOptions = {}): this {
    const leaf = typeof phrase === "string" ? this.#compile(phrase) : phrase;
    // Words of which analysis leaves nothing can't be found: an empty leaf, not a missing clause.
    const found: Leaf = leaf ?? { kind: "alternatives", phrases: [], label: String(phrase) };
    const clause: Partial<LeafClause> = { ...options, term: found.label, leaf: found, usePipeline: false };
    this.clause(clause);
    return this;
  }
}

export function isLeafClause(clause: Clause): clause is LeafClause {
  return "leaf" in clause;
}
