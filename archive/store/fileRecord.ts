/** What became of a file: the reading report and the check for changes are answered from these. */
import type { Detail, FileOutcome, ReportReason } from "../contract.ts";

/** Something the reading report says of a file. */
export type Remark = { readonly reason: ReportReason; readonly detail?: Detail };

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
