/** What became of each file of a segment: the reading report and the check for changes are answered from these. */
import { zstdCompressSync, zstdDecompressSync } from "node:zlib";
import type { FileOutcome, ReportReason } from "../contract.ts";

/** Something the reading report says of a file. */
export type Remark = { readonly reason: ReportReason; readonly detail?: string };

/** The words that an article sets under a picture of the archive, with their credit. */
export type PictureCaption = { readonly photo: string; readonly text: string };

/** One file as it was read. */
export type FileRecord = {
  /** Inside the archive, `/`-separated, NFC. */
  readonly path: string;
  /** As the disk spells the path, where that differs. */
  readonly diskPath?: string;
  readonly sizeBytes: number;
  readonly modifiedMs: number;
  /** Whatever the reading depended on, in short (see `stampOf`): a file with another stamp is read again. */
  readonly stamp: string;
  readonly outcome: FileOutcome;
  readonly remarks: readonly Remark[];
  readonly format: string | null;
  readonly encoding: string | null;
  /** How many documents it gave; they stand together, in the order of the files. */
  readonly documentCount: number;
  /** For its own photos to be read with; absent where there are none. */
  readonly pictureCaptions?: readonly PictureCaption[];
  /** Of the articles' captions that a photo was read with (see `pageCaptions.ts`); absent for none. */
  readonly captionKey?: string;
};

/** The records of a segment as bytes. */
export function encodeFileRecords(records: readonly FileRecord[]): Uint8Array {
  return zstdCompressSync(JSON.stringify(records));
}

/** The records from checksummed bytes that `encodeFileRecords` made. */
export function decodeFileRecords(bytes: Uint8Array): readonly FileRecord[] {
  return JSON.parse(zstdDecompressSync(bytes).toString("utf8")) as readonly FileRecord[]; // checksummed, and of our own making
}
