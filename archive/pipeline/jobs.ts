/** What worker threads are asked to do, and what they answer. Only plain data. */
import type { ArchiveDocument, DateCorrection, EncodingPreview } from "../contract.ts";
import type { PageCaption } from "../read/fileReading.ts";
import type { FolderListing, FoundFile } from "../read/walkFolder.ts";
import type { FileRecord } from "../store/fileRecord.ts";
import type { LossReason } from "./workerPool.ts";

/** A file to read, with all that its reading depends on besides its bytes. */
export type FileOrder = {
  readonly file: FoundFile;
  readonly stamp: string;
  /** Chosen by hand. */
  readonly encoding: string | null;
  readonly corrections: readonly DateCorrection[];
  /** What articles say of a photo; absent for nothing. */
  readonly pageCaptions?: readonly PageCaption[];
  /** Reading it lost a worker: it is only reported. */
  readonly lost?: { readonly reason: LossReason; readonly detail: string };
};

/** A file as it was read. */
export type ReadOrder = { readonly record: FileRecord; readonly documents: readonly ArchiveDocument[] };

/** A segment to merge. */
export type MergeInput = { readonly path: string; readonly deadFiles: readonly number[] };

export type ArchiveJob =
  /** Lists folders and what lies below them, but for folders that are known already. `[""]` and nothing known: the whole archive. */
  | {
      readonly kind: "walk";
      readonly root: string;
      readonly folders: readonly string[];
      readonly knownFolders: readonly string[];
    }
  | {
      readonly kind: "read";
      readonly root: string;
      readonly orders: readonly FileOrder[];
      readonly segmentPath: string;
    }
  /** Reads files and keeps nothing; each is told as news. */
  | { readonly kind: "inspect"; readonly root: string; readonly orders: readonly FileOrder[] }
  /** Loads the code that reading takes, while the folder is still being listed. */
  | { readonly kind: "prepare" }
  | { readonly kind: "merge"; readonly inputs: readonly MergeInput[]; readonly segmentPath: string }
  /** Reads every byte of the segments and answers with the names of the damaged. */
  | {
      readonly kind: "verify";
      readonly segments: readonly { readonly name: string; readonly path: string }[];
    }
  | { readonly kind: "preview-encodings"; readonly realPath: string; readonly encoding: string | null };

export type ArchiveJobAnswer =
  /** `systemCode`: the archive's folder itself can't be listed. */
  | { readonly kind: "walked"; readonly systemCode?: string }
  | { readonly kind: "prepared" }
  | { readonly kind: "written" }
  | { readonly kind: "inspected" }
  /** The cache's disk is full or can't be written. */
  | { readonly kind: "unwritable"; readonly systemCode: string }
  | { readonly kind: "verified"; readonly damaged: readonly string[] }
  | ({ readonly kind: "previewed" } & Pick<EncodingPreview, "current" | "candidates">)
  /** The file of the archive that was asked about. */
  | { readonly kind: "unreadable"; readonly systemCode: string };

/** What a worker says while it works. */
export type ArchiveJobNews =
  | { readonly kind: "listed"; readonly listings: readonly FolderListing[] }
  /** Files of the job read so far. */
  | { readonly kind: "files-done"; readonly count: number }
  /** The next file of an `inspect` job. */
  | { readonly kind: "inspected"; readonly result: ReadOrder };
