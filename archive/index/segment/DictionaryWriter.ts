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

  /** Terms must come in ascending order, each once. */
  add(
    units: Uint16Array,
    length: number,
    postings: { count: number; bytes: number; metadataBytes: number },
  ): void {
    if (this.#terms % termsPerBlock === 0) this.#startBlock();
    this.#terms++;
    this.#writeTerm(units, length);
    const single = postings.count === 1;
    this.#bytes.writeNumber(postings.bytes * 2 + (single ? 1 : 0));
    if (!single) this.#bytes.writeNumber(postings.count);
    if (this.#hasMetadata) this.#bytes.writeNumber(postings.metadataBytes);
    this.#postingsOffset += postings.bytes;
    this.#metadataOffset += postings.metadataBytes;
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

  #writeTerm(units: Uint16Array, length: number): void {
    const previous = this.#previous;
    const most = Math.min(length, this.#previousLength);
    let shared = 0;
    while (shared < most && previous[shared] === units[shared]) shared++;
    const suffix = length - shared;
    const bytes = this.#bytes;
    bytes.reserve(1);
    bytes.bytes[bytes.length++] = Math.min(shared, 15) | (Math.min(suffix, 15) << 4);
    if (shared >= 15) bytes.writeNumber(shared - 15);
    if (suffix >= 15) bytes.writeNumber(suffix - 15);
    let base = shared < this.#previousLength ? (previous[shared] ?? 0) : 0;
    for (let i = shared; i < length; i++) {
      bytes.writeNumber((units[i] ?? 0) - base);
      base = 0;
    }
    if (length > previous.length) this.#previous = new Uint16Array(length * 2);
    for (let i = 0; i < length; i++) this.#previous[i] = units[i] ?? 0;
    this.#previousLength = length;
  }
}
