/** The whole index as lunr would serialise it, for whoever wants to go on with lunr itself: not for large ones. */
import { type AutomatonNode, expandTerms } from "./expandTerms.ts";
import type { IndexReading } from "./IndexReading.ts";
import { lunrParts } from "./lunrParts.ts";
import { compareFirst, type Postings } from "./Postings.ts";
import { inverseDocumentFrequency, scoreComponent } from "./statistics.ts";

/** What `lunr.Index.prototype.toJSON` returns and `lunr.Index.load` takes. */
export type StockIndex = {
  readonly version: string;
  readonly fields: readonly string[];
  readonly fieldVectors: readonly (readonly [string, readonly number[]])[];
  readonly invertedIndex: readonly (readonly [string, object])[];
  readonly pipeline: readonly string[];
};

type Term = { readonly term: string; readonly postings: Postings };

/** Live documents only, terms numbered as lunr would have met them. */
export function makeStockIndex(reading: IndexReading): StockIndex {
  const terms = listTerms(reading);
  const numbered = terms.toSorted((a, b) => compareFirst(a.postings, b.postings));
  const numbers = new Map(numbered.map(({ term }, number) => [term, number]));
  return {
    version: lunrParts.version,
    fields: reading.fields,
    fieldVectors: makeVectors(reading, numbered),
    invertedIndex: terms.map(({ term, postings }) => [
      term,
      makePosting(reading, postings, numbers.get(term) ?? 0),
    ]),
    pipeline: reading.searchPipeline.toJSON(),
  };
}

/** In order of their code units. */
function listTerms(reading: IndexReading): readonly Term[] {
  const any: { final: boolean; edges: Record<string, AutomatonNode> } = { final: true, edges: {} };
  any.edges["*"] = any;
  const dictionaries = reading.views.map((view) => view.segment.dictionary);
  // lunr keeps the empty term, though nothing ever expands to it.
  return ["", ...expandTerms(dictionaries, any)]
    .map((term) => ({ term, postings: reading.termPostings(term) }))
    .filter(({ postings }) => postings.count > 0);
}

function makePosting(reading: IndexReading, postings: Postings, number: number): object {
  const byField = new Map(reading.fields.map((field) => [field, plainObject()]));
  for (let i = 0; i < postings.count; i++) {
    const metadata = plainObject();
    reading.metadataKeys.forEach((key, k) => {
      metadata[key] = postings.metadata[i]?.[k] ?? [];
    });
    const ofField = byField.get(reading.fields[postings.fields[i] ?? 0] ?? "");
    if (ofField !== undefined) ofField[reading.ref(postings.ordinals[i] ?? 0)] = metadata;
  }
  return Object.assign(plainObject(), { _index: number }, Object.fromEntries(byField));
}

/** For every field of every document the numbers and weights of its terms, by number. */
function makeVectors(reading: IndexReading, numbered: readonly Term[]): [string, number[]][] {
  const vectors = new Map<number, number[]>();
  const { statistics } = reading;
  const { lengths, boosts } = reading.columns();
  for (const [number, { postings }] of numbered.entries()) {
    const idf = inverseDocumentFrequency(postings.count, statistics.documents);
    for (let i = 0; i < postings.count; i++) {
      const ordinal = postings.ordinals[i] ?? 0;
      const field = postings.fields[i] ?? 0;
      const weight = scoreComponent(statistics, idf, {
        frequency: postings.frequencies[i] ?? 0,
        length: lengths[field]?.[ordinal] ?? 0,
        field,
        documentBoost: boosts?.[ordinal] ?? 1,
      });
      const slot = ordinal * reading.fields.length + field;
      const vector = vectors.get(slot);
      if (vector === undefined) vectors.set(slot, [number, weight]);
      else vector.push(number, weight);
    }
  }
  const listed: [string, number[]][] = [];
  reading.forEachLive((ordinal) => {
    reading.fields.forEach((field, number) => {
      const vector = vectors.get(ordinal * reading.fields.length + number) ?? [];
      listed.push([`${field}/${reading.ref(ordinal)}`, vector]);
    });
  });
  return listed;
}

/** Without a prototype: refs and metadata keys may be called anything. */
function plainObject(): Record<string, unknown> {
  return Object.create(null) as Record<string, unknown>; // nothing is inherited
}
