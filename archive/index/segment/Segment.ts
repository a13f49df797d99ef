/** A finished segment: reads its sections when they are first asked for. Immutable; deletions live in the index. */
import type { Container } from "./container.ts";
import { Dictionary, type DictionaryCursor, type TermEntry } from "./Dictionary.ts";
import { PostingsReader } from "./PostingsReader.ts";
import { type SegmentFacts, sectionNames } from "./segmentShape.ts";
import { StringTable } from "./strings.ts";

export class Segment {
  readonly container: Container;
  readonly facts: SegmentFacts;
  #dictionary: Dictionary | undefined;
  #refs: StringTable | undefined;
  #lengths: Uint32Array | undefined;
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
    this.#refs ??= new StringTable(requiredSection(this.container, sectionNames.refs));
    return this.#refs.at(document);
  }

  /** Tokens per document of one field. */
  lengths(field: number): Uint32Array {
    this.#lengths ??= new Uint32Array(
      new Uint8Array(requiredSection(this.container, sectionNames.lengths)).buffer,
    );
    return this.#lengths.subarray(field * this.documents, (field + 1) * this.documents);
  }

  /** lunr's document boosts, or null where all are 1. */
  boosts(): Float64Array | null {
    if (this.#boosts === undefined) {
      const section = this.container.section(sectionNames.boosts);
      this.#boosts = section === undefined ? null : new Float64Array(new Uint8Array(section).buffer);
    }
    return this.#boosts;
  }

  postings(entry: TermEntry | DictionaryCursor): PostingsReader {
    return new PostingsReader(this.postingsBytes(entry), this.facts.mainField);
  }

  postingsBytes(entry: TermEntry | DictionaryCursor): Uint8Array {
    return this.container.range(sectionNames.postings, entry.postingsOffset, entry.postingsLength);
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
