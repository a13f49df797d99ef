/**
 * Several segments into one, without their deleted documents, streaming: memory holds the dictionaries, what is known of
 * each document, and a window into each source's postings, 8 MB in all. Postings of a source without deletions are copied as bytes; only the first gets a new
 * distance.
 */
import { ByteReader } from "./ByteReader.ts";
import { ByteWriter } from "./ByteWriter.ts";
import { type Container, pageLength, type SectionSink } from "./container.ts";
import type { DictionaryCursor } from "./Dictionary.ts";
import { DictionaryWriter } from "./DictionaryWriter.ts";
import { FieldInstances } from "./FieldInstances.ts";
import { skipMetadata } from "./metadata.ts";
import { countPostings, lastPlace, readPlaces, writePlaces } from "./postings.ts";
import type { Segment } from "./Segment.ts";
import { type SegmentFacts, sectionNames } from "./segmentShape.ts";
import { encodeStrings } from "./strings.ts";

/** One segment to merge; `kept` are the numbers of its live documents, ascending. The merged order is source after source. */
export type MergeSource = { readonly segment: Segment; readonly kept: Uint32Array };

/** Merges the sections that another room keeps in the same containers: `sink.begin(name)`, then `sink.write`. */
export type SectionMerger = (sources: readonly MergeSource[], sink: SectionSink) => void;

/**
 * Writes the merged segment's sections. Use it inside `writeContainer`, which makes the file appear whole or not at all.
 * The sources must have the same shape and stay open; `deleted` has 1 for every deleted document.
 * @example writeContainer(path, (sink) => mergeSegments(sink, views, [mergeColumns]))
 */
export function mergeSegments(
  sink: SectionSink,
  views: readonly { readonly segment: Segment; readonly deleted: Uint8Array | null }[],
  mergers: readonly SectionMerger[] = [],
): void {
  const [first] = views;
  if (first === undefined) throw new Error("nothing to merge");
  const sources = views.map(({ segment, deleted }) => ({ segment, kept: keptDocuments(segment, deleted) }));
  const dictionary = mergeTerms(sink, sources);
  const { fields, metadataKeys } = first.segment.facts;
  const documents = sources.reduce((sum, source) => sum + source.kept.length, 0);
  const facts: SegmentFacts = { fields, metadataKeys, documents, terms: dictionary.terms };
  writeSection(sink, sectionNames.facts, Buffer.from(JSON.stringify(facts)));
  writeSection(sink, sectionNames.entries, dictionary.entries());
  writeSection(sink, sectionNames.blocks, dictionary.blocks());
  writeSection(sink, sectionNames.refs, encodeStrings(sources.flatMap(keptRefs)));
  writeSection(sink, sectionNames.instances, mergeInstances(sources, fields.length).encode());
  if (sources.some(({ segment }) => segment.boosts() !== null)) {
    writeSection(sink, sectionNames.boosts, mergeBoosts(sources));
  }
  for (const merge of mergers) merge(sources, sink);
}

function keptDocuments(segment: Segment, deleted: Uint8Array | null): Uint32Array {
  const kept = new Uint32Array(segment.documents);
  let count = 0;
  for (let document = 0; document < segment.documents; document++) {
    if (deleted === null || deleted[document] === 0) kept[count++] = document;
  }
  return kept.subarray(0, count);
}

function keptRefs({ segment, kept }: MergeSource): string[] {
  return Array.from(kept, (document) => segment.ref(document));
}

/** The kept documents' fields, source after source. */
function mergeInstances(sources: readonly MergeSource[], fields: number): FieldInstances {
  const lengths = Array.from({ length: fields }, (): number[] => []);
  const extents = Array.from({ length: fields }, (): number[] => []);
  for (const { segment, kept } of sources) {
    const extentsOf = extentColumns(segment.instances, { fields, documents: segment.documents });
    for (let field = 0; field < fields; field++) {
      for (const document of kept) {
        lengths[field]?.push(segment.lengths(field)[document] ?? 0);
        extents[field]?.push(extentsOf[field]?.[document] ?? 0);
      }
    }
  }
  return new FieldInstances(lengths, extents, lengths[0]?.length ?? 0);
}

function extentColumns(
  { starts, documents, fields: fieldOf }: FieldInstances,
  size: { fields: number; documents: number },
): readonly Uint32Array[] {
  const columns = Array.from({ length: size.fields }, () => new Uint32Array(size.documents));
  for (let i = 0; i < documents.length; i++) {
    const column = columns[fieldOf[i] ?? 0];
    if (column !== undefined) column[documents[i] ?? 0] = (starts[i + 1] ?? 0) - (starts[i] ?? 0);
  }
  return columns;
}

function mergeBoosts(sources: readonly MergeSource[]): Uint8Array {
  const boosts = sources.flatMap(({ segment, kept }) =>
    Array.from(kept, (document) => segment.boosts()?.[document] ?? 1),
  );
  return new Uint8Array(Float64Array.from(boosts).buffer);
}

function writeSection(sink: SectionSink, name: string, bytes: Uint8Array): void {
  sink.begin(name);
  sink.write(bytes);
}

/** Writes the postings (and metadata) of all terms and returns their dictionary. */
function mergeTerms(sink: SectionSink, sources: readonly MergeSource[]): DictionaryWriter {
  const hasMetadata = sources.some(({ segment }) => segment.facts.metadataKeys.length > 0);
  const dictionary = new DictionaryWriter(hasMetadata);
  const streams = startStreams(sources);
  const term = new TermWriter();
  const metadata = new ByteWriter(16);
  sink.begin(sectionNames.postings);
  for (let lowest = lowestStreams(streams); lowest.length > 0; lowest = lowestStreams(streams)) {
    const metadataStart = metadata.length;
    term.start();
    for (const [i, stream] of lowest.entries()) {
      term.append(stream, { isLast: i === lowest.length - 1, metadata: hasMetadata ? metadata : undefined });
    }
    const [{ cursor } = { cursor: undefined }] = lowest;
    if (term.count > 0 && cursor !== undefined) {
      dictionary.add(cursor.units, {
        start: 0,
        length: cursor.length,
        count: term.count,
        bytes: term.bytes.length,
        metadataBytes: metadata.length - metadataStart,
      });
      sink.write(term.bytes.written());
    }
    for (const stream of lowest) stream.cursor.next();
  }
  if (hasMetadata) writeSection(sink, sectionNames.metadata, metadata.written());
  return dictionary;
}

type TermStream = {
  readonly cursor: DictionaryCursor;
  readonly segment: Segment;
  readonly postings: SectionWindow;
  /** Place in the merged segment of the source's first kept place. */
  readonly base: number;
  /** New first place, counted from `base`, of each old instance; -1 for those of deleted documents; null where none is. */
  readonly moved: Int32Array | null;
};

function startStreams(sources: readonly MergeSource[]): readonly TermStream[] {
  let base = 0;
  return sources.map(({ segment, kept }) => {
    const moving = kept.length === segment.documents ? null : moveInstances(segment, kept);
    const stream = {
      cursor: segment.dictionary.seek(""),
      segment,
      postings: new SectionWindow(segment.container, sectionNames.postings, sources.length),
      base,
      moved: moving?.moved ?? null,
    };
    base += moving === null ? segment.instances.places : moving.places;
    return stream;
  });
}

/** Kept instances close up. */
function moveInstances(segment: Segment, kept: Uint32Array): { moved: Int32Array; places: number } {
  const { starts, documents } = segment.instances;
  const isKept = new Uint8Array(segment.documents);
  for (const document of kept) isKept[document] = 1;
  const moved = new Int32Array(documents.length).fill(-1);
  let places = 0;
  for (let i = 0; i < documents.length; i++) {
    if (isKept[documents[i] ?? 0] === 0) continue;
    moved[i] = places;
    places += (starts[i + 1] ?? 0) - (starts[i] ?? 0);
  }
  return { moved, places };
}

/** The streams that stand on the first term of all, in source order; none at the end. */
function lowestStreams(streams: readonly TermStream[]): readonly TermStream[] {
  let lowest: TermStream[] = [];
  for (const stream of streams) {
    if (!stream.cursor.valid) continue;
    const [best] = lowest;
    const order = best === undefined ? -1 : compareTerms(stream.cursor, best.cursor);
    if (order < 0) lowest = [stream];
    else if (order === 0) lowest.push(stream);
  }
  return lowest;
}

function compareTerms(a: DictionaryCursor, b: DictionaryCursor): number {
  const most = Math.min(a.length, b.length);
  const left = a.units;
  const right = b.units;
  for (let i = 0; i < most; i++) {
    const difference = (left[i] as number) - (right[i] as number);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

/** Joins one term's postings from source after source. */
class TermWriter {
  readonly bytes = new ByteWriter(1 << 12);
  count = 0;
  #lastPlace = 0;

  start(): void {
    this.bytes.length = 0;
    this.count = 0;
    this.#lastPlace = 0;
  }

  append(
    stream: TermStream,
    { isLast, metadata }: { isLast: boolean; metadata: ByteWriter | undefined },
  ): void {
    const { cursor } = stream;
    const postings = stream.postings.read(cursor.postingsOffset, cursor.postingsLength);
    const values = metadata === undefined ? undefined : stream.segment.metadataBytes(cursor);
    if (stream.moved === null) {
      this.#appendAll(stream, postings, isLast);
      if (values !== undefined) metadata?.writeBytes(values);
    } else this.#appendKept(stream, { places: readPlaces(postings), moved: stream.moved, values, metadata });
  }

  /** Without deletions everything behind the first distance is copied as it is. */
  #appendAll(stream: TermStream, postings: Uint8Array, isLast: boolean): void {
    const reader = new ByteReader(postings);
    const first = reader.readNumber() + stream.base;
    this.bytes.writeNumber(first - this.#lastPlace);
    this.bytes.writeBytes(postings.subarray(reader.at));
    this.count += stream.cursor.count;
    if (!isLast) this.#lastPlace = stream.base + lastPlace(postings);
  }

  #appendKept(
    { segment, base }: TermStream,
    parts: {
      places: Uint32Array;
      moved: Int32Array;
      values: Uint8Array | undefined;
      metadata: ByteWriter | undefined;
    },
  ): void {
    const { places, moved, metadata } = parts;
    const { instances } = segment;
    const values = new ByteReader(parts.values ?? new Uint8Array(0));
    const old = new Uint32Array(places.length);
    const kept = new Uint32Array(places.length);
    let count = 0;
    for (const place of places) {
      const valuesStart = values.at;
      if (metadata !== undefined) skipMetadata(values, segment.facts.metadataKeys.length);
      const instance = instances.at(place);
      const start = moved[instance] ?? -1;
      if (start < 0) continue;
      old[count] = place;
      kept[count++] = base + start + place - (instances.starts[instance] ?? 0);
      metadata?.writeBytes(values.bytes.subarray(valuesStart, values.at));
    }
    if (count === 0) return;
    writePlaces(this.bytes, kept, { from: 0, to: count, previous: this.#lastPlace });
    this.#lastPlace = kept[count - 1] ?? 0;
    this.count += countPostings(old, { from: 0, to: count, instances });
  }
}

/** Of all sources together. */
const windowsLength = 8 << 20;

/** Reads a section forward in large pieces, into the same memory: a file read per term would be millions. */
class SectionWindow {
  readonly #container: Container;
  readonly #name: string;
  #window: Uint8Array;
  #start = 0;
  #end = 0;

  constructor(container: Container, name: string, sources: number) {
    this.#container = container;
    this.#name = name;
    this.#window = new Uint8Array(Math.max(1, Math.floor(windowsLength / sources / pageLength)) * pageLength);
  }

  /** A view, valid until the next read. */
  read(start: number, length: number): Uint8Array {
    if (start < this.#start || start + length > this.#end) this.#moveTo(start, length);
    return this.#window.subarray(start - this.#start, start - this.#start + length);
  }

  #moveTo(start: number, length: number): void {
    const page = start - (start % pageLength);
    const needed = Math.ceil((start + length - page) / pageLength) * pageLength;
    if (needed > this.#window.length) this.#window = new Uint8Array(needed);
    this.#start = page;
    this.#end = Math.min(this.#container.sectionLength(this.#name), page + this.#window.length);
    this.#container.fill(this.#name, page, this.#window.subarray(0, this.#end - page));
  }
}
