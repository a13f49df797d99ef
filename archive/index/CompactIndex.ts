/** An index of segments that answers like lunr's, and in bulk. */

import { CompactQuery } from "./CompactQuery.ts";
import { compilePhrase } from "./compileText.ts";
import { refOf, shapeOf, type WritingRules, writeDocument } from "./DocumentWriter.ts";
import { IndexReading } from "./IndexReading.ts";
import { type LunrPipeline, lunrParts } from "./lunrParts.ts";
import { type Expression, type Match, matchExpression } from "./matchExpression.ts";
import { type Leaf, type Phrase, singlePosition } from "./phrase.ts";
import { runQuery, type StockResult } from "./runQuery.ts";
import { SegmentView, viewOf } from "./SegmentView.ts";
import { memoryContainer } from "./segment/container.ts";
import { Segment } from "./segment/Segment.ts";
import { SegmentBuilder } from "./segment/SegmentBuilder.ts";
import type { Statistics } from "./statistics.ts";
import { makeStockIndex, type StockIndex } from "./stockIndex.ts";

/** A segment is closed at this many records, so that sorting it takes about 100 MB. */
const recordsPerSegment = 4_000_000;

export type IndexRules = WritingRules & {
  readonly searchPipeline: LunrPipeline;
  readonly k1: number;
  readonly b: number;
  readonly documentsPerSegment: number;
};

export class CompactIndex {
  readonly fields: readonly string[];
  readonly pipeline: LunrPipeline;
  readonly #rules: IndexRules;
  #views: SegmentView[] = [];
  #pending: SegmentBuilder | undefined;
  #pendingRefs = new Set<string>();
  /** Ordinals by ref; made when first needed. */
  #ordinals: Map<string, number> | undefined;
  #reading: IndexReading | undefined;

  constructor(rules: IndexRules) {
    this.#rules = rules;
    this.fields = Object.keys(rules.fieldAttributes);
    this.pipeline = rules.searchPipeline;
  }

  /** lunr's search: a query string in lunr's syntax. Throws lunr.QueryParseError. */
  search(text: string): StockResult[] {
    return this.query((query) => new lunrParts.QueryParser(text, query).parse());
  }

  /** lunr's query. `fn` is called with the query, also as `this`. */
  query(fn: (this: CompactQuery, query: CompactQuery) => void): StockResult[] {
    const query = new CompactQuery(this.fields, (text) => this.#compile(text));
    fn.call(query, query);
    return runQuery(this.#read(), query);
  }

  /** The live documents an expression finds, in bulk; leaves without fields look into `fields`, or all. */
  match(expression: Expression, { fields = this.fields }: { fields?: readonly string[] } = {}): Match {
    return matchExpression(this.#read(), expression, fields);
  }

  /** As lunr serialises itself: `lunr.Index.load` takes it. Everything at once, so only for small indexes; ours lie in segments. */
  toJSON(): StockIndex {
    return makeStockIndex(this.#read());
  }

  /** Adds a document; one of the same ref is replaced. `boost` is lunr's document boost. */
  add(document: object, { boost }: { readonly boost?: number } = {}): void {
    const ref = refOf(document, this.#rules);
    if (this.#pendingRefs.has(ref)) this.flush();
    this.#removeFinished(ref);
    this.#pending ??= new SegmentBuilder(shapeOf(this.#rules));
    this.#pendingRefs.add(ref);
    writeDocument(this.#pending, document, { rules: this.#rules, boost: boost || 1 });
    const full =
      this.#pending.documents >= this.#rules.documentsPerSegment ||
      this.#pending.records >= recordsPerSegment;
    if (full) this.flush();
  }

  /** Makes a segment of the documents added since the last. Queries do it by themselves. */
  flush(): void {
    const builder = this.#pending;
    if (builder === undefined) return;
    this.#pending = undefined;
    this.#pendingRefs = new Set();
    this.#append(new Segment(memoryContainer(builder.finish())));
  }

  /** False where no live document has the ref. */
  remove(ref: string): boolean {
    if (this.#pendingRefs.has(ref)) this.flush();
    return this.#removeFinished(ref);
  }

  /**
   * Appends a finished segment; its documents replace live ones of the same refs. `deleted` are numbers of documents in
   * the segment that aren't live any more; where it is given, the caller vouches that no ref is live twice.
   */
  addSegment(segment: Segment, deleted?: Iterable<number>): void {
    this.flush();
    if (deleted === undefined && this.#views.length > 0) {
      for (let document = 0; document < segment.documents; document++) {
        this.#removeFinished(segment.ref(document));
      }
    }
    const view = this.#append(segment);
    for (const document of deleted ?? []) this.#removeFrom(view, document);
  }

  /** Puts a merged segment in the place of those it was made of; they must be neighbours, in this order. */
  replaceSegments(merged: readonly Segment[], by: Segment, deleted: Iterable<number> = []): void {
    this.flush();
    const first = this.#views.findIndex((view) => view.segment === merged[0]);
    const neighbours = merged.every((segment, i) => this.#views[first + i]?.segment === segment);
    if (first < 0 || !neighbours) throw new Error("merged segments must be neighbours in the index");
    const view = new SegmentView(by, 0);
    this.#views.splice(first, merged.length, view);
    this.#renumber();
    for (const document of deleted) this.#removeFrom(view, document);
  }

  /** Segments in order, with their first ordinals and deletions. */
  get views(): readonly SegmentView[] {
    this.flush();
    return this.#views;
  }

  /** Live documents. */
  get documentCount(): number {
    return this.views.reduce((sum, view) => sum + view.live, 0);
  }

  /** Ordinals are below this; those of deleted documents aren't given out anew before a merge. */
  get ordinalCount(): number {
    return this.#read().ordinals;
  }

  /** The ordinal of the live document with this ref. */
  ordinalOf(ref: string): number | undefined {
    this.flush();
    return this.#finishedOrdinal(ref);
  }

  ref(ordinal: number): string {
    return this.#read().ref(ordinal);
  }

  /** The segment that holds a document, and its number there: where stored sections find it. */
  locate(ordinal: number): { readonly segment: Segment; readonly document: number } {
    const view = this.#read().viewOf(ordinal);
    return { segment: view.segment, document: ordinal - view.base };
  }

  /** Of a document in a finished segment; those still being collected are left alone. */
  #finishedOrdinal(ref: string): number | undefined {
    if (this.#views.length === 0) return undefined;
    this.#ordinals ??= numberRefs(this.#views);
    return this.#ordinals.get(ref);
  }

  #removeFinished(ref: string): boolean {
    const ordinal = this.#finishedOrdinal(ref);
    if (ordinal === undefined) return false;
    const view = viewOf(this.#views, ordinal);
    view.remove(ordinal - view.base);
    this.#ordinals?.delete(ref);
    this.#reading = undefined;
    return true;
  }

  #append(segment: Segment): SegmentView {
    const last = this.#views.at(-1);
    const view = new SegmentView(segment, last === undefined ? 0 : last.base + last.segment.documents);
    this.#views.push(view);
    if (this.#ordinals !== undefined) {
      for (let document = 0; document < segment.documents; document++) {
        this.#ordinals.set(segment.ref(document), view.base + document);
      }
    }
    this.#reading = undefined;
    return view;
  }

  #removeFrom(view: SegmentView, document: number): void {
    view.remove(document);
    this.#ordinals = undefined;
    this.#reading = undefined;
  }

  #renumber(): void {
    let base = 0;
    for (const view of this.#views) {
      view.base = base;
      base += view.segment.documents;
    }
    this.#ordinals = undefined;
    this.#reading = undefined;
  }

  #read(): IndexReading {
    this.flush();
    this.#reading ??= new IndexReading({
      views: this.#views,
      fields: this.fields,
      metadataKeys: this.#rules.metadataKeys,
      searchPipeline: this.#rules.searchPipeline,
      statistics: this.#statistics(),
    });
    return this.#reading;
  }

  #statistics(): Statistics {
    const documents = this.#views.reduce((sum, view) => sum + view.live, 0);
    const { fieldAttributes, k1, b } = this.#rules;
    return {
      documents,
      averageLengths: Float64Array.from(this.fields, (field, number) => {
        const tokens = this.#views.reduce((sum, view) => sum + (view.lengthTotals[number] ?? 0), 0);
        // lunr adds lengths up in a plain object: a field named like one of Object's own has no number for an average.
        return field in {} ? Number.NaN : tokens / documents;
      }),
      fieldBoosts: Float64Array.from(this.fields, (field) => fieldAttributes[field]?.boost || 1),
      k1,
      b,
    };
  }

  #compile(text: string): Leaf | undefined {
    return this.#rules.analyse === undefined ? this.#compilePiped(text) : compilePhrase(text, "literal");
  }

  /** A phrase of lunr's own tokens, each through the search pipeline. */
  #compilePiped(text: string): Phrase | undefined {
    const { tokenizer, searchPipeline } = this.#rules;
    const slots = tokenizer(text, {}).map((token, offset) => ({
      offset,
      choices: searchPipeline.runString(String(token), {}).map((term) => ({ kind: "term" as const, term })),
    }));
    const [only] = slots;
    if (only === undefined) return undefined;
    const label = `phrase:${text}`;
    if (slots.length === 1) return singlePosition(only.choices, label);
    return { kind: "phrase", slots, breaks: [], length: slots.length, label };
  }
}

function numberRefs(views: readonly SegmentView[]): Map<string, number> {
  const ordinals = new Map<string, number>();
  for (const view of views) {
    for (let document = 0; document < view.segment.documents; document++) {
      if (view.isLive(document)) ordinals.set(view.segment.ref(document), view.base + document);
    }
  }
  return ordinals;
}
