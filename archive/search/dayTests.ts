/** Tests of dates, computed once for each distinct interval, so that a document costs one look-up. */
import type { DayRange } from "../contract.ts";
import type { Columns, IntervalDictionary } from "./columns.ts";
import type { QueryAxis } from "./queryTree.ts";

/** 1 for each interval code that passes. Code 0, no date, never does. */
export type DayTest = Uint8Array;

/** Intervals that share at least a day with the range. */
export function touchingRange({ firstDays, lastDays }: IntervalDictionary, range: DayRange): DayTest {
  const from = range.firstDay ?? Number.NEGATIVE_INFINITY;
  const to = range.lastDay ?? Number.POSITIVE_INFINITY;
  return Uint8Array.from(firstDays, (first, code) =>
    code > 0 && first <= to && (lastDays[code] ?? 0) >= from ? 1 : 0,
  );
}

/** Intervals that lie in the range as a whole. */
export function withinRange({ firstDays, lastDays }: IntervalDictionary, range: DayRange): DayTest {
  const from = range.firstDay ?? Number.NEGATIVE_INFINITY;
  const to = range.lastDay ?? Number.POSITIVE_INFINITY;
  return Uint8Array.from(firstDays, (first, code) =>
    code > 0 && first >= from && (lastDays[code] ?? 0) <= to ? 1 : 0,
  );
}

/** 1 for each ordinal that has a date on the axis touching the range. */
export function markTouching(columns: Columns, axis: QueryAxis, range: DayRange): Uint8Array {
  const test = touchingRange(columns.intervals, range);
  if (axis === "published") return Uint8Array.from(columns.published, (code) => test[code] ?? 0);
  const { eventStarts, eventCodes } = columns;
  return Uint8Array.from({ length: columns.ids.length }, (_, ordinal) =>
    eventCodes.subarray(eventStarts[ordinal], eventStarts[ordinal + 1]).some((code) => test[code] === 1)
      ? 1
      : 0,
  );
}
