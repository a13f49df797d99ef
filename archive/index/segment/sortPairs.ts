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

const digitBits = 9;
const digits = 1 << digitBits;

/**
 * Stable radix sort; the records' own columns are used up by it. A record's key is first character << 16 | second.
 * Characters are numbered by rank first, so that a pair of some 6,000 used characters has 26 bits instead of 32: three
 * passes over 9 bits each, whose 512 write streams stay in the nearest cache.
 */
export function sortPairs(records: Records): SortedPairs {
  const { count } = records;
  const { used, ranks } = characterRanks(records.keys, count);
  const bits = Math.max(1, 32 - Math.clz32(Math.max(1, used.length - 1)));
  const passes = Math.ceil((bits * 2) / digitBits);
  const starts = rankKeys(records.keys, count, { ranks, bits, passes });
  let from = { keys: records.keys.subarray(0, count), places: records.places.subarray(0, count) };
  let to = { keys: new Uint32Array(count), places: new Uint32Array(count) };
  for (let pass = 0; pass < passes; pass++) {
    distribute(from, to, {
      shift: pass * digitBits,
      next: starts.subarray(pass * digits, (pass + 1) * digits),
    });
    [from, to] = [to, from];
  }
  const mask = (1 << bits) - 1;
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

/** Turns pairs into ranks in place; returns for every pass where each of its digits starts. */
function rankKeys(
  pairs: Uint32Array,
  count: number,
  { ranks, bits, passes }: { ranks: Uint16Array; bits: number; passes: number },
): Uint32Array {
  const counts = new Uint32Array(digits * Math.max(4, passes));
  const mask = digits - 1;
  for (let i = 0; i < count; i++) {
    const pair = pairs[i] as number;
    const key = ((ranks[pair >>> 16] as number) << bits) | (ranks[pair & 0xffff] as number);
    pairs[i] = key;
    const first = key & mask;
    const second = digits + ((key >>> digitBits) & mask);
    const third = digits * 2 + ((key >>> (digitBits * 2)) & mask);
    const fourth = digits * 3 + (key >>> (digitBits * 3));
    counts[first] = (counts[first] as number) + 1;
    counts[second] = (counts[second] as number) + 1;
    counts[third] = (counts[third] as number) + 1;
    counts[fourth] = (counts[fourth] as number) + 1;
  }
  for (let pass = 0; pass < passes; pass++) {
    let start = 0;
    for (let at = pass * digits; at < (pass + 1) * digits; at++) {
      const size = counts[at] as number;
      counts[at] = start;
      start += size;
    }
  }
  return counts;
}

type Columns = { readonly keys: Uint32Array; readonly places: Uint32Array };

function distribute(from: Columns, to: Columns, { shift, next }: { shift: number; next: Uint32Array }): void {
  const { keys, places } = from;
  const toKeys = to.keys;
  const toPlaces = to.places;
  const count = keys.length;
  const mask = digits - 1;
  for (let i = 0; i < count; i++) {
    const key = keys[i] as number;
    const digit = (key >>> shift) & mask;
    const at = next[digit] as number;
    next[digit] = at + 1;
    toKeys[at] = key;
    toPlaces[at] = places[i] as number;
  }
}
