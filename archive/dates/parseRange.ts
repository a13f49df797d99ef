/**
 * The period of a query: `2014-03..2015`, `..1850`, `2015-07-21`, `199X`, `2014/2015`. Either end may be open; each end
 * is a date as ISO 8601 or EDTF writes it, at any precision.
 */
import type { DayRange } from "../contract.ts";
import { parseEdtf } from "./edtf.ts";

/** A range of days, or what is wrong with the text. `start` and `end` are UTF-16 offsets into the text given. */
export type RangeReading =
  | { readonly ok: true; readonly range: DayRange }
  | {
      readonly ok: false;
      readonly code: "date-invalid" | "date-range-reversed";
      readonly start: number;
      readonly end: number;
    };

/** Forms to propose where a date is expected. */
export const rangeExamples: readonly string[] = ["2015", "2015-07", "2015-07-21", "2014-03..2015", "..1850"];

/** Longest text that can be a range; what is longer is refused without being looked into. */
const maxLength = 64;

/**
 * Parses the period of a query. A range runs from the first day of its first date to the last day of its second.
 * Example: `parseRange("2014-03..2015")` is 2014-03-01 to 2015-12-31.
 */
export function parseRange(text: string): RangeReading {
  if (text.length > maxLength) return invalid(0, text.length);
  const dots = findSeparator(text);
  if (dots === null) return parseOne(text, 0);
  const isFromOpen = text.slice(0, dots.start).trim() === "";
  const isToOpen = text.slice(dots.end).trim() === "";
  if (isFromOpen && isToOpen) return invalid(0, text.length);
  const from = isFromOpen ? open : parseOne(text.slice(0, dots.start), 0);
  if (!from.ok) return from;
  const to = isToOpen ? open : parseOne(text.slice(dots.end), dots.end);
  if (!to.ok) return to;
  return joinEnds(from.range, to.range, text.length);
}

const open: RangeReading = { ok: true, range: { firstDay: null, lastDay: null } };

/** `..` splits a range, and so does `/`, as in EDTF; `2014/..` has both and splits at the slash. */
function findSeparator(text: string): { start: number; end: number } | null {
  const match = /\s*(?:\/\s*\.\.|\.\.\s*\/|\.{2,3}|…|\/)\s*/.exec(text);
  return match === null ? null : { start: match.index, end: match.index + match[0].length };
}

function joinEnds(from: DayRange, to: DayRange, length: number): RangeReading {
  const firstDay = from.firstDay;
  const lastDay = to.lastDay;
  if (firstDay !== null && lastDay !== null && firstDay > lastDay) {
    return { ok: false, code: "date-range-reversed", start: 0, end: length };
  }
  return { ok: true, range: { firstDay, lastDay } };
}

function parseOne(text: string, offset: number): RangeReading {
  const trimmed = text.trim();
  const start = offset + text.indexOf(trimmed);
  const interval = parseEdtf(completeDigits(trimmed));
  if (interval === null || (interval.firstDay === null && interval.lastDay === null)) {
    return invalid(start, start + trimmed.length);
  }
  return { ok: true, range: { firstDay: interval.firstDay, lastDay: interval.lastDay } };
}

/** People type `2015-7-2`, and `2015/7/2` never gets here: it was split as a range. */
function completeDigits(text: string): string {
  return text.replace(/^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?$/, (_, year: string, month: string, day?: string) =>
    [year, month.padStart(2, "0"), ...(day === undefined ? [] : [day.padStart(2, "0")])].join("-"),
  );
}

function invalid(start: number, end: number): RangeReading {
  return { ok: false, code: "date-invalid", start, end };
}
