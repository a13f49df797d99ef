/** Walks one term's postings. After `next`, exactly one of `skipPositions` and `frequency` calls of `nextPosition` follows. */
export class PostingsReader {
  document = 0;
  field = 0;
  /** Occurrences in this field of this document. */
  frequency = 0;
  /** The current posting's first number, and where what follows it begins. */
  head = 0;
  bodyStart = 0;
  readonly #bytes: Uint8Array;
  readonly #end: number;
  readonly #mainField: number;
  #at = 0;
  #position = 0;

  constructor(bytes: Uint8Array, mainField: number) {
    this.#bytes = bytes;
    this.#end = bytes.length;
    this.#mainField = mainField;
  }

  /** To the next posting; false behind the last. */
  next(): boolean {
    if (this.#at >= this.#end) return false;
    const bytes = this.#bytes;
    const head = this.#read();
    this.head = head;
    this.bodyStart = this.#at;
    const main = (head & 2) !== 0;
    const once = (head & 1) !== 0;
    this.document += head >>> 2;
    this.field = main ? this.#mainField : (bytes[this.#at++] as number); // written together
    this.frequency = once ? 1 : this.#read();
    this.#position = 0;
    return true;
  }

  /** Behind the bytes read so far. */
  get at(): number {
    return this.#at;
  }

  skipPositions(): void {
    const bytes = this.#bytes;
    let at = this.#at;
    for (let left = this.frequency; left > 0; left--) {
      while ((bytes[at] as number) > 127) at++;
      at++;
    }
    this.#at = at;
  }

  nextPosition(): number {
    this.#position += this.#read();
    return this.#position;
  }

  #read(): number {
    const bytes = this.#bytes;
    let byte = bytes[this.#at++] as number; // sections are checksummed: what was written is there
    if (byte < 128) return byte;
    let value = byte & 127;
    let shift = 7;
    do {
      byte = bytes[this.#at++] as number;
      value |= (byte & 127) << shift;
      shift += 7;
    } while (byte > 127);
    return value >>> 0;
  }
}
