/** Set operations on documents found, ordinals ascending; scores add up as lunr's do. */
import type { Matches } from "./searchIndex.ts";

/** Nothing found. */
export const noMatches: Matches = { ordinals: new Uint32Array(0), scores: new Float64Array(0) };

/** Documents in both; scores added. */
export function intersect(a: Matches, b: Matches): Matches {
  const capacity = Math.min(a.ordinals.length, b.ordinals.length);
  const ordinals = new Uint32Array(capacity);
  const scores = new Float64Array(capacity);
  let count = 0;
  for (let i = 0, j = 0; i < a.ordinals.length && j < b.ordinals.length; ) {
    const left = at(a.ordinals, i);
    const right = at(b.ordinals, j);
    if (left === right) {
      ordinals[count] = left;
      scores[count++] = at(a.scores, i++) + at(b.scores, j++);
    } else if (left < right) i++;
    else j++;
  }
  return { ordinals: ordinals.subarray(0, count), scores: scores.subarray(0, count) };
}

/** Documents in either; scores added where in both. */
export function unite(a: Matches, b: Matches): Matches {
  if (a.ordinals.length === 0) return b;
  if (b.ordinals.length === 0) return a;
  const ordinals = new Uint32Array(a.ordinals.length + b.ordinals.length);
  const scores = new Float64Array(ordinals.length);
  let count = 0;
  let i = 0;
  let j = 0;
  while (i < a.ordinals.length || j < b.ordinals.length) {
    const left = i < a.ordinals.length ? at(a.ordinals, i) : Number.POSITIVE_INFINITY;
    const right = j < b.ordinals.length ? at(b.ordinals, j) : Number.POSITIVE_INFINITY;
    ordinals[count] = Math.min(left, right);
    scores[count++] = (left <= right ? at(a.scores, i++) : 0) + (right <= left ? at(b.scores, j++) : 0);
  }
  return { ordinals: ordinals.subarray(0, count), scores: scores.subarray(0, count) };
}

/** Documents in the first and not in the second, with the first's scores. */
export function subtract(a: Matches, b: Matches): Matches {
  const ordinals = new Uint32Array(a.ordinals.length);
  const scores = new Float64Array(a.ordinals.length);
  let count = 0;
  for (let i = 0, j = 0; i < a.ordinals.length; i++) {
    const ordinal = at(a.ordinals, i);
    while (j < b.ordinals.length && at(b.ordinals, j) < ordinal) j++;
    if (j < b.ordinals.length && b.ordinals[j] === ordinal) continue;
    ordinals[count] = ordinal;
    scores[count++] = at(a.scores, i);
  }
  return { ordinals: ordinals.subarray(0, count), scores: scores.subarray(0, count) };
}

/** The same documents with all scores multiplied. */
export function scale(matches: Matches, factor: number): Matches {
  return factor === 1 ? matches : { ...matches, scores: matches.scores.map((score) => score * factor) };
}

/** Documents without a score of their own: those of a date range, or all. */
export function unscored(ordinals: Uint32Array): Matches {
  return { ordinals, scores: new Float64Array(ordinals.length) };
}

/** Safe: callers keep to the array's length. */
function at(values: Uint32Array | Float64Array, index: number): number {
  return values[index] as number;
}
