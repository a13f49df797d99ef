/** Sorting the records of a segment's words by term, in dictionary order. */
import type { Records } from "./Records.ts";
import type { WordTable } from "./WordTable.ts";

export type SortedWords = {
  /** In dictionary order; the term's records are `from` to before `to`. */
  readonly terms: readonly {
    readonly term: string;
    readonly units: Uint16Array;
    readonly from: number;
    readonly to: number;
  }[];
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
  const numbers = new Map<string, number>();
  for (let word = 0; word < words.count; word++) if (counts[word] !== 0) numbers.set(words.word(word), word);
  const next = new Uint32Array(words.count);
  let from = 0;
  const terms = [...numbers.keys()].sort().map((term) => {
    const word = numbers.get(term) as number; // a key of this very map
    next[word] = from;
    const to = from + (counts[word] as number);
    const range = { term, units: unitsOf(term), from, to };
    from = to;
    return range;
  });
  const places = new Uint32Array(records.count);
  const sortedMetadata = new Array<readonly unknown[]>(metadata.length);
  for (let i = 0; i < records.count; i++) {
    const word = records.keys[i] as number;
    const at = next[word] as number;
    next[word] = at + 1;
    places[at] = records.places[i] as number;
    if (metadata.length > 0) sortedMetadata[at] = metadata[i] ?? [];
  }
  return { terms, places, metadata: sortedMetadata };
}

function unitsOf(term: string): Uint16Array {
  const units = new Uint16Array(term.length);
  for (let i = 0; i < term.length; i++) units[i] = term.charCodeAt(i);
  return units;
}
