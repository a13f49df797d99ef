/** Columns of several segments put together: for a merged segment, and for the archive as a whole. */
import type { ArchiveColumns, CodedColumn, CodedListColumn, Columns, StringList } from "./columns.ts";
import { orderIntervals } from "./orderIntervals.ts";

/** A segment's columns, and which of its documents are kept: local ordinals in the order wanted; absent, all. */
export type MergePart = { readonly columns: Columns; readonly keep?: Uint32Array };

/** One segment's columns out of several; ordinals run through the parts in order. Values that nothing holds any more are dropped. */
export function mergeColumns(parts: readonly MergePart[]): Columns {
  const kept = parts.map(({ columns, keep }) => ({ columns, keep: keep ?? null }));
  const { dictionary, recodings } = mergeIntervals(kept);
  const events = mergeLists(
    kept,
    ({ eventStarts, eventCodes }) => ({ starts: eventStarts, codes: eventCodes }),
    recodings,
  );
  return {
    ids: joinIds(kept),
    kinds: Uint8Array.from(gather(kept, ({ kinds }) => kinds)),
    languages: mergeValues(kept, ({ languages }) => languages),
    sources: mergeValues(kept, ({ sources }) => sources),
    folders: mergeValues(kept, ({ folders }) => folders),
    bylines: mergeNamedLists(kept, ({ bylines }) => bylines),
    photographers: mergeNamedLists(kept, ({ photographers }) => photographers),
    intervals: dictionary,
    published: gather(kept, ({ published }) => published, recodings),
    publishedSeconds: Int32Array.from(gather(kept, ({ publishedSeconds }) => publishedSeconds)),
    eventStarts: events.starts,
    eventCodes: events.codes,
    undatedEvents: gather(kept, ({ undatedEvents }) => undatedEvents),
  };
}

/**
 * The whole archive's columns: ordinals as if all segments stood one behind the other. `deleted` holds 1 for each document
 * of a segment that is no longer part of the archive, by local ordinal.
 */
export function joinColumns(
  segments: readonly { readonly columns: Columns; readonly deleted?: Uint8Array | null }[],
): ArchiveColumns {
  const columns = mergeColumns(segments.map(({ columns }) => ({ columns })));
  const live = new Uint8Array(columns.ids.length).fill(1);
  let first = 0;
  for (const segment of segments) {
    for (const [local, isDeleted] of segment.deleted?.entries() ?? []) live[first + local] = 1 - isDeleted;
    first += segment.columns.ids.length;
  }
  return { ...columns, live, liveCount: live.reduce((sum, isLive) => sum + isLive, 0) };
}

/** `keep` null: all documents. */
type KeptPart = { readonly columns: Columns; readonly keep: Uint32Array | null };

// These loops run over every document and event of an archive whenever a file has changed: indexed access, no iterators.
// Indexing is safe: local ordinals and codes lie within their columns.

function countKept(parts: readonly KeptPart[]): number {
  return parts.reduce((sum, { columns, keep }) => sum + (keep?.length ?? columns.ids.length), 0);
}

/** Nothing is copied: each id is looked up where it is. */
function joinIds(parts: readonly KeptPart[]): StringList {
  const ends = new Uint32Array(parts.length);
  let length = 0;
  for (const [part, { columns, keep }] of parts.entries()) {
    length += keep?.length ?? columns.ids.length;
    ends[part] = length;
  }
  return {
    length,
    at: (number) => {
      const part = ends.findIndex((end) => number < end);
      const local = number - (ends[part - 1] ?? 0);
      const { columns, keep } = parts[part] ?? {};
      return columns?.ids.at(keep?.[local] ?? local);
    },
  };
}

/** A column's values of all kept documents, each part's codes rewritten by its own table where there is one. */
function gather(
  parts: readonly KeptPart[],
  columnOf: (columns: Columns) => Uint8Array | Uint32Array | Int32Array,
  recodings?: readonly Uint32Array[],
): Uint32Array {
  const gathered = new Uint32Array(countKept(parts));
  let at = 0;
  for (const [part, { columns, keep }] of parts.entries()) {
    const column = columnOf(columns);
    const recoding = recodings?.[part];
    const count = keep?.length ?? column.length;
    for (let i = 0; i < count; i++) {
      const value = column[keep === null ? i : (keep[i] as number)] as number;
      gathered[at++] = recoding === undefined ? value : (recoding[value] as number);
    }
  }
  return gathered;
}

function mergeValues(parts: readonly KeptPart[], columnOf: (columns: Columns) => CodedColumn): CodedColumn {
  const used = parts.map(({ columns, keep }) => {
    const { codes, dictionary } = columnOf(columns);
    const isUsed = new Uint8Array(dictionary.length).fill(keep === null ? 1 : 0);
    for (const local of keep ?? []) isUsed[codes[local] as number] = 1;
    return { dictionary, isUsed };
  });
  const { dictionary, recodings } = mergeDictionaries(used);
  return { dictionary, codes: gather(parts, (columns) => columnOf(columns).codes, recodings) };
}

function mergeNamedLists(
  parts: readonly KeptPart[],
  columnOf: (columns: Columns) => CodedListColumn,
): CodedListColumn {
  const used = parts.map(({ columns, keep }) => {
    const column = columnOf(columns);
    const isUsed = new Uint8Array(column.dictionary.length).fill(keep === null ? 1 : 0);
    markListed(isUsed, column, keep ?? []);
    return { dictionary: column.dictionary, isUsed };
  });
  const { dictionary, recodings } = mergeDictionaries(used);
  return { dictionary, ...mergeLists(parts, columnOf, recodings) };
}

type Lists = { readonly starts: Uint32Array; readonly codes: Uint32Array };

function markListed(isUsed: Uint8Array, { starts, codes }: Lists, keep: Iterable<number>): void {
  for (const local of keep) {
    const end = starts[local + 1] as number;
    for (let at = starts[local] as number; at < end; at++) isUsed[codes[at] as number] = 1;
  }
}

/** Lists stay in the order they had; an interval's new codes are in the order of its old ones, so events stay ascending. */
function mergeLists(
  parts: readonly KeptPart[],
  columnOf: (columns: Columns) => Lists,
  recodings: readonly Uint32Array[],
): Lists {
  const starts = new Uint32Array(countKept(parts) + 1);
  const codes = new Uint32Array(parts.reduce((sum, { columns }) => sum + columnOf(columns).codes.length, 0));
  let row = 0;
  let end = 0;
  for (const [part, { columns, keep }] of parts.entries()) {
    const list = columnOf(columns);
    const recoding = recodings[part] ?? new Uint32Array();
    const count = keep?.length ?? columns.ids.length;
    for (let i = 0; i < count; i++) {
      const local = keep === null ? i : (keep[i] as number);
      const to = list.starts[local + 1] as number;
      for (let at = list.starts[local] as number; at < to; at++) {
        codes[end++] = recoding[list.codes[at] as number] as number;
      }
      starts[++row] = end;
    }
  }
  return { starts, codes: codes.slice(0, end) };
}

function mergeDictionaries(
  parts: readonly { readonly dictionary: readonly string[]; readonly isUsed: Uint8Array }[],
): { readonly dictionary: readonly string[]; readonly recodings: readonly Uint32Array[] } {
  const codes = new Map<string, number>([["", 0]]);
  const recodings = parts.map(({ dictionary, isUsed }) => {
    const recoding = new Uint32Array(dictionary.length);
    for (const [i, value] of dictionary.entries()) {
      if (isUsed[i] === 0) continue;
      const code = codes.get(value) ?? codes.size;
      if (code === codes.size) codes.set(value, code);
      recoding[i] = code;
    }
    return recoding;
  });
  return { dictionary: [...codes.keys()], recodings };
}

function mergeIntervals(parts: readonly KeptPart[]): {
  readonly dictionary: Columns["intervals"];
  readonly recodings: readonly Uint32Array[];
} {
  const firstDays = [0];
  const lastDays = [0];
  const numbered = parts.map(({ columns, keep }) => {
    const { intervals, published, eventStarts, eventCodes } = columns;
    const isUsed = new Uint8Array(intervals.firstDays.length).fill(keep === null ? 1 : 0);
    for (const local of keep ?? []) isUsed[published[local] as number] = 1;
    markListed(isUsed, { starts: eventStarts, codes: eventCodes }, keep ?? []);
    const numbers = new Uint32Array(isUsed.length);
    for (let code = 1; code < isUsed.length; code++) {
      if (isUsed[code] === 0) continue;
      numbers[code] = firstDays.length;
      firstDays.push(intervals.firstDays[code] as number);
      lastDays.push(intervals.lastDays[code] as number);
    }
    return numbers;
  });
  const { dictionary, newCodes } = orderIntervals(firstDays, lastDays);
  return {
    dictionary,
    recodings: numbered.map((numbers) => numbers.map((number) => newCodes[number] as number)),
  };
}
