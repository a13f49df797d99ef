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

/** The words that have records, by their code units: how strings compare. */
function sortedNumbers(words: WordTable, counts: Uint32Array): Uint32Array {
  const numbers = new Map<string, number>();
  words.list().forEach((word, number) => {
    if (counts[number] !== 0) numbers.set(word, number);
  });
  return Uint32Array.from([...numbers.keys()].sort(), (word) => numbers.get(word) ?? 0);
}
