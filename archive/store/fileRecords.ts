/**
 * The records of a segment's files, as a section. What every check of the folder asks stays in memory, packed: 64 bytes a
 * file with a path of 25 bytes, where an object with its strings takes 650. The rest is read from the disk when asked for.
 *
 *   u32 files | u32 bytes of paths | u32 bytes of stamps
 *   u32 documents of file 0, 1, ... | paths | stamps (`strings.ts`) | u8 outcome of file 0, 1, ... | u8 traits of file 0, 1, ...
 *   the rest of record 0, 1, ... (`documentBlocks.ts`)
 */
import type { FileOutcome } from "../contract.ts";
import { encodeStrings, StringTable } from "../index/segment/strings.ts";
import {
  createDocumentBlocksWriter,
  type DocumentBlocks,
  type DocumentBlocksWriter,
  openDocumentBlocks,
  type ReadRange,
} from "./documentBlocks.ts";
import type { FileRecord } from "./fileRecord.ts";

/** The files of a segment by number, from 0. */
export type FileRecords = {
  readonly count: number;
  readonly pathOf: (file: number) => string;
  readonly stampOf: (file: number) => string;
  readonly outcomeOf: (file: number) => FileOutcome;
  /** The file is an article that sets words under pictures. */
  readonly givesCaptions: (file: number) => boolean;
  /** The file is a photo that was read with words that articles set under it. */
  readonly isCaptioned: (file: number) => boolean;
  /** Number of the first document of each file, and one more: the number of all. */
  readonly firstDocuments: Uint32Array;
  /** The whole record. Reads from the disk; neighbours are read at once. */
  readonly at: (file: number) => FileRecord;
  /** What isn't packed, as it is stored; for copying it. */
  readonly rest: () => DocumentBlocks;
};

/** Some files of a segment, by number, ascending. */
export type KeptRecords = { readonly records: FileRecords; readonly kept: Uint32Array };

/** In the order of their codes in the section. */
const outcomes = ["read", "doubtful", "not-read", "failed", "system"] as const satisfies FileOutcome[];

const traits = { givesCaptions: 1, isCaptioned: 2 } as const;

const headBytes = 12;

/** What isn't packed. */
type Rest = Omit<FileRecord, "path" | "stamp" | "outcome" | "documentCount">;

/** What is packed of each file, column by column. */
type Packed = {
  readonly paths: readonly string[];
  readonly stamps: readonly string[];
  readonly documentCounts: readonly number[];
  readonly outcomes: readonly FileOutcome[];
  readonly traits: readonly number[];
};

/** The records of a segment as bytes. */
export function encodeFileRecords(records: readonly FileRecord[]): Uint8Array {
  const packed: Packed = {
    paths: records.map(({ path }) => path),
    stamps: records.map(({ stamp }) => stamp),
    documentCounts: records.map(({ documentCount }) => documentCount),
    outcomes: records.map(({ outcome }) => outcome),
    traits: records.map(traitsOf),
  };
  return encode(packed, (blocks) => {
    for (const { path: _, stamp: __, outcome: ___, documentCount: ____, ...rest } of records)
      blocks.add(JSON.stringify(rest satisfies Rest));
  });
}

/** The records of a merged segment, part after part; nothing is unpacked that can be copied. */
export function mergeFileRecords(parts: readonly KeptRecords[]): Uint8Array {
  const ofEach = <T>(read: (records: FileRecords, file: number) => T): readonly T[] =>
    parts.flatMap(({ records, kept }) => Array.from(kept, (file) => read(records, file)));
  const packed: Packed = {
    paths: ofEach((records, file) => records.pathOf(file)),
    stamps: ofEach((records, file) => records.stampOf(file)),
    documentCounts: ofEach(({ firstDocuments }, file) => countOf(firstDocuments, file)),
    outcomes: ofEach((records, file) => records.outcomeOf(file)),
    traits: ofEach(
      (records, file) =>
        (records.givesCaptions(file) ? traits.givesCaptions : 0) |
        (records.isCaptioned(file) ? traits.isCaptioned : 0),
    ),
  };
  return encode(packed, (blocks) => {
    for (const { records, kept } of parts) blocks.addFrom(records.rest(), kept);
  });
}

function encode(packed: Packed, addRest: (blocks: DocumentBlocksWriter) => void): Uint8Array {
  const paths = encodeStrings(packed.paths);
  const stamps = encodeStrings(packed.stamps);
  const numbers = [packed.paths.length, paths.length, stamps.length, ...packed.documentCounts];
  const rest: Uint8Array[] = [];
  const blocks = createDocumentBlocksWriter((bytes) => rest.push(bytes));
  addRest(blocks);
  blocks.finish();
  const { buffer, byteOffset, length } = Buffer.concat([
    new Uint8Array(Uint32Array.from(numbers).buffer),
    paths,
    stamps,
    Uint8Array.from(packed.outcomes, (outcome) => outcomes.indexOf(outcome)),
    Uint8Array.from(packed.traits),
    ...rest,
  ]);
  return new Uint8Array(buffer, byteOffset, length); // never a Buffer, whose `slice` doesn't copy
}

function traitsOf({ pictureCaptions, captionKey }: FileRecord): number {
  return (
    (pictureCaptions === undefined ? 0 : traits.givesCaptions) |
    (captionKey === undefined ? 0 : traits.isCaptioned)
  );
}

/** Opens what `encodeFileRecords` wrote; `readRange` gives checksummed bytes of its `length`. */
export function openFileRecords(readRange: ReadRange, length: number): FileRecords {
  const [count = 0, pathBytes = 0, stampBytes = 0] = toNumbers(readRange(0, headBytes));
  let end = headBytes;
  const next = (bytes: number): Uint8Array => {
    end += bytes;
    return readRange(end - bytes, bytes);
  };
  const firstDocuments = sumUp(toNumbers(next(4 * count)));
  const paths = new StringTable(next(pathBytes));
  const stamps = new StringTable(next(stampBytes));
  const outcomeCodes = next(count).slice();
  const traitBits = next(count).slice();
  const restStart = end;
  let opened: DocumentBlocks | undefined;
  const rest = (): DocumentBlocks => {
    opened ??= openDocumentBlocks((start, bytes) => readRange(restStart + start, bytes), length - restStart);
    return opened;
  };
  const readRest = (file: number) => JSON.parse(rest().read(file)) as Rest; // checksummed, and of our own making
  const outcomeOf = (file: number): FileOutcome => {
    const outcome = outcomes[outcomeCodes[file] ?? outcomes.length];
    if (outcome === undefined) throw new RangeError(`file ${file} of ${count}`);
    return outcome;
  };
  const hasTrait = (file: number, trait: number) => ((traitBits[file] ?? 0) & trait) !== 0;
  return {
    count,
    pathOf: (file) => paths.at(file),
    stampOf: (file) => stamps.at(file),
    outcomeOf,
    givesCaptions: (file) => hasTrait(file, traits.givesCaptions),
    isCaptioned: (file) => hasTrait(file, traits.isCaptioned),
    firstDocuments,
    at: (file) => ({
      path: paths.at(file),
      stamp: stamps.at(file),
      outcome: outcomeOf(file),
      documentCount: countOf(firstDocuments, file),
      ...readRest(file),
    }),
    rest,
  };
}

function countOf(firstDocuments: Uint32Array, file: number): number {
  return (firstDocuments[file + 1] ?? 0) - (firstDocuments[file] ?? 0);
}

function toNumbers(bytes: Uint8Array): Uint32Array {
  return new Uint32Array(bytes.slice().buffer);
}

function sumUp(counts: Uint32Array): Uint32Array {
  const firsts = new Uint32Array(counts.length + 1);
  for (const [file, count] of counts.entries()) firsts[file + 1] = (firsts[file] ?? 0) + count;
  return firsts;
}
