/**
 * Documents stored for reading one at a time: JSON texts in order of their number, cut into blocks, each block compressed.
 *
 *   u32 documents | u32 blocks | u32 first document of block 0, 1, ... | u32 offset of block 0, 1, ..., end | blocks
 *
 * A block is the JSON texts of its documents joined by line feeds (JSON.stringify never writes one), compressed with Zstandard.
 */
import { zstdCompressSync, zstdDecompressSync } from "node:zlib";

/** Characters in a block before it is closed: larger is smaller on the disk and slower to answer. */
const blockCharacters = 32_768;

/** Collects documents in order of their number. */
export type DocumentBlocksWriter = {
  readonly add: (text: string) => void;
  readonly finish: () => Uint8Array;
};

/** Reads documents by number, from 0. */
export type DocumentBlocks = {
  readonly count: number;
  /** The JSON text as it was added. */
  readonly read: (ordinal: number) => string;
  /** Every text in order. */
  readonly readAll: () => Iterable<string>;
};

/** Starts a section of documents. */
export function createDocumentBlocksWriter(): DocumentBlocksWriter {
  const firsts: number[] = [];
  const blocks: Uint8Array[] = [];
  let open: string[] = [];
  let openCharacters = 0;
  let count = 0;
  const closeBlock = () => {
    firsts.push(count - open.length);
    blocks.push(zstdCompressSync(open.join("\n")));
    open = [];
    openCharacters = 0;
  };
  return {
    add: (text) => {
      open.push(text);
      openCharacters += text.length;
      count += 1;
      if (openCharacters >= blockCharacters) closeBlock();
    },
    finish: () => {
      if (open.length > 0) closeBlock();
      return joinBlocks(count, firsts, blocks);
    },
  };
}

function joinBlocks(count: number, firsts: readonly number[], blocks: readonly Uint8Array[]): Uint8Array {
  const headerBytes = 4 * (2 + firsts.length + blocks.length + 1);
  const bytes = new Uint8Array(headerBytes + blocks.reduce((sum, block) => sum + block.length, 0));
  const view = new DataView(bytes.buffer);
  const numbers = [count, blocks.length, ...firsts];
  let offset = headerBytes;
  for (const block of blocks) {
    numbers.push(offset);
    bytes.set(block, offset);
    offset += block.length;
  }
  numbers.push(offset);
  for (const [index, number] of numbers.entries()) view.setUint32(4 * index, number, true);
  return bytes;
}

/** Fetches bytes of the section; they are only looked at until the next call. */
export type ReadRange = (start: number, length: number) => Uint8Array;

/** Opens a section of documents: reads where its blocks are, and a block only when a document of it is asked for. */
export function openDocumentBlocks(readRange: ReadRange): DocumentBlocks {
  const [count = 0, blockCount = 0] = toNumbers(readRange(0, 8));
  const places = toNumbers(readRange(8, 4 * (2 * blockCount + 1)));
  const firstOf = (block: number) => (block < blockCount ? places[block] : undefined) ?? count;
  const textsOf = (block: number): readonly string[] => {
    const start = places[blockCount + block] ?? 0;
    const end = places[blockCount + block + 1] ?? 0;
    return zstdDecompressSync(readRange(start, end - start))
      .toString("utf8")
      .split("\n");
  };
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
    readAll: function* () {
      for (let block = 0; block < blockCount; block += 1) yield* textsOf(block);
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
