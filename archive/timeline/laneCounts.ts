/** How many items of a lane have which interval: the one pass over documents that a timeline costs. */
import type { Filters, TimelineAxis } from "../contract.ts";
import type { ArchiveView } from "../search/archiveView.ts";
import type { ArchiveColumns } from "../search/columns.ts";
import { touchingRange } from "../search/dayTests.ts";
import type { VisibleDays } from "./countBins.ts";
import { findFit, findSpan } from "./laneSpan.ts";

/** What a lane holds, whatever is searched. `counts`: items per interval code; under code 0 those without a date. */
export type LaneTotals = {
  readonly counts: Uint32Array;
  readonly span: VisibleDays | null;
  readonly fit: VisibleDays | null;
};

/** Computed once a revision: the whole archive's counts don't change with the query. */
const knownTotals = new WeakMap<ArchiveView, Map<TimelineAxis, LaneTotals>>();

/** All items of a lane. */
export function countTotals(view: ArchiveView, axis: TimelineAxis): LaneTotals {
  const ofView = knownTotals.get(view) ?? new Map<TimelineAxis, LaneTotals>();
  knownTotals.set(view, ofView);
  const known = ofView.get(axis);
  if (known !== undefined) return known;
  const { columns, liveOrdinals } = view;
  const counts = countItems(columns, axis, liveOrdinals);
  const { intervals } = columns;
  const totals = { counts, span: findSpan(intervals, counts), fit: findFit(intervals, counts) };
  ofView.set(axis, totals);
  return totals;
}

/**
 * The hits among a lane's items. On `happened`, a filter by what happened chooses events too: a bar outside a brushed
 * stretch has no hits, although documents that tell of the stretch tell of other days as well.
 */
export function countHits(
  { columns }: ArchiveView,
  axis: TimelineAxis,
  found: { readonly ordinals: Uint32Array; readonly filters: Filters },
): Uint32Array {
  const counts = countItems(columns, axis, found.ordinals);
  const { happened } = found.filters;
  if (axis !== "happened" || happened === undefined) return counts;
  const test = touchingRange(columns.intervals, happened);
  return counts.map((count, code) => (test[code] === 1 ? count : 0));
}

function countItems(columns: ArchiveColumns, axis: TimelineAxis, ordinals: Uint32Array): Uint32Array {
  switch (axis) {
    case "published":
      return countDocuments(columns, ordinals, 0);
    case "photos":
      return countDocuments(columns, ordinals, 1);
    case "happened":
      return countEvents(columns, ordinals);
  }
}

// In both passes indexing is safe: ordinals lie within the columns, codes within the dictionary.

function countDocuments(
  { kinds, published, intervals }: ArchiveColumns,
  ordinals: Uint32Array,
  kind: 0 | 1,
): Uint32Array {
  const counts = new Uint32Array(intervals.firstDays.length);
  for (let i = 0; i < ordinals.length; i++) {
    const ordinal = ordinals[i] as number;
    if (kinds[ordinal] === kind) (counts[published[ordinal] as number] as number)++;
  }
  return counts;
}

function countEvents(columns: ArchiveColumns, ordinals: Uint32Array): Uint32Array {
  const { eventStarts, eventCodes, undatedEvents, intervals } = columns;
  const counts = new Uint32Array(intervals.firstDays.length);
  let undated = 0;
  for (let i = 0; i < ordinals.length; i++) {
    const ordinal = ordinals[i] as number;
    undated += undatedEvents[ordinal] as number;
    const end = eventStarts[ordinal + 1] as number;
    for (let at = eventStarts[ordinal] as number; at < end; at++)
      (counts[eventCodes[at] as number] as number)++;
  }
  counts[0] = undated;
  return counts;
}
