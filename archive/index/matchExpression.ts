/**
 * Boolean search in bulk: which documents an expression finds, and lunr's score for each, as typed arrays. Where lunr's
 * flat queries know optional, required and prohibited, an expression nests.
 */
import type { IndexReading } from "./IndexReading.ts";
import type { Postings } from "./Postings.ts";
import type { Leaf } from "./phrase.ts";
import type { SegmentView } from "./SegmentView.ts";
import { intersectSorted, seekNumber, subtractSorted, uniteSorted } from "./sortedNumbers.ts";
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
  const found = run.evaluate(expression, { scores: true, decides: true });
  return run.score(withoutDeleted(found, reading.views));
}

type ScoringLeaf = { readonly postings: Postings; readonly fields: Uint8Array; readonly boost: number };

type Role = {
  /** Its leaves take part in scores. */
  readonly scores: boolean;
  /** Where it finds nothing, the whole expression doesn't: then the rest needn't be asked. */
  readonly decides: boolean;
};

class MatchRun {
  readonly #reading: IndexReading;
  readonly #fields: readonly string[];
  readonly #leaves: ScoringLeaf[] = [];

  constructor(reading: IndexReading, fields: readonly string[]) {
    this.#reading = reading;
    this.#fields = fields;
  }

  /** The ordinals that the expression holds for, ascending; deleted ones may be among them. */
  evaluate(expression: Expression, role: Role): Uint32Array {
    switch (expression.kind) {
      case "all":
        return this.#all();
      case "documents":
        return listMarked(expression.mask, this.#reading.ordinals);
      case "not":
        return subtractSorted(this.#all(), this.evaluate(expression.part, { scores: false, decides: false }));
      case "and":
        return this.#evaluateAnd(expression.parts, role);
      case "or":
        return uniteSorted(expression.parts.map((part) => this.evaluate(part, { ...role, decides: false })));
      case "leaf":
        return this.#evaluateLeaf(expression, role);
      default:
        return assertNever(expression);
    }
  }

  /** Score and occurrences of each of the ordinals. */
  score(ordinals: Uint32Array): Match {
    const scores = new Float64Array(ordinals.length);
    const occurrences = new Uint32Array(ordinals.length);
    const magnitudes = this.#magnitudes();
    for (const leaf of this.#leaves) this.#addScores(leaf, { ordinals, scores, occurrences, magnitudes });
    return { ordinals, scores, occurrences };
  }

  #all(): Uint32Array {
    const all = new Uint32Array(this.#reading.ordinals);
    for (let i = 0; i < all.length; i++) all[i] = i;
    return all;
  }

  /** What finds documents comes before what only rules some out. */
  #evaluateAnd(parts: readonly Expression[], role: Role): Uint32Array {
    let found: Uint32Array | undefined;
    for (const part of parts) {
      if (isFilter(part)) continue;
      if (found?.length === 0 && role.decides) return found;
      const further = this.evaluate(part, role);
      found = found === undefined ? further : intersectSorted(found, further);
    }
    found ??= this.#all();
    for (const part of parts) {
      if (part.kind === "documents") found = found.filter((ordinal) => part.mask[ordinal] === 1);
      else if (part.kind === "not") {
        found = subtractSorted(found, this.evaluate(part.part, { scores: false, decides: false }));
      }
    }
    return found;
  }

  #evaluateLeaf(
    { leaf, fields = this.#fields, boost = 1 }: Extract<Expression, { kind: "leaf" }>,
    { scores }: Role,
  ): Uint32Array {
    const postings = this.#reading.leafPostings(leaf);
    const wanted = Uint8Array.from(this.#reading.fields, (field) => (fields.includes(field) ? 1 : 0));
    if (scores) this.#leaves.push({ postings, fields: wanted, boost });
    const found = new Uint32Array(postings.count);
    let count = 0;
    let last = -1;
    for (let i = 0; i < postings.count; i++) {
      const ordinal = postings.ordinals[i] as number; // filled up to count, like fields
      if (ordinal === last || wanted[postings.fields[i] as number] === 0) continue;
      found[count++] = ordinal;
      last = ordinal;
    }
    return found.subarray(0, count);
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
    to: {
      ordinals: Uint32Array;
      scores: Float64Array;
      occurrences: Uint32Array;
      magnitudes: Float64Array;
    },
  ): void {
    const reading = this.#reading;
    const { statistics } = reading;
    const idf = inverseDocumentFrequency(postings.count, statistics.documents);
    const { lengths, boosts } = reading.columns();
    const { ordinals, scores, occurrences, magnitudes } = to;
    const { count } = postings;
    let i = 0;
    for (let at = 0; at < ordinals.length; at++) {
      const ordinal = ordinals[at] as number; // below the length
      i = seekNumber(postings.ordinals, ordinal, { from: i, to: count });
      for (; i < count && postings.ordinals[i] === ordinal; i++) {
        const field = postings.fields[i] as number; // filled up to count, like frequencies
        if (fields[field] === 0) continue;
        const frequency = postings.frequencies[i] as number;
        const component = scoreComponent(statistics, idf, {
          frequency,
          length: lengths[field]?.[ordinal] ?? 0,
          field,
          documentBoost: boosts?.[ordinal] ?? 1,
        });
        scores[at] = (scores[at] as number) + ((boost * component) / (magnitudes[field] as number) || 0);
        occurrences[at] = (occurrences[at] as number) + frequency;
      }
    }
  }
}

/** Part of an "and" that needs others' findings to work on. */
function isFilter({ kind }: Expression): boolean {
  return kind === "documents" || kind === "not";
}

function listMarked(mask: Uint8Array, ordinals: number): Uint32Array {
  const listed = new Uint32Array(Math.min(mask.length, ordinals));
  let count = 0;
  for (let ordinal = 0; ordinal < listed.length; ordinal++) {
    if (mask[ordinal] === 1) listed[count++] = ordinal;
  }
  return listed.subarray(0, count);
}

/** Leaves never find deleted documents, but what a "not" and a date range leave may hold some. */
function withoutDeleted(ordinals: Uint32Array, views: readonly SegmentView[]): Uint32Array {
  if (views.every(({ deleted }) => deleted === null)) return ordinals;
  const live = new Uint32Array(ordinals.length);
  let count = 0;
  let at = 0;
  for (const { base, deleted, segment } of views) {
    const end = base + segment.documents;
    for (; at < ordinals.length && (ordinals[at] as number) < end; at++) {
      const ordinal = ordinals[at] as number; // below the length
      if (deleted === null || deleted[ordinal - base] === 0) live[count++] = ordinal;
    }
  }
  return live.subarray(0, count);
}

function assertNever(expression: never): never {
  throw new Error(`no such expression: ${JSON.stringify(expression)}`);
}
