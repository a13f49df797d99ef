/**
 * The term dictionary: terms in UTF-16 code unit order, front-coded in blocks of 32, each with the number and length of
 * its postings.
 *
 * ```
 * entry   head (1 byte: shared units | suffix units << 4, 15 = a number follows)
 *         first suffix unit as distance from the unit it replaces, further units as numbers
 *         postings bytes << 1 | single?   number of postings unless single
 *         metadata bytes (only where the segment has metadata)
 * blocks  per block: offset of its first entry, of its first postings byte, of its first metadata byte (u32 each)
 * ```
 * Neighbouring Han pairs share their first character, and the second is a small step away: three bytes for most terms.
 */
import { ByteWriter } from "./ByteWriter.ts";

/** Terms per block: a look-up decodes half a block on average. */
export const termsPerBlock = 32;

/** A term to be added: where it stands among the units given with it, and what was written for it. */
export type NewEntry = {
  start: number;
  length: number;
  /** Postings as lunr counts them. */
  count: number;
  bytes: number;
  metadataBytes: number;
};

export class DictionaryWriter {
  readonly #bytes = new ByteWriter();
  readonly #blocks: number[] = [];
  readonly #hasMetadata: boolean;
  #previous = new Uint16Array(64);
  #previousLength = 0;
  #postingsOffset = 0;
  #metadataOffset = 0;
  #terms = 0;

  constructor(hasMetadata: boolean) {
    this.#hasMetadata = hasMetadata;
  }

  get terms(): number {
    return this.#terms;
  }

  /** Terms must come in ascending order, each once. The entry isn't kept: it may be the same object for every term. */
  add(units: Uint16Array, entry: NewEntry): void {
    if (this.#terms % termsPerBlock === 0) this.#startBlock();
    this.#terms++;
    this.#writeTerm(units, entry.start, entry.length);
    const bytes = this.#bytes;
    const single = entry.count === 1;
    bytes.writeNumber(entry.bytes * 2 + (single ? 1 : 0));
    if (!single) bytes.writeNumber(entry.count);
    if (this.#hasMetadata) bytes.writeNumber(entry.metadataBytes);
    this.#postingsOffset += entry.bytes;
    this.#metadataOffset += entry.metadataBytes;
  }

  /** The entries; a view. */
  entries(): Uint8Array {
    return this.#bytes.written();
  }

  blocks(): Uint8Array {
    return new Uint8Array(Uint32Array.from(this.#blocks).buffer);
  }

  #startBlock(): void {
    this.#blocks.push(this.#bytes.length, this.#postingsOffset, this.#metadataOffset);
    this.#previousLength = 0;
  }

  #writeTerm(units: Uint16Array, start: number, length: number): void {
    if (length > this.#previous.length) this.#previous = enlarged(this.#previous, length * 2);
    const previous = this.#previous;
    const previousLength = this.#previousLength;
    const most = Math.min(length, previousLength);
    let shared = 0;
    while (shared < most && previous[shared] === units[start + shared]) shared++;
    const suffix = length - shared;
    const bytes = this.#bytes;
    bytes.reserve(1);
    bytes.bytes[bytes.length++] = Math.min(shared, 15) | (Math.min(suffix, 15) << 4);
    if (shared >= 15) bytes.writeNumber(shared - 15);
    if (suffix >= 15) bytes.writeNumber(suffix - 15);
    let base = shared < previousLength ? (previous[shared] as number) : 0;
    for (let i = shared; i < length; i++) {
      const unit = units[start + i] as number; // of the term, like those before
      bytes.writeNumber(unit - base);
      base = 0;
      previous[i] = unit;
    }
    this.#previousLength = length;
  }
}

function enlarged(units: Uint16Array<ArrayBuffer>, capacity: number): Uint16Array<ArrayBuffer> {
  const larger = new Uint16Array(capacity);
  larger.set(units);
  return larger;
}
