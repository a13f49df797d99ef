/**
 * The places of a segment. Every position of every field of every document has one, counted through in order of documents
 * and fields: a place alone tells document, field and position. A field of a document that has text is an *instance*, a
 * range of places.
 */
import { ByteReader } from "./ByteReader.ts";
import { ByteWriter } from "./ByteWriter.ts";

/** Places per entry of the coarse table, as a power of two. */
const coarseBits = 7;

/** Per field, a number for each document. */
export type FieldColumns = readonly ArrayLike<number>[];

export class FieldInstances {
  /** Tokens, by field and document. */
  readonly lengths: readonly Uint32Array[];
  /** First place of each instance, and behind the last the number of all places. */
  readonly starts: Uint32Array;
  readonly documents: Uint32Array;
  readonly fields: Uint8Array;
  /** For every 128th place, the instance it lies in. */
  readonly #coarse: Uint32Array;

  /** `extents` are positions, gaps between blocks included; 0 where the document hasn't the field. */
  constructor(lengths: FieldColumns, extents: FieldColumns, documents: number) {
    this.lengths = lengths.map((column) => Uint32Array.from(column));
    const count = extents.reduce((sum, column) => sum + countFilled(column), 0);
    this.starts = new Uint32Array(count + 1);
    this.documents = new Uint32Array(count);
    this.fields = new Uint8Array(count);
    let place = 0;
    let instance = 0;
    for (let document = 0; document < documents; document++) {
      for (let field = 0; field < extents.length; field++) {
        const extent = extents[field]?.[document] ?? 0;
        if (extent === 0) continue;
        this.starts[instance] = place;
        this.documents[instance] = document;
        this.fields[instance++] = field;
        place += extent;
      }
    }
    this.starts[instance] = place;
    this.#coarse = coarseTable(this.starts);
  }

  get places(): number {
    return this.starts[this.starts.length - 1] ?? 0;
  }

  /** The instance that holds a place; it must be below `places`. */
  at(place: number): number {
    const { starts } = this;
    let instance = this.#coarse[place >>> coarseBits] as number; // there is one for every place
    while ((starts[instance + 1] as number) <= place) instance++;
    return instance;
  }

  /** Per document and field: tokens (number), and where there are any, positions beyond their number (number). */
  encode(): Uint8Array {
    const writer = new ByteWriter();
    const documents = this.lengths[0]?.length ?? 0;
    let instance = 0;
    for (let document = 0; document < documents; document++) {
      for (const [field, column] of this.lengths.entries()) {
        const tokens = column[document] ?? 0;
        writer.writeNumber(tokens);
        if (tokens === 0) continue;
        const extent = (this.starts[instance + 1] ?? 0) - (this.starts[instance] ?? 0);
        if (this.documents[instance] !== document || this.fields[instance] !== field || extent < tokens) {
          throw new Error(
            `document ${document} has ${tokens} tokens in field ${field}, but no places for them`,
          );
        }
        writer.writeNumber(extent - tokens);
        instance++;
      }
    }
    return writer.written();
  }
}

/** Reads what `encode` wrote. */
export function decodeInstances(
  bytes: Uint8Array,
  { documents, fields }: { documents: number; fields: number },
): FieldInstances {
  const reader = new ByteReader(bytes);
  const lengths = Array.from({ length: fields }, () => new Uint32Array(documents));
  const extents = Array.from({ length: fields }, () => new Uint32Array(documents));
  for (let document = 0; document < documents; document++) {
    for (let field = 0; field < fields; field++) {
      const tokens = reader.readNumber();
      if (tokens === 0) continue;
      (lengths[field] as Uint32Array)[document] = tokens; // one for each field, just made
      (extents[field] as Uint32Array)[document] = tokens + reader.readNumber();
    }
  }
  return new FieldInstances(lengths, extents, documents);
}

function countFilled(column: ArrayLike<number>): number {
  let count = 0;
  for (let i = 0; i < column.length; i++) if (column[i] !== 0) count++;
  return count;
}

function coarseTable(starts: Uint32Array): Uint32Array {
  const places = starts[starts.length - 1] ?? 0;
  const coarse = new Uint32Array((places >>> coarseBits) + 1);
  let instance = 0;
  for (let i = 0; i < coarse.length; i++) {
    while (instance + 2 < starts.length && (starts[instance + 1] as number) <= i << coarseBits) instance++;
    coarse[i] = instance;
  }
  return coarse;
}
