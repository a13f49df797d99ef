/** A finished segment: reads its sections when they are first asked for. Immutable; deletions live in the index. */
import type { Container } from "./container.ts";
import { Dictionary, type DictionaryCursor, type TermEntry } from "./Dictionary.ts";
import { decodeInstances, type FieldInstances } from "./FieldInstances.ts";
import { readPlaces } from "./postings.ts";
import { type SegmentFacts, sectionNames } from "./segmentShape.ts";
import { StringTable } from "./strings.ts";

/** Postings this many bytes apart are still read in one piece: a read costs more than the bytes between. */
const joinedGap = 4096;

export class Segment {
  readonly container: Container;
  readonly facts: SegmentFacts;
  #dictionary: Dictionary | undefined;
  #refs: StringTable | undefined;
  #instances: FieldInstances | undefined;
  #boosts: Float64Array | null | undefined;

  /** Throws ContainerDamaged where the container holds no segment. */
  constructor(container: Container) {
    this.container = container;
    this.facts = JSON.parse(
      Buffer.from(requiredSection(container, sectionNames.facts)).toString(),
    ) as SegmentFacts; // checksummed
  }

  get documents(): number {
    return this.facts.documents;
  }

  get dictionary(): Dictionary {
    this.#dictionary ??= new Dictionary({
      entries: requiredSection(this.container, sectionNames.entries),
      blocks: requiredSection(this.container, sectionNames.blocks),
      terms: this.facts.terms,
      hasMetadata: this.facts.metadataKeys.length > 0,
    });
    return this.#dictionary;
  }

  /** The document's ref; documents count from 0. */
  ref(document: number): string {
    return this.refs.at(document);
  }

  /** The refs of all documents. */
  get refs(): StringTable {
    this.#refs ??= new StringTable(requiredSection(this.container, sectionNames.refs));
    return this.#refs;
  }

  /** Where its documents' fields have their places. */
  get instances(): FieldInstances {
    this.#instances ??= decodeInstances(requiredSection(this.container, sectionNames.instances), {
      documents: this.documents,
      fields: this.facts.fields.length,
    });
    return this.#instances;
  }

  /** Tokens per document of one field. */
  lengths(field: number): Uint32Array {
    return this.instances.lengths[field] ?? new Uint32Array(this.documents);
  }

  /** lunr's document boosts, or null where all are 1. */
  boosts(): Float64Array | null {
    if (this.#boosts === undefined) {
      const section = this.container.section(sectionNames.boosts);
      this.#boosts = section === undefined ? null : new Float64Array(new Uint8Array(section).buffer);
    }
    return this.#boosts;
  }

  /** The places of a term, ascending; deleted documents' too. */
  places(entry: TermEntry): Uint32Array {
    return readPlaces(this.postings(entry));
  }

  /** The same as bytes, for reading place after place. */
  postings({ postingsOffset, postingsLength }: TermEntry): Uint8Array {
    return this.container.range(sectionNames.postings, postingsOffset, postingsLength);
  }

  /** The places of each of several terms. Neighbours in the dictionary are neighbours in the file: they are read at once. */
  placesOfAll(entries: readonly TermEntry[]): readonly Uint32Array[] {
    const inOrder = entries.toSorted((a, b) => a.postingsOffset - b.postingsOffset);
    const all: Uint32Array[] = [];
    for (let i = 0; i < inOrder.length; ) {
      const start = inOrder[i]?.postingsOffset ?? 0;
      let end = start;
      let next = i;
      for (let entry = inOrder[next]; entry !== undefined; entry = inOrder[++next]) {
        if (entry.postingsOffset > end + joinedGap) break;
        end = entry.postingsOffset + entry.postingsLength;
      }
      const bytes = this.container.range(sectionNames.postings, start, end - start);
      for (; i < next; i++) {
        const { postingsOffset = start, postingsLength = 0 } = inOrder[i] ?? {};
        const from = postingsOffset - start;
        all.push(readPlaces(bytes.subarray(from, from + postingsLength)));
      }
    }
    return all;
  }

  metadataBytes(entry: TermEntry | DictionaryCursor): Uint8Array {
    return entry.metadataLength === 0
      ? new Uint8Array(0)
      : this.container.range(sectionNames.metadata, entry.metadataOffset, entry.metadataLength);
  }
}

function requiredSection(container: Container, name: string): Uint8Array {
  const length = container.sectionLength(name);
  return container.range(name, 0, length);
}
