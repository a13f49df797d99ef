/** Sorting the records of a segment, (pair, place), by pair: places are ascending already, so a stable sort suffices. */
import type { Records } from "./Records.ts";

export type SortedPairs = {
  /** One number a record, ascending; equal for equal pairs. */
  readonly keys: Uint32Array;
  readonly places: Uint32Array;
  /** The first character of a key's pair, and the second: 0 for the last of a run. */
  readonly firstOf: (key: number) => number;
  readonly secondOf: (key: number) => number;
};

/**
 * Stable radix sort; the records' own columns are used up by it. A record's key is first character << 16 | second.
 * Characters are numbered by rank first: some 6,000 are used, so that a character is one digit and two passes do, the second
 * character's and the first's. Three passes over nine bits each took half as long again.
 */
export function sortPairs(records: Records): SortedPairs {
  const { count } = records;
  const { used, ranks } = characterRanks(records.keys, count);
  const bits = Math.max(1, 32 - Math.clz32(used.length - 1));
  const mask = (1 << bits) - 1;
  const starts = rankKeys(records.keys, count, { ranks, bits });
  const from = { keys: records.keys.subarray(0, count), places: records.places.subarray(0, count) };
  const to = { keys: new Uint32Array(count), places: new Uint32Array(count) };
  distribute(from, to, { shift: 0, mask, next: starts.second });
  distribute(to, from, { shift: bits, mask, next: starts.first });
  return {
    ...from,
    firstOf: (key) => used[key >>> bits] as number, // keys are made of ranks
    secondOf: (key) => used[key & mask] as number,
  };
}

/** Used characters in code order, and each character's number among them. 0 counts as a character, the first. */
function characterRanks(pairs: Uint32Array, count: number): { used: Uint16Array; ranks: Uint16Array } {
  const seen = new Uint8Array(65536);
  seen[0] = 1;
  for (let i = 0; i < count; i++) {
    const pair = pairs[i] as number;
    seen[pair >>> 16] = 1;
    seen[pair & 0xffff] = 1;
  }
  const ranks = new Uint16Array(65536);
  const used: number[] = [];
  for (let code = 0; code < 65536; code++) {
    if (seen[code] === 1) {
      ranks[code] = used.length;
      used.push(code);
    }
  }
  return { used: Uint16Array.from(used), ranks };
}

/** Turns pairs into ranks in place; returns where the records of each first and each second character start. */
function rankKeys(
  pairs: Uint32Array,
  count: number,
  { ranks, bits }: { ranks: Uint16Array; bits: number },
): { first: Uint32Array; second: Uint32Array } {
  const first = new Uint32Array(1 << bits);
  const second = new Uint32Array(1 << bits);
  for (let i = 0; i < count; i++) {
    const pair = pairs[i] as number;
    const firstRank = ranks[pair >>> 16] as number;
    const secondRank = ranks[pair & 0xffff] as number;
    pairs[i] = (firstRank << bits) | secondRank;
    first[firstRank] = (first[firstRank] as number) + 1;
    second[secondRank] = (second[secondRank] as number) + 1;
  }
  sumUp(first);
  sumUp(second);
  return { first, second };
}

/** Numbers of records to where each group of them starts. */
function sumUp(sizes: Uint32Array): void {
  let start = 0;
  for (let i = 0; i < sizes.length; i++) {
    const size = sizes[i] as number;
    sizes[i] = start;
    start += size;
  }
}

type Columns = { readonly keys: Uint32Array; readonly places: Uint32Array };

function distribute(
  from: Columns,
  to: Columns,
  { shift, mask, next }: { shift: number; mask: number; next: Uint32Array },
): void {
  const { keys, places } = from;
  const toKeys = to.keys;
  const toPlaces = to.places;
  const count = keys.length;
  for (let i = 0; i < count; i++) {
    const key = keys[i] as number;
    const digit = (key >>> shift) & mask;
    const at = next[digit] as number;
    next[digit] = at + 1;
    toKeys[at] = key;
    toPlaces[at] = places[i] as number;
  }
}
