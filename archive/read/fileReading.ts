import type { Detail, FileOutcome, Problem, ReportReason } from "../contract.ts";
import type { MetadataField, ReadText } from "./readText.ts";

/** What reading one file gave: its texts or its photo, or the reason why there is nothing. */
export type FileReading = {
  /** `doubtful`: read, but with a problem that a person should look at. */
  readonly outcome: FileOutcome;
  /** Set unless `outcome` is `read`. */
  readonly reason?: ReportReason;
  readonly detail?: Detail;
  /** As in `ArchiveDocument.format`; by the bytes where they contradict the name. */
  readonly format: string;
  /** Null where the format has no bytes-to-text step of its own. */
  readonly encoding: string | null;
  /** 0-1; see `DecodedText`. Absent where `encoding` is null. */
  readonly encodingCertainty?: number;
  /** One for each article in the file: rows of a table give several. Empty for photos and sidecars. */
  readonly texts: readonly ReadText[];
  readonly photo?: PhotoFacts;
  /** Problems of the file as a whole; they belong to each of its documents. */
  readonly problems: readonly Problem[];
};

/** What a photo and the files beside it say, before anything is understood. */
export type PhotoFacts = {
  /** As shown (EXIF orientation applied); null where the picture can't be parsed. */
  readonly widthPx: number | null;
  readonly heightPx: number | null;
  /**
   * `from` is `EXIF`, `IPTC`, `XMP`, `PNG text`, `XMP sidecar`, `JSON sidecar` or `captions table`; `name` the tag's or
   * column's name. In this order: embedded first, then sidecars.
   */
  readonly metadata: readonly MetadataField[];
  /** Same-named texts, whether or not they read like a caption: `understand` judges. */
  readonly sidecarTexts: readonly SidecarText[];
  /** Words that saved pages and articles of the archive set under this picture. */
  readonly pageCaptions: readonly PageCaption[];
};

export type SidecarText = { readonly path: string; readonly encoding: string; readonly text: ReadText };

/** A caption that an article sets under a picture of the archive. `path` is the article's. */
export type PageCaption = { readonly path: string; readonly text: string };

/** What one file's reading may need besides its bytes. All optional: without it, a file is read alone. */
export type ReadContext = {
  /** The user's choice for this file or a folder above it. */
  readonly encodingOverride?: string;
  /** Encodings of certain files in the same folder, counted; asked only where the bytes don't decide. */
  readonly neighbourEncodings?: () => ReadonlyMap<string, number>;
  /** Files that describe a photo, loaded. */
  readonly sidecars?: readonly LoadedSidecar[];
  /** Captions that articles read before set under this picture. */
  readonly pageCaptions?: readonly PageCaption[];
  /** The picture or frame lies in a saved page's folder of resources. */
  readonly isPageResource?: boolean;
};

export type LoadedSidecar = {
  readonly kind: "text" | "xmp" | "json" | "table";
  readonly path: string;
  readonly format: string;
  readonly bytes: Uint8Array;
};

/** A file that gives nothing, and why. */
export function notRead(
  format: string,
  why: { readonly outcome: FileOutcome; readonly reason: ReportReason; readonly detail?: Detail },
): FileReading {
  return { ...why, format, encoding: null, texts: [], problems: [] };
}

const worthALook: ReadonlySet<string> = new Set([
  "encoding-doubtful",
  "text-garbled",
  "no-text-layer",
  "some-pages-without-text",
  "page-limit",
  "image-damaged",
  "metadata-damaged",
  "rows-unreadable",
  "file-damaged",
  "caption-without-photo",
]);

/** A reading that gave something: `doubtful` with the first problem that a person should look at, else `read`. */
export function readWith(reading: Omit<FileReading, "outcome" | "reason" | "detail">): FileReading {
  const doubt = reading.problems.find((problem) => worthALook.has(problem.code));
  if (doubt === undefined) return { ...reading, outcome: "read" };
  const detail = doubt.detail === undefined ? {} : { detail: doubt.detail };
  return { ...reading, outcome: "doubtful", reason: doubt.code, ...detail };
}
