/** Tests of dates, computed once for each distinct interval, so that a document costs one look-up. */
import type { DayRange } from "../contract.ts";
import type { IntervalDictionary } from "./columns.ts";

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
