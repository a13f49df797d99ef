/**
 * The one door between the archive and everything that shows it: documents, requests, answers, failures.
 *
 * Only plain, cloneable, readonly data crosses. The renderer may import this file and `reportWords/`, and nothing else of the archive;
 * the two hosts (Electron's utility process, the reading room's HTTP server) carry the same messages.
 */

// ---- failures -------------------------------------------------------------------------------------------------

/** Why a request could not be answered. Only codes cross: the window owns the words. */
export type Failure =
  | { readonly code: "folder-missing"; readonly path: string }
  | { readonly code: "folder-is-a-file"; readonly path: string }
  | { readonly code: "folder-unreadable"; readonly path: string; readonly systemCode: string }
  | { readonly code: "no-archive-open" }
  | { readonly code: "document-missing"; readonly id: string }
  | { readonly code: "query-invalid"; readonly problems: readonly QueryProblem[] }
  | { readonly code: "request-invalid"; readonly method: string; readonly detail: string }
  | { readonly code: "file-unreadable"; readonly path: string; readonly systemCode: string }
  | { readonly code: "cache-unwritable"; readonly path: string; readonly systemCode: string }
  /** Broadsheet writes nothing into an archive. */
  | { readonly code: "cache-inside-archive"; readonly path: string }
  | { readonly code: "corrections-invalid"; readonly line: number; readonly detail: string }
  | { readonly code: "cancelled" }
  | { readonly code: "host-cannot"; readonly capability: keyof HostCapabilities }
  | { readonly code: "internal"; readonly detail: string };

/** A value or the reason why there is none. Expected failures are values, because across a process only an error's message survives. */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: Failure };

// ---- time -----------------------------------------------------------------------------------------------------

/** How fine a date is known. `part-of-*` are 上旬, 月初, early May, mid-1930s; `range` has ends of its own. */
export type Precision =
  | "day"
  | "week"
  | "part-of-month"
  | "month"
  | "season"
  | "quarter"
  | "half-year"
  | "part-of-year"
  | "year"
  | "decade"
  | "century"
  | "range"
  | "undetermined";

/** `certain`: said in full. `inferred`: completed from something else, named in the evidence. `approximate`: the words themselves are vague (about 1900). */
export type Certainty = "certain" | "inferred" | "approximate";

/**
 * First and last possible day of something, as days since 1970-01-01 (UTC, proleptic Gregorian; may be negative).
 * `firstDay` null with a `lastDay`: open to the past. `lastDay` null with a `firstDay`: open to the future. Both null: undetermined.
 * `edtf` is ISO 8601-2 level 0-2 text, or null where nothing can be said.
 */
export type Interval = {
  readonly edtf: string | null;
  readonly firstDay: number | null;
  readonly lastDay: number | null;
  readonly precision: Precision;
  readonly certainty: Certainty;
};

/** What a fact was read from. */
export type EvidencePlace =
  | "body"
  | "metadata"
  | "file-name"
  | "folder-name"
  | "sidecar"
  | "neighbours"
  | "correction";

/**
 * Where words about a photo may come from, in the order in which they count. What people of the archive wrote beside a photo
 * comes before what the camera or the agency wrote into it: it was written later, knowing the other. An evidence's `field`
 * begins with one of these; its `rule` is `photo-precedence-N`, N from 1.
 */
export const photoOrigins = [
  "captions table",
  "JSON sidecar",
  "sidecar text",
  "XMP sidecar",
  "XMP",
  "IPTC",
  "EXIF",
  "PNG text",
  "page",
] as const;

export type PhotoOrigin = (typeof photoOrigins)[number];

/** The answer to "why?": the words, where they stand, the rule that read them, and what they were resolved against. */
export type Evidence = {
  /** The exact words. */
  readonly text: string;
  readonly place: EvidencePlace;
  /** UTF-16 offsets into the document's body; only where `place` is `body`. */
  readonly start?: number;
  readonly end?: number;
  /** Metadata field (`meta pubdate`, `JSON-LD datePublished`, `front matter date`, `EXIF DateTimeOriginal`) where `place` is `metadata` or `sidecar`. */
  readonly field?: string;
  /** The rule's stable name, for example `month-day`; the window translates it. */
  readonly rule: string;
  /** The date that incomplete words were completed from. */
  readonly resolvedAgainst?: {
    readonly kind: "published" | "mention" | "dateline" | "file-name";
    readonly edtf: string;
    readonly text: string;
  };
};

/** When a document was published. Precision is kept: a month is a month. */
export type Published = Interval & {
  /** The words it was read from. */
  readonly text: string;
  /** `HH:MM` or `HH:MM:SS`, local to the paper, where printed. */
  readonly time?: string;
  readonly evidence: Evidence;
  /** Other dates found and not chosen, best first; `reason` is the rule's stable name. */
  readonly conflicting: readonly {
    readonly edtf: string;
    readonly time?: string;
    readonly evidence: Evidence;
    readonly reason: string;
  }[];
  /** A date proposed from the folder's neighbours is never a fact. */
  readonly proposal?: boolean;
};

/** A mention of a time with the sentence it stands in. `start` and `end` are UTF-16 offsets into the body; `body.slice(start, end) === text`. */
export type Event = Interval & {
  readonly text: string;
  readonly sentence: string;
  /** Offset of the sentence in the body. */
  readonly sentenceStart: number;
  readonly start: number;
  readonly end: number;
  readonly evidence: Evidence;
  /** Set where a hand-made correction replaced what the rules said. */
  readonly corrected?: { readonly from: string | null; readonly note: string };
};

// ---- documents ------------------------------------------------------------------------------------------------

export type DocumentKind = "article" | "photo";

/** Words in the body or a metadata field that a fact was read from. */
export type Span = { readonly start: number; readonly end: number };

/**
 * What a piece of the body is. Blocks are in text order and don't overlap; body text between blocks is white space.
 * `metadata` is front matter and the like: kept in the body, not set as text.
 */
export type BlockKind =
  | "kicker"
  | "headline"
  | "subtitle"
  | "date-line"
  | "source-line"
  | "byline"
  | "editor-line"
  | "section-heading"
  | "paragraph"
  | "list-item"
  | "quotation"
  | "table-row"
  | "caption"
  | "image"
  | "boilerplate"
  | "metadata";

export type Block = Span & {
  readonly kind: BlockKind;
  /** 1-6 for section headings. */
  readonly level?: number;
  /** Index into `captions`, where `kind` is `caption`. */
  readonly caption?: number;
};

export type Caption = {
  /** The words without the credit. */
  readonly text: string;
  /** Credited persons in printed order; one is a string, several an array, none null. */
  readonly photographer: string | readonly string[] | null;
  /** Agency or archive: 资料图片, Reuters. */
  readonly credit?: string;
  /** The photo it belongs to: a path inside the archive, or an address that the archive doesn't hold. */
  readonly photo?: string;
  /** Document id of that photo where the archive has it. */
  readonly photoDocument?: string;
  /** Where the caption stands in the body (with its credit); absent where it came from a sidecar. */
  readonly start?: number;
  readonly end?: number;
};

export type Section = {
  readonly heading: string;
  readonly level: number;
  readonly start: number;
  readonly end: number;
};

/** Something worth saying about a document or file, for the reading report. Stable codes; `reportWords` has the words. */
export type Problem = { readonly code: ProblemCode; readonly detail?: Detail };

export type ProblemCode =
  | "encoding-doubtful"
  | "encoding-declared-wrong"
  | "undated"
  | "dates-conflict"
  /** Words that are set like a date and can be none: `2015-13-45`. */
  | "date-impossible"
  | "no-headline"
  | "no-text-layer"
  | "some-pages-without-text"
  | "page-limit"
  | "image-unshowable"
  | "image-damaged"
  | "no-caption"
  | "caption-without-photo"
  | "duplicate-of"
  | "metadata-damaged"
  | "rows-unreadable"
  | "columns-recognised"
  | "text-garbled"
  /** What could be read of a damaged file was read. */
  | "file-damaged";

/** A language tag: zh-Hans, zh-Hant, en, ru, mn, ja, ... or `und`. */
export type LanguageTag = string;

/** One document as read: what `inspect` prints. */
export type ArchiveDocument = {
  /** `path`, or `path#N` (N from 1) where a file holds several. Stable as long as the file keeps its name. */
  readonly id: string;
  /** Inside the archive, `/`-separated, NFC; as the disk spells it where another file has the same name in NFC. */
  readonly path: string;
  readonly kind: DocumentKind;
  /** `text`, `markdown`, `html`, `mhtml`, `docx`, `odt`, `rtf`, `pdf`, `csv`, `tsv`, `jsonl`, `eml`, `jpeg`, `png`, ... */
  readonly format: string;
  /** WHATWG-style lower-case name: `utf-8`, `utf-16le`, `gb18030`, `big5`, ...; null where the format has no bytes-to-text step. */
  readonly encoding: string | null;
  readonly language: LanguageTag;
  readonly headline: string | null;
  readonly kicker?: string;
  readonly subtitle?: string;
  readonly published: Published | null;
  readonly source: string | null;
  readonly bylines: readonly string[];
  readonly editors: readonly string[];
  readonly sections: readonly Section[];
  readonly captions: readonly Caption[];
  readonly events: readonly Event[];
  readonly keywords: readonly string[];
  /** All text as read; every offset in the document is a UTF-16 offset into it. */
  readonly body: string;
  readonly blocks: readonly Block[];
  /** Where headline, source, bylines, editors and captions were read, in no particular order. */
  readonly evidence: readonly (Evidence & {
    readonly of: "headline" | "source" | "byline" | "editor" | "caption" | "photographer" | "place";
  })[];
  readonly problems: readonly Problem[];
};

// ---- the archive as a whole -----------------------------------------------------------------------------------

export type ArchiveInfo = {
  readonly path: string;
  /** The folder's own name. */
  readonly name: string;
  readonly counts: ArchiveCounts;
  /** Grows by one whenever an answer could differ from before. */
  readonly revision: number;
  readonly reading: ReadingState;
  /** First and last day of all dated documents and events; null while nothing is dated. */
  readonly span: { readonly firstDay: number; readonly lastDay: number } | null;
  /** Another program holds the cache: this one reads it and builds nothing. */
  readonly readOnly: boolean;
};

export type ArchiveCounts = {
  readonly files: number;
  readonly articles: number;
  readonly photos: number;
  /** Documents without a publication date. */
  readonly undated: number;
  /** Entries of the reading report that are worth a look: failed, skipped by format, doubtful. */
  readonly attention: number;
};

export type ReadingState = {
  readonly phase: "walking" | "reading" | "merging" | "checking" | "stopped" | "done";
  readonly filesFound: number;
  readonly filesDone: number;
};

// ---- search ---------------------------------------------------------------------------------------------------

/** A mistake in a query: UTF-16 offsets into it, a stable code, and what was expected there. */
export type QueryProblem = {
  readonly start: number;
  readonly end: number;
  readonly code:
    | "unclosed-quote"
    | "unclosed-parenthesis"
    | "unexpected-parenthesis"
    | "operator-without-term"
    | "unknown-field"
    | "field-without-term"
    | "date-invalid"
    | "date-range-reversed"
    | "number-invalid"
    | "wildcard-alone"
    | "nothing-searchable"
    | "too-many-terms";
  /** What could stand there: field names, date forms. Data, not words. */
  readonly expected: readonly string[];
};

export type FacetName = "source" | "byline" | "photographer" | "kind" | "language" | "folder" | "year";

/** A closed range of days; null is open. */
export type DayRange = { readonly firstDay: number | null; readonly lastDay: number | null };

/** Values of one facet are alternatives; different facets must all hold. `""` as a value means "has none". */
export type Filters = {
  readonly [name in FacetName]?: readonly string[];
} & {
  /** A document passes where its interval touches the range. */
  readonly published?: DayRange;
  readonly happened?: DayRange;
  /** Only documents without a publication date. */
  readonly undated?: boolean;
};

export type SortOrder = "relevance" | "oldest" | "newest";

export type SearchRequest = {
  /** Of the caller's making; a newer search of the same client cancels the older ones. */
  readonly requestId: number;
  readonly query: string;
  readonly filters: Filters;
  readonly sort: SortOrder;
  readonly offset: number;
  /** 0-1000. */
  readonly limit: number;
};

/** Text with the places of the hits in it: UTF-16 offsets into `text`. */
export type MarkedText = { readonly text: string; readonly marks: readonly Span[] };

export type Snippet = MarkedText & {
  /** Offset of `text` in the body; absent where the text is not of the body (a sidecar's caption). */
  readonly start?: number;
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
};

export type Hit = {
  readonly id: string;
  readonly path: string;
  readonly kind: DocumentKind;
  readonly headline: MarkedText;
  readonly source: string | null;
  readonly bylines: readonly string[];
  readonly photographers: readonly string[];
  readonly published: Published | null;
  readonly language: LanguageTag;
  /** lunr's score; 0 for an empty query. */
  readonly score: number;
  readonly snippets: readonly Snippet[];
  /** Places in the document that the query finds. */
  readonly occurrences: number;
};

export type FacetCount = { readonly value: string; readonly count: number };

/** More values of one facet than this nobody reads in a list: the most frequent are answered, and the window says so. */
export const maxFacetValues = 200;

export type SearchAnswer = {
  readonly requestId: number;
  readonly revision: number;
  readonly total: number;
  /** All documents, whatever the query. */
  readonly archiveTotal: number;
  readonly tookMs: number;
  readonly hits: readonly Hit[];
  /** Counts follow the query and all filters but the facet's own; most frequent first, then by value; selected values always listed. At most `maxFacetValues`, and the selected. */
  readonly facets: { readonly [name in FacetName]: readonly FacetCount[] };
  readonly undated: number;
  /** Further documents that hold the query only in boilerplate. */
  readonly boilerplateOnly: number;
  /**
   * Mistakes in the query, in its order. The answer is to what could be understood of it (an unclosed quote ends at the
   * end, a wrong date is left out), so that the search answers while somebody is typing.
   */
  readonly problems: readonly QueryProblem[];
};

// ---- timeline -------------------------------------------------------------------------------------------------

/**
 * The lanes. `published`: articles by their date of publication. `happened`: what the documents tell, one item for each
 * document and date. `photos`: photos by their date.
 */
export type TimelineAxis = "published" | "happened" | "photos";
export type TimelineUnit = "decade" | "year" | "quarter" | "month" | "week" | "day";

export type TimelineRequest = {
  readonly requestId: number;
  readonly axes: readonly TimelineAxis[];
  readonly unit: TimelineUnit;
  readonly query: string;
  readonly filters: Filters;
  /** The visible days; bins that touch them are answered. Absent: all. */
  readonly range?: { readonly firstDay: number; readonly lastDay: number };
};

/**
 * A bar. `total` and `hits` count items whose whole interval lies in the bin. `wider` and `widerHits` count items that
 * touch the bin but are known less precisely than it (a month in a bin of days): they are drawn across, never in one day.
 */
export type Bin = {
  readonly firstDay: number;
  readonly lastDay: number;
  readonly total: number;
  readonly hits: number;
  readonly wider: number;
  readonly widerHits: number;
};

export type TimelineLane = {
  readonly axis: TimelineAxis;
  /** Ascending, only bins with something in them. */
  readonly bins: readonly Bin[];
  readonly undated: number;
  readonly undatedHits: number;
  /** Extent of all dated items of the lane, whatever the range. */
  readonly span: { readonly firstDay: number; readonly lastDay: number } | null;
  /**
   * Where to look first: the shortest stretch that holds 95 % of the items, and what lies close to it, so that one
   * mention of antiquity doesn't flatten a campaign of five years. Equal to `span` unless at most half as long.
   */
  readonly fit: { readonly firstDay: number; readonly lastDay: number } | null;
};

export type TimelineAnswer = {
  readonly requestId: number;
  readonly revision: number;
  readonly unit: TimelineUnit;
  readonly lanes: readonly TimelineLane[];
};

/** What stands behind a bar: documents on `published` and `photos`, events grouped by document and date on `happened`. */
export type TimelineItemsRequest = {
  readonly requestId: number;
  readonly axis: TimelineAxis;
  readonly range: { readonly firstDay: number; readonly lastDay: number };
  /** `within`: whole interval in the range. `touching`: also wider ones. */
  readonly containment: "within" | "touching";
  readonly query: string;
  readonly filters: Filters;
  readonly hitsOnly: boolean;
  readonly offset: number;
  readonly limit: number;
};

export type TimelineItem = {
  readonly id: string;
  readonly kind: DocumentKind;
  readonly headline: string | null;
  readonly source: string | null;
  readonly interval: Interval;
  readonly isHit: boolean;
  /** On `happened`: each place in text order, its sentence shortened around the mention. */
  readonly mentions: readonly {
    readonly start: number;
    readonly end: number;
    readonly sentence: MarkedText;
  }[];
};

export type TimelineItemsAnswer = {
  readonly requestId: number;
  readonly total: number;
  readonly items: readonly TimelineItem[];
};

// ---- reader ---------------------------------------------------------------------------------------------------

export type DocumentRequest = { readonly id: string; readonly query: string };

export type DocumentAnswer = {
  readonly document: ArchiveDocument;
  /** Occurrences of the query in the body, in text order. */
  readonly marks: readonly Span[];
  readonly headlineMarks: readonly Span[];
  readonly sizeBytes: number;
  readonly modifiedMs: number;
  /** Absolute path of the original, for showing it in its folder. */
  readonly absolutePath: string;
  /** Documents read from the same file or with the same text. */
  readonly duplicates: readonly string[];
};

// ---- reading report -------------------------------------------------------------------------------------------

/** What became of a file. */
export type FileOutcome = "read" | "doubtful" | "not-read" | "failed" | "system";

export type ReportReason =
  | ProblemCode
  | "format-unsupported"
  | "format-office-old"
  | "format-wps"
  | "format-archive"
  | "format-media"
  | "empty-file"
  | "binary-in-text"
  | "file-unreadable"
  | "file-vanished"
  | "file-too-large"
  | "cloud-placeholder"
  | "lock-file"
  | "system-file"
  | "page-resource"
  | "parser-failed"
  | "parser-timeout"
  | "parser-memory"
  | "link-skipped"
  /** Its name looks like another's of the same folder and differs only in how letters and accents are put together; both are kept. */
  | "same-name"
  | "not-a-file"
  | "cache-damaged"
  /** Some of the corrections or encodings that were made by hand can't be read; the file is kept as it is. */
  | "hand-made-damaged"
  | "reading-stopped";

/** Why a reader gave a file up, as `detail` of `parser-failed`, `file-damaged`, `image-damaged`, `metadata-damaged` or `empty-file`. */
export type DamageCode =
  | "not-zip"
  | "zip-damaged"
  | "part-missing"
  | "part-too-large"
  | "not-pdf"
  | "pdf-damaged"
  | "password-needed"
  | "not-rtf"
  | "not-mail"
  | "cut-short"
  | "picture-unreadable"
  | "fields-unreadable"
  | "no-text"
  | "reader-gave-up";

/** What a file that isn't read is, as far as it makes a difference to what one can do about it. */
export type FileKind =
  | "old-document"
  | "sheet"
  | "slides"
  | "pages-document"
  | "layout"
  | "ebook"
  | "scanned-book"
  | "fixed-layout"
  | "printout"
  | "drawing"
  | "picture"
  | "camera-raw"
  | "data"
  | "mailbox"
  | "saved-page"
  | "link"
  | "plain-text"
  | "program"
  | "packed"
  | "media"
  | "leftover";

/** What a column of a table was taken for. */
export type ColumnMeaning =
  | "headline"
  | "body"
  | "date"
  | "source"
  | "byline"
  | "editor"
  | "keyword"
  | "caption"
  | "file";

/** What a problem or reason says more, as data; `reportWords` has the words. Numbers of rows and pages count from 1, as people do. */
export type Detail =
  | { readonly kind: "damage"; readonly code: DamageCode }
  | { readonly kind: "file-kind"; readonly fileKind: FileKind }
  | { readonly kind: "format"; readonly format: string }
  /** Characters that could not be read. */
  | { readonly kind: "characters"; readonly count: number; readonly of: number }
  /** `numbers`: the first of them, where they are known one by one. */
  | {
      readonly kind: "pages";
      readonly count: number;
      readonly of: number;
      readonly numbers?: readonly number[];
    }
  | { readonly kind: "rows"; readonly count: number; readonly numbers: readonly number[] }
  | { readonly kind: "rows-left-out"; readonly count: number; readonly limit: number }
  | { readonly kind: "bytes"; readonly count: number; readonly limit: number }
  | { readonly kind: "seconds"; readonly limit: number }
  | {
      readonly kind: "encodings";
      readonly guesses: readonly { readonly encoding: string; readonly certainty: number }[];
    }
  | { readonly kind: "declared-encoding"; readonly declared: string; readonly used: string }
  | {
      readonly kind: "columns";
      readonly columns: readonly { readonly name: string; readonly meaning: ColumnMeaning }[];
    }
  | { readonly kind: "dates"; readonly dates: readonly string[] }
  /** Words as they are printed. */
  | { readonly kind: "quotation"; readonly words: readonly string[] }
  /** Names of files, the first `names.length` of `count`. */
  | { readonly kind: "names"; readonly count: number; readonly names: readonly string[] }
  | { readonly kind: "path"; readonly path: string }
  | { readonly kind: "folder" }
  | { readonly kind: "system-code"; readonly code: string }
  /** What a mistake of our own said, for whoever reports it. */
  | { readonly kind: "internal"; readonly message: string };

export type ReportEntry = {
  readonly path: string;
  readonly outcome: FileOutcome;
  readonly reason: ReportReason;
  readonly detail?: Detail;
  readonly documents: readonly string[];
};

export type ReportRequest = {
  readonly outcome?: FileOutcome;
  readonly reason?: ReportReason;
  readonly offset: number;
  readonly limit: number;
};

export type ReportAnswer = {
  readonly files: { readonly [outcome in FileOutcome]: number };
  readonly formats: readonly FacetCount[];
  readonly encodings: readonly FacetCount[];
  readonly reasons: readonly {
    readonly outcome: FileOutcome;
    readonly reason: ReportReason;
    readonly count: number;
  }[];
  /** Entries that match the request, by path. */
  readonly total: number;
  readonly entries: readonly ReportEntry[];
};

// ---- corrections and overrides --------------------------------------------------------------------------------

/** A date put right by hand. Kept outside the archive. */
export type DateCorrection = {
  readonly documentId: string;
  /** `published`, or the mention's words and its number among equal words in the document (from 0), so that it survives small changes of the text. */
  readonly target:
    | { readonly kind: "published" }
    | { readonly kind: "event"; readonly text: string; readonly nth: number };
  /** EDTF, or null: "this is no date". */
  readonly edtf: string | null;
  readonly note: string;
  /** ISO instant. */
  readonly madeAt: string;
};

export type EncodingPreview = {
  readonly path: string;
  readonly current: string;
  readonly isOverride: boolean;
  readonly candidates: readonly {
    readonly encoding: string;
    readonly certainty: number;
    readonly samples: readonly string[];
  }[];
};

// ---- host -----------------------------------------------------------------------------------------------------

export type HostCapabilities = {
  /** A native folder dialog. */
  readonly chooseFolder: boolean;
  /** Show a file in the system's file manager. */
  readonly revealFile: boolean;
  /** Folders dropped on the window have a path. */
  readonly dropFolder: boolean;
};

export type HostInfo = {
  readonly version: string;
  readonly capabilities: HostCapabilities;
  readonly archive: ArchiveInfo | null;
  /** Most recent first. */
  readonly recentArchives: readonly {
    readonly path: string;
    readonly name: string;
    readonly openedAt: string;
    readonly exists: boolean;
  }[];
  readonly settings: Settings;
};

/** Remembered between runs. `system` follows the system. */
export type Settings = {
  readonly theme: "system" | "light" | "dark";
  readonly locale: "system" | "zh" | "en";
};

// ---- the door -------------------------------------------------------------------------------------------------

export type ArchiveApi = {
  readonly getHost: (request: Record<string, never>) => Promise<Result<HostInfo>>;
  readonly saveSettings: (request: Settings) => Promise<Result<Settings>>;
  /** Answers as soon as the folder is known to be readable; reading goes on behind it. `sample` opens the sample archive. */
  readonly openArchive: (
    request: { readonly path: string } | { readonly sample: true },
  ) => Promise<Result<ArchiveInfo>>;
  readonly closeArchive: (request: Record<string, never>) => Promise<Result<null>>;
  readonly forgetArchive: (request: { readonly path: string }) => Promise<Result<null>>;
  readonly getArchive: (request: Record<string, never>) => Promise<Result<ArchiveInfo>>;
  readonly stopReading: (request: Record<string, never>) => Promise<Result<null>>;
  readonly resumeReading: (request: Record<string, never>) => Promise<Result<null>>;
  readonly search: (request: SearchRequest) => Promise<Result<SearchAnswer>>;
  readonly getTimeline: (request: TimelineRequest) => Promise<Result<TimelineAnswer>>;
  readonly getTimelineItems: (request: TimelineItemsRequest) => Promise<Result<TimelineItemsAnswer>>;
  readonly getDocument: (request: DocumentRequest) => Promise<Result<DocumentAnswer>>;
  readonly getReport: (request: ReportRequest) => Promise<Result<ReportAnswer>>;
  readonly cancel: (request: { readonly requestId: number }) => Promise<Result<null>>;
  readonly correctDate: (request: DateCorrection) => Promise<Result<null>>;
  readonly undoCorrection: (request: Pick<DateCorrection, "documentId" | "target">) => Promise<Result<null>>;
  readonly listCorrections: (request: Record<string, never>) => Promise<Result<readonly DateCorrection[]>>;
  /** JSON Lines, one correction a line. */
  readonly exportCorrections: (request: Record<string, never>) => Promise<Result<string>>;
  /**
   * Takes in all lines or, where one is wrong, none. `imported` are those whose document the archive has; the others are kept
   * for when it is there.
   */
  readonly importCorrections: (request: {
    readonly jsonLines: string;
  }) => Promise<Result<{ readonly imported: number }>>;
  readonly previewEncodings: (request: { readonly path: string }) => Promise<Result<EncodingPreview>>;
  /** For a file, or for a folder and all below it; null forgets the override. */
  readonly overrideEncoding: (request: {
    readonly path: string;
    readonly encoding: string | null;
  }) => Promise<Result<null>>;
  /** Native only; `host-cannot` elsewhere. Null where the user cancelled. */
  readonly chooseFolder: (request: Record<string, never>) => Promise<Result<string | null>>;
  readonly revealFile: (request: { readonly id: string }) => Promise<Result<null>>;
};

export type ArchiveMethod = keyof ArchiveApi;

/** Every method by name, checked by the compiler, so that hosts loop over them and nobody writes a channel name. */
export const archiveMethods = {
  getHost: true,
  saveSettings: true,
  openArchive: true,
  closeArchive: true,
  forgetArchive: true,
  getArchive: true,
  stopReading: true,
  resumeReading: true,
  search: true,
  getTimeline: true,
  getTimelineItems: true,
  getDocument: true,
  getReport: true,
  cancel: true,
  correctDate: true,
  undoCorrection: true,
  listCorrections: true,
  exportCorrections: true,
  importCorrections: true,
  previewEncodings: true,
  overrideEncoding: true,
  chooseFolder: true,
  revealFile: true,
} as const satisfies Record<ArchiveMethod, true>;

/** What the archive says unasked, by name. */
export type ArchiveEvents = {
  /** Counts, phase or revision changed; at most ten a second. */
  readonly archiveChanged: ArchiveInfo;
  /** The shell asks the window to do something: a menu item, a folder dropped on the icon. */
  readonly command: WindowCommand;
};

export type WindowCommand =
  | { readonly kind: "open-archive"; readonly path: string }
  | { readonly kind: "focus-search" }
  | { readonly kind: "show-report" }
  | { readonly kind: "show-start" }
  | { readonly kind: "toggle-pane"; readonly pane: "filters" | "reader" | "timeline" };

export const archiveEvents = { archiveChanged: true, command: true } as const satisfies Record<
  keyof ArchiveEvents,
  true
>;

/** Address, relative to the page, of a photo's picture; both hosts answer it. `thumb` fits 320 px, `screen` 1600 px, EXIF orientation applied. */
export function photoAddress(id: string, size: "thumb" | "screen"): string {
  return `photo/${size}?id=${encodeURIComponent(id)}`;
}

/** Address of a file as it lies in the archive, always as inert text or picture, never as a page that runs. */
export function originalAddress(id: string): string {
  return `original?id=${encodeURIComponent(id)}`;
}
