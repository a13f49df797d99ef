/** Many strings in two arrays: where each ends (u32), then all of them in UTF-8. */

/** `count (u32)`, the end of each string in the text behind (u32 each), the text. */
export function encodeStrings(strings: readonly string[]): Uint8Array {
  const ends = new Uint32Array(strings.length + 1);
  ends[0] = strings.length;
  const encoded = strings.map((string) => Buffer.from(string));
  let end = 0;
  encoded.forEach((bytes, i) => {
    end += bytes.length;
    ends[i + 1] = end;
  });
  return Buffer.concat([new Uint8Array(ends.buffer), ...encoded]);
}

/** Reads one string after another, or all, without decoding the rest. */
export class StringTable {
  readonly length: number;
  readonly #ends: Uint32Array;
  readonly #text: Buffer;

  constructor(bytes: Uint8Array) {
    // Only where numbers can't be read where they lie: there are tables of a hundred thousand strings.
    const { buffer, byteOffset, byteLength } = bytes.byteOffset % 4 === 0 ? bytes : new Uint8Array(bytes);
    this.length = new DataView(buffer, byteOffset).getUint32(0, true);
    this.#ends = new Uint32Array(buffer, byteOffset + 4, this.length);
    const textStart = 4 + this.length * 4;
    this.#text = Buffer.from(buffer, byteOffset + textStart, byteLength - textStart);
  }

  /** Strings count from 0. */
  at(index: number): string {
    const start = index === 0 ? 0 : (this.#ends[index - 1] ?? 0);
    return this.#text.toString("utf8", start, this.#ends[index]);
  }
}
