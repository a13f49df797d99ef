/**
 * Documents stored for reading one at a time: JSON texts in order of their number, cut into blocks, each block compressed.
 *
 *   blocks | u32 first document of block 0, 1, ... | u32 offset of block 0, 1, ..., end | u32 documents | u32 blocks
 *
 * A block is the JSON texts of its documents joined by line feeds (JSON.stringify never writes one), compressed with Zstandard.
 * What stands where comes last, so that a merge writes blocks as it meets them, and whole ones as they are.
 */
import { zstdCompressSync, zstdDecompressSync } from "node:zlib";

/** Characters in a block before it is closed: larger is smaller on the disk and slower to answer. */
const blockCharacters = 32_768;

/** A block of fewer bytes isn't copied as it is: it joins others. */
const leastCopied = 4096;

/** Takes documents in order of their number. */
export type DocumentBlocksWriter = {
  readonly add: (text: string) => void;
  /** Adds documents of another section, by their numbers there, ascending. Blocks that are kept whole aren't even unpacked. */
  readonly addFrom: (source: DocumentBlocks, kept: Uint32Array) => void;
  /** Writes the rest. */
  readonly finish: () => void;
};

/** Documents that are compressed together, from `first` to before `end`. */
export type DocumentBlock = {
  readonly first: number;
  readonly end: number;
  /** As they are stored. */
  readonly bytes: () => Uint8Array;
  /** The JSON texts as they were added. */
  readonly texts: () => readonly string[];
};

/** Reads documents by number, from 0. */
export type DocumentBlocks = {
  readonly count: number;
  /** The JSON text as it was added. */
  readonly read: (ordinal: number) => string;
  readonly blocks: () => Iterable<DocumentBlock>;
};

/** Starts a section of documents; its bytes go to `write`, piece after piece. */
export function createDocumentBlocksWriter(write: (bytes: Uint8Array) => void): DocumentBlocksWriter {
  const firsts: number[] = [];
  const offsets: number[] = [0];
  let open: string[] = [];
  let openCharacters = 0;
  let count = 0;
  const append = (block: Uint8Array, documents: number) => {
    firsts.push(count);
    offsets.push((offsets.at(-1) ?? 0) + block.length);
    count += documents;
    write(block);
  };
  const closeBlock = () => {
    if (open.length === 0) return;
    append(zstdCompressSync(open.join("\n")), open.length);
    open = [];
    openCharacters = 0;
  };
  const add = (text: string) => {
    open.push(text);
    openCharacters += text.length;
    if (openCharacters >= blockCharacters) closeBlock();
  };
  return {
    add,
    addFrom: (source, kept) => {
      let at = 0;
      for (const { first, end, bytes, texts } of source.blocks()) {
        const from = at;
        while (at < kept.length && (kept[at] as number) < end) at += 1; // below the length
        if (at === from) continue;
        const stored = bytes();
        if (at - from === end - first && stored.length >= leastCopied) {
          closeBlock();
          append(stored, end - first);
          continue;
        }
        const all = texts();
        for (const number of kept.subarray(from, at)) add(all[number - first] ?? "");
      }
    },
    finish: () => {
      closeBlock();
      write(new Uint8Array(Uint32Array.from([...firsts, ...offsets, count, firsts.length]).buffer));
    },
  };
}

/** Fetches bytes of the section; they are only looked at until the next call. */
export type ReadRange = (start: number, length: number) => Uint8Array;

/** Opens a section of `length` bytes: reads where its blocks are, and a block only when a document of it is asked for. */
export function openDocumentBlocks(readRange: ReadRange, length: number): DocumentBlocks {
  const [count = 0, blockCount = 0] = toNumbers(readRange(length - 8, 8));
  const tableLength = 4 * (2 * blockCount + 1);
  const places = toNumbers(readRange(length - 8 - tableLength, tableLength));
  const firstOf = (block: number) => (block < blockCount ? places[block] : undefined) ?? count;
  const bytesOf = (block: number): Uint8Array => {
    const start = places[blockCount + block] ?? 0;
    const end = places[blockCount + block + 1] ?? 0;
    return readRange(start, end - start);
  };
  const textsOf = (block: number): readonly string[] =>
    zstdDecompressSync(bytesOf(block)).toString("utf8").split("\n");
  let latest: { readonly block: number; readonly texts: readonly string[] } | null = null;
  return {
    count,
    read: (ordinal) => {
      if (!(ordinal >= 0 && ordinal < count)) throw new RangeError(`document ${ordinal} of ${count}`);
      const block = findBlock(ordinal, blockCount, firstOf);
      if (latest?.block !== block) latest = { block, texts: textsOf(block) };
      const text = latest.texts[ordinal - firstOf(block)];
      if (text === undefined) throw new RangeError(`document ${ordinal} is not in block ${block}`);
      return text;
    },
    blocks: function* () {
      for (let block = 0; block < blockCount; block += 1) {
        yield {
          first: firstOf(block),
          end: firstOf(block + 1),
          bytes: () => bytesOf(block),
          texts: () => textsOf(block),
        };
      }
    },
  };
}

function toNumbers(bytes: Uint8Array): Uint32Array {
  return new Uint32Array(bytes.slice().buffer);
}

/** The last block whose first document is not after the one asked for. */
function findBlock(ordinal: number, blockCount: number, firstOf: (block: number) => number): number {
  let low = 0;
  let high = blockCount - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (firstOf(middle) <= ordinal) low = middle;
    else high = middle - 1;
  }
  return low;
}
