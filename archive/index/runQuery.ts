/**
 * lunr.Index.prototype.query over segments: the same steps in the same order, oddities included, on ordinals instead of
 * refs. Comments name the oddities; lunr's own source explains the rest.
 */
import { type CompactQuery, isLeafClause } from "./CompactQuery.ts";
import type { IndexReading } from "./IndexReading.ts";
import { type Clause, type LunrMatchData, lunrParts } from "./lunrParts.ts";
import { compareFirst, type Postings } from "./Postings.ts";
import { inverseDocumentFrequency, scoreComponent } from "./statistics.ts";

/** One document that lunr would return. */
export type StockResult = { readonly ref: string; readonly score: number; readonly matchData: LunrMatchData };

/** A set of ordinals, or all. */
type OrdinalSet = "complete" | Uint8Array;

type Expansion = { readonly term: string; readonly postings: Postings };

type VectorEntry = { readonly expansion: Expansion; weight: number };

/** Results by score, highest first; ties in order of the documents. */
export function runQuery(reading: IndexReading, query: CompactQuery): StockResult[] {
  const run = new QueryRun(reading, query);
  for (const clause of query.clauses) run.addClause(clause);
  return run.results();
}

class QueryRun {
  readonly #reading: IndexReading;
  readonly #query: CompactQuery;
  readonly #required = new Map<string, OrdinalSet>();
  readonly #prohibited = new Map<string, Uint8Array>();
  /** Per field, the query vector by term. */
  readonly #vectors = new Map<string, Map<string, VectorEntry>>();
  /** Match data by field and ordinal, in the order lunr would have met them. */
  readonly #matching = new Map<number, { ordinal: number; field: number; data: LunrMatchData }>();
  readonly #seenTermFields = new Set<string>();

  constructor(reading: IndexReading, query: CompactQuery) {
    this.#reading = reading;
    this.#query = query;
  }

  addClause(clause: Clause): void {
    const { REQUIRED } = lunrParts.Query.presence;
    let clauseMatches: Uint8Array | undefined;
    const terms = clause.usePipeline
      ? this.#reading.searchPipeline.runString(clause.term, { fields: clause.fields })
      : [clause.term];
    for (const term of terms) {
      clause.term = term;
      const expansions = this.#expand(clause);
      // One required term that isn't in the index empties the clause's fields and skips the clause's further terms.
      if (expansions.length === 0 && clause.presence === REQUIRED) {
        for (const field of clause.fields) this.#required.set(field, this.#emptySet());
        break;
      }
      for (const expansion of expansions) {
        for (const field of clause.fields) {
          clauseMatches = this.#addExpansion(clause, { expansion, field, clauseMatches });
        }
      }
    }
    if (clause.presence === REQUIRED) this.#intersectRequired(clause, clauseMatches);
  }

  results(): StockResult[] {
    return this.#query.isNegated() ? this.#negatedResults() : this.#scoredResults();
  }

  #expand(clause: Clause): readonly Expansion[] {
    const reading = this.#reading;
    if (isLeafClause(clause)) {
      const postings = reading.leafPostings(clause.leaf);
      return postings.count === 0 ? [] : [{ term: clause.term, postings }];
    }
    return reading
      .expand(clause)
      .map((term) => ({ term, postings: reading.termPostings(term) }))
      .filter(({ postings }) => postings.count > 0);
  }

  #addExpansion(
    clause: Clause,
    {
      expansion,
      field,
      clauseMatches,
    }: { expansion: Expansion; field: string; clauseMatches: Uint8Array | undefined },
  ): Uint8Array | undefined {
    const { REQUIRED, PROHIBITED } = lunrParts.Query.presence;
    const number = this.#reading.fields.indexOf(field);
    // lunr fails the same way: it looks up the field in the term's posting and asks for its keys.
    if (number < 0) throw new TypeError("Cannot convert undefined or null to object");
    let matches = clauseMatches;
    if (clause.presence === REQUIRED) {
      matches = this.#union(matches, expansion.postings, number);
      if (!this.#required.has(field)) this.#required.set(field, "complete");
    }
    if (clause.presence === PROHIBITED) {
      this.#prohibited.set(field, this.#union(this.#prohibited.get(field), expansion.postings, number));
      return matches;
    }
    this.#addToVector(field, expansion, clause.boost);
    const termField = `${expansion.term}/${field}`;
    if (!this.#seenTermFields.has(termField)) {
      this.#seenTermFields.add(termField);
      this.#addMatches(expansion, field, number);
    }
    return matches;
  }

  #addToVector(field: string, expansion: Expansion, boost: number): void {
    const vector = this.#vectors.get(field) ?? new Map<string, VectorEntry>();
    this.#vectors.set(field, vector);
    const entry = vector.get(expansion.term);
    if (entry === undefined) vector.set(expansion.term, { expansion, weight: boost });
    else entry.weight += boost;
  }

  #addMatches({ term, postings }: Expansion, field: string, number: number): void {
    const keys = this.#reading.metadataKeys;
    for (let i = 0; i < postings.count; i++) {
      if (postings.fields[i] !== number) continue;
      const ordinal = postings.ordinals[i] as number; // filled up to count
      const metadata: Record<string, unknown> = Object.create(null);
      keys.forEach((key, k) => {
        metadata[key] = postings.metadata[i]?.[k] ?? [];
      });
      const slot = ordinal * this.#reading.fields.length + number;
      const match = this.#matching.get(slot);
      if (match === undefined) {
        this.#matching.set(slot, {
          ordinal,
          field: number,
          data: new lunrParts.MatchData(term, field, metadata),
        });
      } else match.data.add(term, field, metadata);
    }
  }

  /** A required clause whose terms the search pipeline dropped fails in lunr with this error, unless another required one came first. */
  #intersectRequired(clause: Clause, clauseMatches: Uint8Array | undefined): void {
    for (const field of clause.fields) {
      const required = this.#required.get(field);
      if (required === undefined)
        throw new TypeError("Cannot read properties of undefined (reading 'intersect')");
      this.#required.set(field, intersect(required, clauseMatches ?? this.#emptySet()));
    }
  }

  #allRequired(): OrdinalSet {
    let all: OrdinalSet = "complete";
    for (const field of this.#reading.fields) {
      const required = this.#required.get(field);
      if (required !== undefined) all = required === "complete" ? all : intersect(all, required);
    }
    return all;
  }

  #isProhibited(ordinal: number): boolean {
    for (const set of this.#prohibited.values()) if (set[ordinal] === 1) return true;
    return false;
  }

  #negatedResults(): StockResult[] {
    const results: StockResult[] = [];
    const required = this.#allRequired();
    this.#reading.forEachLive((ordinal) => {
      if (this.#isProhibited(ordinal) || !contains(required, ordinal)) return;
      results.push({ ref: this.#reading.ref(ordinal), score: 0, matchData: new lunrParts.MatchData() });
    });
    return results;
  }

  #scoredResults(): StockResult[] {
    const required = this.#allRequired();
    const dots = this.#dotProducts();
    const found = new Map<number, { ref: string; score: number; matchData: LunrMatchData }>();
    for (const { ordinal, field, data } of this.#matching.values()) {
      if (!contains(required, ordinal) || this.#isProhibited(ordinal)) continue;
      const { dot, magnitude } = dots[field] ?? { dot: new Float64Array(0), magnitude: 0 };
      const score = (dot[ordinal] ?? 0) / magnitude || 0;
      const result = found.get(ordinal);
      if (result === undefined) {
        found.set(ordinal, { ref: this.#reading.ref(ordinal), score, matchData: data });
      } else {
        result.score += score;
        result.matchData.combine(data);
      }
    }
    return [...found.values()].sort((a, b) => b.score - a.score);
  }

  /** Per field, the dot product of every document with the query, summed in lunr's order of terms, and the query's length. */
  #dotProducts(): { dot: Float64Array; magnitude: number }[] {
    return this.#reading.fields.map((field, number) => {
      const vector = this.#vectors.get(field);
      if (vector === undefined) return { dot: new Float64Array(0), magnitude: 0 };
      const entries = [...vector.values()].sort((a, b) =>
        compareFirst(a.expansion.postings, b.expansion.postings),
      );
      const dot = new Float64Array(this.#reading.ordinals);
      let squares = 0;
      for (const { expansion, weight } of entries) {
        squares += weight * weight;
        this.#addDot(dot, expansion.postings, { field: number, weight });
      }
      return { dot, magnitude: Math.sqrt(squares) };
    });
  }

  #addDot(dot: Float64Array, postings: Postings, { field, weight }: { field: number; weight: number }): void {
    const reading = this.#reading;
    const { statistics } = reading;
    const columns = reading.columns();
    const idf = inverseDocumentFrequency(postings.count, statistics.documents);
    for (let i = 0; i < postings.count; i++) {
      if (postings.fields[i] !== field) continue;
      const ordinal = postings.ordinals[i] as number; // filled up to count
      const component = scoreComponent(statistics, idf, {
        frequency: postings.frequencies[i] as number,
        length: columns.lengths[field]?.[ordinal] ?? 0,
        field,
        documentBoost: columns.boosts?.[ordinal] ?? 1,
      });
      dot[ordinal] = (dot[ordinal] as number) + weight * component;
    }
  }

  #union(set: Uint8Array | undefined, postings: Postings, field: number): Uint8Array {
    const union = set ?? this.#emptySet();
    for (let i = 0; i < postings.count; i++) {
      if (postings.fields[i] === field) union[postings.ordinals[i] as number] = 1;
    }
    return union;
  }

  #emptySet(): Uint8Array {
    return new Uint8Array(this.#reading.ordinals);
  }
}

function contains(set: OrdinalSet, ordinal: number): boolean {
  return set === "complete" || set[ordinal] === 1;
}

function intersect(a: OrdinalSet, b: Uint8Array): Uint8Array {
  return a === "complete" ? b : b.map((bit, i) => bit & (a[i] ?? 0));
}
