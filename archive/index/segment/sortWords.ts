/** Sorting the records of a segment's words by term, in dictionary order. */
import type { Records } from "./Records.ts";
import type { WordTable } from "./WordTable.ts";

export type SortedWords = {
  /** Numbers of the words that have records, in dictionary order. */
  readonly words: Uint32Array;
  /** Where the records of each of `words` end; they begin where the word's before end. */
  readonly ends: Uint32Array;
  readonly places: Uint32Array;
  /** In the order of `places`; empty where there is none. */
  readonly metadata: readonly (readonly unknown[])[];
};

/** Groups the records by word; the places of each stay in order. Words without a record are left out. */
export function sortWords(
  words: WordTable,
  records: Records,
  metadata: readonly (readonly unknown[])[],
): SortedWords {
  const counts = new Uint32Array(words.count);
  for (let i = 0; i < records.count; i++) {
    const word = records.keys[i] as number;
    counts[word] = (counts[word] as number) + 1;
  }
  const sorted = sortedNumbers(words, counts);
  const ends = new Uint32Array(sorted.length);
  const next = new Uint32Array(words.count);
  let end = 0;
  for (let i = 0; i < sorted.length; i++) {
    const word = sorted[i] as number; // below the length
    next[word] = end;
    end += counts[word] as number;
    ends[i] = end;
  }
  const places = new Uint32Array(records.count);
  const sortedMetadata = new Array<readonly unknown[]>(metadata.length);
  for (let i = 0; i < records.count; i++) {
    const word = records.keys[i] as number;
    const at = next[word] as number;
    next[word] = at + 1;
    places[at] = records.places[i] as number;
    if (metadata.length > 0) sortedMetadata[at] = metadata[i] ?? [];
  }
  return { words: sorted, ends, places, metadata: sortedMetadata };
}

/** Code units by which words are put in order without comparing; after these few are alike. */
const sortedUnits = 4;

/** The words that have records, by their code units: how strings compare. */
function sortedNumbers(words: WordTable, counts: Uint32Array): Uint32Array {
  let numbers = Uint32Array.from(counts.keys()).filter((number) => counts[number] !== 0);
  for (let unit = sortedUnits - 1; unit >= 0; unit--) numbers = sortByUnit(words, numbers, unit);
  for (let from = 0, to = 0; from < numbers.length; from = to) {
    const first = numbers[from] as number; // below the length, like the next
    for (to = from + 1; to < numbers.length; to++) {
      if (compareUnits(words, first, numbers[to] as number, { from: 0, to: sortedUnits }) !== 0) break;
    }
    if (to > from + 1) {
      const rest = { from: sortedUnits, to: Number.POSITIVE_INFINITY };
      numbers.subarray(from, to).sort((a, b) => compareUnits(words, a, b, rest));
    }
  }
  return numbers;
}

function compareUnits(
  words: WordTable,
  a: number,
  b: number,
  { from, to }: { readonly from: number; readonly to: number },
): number {
  for (let i = from; i < to; i++) {
    const unit = words.unitOf(a, i);
    const difference = unit - words.unitOf(b, i);
    if (difference !== 0 || unit < 0) return difference;
  }
  return 0;
}

/** Stable; words that end before the unit come first. */
function sortByUnit(words: WordTable, numbers: Uint32Array, unit: number): Uint32Array<ArrayBuffer> {
  const next = new Uint32Array(65_538);
  for (let i = 0; i < numbers.length; i++) {
    const bucket = words.unitOf(numbers[i] as number, unit) + 1; // below the length, as below
    next[bucket + 1] = (next[bucket + 1] as number) + 1;
  }
  for (let bucket = 1; bucket < next.length; bucket++) {
    next[bucket] = (next[bucket] as number) + (next[bucket - 1] as number);
  }
  const sorted = new Uint32Array(numbers.length);
  for (let i = 0; i < numbers.length; i++) {
    const number = numbers[i] as number;
    const bucket = words.unitOf(number, unit) + 1;
    const at = next[bucket] as number;
    next[bucket] = at + 1;
    sorted[at] = number;
  }
  return sorted;
}
