/** How many items of a lane have which interval: the one pass over documents that a timeline costs. */
import type { Filters, TimelineAxis } from "../contract.ts";
import type { ArchiveView } from "../search/archiveView.ts";
import { CodeCounter } from "../search/CodeCounter.ts";
import type { ArchiveColumns } from "../search/columns.ts";
import { touchingRange } from "../search/dayTests.ts";
import type { ItemCounts, VisibleDays } from "./countBins.ts";
import { findFit, findSpan } from "./laneSpan.ts";

/** What a lane holds, whatever is searched. */
export type LaneTotals = {
  readonly items: ItemCounts;
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
  const items = countItems(columns, { axis, ordinals: liveOrdinals, counter: new CodeCounter() });
  const { intervals } = columns;
  const { counts } = items;
  const totals = { items, span: findSpan(intervals, counts), fit: findFit(intervals, counts) };
  ofView.set(axis, totals);
  return totals;
}

/**
 * The hits among a lane's items, valid until the next lane's are counted. On `happened`, a filter by what happened chooses events too: a bar outside a brushed
 * stretch has no hits, although documents that tell of the stretch tell of other days as well.
 */
export function countHits(
  { columns }: ArchiveView,
  axis: TimelineAxis,
  found: { readonly ordinals: Uint32Array; readonly filters: Filters },
): ItemCounts {
  const items = countItems(columns, { axis, ordinals: found.ordinals, counter: hitCounter });
  const { happened } = found.filters;
  if (axis !== "happened" || happened === undefined) return items;
  const test = touchingRange(columns.intervals, happened);
  return {
    counts: items.counts.map((count, code) => (test[code] === 1 ? count : 0)),
    used: items.used.filter((code) => test[code] === 1),
  };
}

/** One for the hits of all lanes: each lane's bars are made before the next lane is counted. */
const hitCounter = new CodeCounter();

function countItems(
  columns: ArchiveColumns,
  of: { readonly axis: TimelineAxis; readonly ordinals: Uint32Array; readonly counter: CodeCounter },
): ItemCounts {
  const { axis, ordinals, counter } = of;
  counter.start(columns.intervals.firstDays.length);
  switch (axis) {
    case "published":
      countDocuments(columns, counter, { ordinals, kind: 0 });
      break;
    case "photos":
      countDocuments(columns, counter, { ordinals, kind: 1 });
      break;
    case "happened":
      countEvents(columns, counter, ordinals);
  }
  return counter;
}

// In all passes indexing is safe: ordinals lie within the columns, codes within the dictionary.

function countDocuments(
  { kinds, published }: ArchiveColumns,
  counter: CodeCounter,
  { ordinals, kind }: { readonly ordinals: Uint32Array; readonly kind: 0 | 1 },
): void {
  for (let i = 0; i < ordinals.length; i++) {
    const ordinal = ordinals[i] as number;
    if (kinds[ordinal] === kind) counter.add(published[ordinal] as number);
  }
}

function countEvents(
  { eventStarts, eventCodes, undatedEvents }: ArchiveColumns,
  counter: CodeCounter,
  ordinals: Uint32Array,
): void {
  for (let i = 0; i < ordinals.length; i++) {
    const ordinal = ordinals[i] as number;
    const undated = undatedEvents[ordinal] as number;
    if (undated > 0) counter.add(0, undated);
    const end = eventStarts[ordinal + 1] as number;
    for (let at = eventStarts[ordinal] as number; at < end; at++) {
      counter.add(eventCodes[at] as number);
    }
  }
}
