/** Reads what DictionaryWriter wrote: look-ups by binary search over blocks, and walks in term order. */
import { unitsToString } from "../analysis/unitsToString.ts";
import { ByteReader } from "./ByteReader.ts";
import { termsPerBlock } from "./DictionaryWriter.ts";

/** Where a term's postings lie. */
export type TermEntry = {
  /** (document, field) pairs that hold the term, deleted documents included. */
  readonly count: number;
  readonly postingsOffset: number;
  readonly postingsLength: number;
  readonly metadataOffset: number;
  readonly metadataLength: number;
};

export class Dictionary {
  readonly terms: number;
  readonly #entries: Uint8Array;
  readonly #blocks: Uint32Array;
  readonly #hasMetadata: boolean;
  /** The first two code units of each block's first term as one number: most comparisons need no more. */
  readonly #beginnings: Uint32Array;
  readonly #reader: ByteReader;

  constructor(sections: { entries: Uint8Array; blocks: Uint8Array; terms: number; hasMetadata: boolean }) {
    this.terms = sections.terms;
    this.#entries = sections.entries;
    this.#blocks = new Uint32Array(new Uint8Array(sections.blocks).buffer);
    this.#hasMetadata = sections.hasMetadata;
    this.#reader = new ByteReader(sections.entries);
    this.#beginnings = Uint32Array.from({ length: Math.ceil(this.terms / termsPerBlock) }, (_, block) =>
      this.#readBeginning(block),
    );
  }

  /**
   * Where the term's postings lie, or undefined. Front-coded terms are compared as they lie: of each only what it doesn't
   * share with the one before is looked at, and nothing is written out.
   */
  find(term: string): TermEntry | undefined {
    const block = this.#blockOf(term);
    const end = Math.min(this.terms, (block + 1) * termsPerBlock);
    const reader = this.#reader;
    reader.at = this.#blocks[block * 3] ?? 0;
    let postingsOffset = this.#blocks[block * 3 + 1] ?? 0;
    let metadataOffset = this.#blocks[block * 3 + 2] ?? 0;
    // Units that the last term, which stands before `term`, shares with it, and its unit behind them: 0 where it has none.
    let matched = 0;
    let unitBehind = 0;
    for (let i = block * termsPerBlock; i < end; i++) {
      const head = reader.readByte();
      const shared = (head & 15) === 15 ? 15 + reader.readNumber() : head & 15;
      const suffix = head >> 4 === 15 ? 15 + reader.readNumber() : head >> 4;
      if (shared < matched) return undefined;
      let rest = suffix;
      if (shared === matched) {
        let unit = 0;
        while (rest > 0) {
          unit = reader.readNumber() + unitBehind;
          unitBehind = 0;
          rest--;
          if (unit !== term.charCodeAt(matched)) break;
          matched++;
          unit = 0;
        }
        // It stands behind `term`: charCodeAt is NaN where `term` ends.
        if (unit !== 0 && !(unit < term.charCodeAt(matched))) return undefined;
        unitBehind = unit;
      }
      for (; rest > 0; rest--) reader.readNumber();
      const isFound = shared + suffix === term.length && matched === term.length;
      const coded = reader.readNumber();
      const isSingle = coded % 2 === 1;
      const postingsLength = (coded - (isSingle ? 1 : 0)) / 2;
      const count = isSingle ? 1 : reader.readNumber();
      const metadataLength = this.#hasMetadata ? reader.readNumber() : 0;
      if (isFound) return { count, postingsOffset, postingsLength, metadataOffset, metadataLength };
      postingsOffset += postingsLength;
      metadataOffset += metadataLength;
    }
    return undefined;
  }

  /** A cursor on the first term that isn't before `from`. */
  seek(from: string): DictionaryCursor {
    const cursor = this.#cursorAt(this.#blockOf(from));
    while (cursor.valid && cursor.compare(from) < 0) cursor.next();
    return cursor;
  }

  /** The last block whose first term isn't behind `term`; 0 where all are. */
  #blockOf(term: string): number {
    const beginning = beginningOf(term);
    let low = 0;
    let high = this.#beginnings.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      const order = (this.#beginnings[middle] as number) - beginning; // between low and high
      if ((order === 0 ? this.#compareFirst(middle, term) : order) <= 0) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** A block's first term shares nothing: it can be compared where it lies. */
  #compareFirst(block: number, term: string): number {
    const length = this.#seekFirst(block);
    const most = Math.min(length, term.length);
    for (let i = 0; i < most; i++) {
      const difference = this.#reader.readNumber() - term.charCodeAt(i);
      if (difference !== 0) return difference;
    }
    return length - term.length;
  }

  #readBeginning(block: number): number {
    const length = this.#seekFirst(block);
    const first = length > 0 ? this.#reader.readNumber() : 0;
    return ((first << 16) | (length > 1 ? this.#reader.readNumber() : 0)) >>> 0;
  }

  /** Puts the reader on the units of a block's first term; returns how many there are. */
  #seekFirst(block: number): number {
    const reader = this.#reader;
    reader.at = this.#blocks[block * 3] ?? 0;
    const suffix = reader.readByte() >> 4;
    return suffix === 15 ? 15 + reader.readNumber() : suffix;
  }

  #cursorAt(block: number): DictionaryCursor {
    return new DictionaryCursor({
      entries: this.#entries,
      blocks: this.#blocks,
      terms: this.terms,
      hasMetadata: this.#hasMetadata,
      block,
    });
  }
}

/** Equal for terms of equal first two code units, and in the order of terms where they differ. */
function beginningOf(term: string): number {
  return ((term.charCodeAt(0) << 16) | term.charCodeAt(1)) >>> 0;
}

/** Walks a dictionary from a block's start. */
export class DictionaryCursor {
  valid: boolean;
  /** UTF-16 code units of the current term; `length` of them. */
  units = new Uint16Array(64);
  length = 0;
  /** Units taken over from the term before; 0 for the first of a block. */
  shared = 0;
  count = 0;
  postingsOffset = 0;
  postingsLength = 0;
  metadataOffset = 0;
  metadataLength = 0;
  readonly #reader: ByteReader;
  readonly #terms: number;
  readonly #hasMetadata: boolean;
  #index: number;

  constructor(at: {
    entries: Uint8Array;
    blocks: Uint32Array;
    terms: number;
    hasMetadata: boolean;
    block: number;
  }) {
    this.#terms = at.terms;
    this.#hasMetadata = at.hasMetadata;
    this.#index = at.block * termsPerBlock - 1;
    this.#reader = new ByteReader(at.entries, at.blocks[at.block * 3] ?? 0);
    this.postingsOffset = at.blocks[at.block * 3 + 1] ?? 0;
    this.metadataOffset = at.blocks[at.block * 3 + 2] ?? 0;
    this.valid = true;
    this.next();
  }

  /** To the next term; `valid` is false behind the last. */
  next(): void {
    this.#index++;
    if (this.#index >= this.#terms) {
      this.valid = false;
      return;
    }
    this.postingsOffset += this.postingsLength;
    this.metadataOffset += this.metadataLength;
    if (this.#index % termsPerBlock === 0) this.length = 0;
    this.#readTerm();
    const reader = this.#reader;
    const coded = reader.readNumber();
    const single = coded % 2 === 1;
    this.postingsLength = (coded - (single ? 1 : 0)) / 2;
    this.count = single ? 1 : reader.readNumber();
    this.metadataLength = this.#hasMetadata ? reader.readNumber() : 0;
  }

  term(): string {
    return unitsToString(this.units, 0, this.length);
  }

  entry(): TermEntry {
    const { count, postingsOffset, postingsLength, metadataOffset, metadataLength } = this;
    return { count, postingsOffset, postingsLength, metadataOffset, metadataLength };
  }

  /** Negative where the current term comes before `term`, 0 where it is `term`. */
  compare(term: string): number {
    const most = Math.min(this.length, term.length);
    for (let i = 0; i < most; i++) {
      const difference = (this.units[i] ?? 0) - term.charCodeAt(i);
      if (difference !== 0) return difference;
    }
    return this.length - term.length;
  }

  startsWith(prefix: string): boolean {
    if (this.length < prefix.length) return false;
    for (let i = 0; i < prefix.length; i++) if (this.units[i] !== prefix.charCodeAt(i)) return false;
    return true;
  }

  #readTerm(): void {
    const reader = this.#reader;
    const head = reader.readByte();
    let shared = head & 15;
    let suffix = head >> 4;
    if (shared === 15) shared += reader.readNumber();
    if (suffix === 15) suffix += reader.readNumber();
    let base = shared < this.length ? (this.units[shared] ?? 0) : 0;
    const length = shared + suffix;
    if (length > this.units.length) {
      const larger = new Uint16Array(length * 2);
      larger.set(this.units);
      this.units = larger;
    }
    for (let i = shared; i < length; i++) {
      this.units[i] = reader.readNumber() + base;
      base = 0;
    }
    this.shared = shared;
    this.length = length;
  }
}
