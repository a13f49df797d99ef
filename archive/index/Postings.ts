/** Most terms have fewer. */
const startCapacity = 16;

/** Live postings of one term (or of what is scored as one term), gathered over all segments. */
export class Postings {
  /** Ordinals in the index, ascending; a document stands once per field. */
  ordinals = new Uint32Array(startCapacity);
  fields = new Uint8Array(startCapacity);
  frequencies = new Uint32Array(startCapacity);
  count = 0;
  /** Where the term occurs first: lunr numbers terms in this order and sums scores by it. */
  firstPosition = 0;
  /** Per posting, per metadata key, one value per occurrence; empty unless asked for. */
  readonly metadata: unknown[][][] = [];

  add(ordinal: number, field: number, frequency: number): void {
    if (this.count === this.ordinals.length) this.#grow();
    this.ordinals[this.count] = ordinal;
    this.fields[this.count] = field;
    this.frequencies[this.count++] = frequency;
  }

  #grow(): void {
    const capacity = this.ordinals.length * 4;
    const ordinals = new Uint32Array(capacity);
    ordinals.set(this.ordinals);
    this.ordinals = ordinals;
    const fields = new Uint8Array(capacity);
    fields.set(this.fields);
    this.fields = fields;
    const frequencies = new Uint32Array(capacity);
    frequencies.set(this.frequencies);
    this.frequencies = frequencies;
  }
}

/** Negative where `a` occurs before `b`: by document, field and position. */
export function compareFirst(a: Postings, b: Postings): number {
  return (
    (a.ordinals[0] ?? 0) - (b.ordinals[0] ?? 0) ||
    (a.fields[0] ?? 0) - (b.fields[0] ?? 0) ||
    a.firstPosition - b.firstPosition
  );
}
