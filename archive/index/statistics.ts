/** What lunr's formula needs to know of the whole index: counted over live documents only, across all segments. */

export type Statistics = {
  /** Live documents. */
  readonly documents: number;
  /** Per field, tokens of a live document on average; NaN where there is no document. */
  readonly averageLengths: Float64Array;
  readonly fieldBoosts: Float64Array;
  readonly k1: number;
  readonly b: number;
};

/** lunr.idf: `postings` counts (document, field) pairs, so a term in two fields of a document counts twice. */
export function inverseDocumentFrequency(postings: number, documents: number): number {
  const x = (documents - postings + 0.5) / (postings + 0.5);
  return Math.log(1 + Math.abs(x));
}

/** One occurrence list's share in a score, as lunr's Builder puts it into a field vector: same operations, same order, same rounding. */
export function scoreComponent(
  statistics: Statistics,
  idf: number,
  posting: { frequency: number; length: number; field: number; documentBoost: number },
): number {
  const { k1, b, averageLengths, fieldBoosts } = statistics;
  const tf = posting.frequency;
  const relativeLength = posting.length / (averageLengths[posting.field] as number); // fields are numbered from 0
  let score = (idf * ((k1 + 1) * tf)) / (k1 * (1 - b + b * relativeLength) + tf);
  score *= fieldBoosts[posting.field] as number;
  score *= posting.documentBoost;
  return Math.round(score * 1000) / 1000;
}
