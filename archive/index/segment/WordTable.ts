import { hashUnits } from "../analysis/hashUnits.ts";
import { unitsToString } from "../analysis/unitsToString.ts";

/** A word among others' code units, and its hash as `hashUnits` makes it. */
type HashedWord = { units: Uint16Array; start: number; length: number; hash: number };

/** Numbers for words, without making a string of a word that is known: open addressing over UTF-16 code units. */
export class WordTable {
  /** Hash and number + 1 by turns, side by side because both are looked at; number 0 is an empty slot. */
  #slots = new Int32Array(1 << 15);
  #starts = new Uint32Array(1 << 12);
  #units = new Uint16Array(1 << 16);
  #unitsEnd = 0;
  count = 0;

  /** The word's number; numbers are given in order of first occurrence, from 0. */
  number(units: Uint16Array, start: number, length: number, hash: number): number {
    const slots = this.#slots;
    const mask = slots.length - 2;
    for (let slot = firstSlot(hash, mask); ; slot = (slot + 2) & mask) {
      const found = slots[slot + 1] as number; // there is one behind every hash
      if (found === 0) return this.#insert(slot, { units, start, length, hash });
      if (slots[slot] === hash && this.#equals(found - 1, units, start, length)) return found - 1;
    }
  }

  numberOf(word: string): number {
    const units = new Uint16Array(word.length);
    for (let i = 0; i < word.length; i++) units[i] = word.charCodeAt(i);
    return this.number(units, 0, word.length, hashUnits(units, 0, word.length));
  }

  word(number: number): string {
    return unitsToString(this.#units, this.startOf(number), this.endOf(number));
  }

  /** A code unit of a word, from 0; -1 behind its last. */
  unitOf(number: number, index: number): number {
    const at = this.startOf(number) + index;
    return at < this.endOf(number) ? (this.#units[at] as number) : -1;
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

  #equals(number: number, units: Uint16Array, start: number, length: number): boolean {
    const own = this.#starts[number] as number;
    if (this.endOf(number) - own !== length) return false;
    const known = this.#units;
    for (let i = 0; i < length; i++) if (known[own + i] !== units[start + i]) return false;
    return true;
  }

  #insert(slot: number, { units, start, length, hash }: HashedWord): number {
    const number = this.count++;
    if (this.count > this.#starts.length) this.#starts = doubled(this.#starts);
    if (this.#unitsEnd + length > this.#units.length) {
      const larger = new Uint16Array((this.#unitsEnd + length) * 2);
      larger.set(this.#units);
      this.#units = larger;
    }
    this.#starts[number] = this.#unitsEnd;
    this.#units.set(units.subarray(start, start + length), this.#unitsEnd);
    this.#unitsEnd += length;
    this.#slots[slot] = hash;
    this.#slots[slot + 1] = number + 1;
    if (this.count * 4 > this.#slots.length) this.#rehash();
    return number;
  }

  /** Twice as many slots; at most half of them are taken. */
  #rehash(): void {
    const old = this.#slots;
    const slots = new Int32Array(old.length * 2);
    const mask = slots.length - 2;
    for (let from = 0; from < old.length; from += 2) {
      if (old[from + 1] === 0) continue;
      const hash = old[from] as number; // within the length, as below
      let slot = firstSlot(hash, mask);
      while (slots[slot + 1] !== 0) slot = (slot + 2) & mask;
      slots[slot] = hash;
      slots[slot + 1] = old[from + 1] as number;
    }
    this.#slots = slots;
  }
}

/** The high bits of a product know most of its factors. */
function firstSlot(hash: number, mask: number): number {
  return (hash ^ (hash >>> 15)) & mask;
}

function doubled(array: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(array.length * 2);
  larger.set(array);
  return larger;
}
