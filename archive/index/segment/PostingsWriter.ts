/**
 * A term's postings, by document and then field:
 *
 * ```
 * distance from the document before << 2 | main field? << 1 | once?
 * field (unless main)   occurrences (unless once)   first position   distances of the further positions
 * ```
 * Most occurrences are single ones in the body: four bytes together with their position.
 */
import { ByteWriter } from "./ByteWriter.ts";

/** Field instances of a segment in order of their first place; the last entry of `starts` ends the last one. */
export type FieldInstances = {
  readonly starts: Uint32Array;
  readonly documents: Uint32Array;
  readonly fields: Uint8Array;
};

const coarseBits = 7;

export class PostingsWriter {
  readonly bytes = new ByteWriter(1 << 20);
  readonly #instances: FieldInstances;
  readonly #mainField: number;
  /** For every 128th place, the instance it lies in. */
  readonly #coarse: Uint32Array;

  constructor(instances: FieldInstances, mainField: number) {
    this.#instances = instances;
    this.#mainField = mainField;
    this.#coarse = coarseTable(instances.starts);
  }

  /** Writes the records `from` to before `to` as one term's postings and returns how many postings they made. */
  writeTerm(places: Uint32Array, from: number, to: number): number {
    const { starts, documents, fields } = this.#instances;
    const main = this.#mainField;
    this.bytes.reserve((to - from) * 20 + 20);
    const bytes = this.bytes.bytes;
    let at = this.bytes.length;
    let count = 0;
    let lastDocument = 0;
    for (let i = from; i < to; ) {
      const place = places[i] as number;
      let instance = this.#coarse[place >>> coarseBits] as number;
      while ((starts[instance + 1] as number) <= place) instance++;
      const start = starts[instance] as number;
      const end = starts[instance + 1] as number;
      let next = i + 1;
      while (next < to && (places[next] as number) < end) next++;
      const document = documents[instance] as number;
      const field = fields[instance] as number;
      const isMain = field === main ? 2 : 0;
      let value = ((document - lastDocument) << 2) | isMain | (next - i === 1 ? 1 : 0);
      while (value > 127) {
        bytes[at++] = (value & 127) | 128;
        value >>>= 7;
      }
      bytes[at++] = value;
      if (isMain === 0) bytes[at++] = field;
      if (next - i > 1) {
        value = next - i;
        while (value > 127) {
          bytes[at++] = (value & 127) | 128;
          value >>>= 7;
        }
        bytes[at++] = value;
      }
      let previous = start;
      for (; i < next; i++) {
        const here = places[i] as number;
        value = here - previous;
        previous = here;
        while (value > 127) {
          bytes[at++] = (value & 127) | 128;
          value >>>= 7;
        }
        bytes[at++] = value;
      }
      lastDocument = document;
      count++;
    }
    this.bytes.length = at;
    return count;
  }
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
