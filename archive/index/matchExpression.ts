/**
 * Boolean search in bulk: which documents an expression finds, and lunr's score for each, as typed arrays. Where lunr's
 * flat queries know optional, required and prohibited, an expression nests.
 */
import type { IndexReading } from "./IndexReading.ts";
import type { Postings } from "./Postings.ts";
import type { Leaf } from "./phrase.ts";
import { inverseDocumentFrequency, scoreComponent } from "./statistics.ts";

export type Expression =
  | {
      readonly kind: "leaf";
      readonly leaf: Leaf;
      /** Fields to look in; the match's fields where absent. */
      readonly fields?: readonly string[];
      /** lunr's clause boost; 1 where absent. */
      readonly boost?: number;
    }
  | { readonly kind: "and"; readonly parts: readonly Expression[] }
  | { readonly kind: "or"; readonly parts: readonly Expression[] }
  /** Scores nothing. */
  | { readonly kind: "not"; readonly part: Expression }
  /** Documents known otherwise (a date range): 1 for each ordinal that passes. Scores nothing. */
  | { readonly kind: "documents"; readonly mask: Uint8Array }
  | { readonly kind: "all" };

/** What was found. Arrays of equal length, one entry a document. */
export type Match = {
  /** Ascending; live documents only. */
  readonly ordinals: Uint32Array;
  readonly scores: Float64Array;
  /** Places that any scoring leaf occurs at, in the fields searched. */
  readonly occurrences: Uint32Array;
};

/** `fields` are searched by leaves that name none. */
export function matchExpression(
  reading: IndexReading,
  expression: Expression,
  fields: readonly string[],
): Match {
  const run = new MatchRun(reading, fields);
  const mask = run.evaluate(expression, true);
  reading.views.forEach((view) => {
    view.deleted?.forEach((deleted, document) => {
      if (deleted === 1) mask[view.base + document] = 0;
    });
  });
  return run.score(mask);
}

type ScoringLeaf = { readonly postings: Postings; readonly fields: Uint8Array; readonly boost: number };

class MatchRun {
  readonly #reading: IndexReading;
  readonly #fields: readonly string[];
  readonly #leaves: ScoringLeaf[] = [];

  constructor(reading: IndexReading, fields: readonly string[]) {
    this.#reading = reading;
    this.#fields = fields;
  }

  /** 1 for each ordinal the expression holds for; a mask of the caller's own. */
  evaluate(expression: Expression, scores: boolean): Uint8Array {
    switch (expression.kind) {
      case "all":
        return new Uint8Array(this.#reading.ordinals).fill(1);
      case "documents":
        return resized(expression.mask, this.#reading.ordinals);
      case "not":
        return inverted(this.evaluate(expression.part, false));
      case "and":
      case "or":
        return this.#combine(expression.parts, { all: expression.kind === "and", scores });
      case "leaf":
        return this.#evaluateLeaf(expression, scores);
      default:
        return assertNever(expression);
    }
  }

  score(mask: Uint8Array): Match {
    const sums = new Float64Array(mask.length);
    const places = new Uint32Array(mask.length);
    const magnitudes = this.#magnitudes();
    for (const leaf of this.#leaves) this.#addScores(leaf, { mask, sums, places, magnitudes });
    let count = 0;
    for (let i = 0; i < mask.length; i++) count += mask[i] as number;
    const ordinals = new Uint32Array(count);
    const scores = new Float64Array(count);
    const occurrences = new Uint32Array(count);
    for (let i = 0, at = 0; i < mask.length; i++) {
      if (mask[i] === 0) continue;
      ordinals[at] = i;
      scores[at] = sums[i] as number;
      occurrences[at++] = places[i] as number;
    }
    return { ordinals, scores, occurrences };
  }

  #combine(parts: readonly Expression[], { all, scores }: { all: boolean; scores: boolean }): Uint8Array {
    const result = new Uint8Array(this.#reading.ordinals).fill(all ? 1 : 0);
    for (const part of parts) {
      const mask = this.evaluate(part, scores);
      if (all)
        for (let i = 0; i < result.length; i++) result[i] = (result[i] as number) & (mask[i] as number);
      else for (let i = 0; i < result.length; i++) result[i] = (result[i] as number) | (mask[i] as number);
    }
    return result;
  }

  #evaluateLeaf(
    { leaf, fields = this.#fields, boost = 1 }: Extract<Expression, { kind: "leaf" }>,
    scores: boolean,
  ): Uint8Array {
    const postings = this.#reading.leafPostings(leaf);
    const wanted = Uint8Array.from(this.#reading.fields, (field) => (fields.includes(field) ? 1 : 0));
    const mask = new Uint8Array(this.#reading.ordinals);
    for (let i = 0; i < postings.count; i++) {
      if (wanted[postings.fields[i] as number] === 1) mask[postings.ordinals[i] as number] = 1;
    }
    if (scores) this.#leaves.push({ postings, fields: wanted, boost });
    return mask;
  }

  /** Length of the query vector of each field. */
  #magnitudes(): Float64Array {
    return Float64Array.from(this.#reading.fields, (_, field) =>
      Math.sqrt(
        this.#leaves.reduce((sum, leaf) => sum + (leaf.fields[field] === 1 ? leaf.boost * leaf.boost : 0), 0),
      ),
    );
  }

  #addScores(
    { postings, fields, boost }: ScoringLeaf,
    to: { mask: Uint8Array; sums: Float64Array; places: Uint32Array; magnitudes: Float64Array },
  ): void {
    const reading = this.#reading;
    const { statistics } = reading;
    const idf = inverseDocumentFrequency(postings.count, statistics.documents);
    const columns = reading.columns();
    for (let i = 0; i < postings.count; i++) {
      const ordinal = postings.ordinals[i] as number; // filled up to count
      const field = postings.fields[i] as number;
      if (to.mask[ordinal] === 0 || fields[field] === 0) continue;
      const frequency = postings.frequencies[i] as number;
      const component = scoreComponent(statistics, idf, {
        frequency,
        length: columns.lengths[field]?.[ordinal] ?? 0,
        field,
        documentBoost: columns.boosts?.[ordinal] ?? 1,
      });
      to.sums[ordinal] =
        (to.sums[ordinal] as number) + ((boost * component) / (to.magnitudes[field] as number) || 0);
      to.places[ordinal] = (to.places[ordinal] as number) + frequency;
    }
  }
}

function inverted(mask: Uint8Array): Uint8Array {
  return mask.map((bit) => bit ^ 1);
}

function resized(mask: Uint8Array, length: number): Uint8Array {
  const copy = new Uint8Array(length);
  copy.set(mask.subarray(0, length));
  return copy;
}

function assertNever(expression: never): never {
  throw new Error(`no such expression: ${JSON.stringify(expression)}`);
}
