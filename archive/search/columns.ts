/**
 * What filters, facets, sorting and the timeline need to know of every document, in typed arrays by ordinal. Strings and
 * intervals are coded: each distinct one stands once in a dictionary, and a document holds its number.
 *
 * ```
 * ordinal         0    1    2        code         0     1            2
 * sources.codes [ 2  | 0  | 2  ]     dictionary [ "" | 人民日报   | 新华社 ]     code 0: has none
 *
 * bylines.starts [ 0 | 2 | 2 | 3 ]   document 0 has codes[0..2), document 1 none, document 2 codes[2..3)
 * bylines.codes  [ 5 | 1 | 5 ]
 * ```
 */

/** Strings by number, packed or not: an array is one. */
export type StringList = {
  readonly length: number;
  /** Undefined beyond the last. */
  readonly at: (number: number) => string | undefined;
};

/** One value a document, or none. */
export type CodedColumn = {
  /** `""` first. */
  readonly dictionary: readonly string[];
  readonly codes: Uint32Array;
};

/** Any number of values a document, each at most once. */
export type CodedListColumn = {
  /** `""` first; no document's list holds it. */
  readonly dictionary: readonly string[];
  /** One more than documents: where each document's codes begin. */
  readonly starts: Uint32Array;
  readonly codes: Uint32Array;
};

/** Distinct intervals, ascending by first and then last day, so that codes compare like dates. Code 0 is no date. */
export type IntervalDictionary = {
  readonly firstDays: Int32Array;
  readonly lastDays: Int32Array;
};

export type Columns = {
  /** Document ids by ordinal. */
  readonly ids: StringList;
  /** 0 article, 1 photo. */
  readonly kinds: Uint8Array;
  readonly languages: CodedColumn;
  readonly sources: CodedColumn;
  /** The folder a document lies in, `""` for the archive's own. */
  readonly folders: CodedColumn;
  readonly bylines: CodedListColumn;
  readonly photographers: CodedListColumn;
  readonly intervals: IntervalDictionary;
  /** Interval code of the publication; a date that was only proposed counts as none. */
  readonly published: Uint32Array;
  /** Seconds since midnight where the time was printed, else -1. */
  readonly publishedSeconds: Int32Array;
  /** Interval codes of what the document tells, ascending. The dictionary is `intervals`. */
  readonly eventStarts: Uint32Array;
  readonly eventCodes: Uint32Array;
  /** Mentions that can't be placed in time. */
  readonly undatedEvents: Uint32Array;
};

/** The columns of a whole archive: all segments joined, ordinals as the index counts them. */
export type ArchiveColumns = Columns & {
  /** 1 for documents that are part of the archive, 0 for deleted ones that a segment still holds. */
  readonly live: Uint8Array;
  readonly liveCount: number;
};
