import { unitsToString } from "../analysis/unitsToString.ts";

/** Numbers for words, without making a string of a word that is known: open addressing over UTF-16 code units. */
export class WordTable {
  #slots = new Int32Array(1 << 14).fill(-1);
  #hashes = new Uint32Array(1 << 12);
  #starts = new Uint32Array(1 << 12);
  #units = new Uint16Array(1 << 16);
  #unitsEnd = 0;
  count = 0;

  /** The number of the word in `units[start..start + length)`; numbers are given in order of first occurrence, from 0. */
  number(units: Uint16Array, start: number, length: number): number {
    let hash = length;
    for (let i = start; i < start + length; i++) hash = Math.imul(hash ^ (units[i] as number), 0x9e3779b1);
    hash = (hash ^ (hash >>> 15)) >>> 0;
    const mask = this.#slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const found = this.#slots[slot] as number;
      if (found < 0) return this.#insert({ slot, hash }, units.subarray(start, start + length));
      if (this.#hashes[found] === hash && this.#equals(found, units, { start, length })) return found;
    }
  }

  numberOf(word: string): number {
    const units = new Uint16Array(word.length);
    for (let i = 0; i < word.length; i++) units[i] = word.charCodeAt(i);
    return this.number(units, 0, word.length);
  }

  word(number: number): string {
    return unitsToString(this.#units, this.startOf(number), this.endOf(number));
  }

  /** All words by number: cut out of one string, which is faster than to make one after another. */
  list(): readonly string[] {
    const text = Buffer.from(this.#units.buffer, 0, this.#unitsEnd * 2).toString("utf16le");
    return Array.from({ length: this.count }, (_, number) =>
      text.slice(this.startOf(number), this.endOf(number)),
    );
  }

  /** All words end to end, each from `startOf` to before `endOf`; valid until the next word is added. */
  get units(): Uint16Array {
    return this.#units;
  }

  startOf(number: number): number {
    return this.#starts[number] ?? 0;
  }

  endOf(number: number): number {
    return number + 1 < this.count ? (this.#starts[number + 1] ?? 0) : this.#unitsEnd;
  }

  #equals(number: number, units: Uint16Array, { start, length }: { start: number; length: number }): boolean {
    const own = this.#starts[number] as number;
    if (this.endOf(number) - own !== length) return false;
    for (let i = 0; i < length; i++) if (this.#units[own + i] !== units[start + i]) return false;
    return true;
  }

  #insert({ slot, hash }: { slot: number; hash: number }, word: Uint16Array): number {
    const number = this.count++;
    if (this.count > this.#starts.length) {
      this.#starts = doubled(this.#starts);
      this.#hashes = doubled(this.#hashes);
    }
    if (this.#unitsEnd + word.length > this.#units.length) {
      const larger = new Uint16Array((this.#unitsEnd + word.length) * 2);
      larger.set(this.#units);
      this.#units = larger;
    }
    this.#hashes[number] = hash;
    this.#starts[number] = this.#unitsEnd;
    this.#units.set(word, this.#unitsEnd);
    this.#unitsEnd += word.length;
    this.#slots[slot] = number;
    if (this.count * 2 > this.#slots.length) this.#rehash();
    return number;
  }

  #rehash(): void {
    const slots = new Int32Array(this.#slots.length * 2).fill(-1);
    const mask = slots.length - 1;
    for (let number = 0; number < this.count; number++) {
      let slot = (this.#hashes[number] as number) & mask;
      while ((slots[slot] as number) >= 0) slot = (slot + 1) & mask;
      slots[slot] = number;
    }
    this.#slots = slots;
  }
}

function doubled(array: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(array.length * 2);
  larger.set(array);
  return larger;
}
