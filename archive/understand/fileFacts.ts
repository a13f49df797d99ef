import type { Problem } from "../contract.ts";

/** What is known of a file apart from its text. */
export type FileFacts = {
  /** `path`, or `path#N` (N from 1) where the file holds several documents. */
  readonly id: string;
  /** Inside the archive, `/`-separated, NFC: file and folder names are evidence for dates. */
  readonly path: string;
  /** As in `ArchiveDocument.format`. */
  readonly format: string;
  readonly encoding: string | null;
  /** What reading already found; understanding adds its own. */
  readonly problems: readonly Problem[];
};
