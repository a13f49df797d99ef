/** What a query sees of an index: segments joined, deletions left out, numbers global. Valid until the index changes. */
import { expandTerms } from "./expandTerms.ts";
import { gatherLeaf } from "./gatherLeaf.ts";
import { gatherTerm } from "./gatherTerm.ts";
import { type Clause, type LunrPipeline, lunrParts } from "./lunrParts.ts";
import type { Postings } from "./Postings.ts";
import type { Leaf } from "./phrase.ts";
import { type SegmentView, viewOf } from "./SegmentView.ts";
import type { Statistics } from "./statistics.ts";

/** Beyond this many expansions their order isn't worth a token set of lunr's: it only decides the last bit of a score. */
const orderedExpansions = 1000;

/** Nine bytes each: leaves' postings that are kept between queries take at most about 20 MB. */
const mostKeptPostings = 2_000_000;

export type DocumentColumns = {
  /** Per field, tokens by ordinal. */
  readonly lengths: readonly Uint32Array[];
  /** lunr's document boosts by ordinal; null where all are 1. */
  readonly boosts: Float64Array | null;
};

export class IndexReading {
  readonly views: readonly SegmentView[];
  readonly fields: readonly string[];
  readonly metadataKeys: readonly string[];
  readonly searchPipeline: LunrPipeline;
  readonly statistics: Statistics;
  /** Ordinals of all documents, deleted ones too, are below this. */
  readonly ordinals: number;
  readonly #terms = new Map<string, Postings>();
  readonly #leaves = new Map<string, Postings>();
  #keptPostings = 0;
  #columns: DocumentColumns | undefined;

  constructor(parts: {
    readonly views: readonly SegmentView[];
    readonly fields: readonly string[];
    readonly metadataKeys: readonly string[];
    readonly searchPipeline: LunrPipeline;
    readonly statistics: Statistics;
  }) {
    this.views = parts.views;
    this.fields = parts.fields;
    this.metadataKeys = parts.metadataKeys;
    this.searchPipeline = parts.searchPipeline;
    this.statistics = parts.statistics;
    const last = parts.views.at(-1);
    this.ordinals = last === undefined ? 0 : last.base + last.segment.documents;
  }

  /** The terms that lunr's token set for the clause accepts, in the order lunr would list them. */
  expand(clause: Clause): readonly string[] {
    const dictionaries = this.views.map((view) => view.segment.dictionary);
    if (!("editDistance" in clause) && !clause.term.includes("*")) {
      const known = clause.term !== "" && dictionaries.some((d) => d.find(clause.term) !== undefined);
      return known ? [clause.term] : [];
    }
    const automaton = lunrParts.TokenSet.fromClause(clause);
    const terms = expandTerms(dictionaries, automaton);
    if (terms.length < 2 || terms.length > orderedExpansions) return terms;
    return lunrParts.TokenSet.fromArray(terms).intersect(automaton).toArray();
  }

  termPostings(term: string): Postings {
    const known = this.#terms.get(term);
    if (known !== undefined) return known;
    const postings = gatherTerm(this.views, term, { withMetadata: this.metadataKeys.length > 0 });
    this.#terms.set(term, postings);
    return postings;
  }

  /** Kept for a while: the next page, other filters and the count in boilerplate ask for the same leaves. */
  leafPostings(leaf: Leaf): Postings {
    const key = `${leaf.kind} ${leaf.label}`;
    const known = this.#leaves.get(key);
    if (known !== undefined) return known;
    const postings = gatherLeaf(this.views, leaf);
    this.#leaves.set(key, postings);
    this.#keptPostings += postings.count;
    for (const [oldest, { count }] of this.#leaves) {
      if (this.#keptPostings <= mostKeptPostings || oldest === key) break;
      this.#leaves.delete(oldest);
      this.#keptPostings -= count;
    }
    return postings;
  }

  /** What scoring needs of each document, by ordinal; joined from the segments once. */
  columns(): DocumentColumns {
    this.#columns ??= joinColumns(this.views, { fields: this.fields.length, ordinals: this.ordinals });
    return this.#columns;
  }

  ref(ordinal: number): string {
    const view = this.viewOf(ordinal);
    return view.segment.ref(ordinal - view.base);
  }

  forEachLive(visit: (ordinal: number) => void): void {
    for (const view of this.views) {
      for (let document = 0; document < view.segment.documents; document++) {
        if (view.isLive(document)) visit(view.base + document);
      }
    }
  }

  viewOf(ordinal: number): SegmentView {
    return viewOf(this.views, ordinal);
  }
}

function joinColumns(
  views: readonly SegmentView[],
  { fields, ordinals }: { fields: number; ordinals: number },
): DocumentColumns {
  const lengths = Array.from({ length: fields }, (_, field) => {
    const column = new Uint32Array(ordinals);
    for (const view of views) column.set(view.segment.lengths(field), view.base);
    return column;
  });
  if (views.every((view) => view.segment.boosts() === null)) return { lengths, boosts: null };
  const boosts = new Float64Array(ordinals).fill(1);
  for (const view of views) boosts.set(view.segment.boosts() ?? [], view.base);
  return { lengths, boosts };
}
