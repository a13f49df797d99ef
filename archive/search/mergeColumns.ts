/** Columns of several segments put together: for a merged segment, and for the archive as a whole. */
import type { ArchiveColumns, CodedColumn, CodedListColumn, Columns } from "./columns.ts";
import { orderIntervals } from "./orderIntervals.ts";

/** A segment's columns, and which of its documents are kept: local ordinals in the order wanted; absent, all. */
export type MergePart = { readonly columns: Columns; readonly keep?: Uint32Array };

/** One segment's columns out of several; ordinals run through the parts in order. Values that nothing holds any more are dropped. */
export function mergeColumns(parts: readonly MergePart[]): Columns {
  const kept = parts.map(({ columns, keep }) => ({ columns, keep: keep ?? countUp(columns.ids.length) }));
  const { dictionary, recodings } = mergeIntervals(kept);
  const events = mergeLists(
    kept,
    ({ eventStarts, eventCodes }) => ({ starts: eventStarts, codes: eventCodes }),
    recodings,
  );
  return {
    ids: kept.flatMap(({ columns, keep }) => Array.from(keep, (local) => columns.ids[local] ?? "")),
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

type KeptPart = { readonly columns: Columns; readonly keep: Uint32Array };

function countUp(length: number): Uint32Array {
  return Uint32Array.from({ length }, (_, i) => i);
}

/** A column's values of all kept documents, each part's codes rewritten by its own table where there is one. */
function gather(
  parts: readonly KeptPart[],
  columnOf: (columns: Columns) => ArrayLike<number>,
  recodings?: readonly Uint32Array[],
): Uint32Array {
  const gathered = new Uint32Array(parts.reduce((sum, { keep }) => sum + keep.length, 0));
  let at = 0;
  for (const [i, { columns, keep }] of parts.entries()) {
    const column = columnOf(columns);
    const recoding = recodings?.[i];
    for (const local of keep) {
      const value = column[local] ?? 0;
      gathered[at++] = recoding === undefined ? value : (recoding[value] ?? 0);
    }
  }
  return gathered;
}

function mergeValues(parts: readonly KeptPart[], columnOf: (columns: Columns) => CodedColumn): CodedColumn {
  const used = parts.map(({ columns, keep }) => {
    const { codes, dictionary } = columnOf(columns);
    return { dictionary, isUsed: markUsed(dictionary.length, keep, (local) => [codes[local] ?? 0]) };
  });
  const { dictionary, recodings } = mergeDictionaries(used);
  return { dictionary, codes: gather(parts, (columns) => columnOf(columns).codes, recodings) };
}

function mergeNamedLists(
  parts: readonly KeptPart[],
  columnOf: (columns: Columns) => CodedListColumn,
): CodedListColumn {
  const used = parts.map(({ columns, keep }) => {
    const { codes, starts, dictionary } = columnOf(columns);
    const listOf = (local: number) => codes.subarray(starts[local], starts[local + 1]);
    return { dictionary, isUsed: markUsed(dictionary.length, keep, listOf) };
  });
  const { dictionary, recodings } = mergeDictionaries(used);
  return { dictionary, ...mergeLists(parts, columnOf, recodings) };
}

function mergeLists(
  parts: readonly KeptPart[],
  columnOf: (columns: Columns) => { readonly starts: Uint32Array; readonly codes: Uint32Array },
  recodings: readonly Uint32Array[],
): { readonly starts: Uint32Array; readonly codes: Uint32Array } {
  const starts = new Uint32Array(parts.reduce((sum, { keep }) => sum + keep.length, 0) + 1);
  const codes = new Uint32Array(parts.reduce((sum, { columns }) => sum + columnOf(columns).codes.length, 0));
  let row = 0;
  let end = 0;
  for (const [i, { columns, keep }] of parts.entries()) {
    const list = columnOf(columns);
    const recoding = recodings[i];
    for (const local of keep) {
      const from = end;
      for (let at = list.starts[local] ?? 0; at < (list.starts[local + 1] ?? 0); at++) {
        codes[end++] = recoding?.[list.codes[at] ?? 0] ?? 0;
      }
      if (end - from > 1) codes.subarray(from, end).sort();
      starts[++row] = end;
    }
  }
  return { starts, codes: codes.slice(0, end) };
}

function markUsed(size: number, keep: Uint32Array, codesOf: (local: number) => Iterable<number>): Uint8Array {
  const isUsed = new Uint8Array(size);
  for (const local of keep) for (const code of codesOf(local)) isUsed[code] = 1;
  return isUsed;
}

function mergeDictionaries(
  parts: readonly { readonly dictionary: readonly string[]; readonly isUsed: Uint8Array }[],
): { readonly dictionary: readonly string[]; readonly recodings: readonly Uint32Array[] } {
  const codes = new Map<string, number>([["", 0]]);
  const recodings = parts.map(({ dictionary, isUsed }) =>
    Uint32Array.from(dictionary, (value, i) => {
      if (isUsed[i] === 0) return 0;
      const code = codes.get(value) ?? codes.size;
      if (code === codes.size) codes.set(value, code);
      return code;
    }),
  );
  return { dictionary: [...codes.keys()], recodings };
}

function mergeIntervals(parts: readonly KeptPart[]): {
  readonly dictionary: Columns["intervals"];
  readonly recodings: readonly Uint32Array[];
} {
  const firstDays = [0];
  const lastDays = [0];
  const offsets = parts.map(({ columns, keep }) => {
    const { intervals, published, eventStarts, eventCodes } = columns;
    const isUsed = markUsed(intervals.firstDays.length, keep, (local) => [published[local] ?? 0]);
    for (const local of keep) {
      for (let at = eventStarts[local] ?? 0; at < (eventStarts[local + 1] ?? 0); at++) {
        isUsed[eventCodes[at] ?? 0] = 1;
      }
    }
    return Uint32Array.from(isUsed, (use, code) => {
      if (use === 0 || code === 0) return 0;
      firstDays.push(intervals.firstDays[code] ?? 0);
      lastDays.push(intervals.lastDays[code] ?? 0);
      return firstDays.length - 1;
    });
  });
  const { dictionary, newCodes } = orderIntervals(firstDays, lastDays);
  return { dictionary, recodings: offsets.map((codes) => codes.map((code) => newCodes[code] ?? 0)) };
}
