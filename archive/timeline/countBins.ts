/** Counts per distinct interval to the bars of a lane. */
import type { Bin, TimelineUnit } from "../contract.ts";
import type { IntervalDictionary } from "../search/columns.ts";
import { firstDayOfBin, toBinNumber } from "./binNumbers.ts";

/** Items and hits for each interval code. */
export type IntervalCounts = { readonly totals: Uint32Array; readonly hits: Uint32Array };

/** The visible days. */
export type VisibleDays = { readonly firstDay: number; readonly lastDay: number };

/**
 * More bars than a window has pixels. Beyond it, bins that hold only what is known less precisely are left out: one
 * "19th century" in a lane of days would be 36,525 of them.
 */
const maxWiderBins = 10_000;

/**
 * The bins that touch the range and hold something, ascending. An item counts where it lies as a whole in one bin;
 * otherwise as `wider` in every bin it touches.
 */
export function countBins(
  intervals: IntervalDictionary,
  { totals, hits }: IntervalCounts,
  { unit, range }: { readonly unit: TimelineUnit; readonly range?: VisibleDays | undefined },
): readonly Bin[] {
  const from = range === undefined ? Number.NEGATIVE_INFINITY : toBinNumber(unit, range.firstDay);
  const to = range === undefined ? Number.POSITIVE_INFINITY : toBinNumber(unit, range.lastDay);
  const exact = new Map<number, { total: number; hits: number }>();
  const wide: WideItems[] = [];
  const { firsts, lasts } = binsOf(intervals, unit);
  for (let code = 1; code < totals.length; code++) {
    const total = totals[code] as number; // within the length, like the bins of the same code
    if (total === 0) continue;
    const first = firsts[code] as number;
    const last = lasts[code] as number;
    if (last < from || first > to) continue;
    const counts = { total, hits: hits[code] ?? 0 };
    if (first < last) wide.push({ ...counts, first: Math.max(first, from), last: Math.min(last, to) });
    else addTo(exact, first, counts);
  }
  const bins = [...new Set([...exact.keys(), ...listCovered(wide)])].sort((a, b) => a - b);
  const wider = countWider(wide, bins);
  return bins.map((bin, i) => ({
    firstDay: firstDayOfBin(unit, bin),
    lastDay: firstDayOfBin(unit, bin + 1) - 1,
    total: exact.get(bin)?.total ?? 0,
    hits: exact.get(bin)?.hits ?? 0,
    wider: wider[i]?.total ?? 0,
    widerHits: wider[i]?.hits ?? 0,
  }));
}

/** First and last bin of each interval code. */
type IntervalBins = { readonly firsts: Int32Array; readonly lasts: Int32Array };

/** Made once for each dictionary: the calendar would otherwise be asked again for every search. */
const knownBins = new WeakMap<IntervalDictionary, Map<TimelineUnit, IntervalBins>>();

function binsOf(intervals: IntervalDictionary, unit: TimelineUnit): IntervalBins {
  const ofUnits = knownBins.get(intervals) ?? new Map<TimelineUnit, IntervalBins>();
  knownBins.set(intervals, ofUnits);
  const known = ofUnits.get(unit);
  if (known !== undefined) return known;
  const bins = {
    firsts: intervals.firstDays.map((day) => toBinNumber(unit, day)),
    lasts: intervals.lastDays.map((day) => toBinNumber(unit, day)),
  };
  ofUnits.set(unit, bins);
  return bins;
}

type Counts = { readonly total: number; readonly hits: number };
type WideItems = Counts & { readonly first: number; readonly last: number };

function addTo(
  bins: Map<number, { total: number; hits: number }>,
  bin: number,
  { total, hits }: Counts,
): void {
  const known = bins.get(bin);
  if (known === undefined) bins.set(bin, { total, hits });
  else {
    known.total += total;
    known.hits += hits;
  }
}

/** Every bin that a wide item touches; none where they are too many to be looked at. */
function listCovered(wide: readonly WideItems[]): readonly number[] {
  const covered: number[] = [];
  let next = Number.NEGATIVE_INFINITY;
  for (const { first, last } of wide.toSorted((a, b) => a.first - b.first)) {
    const begin = Math.max(first, next);
    if (covered.length + last - begin >= maxWiderBins) return [];
    for (let bin = begin; bin <= last; bin++) covered.push(bin);
    next = Math.max(next, last + 1);
  }
  return covered;
}

/** For each bin (ascending), what touches it: what has begun by then less what has ended before. */
function countWider(wide: readonly WideItems[], bins: readonly number[]): readonly Counts[] {
  const begins = wide.toSorted((a, b) => a.first - b.first);
  const ends = wide.toSorted((a, b) => a.last - b.last);
  let begun = 0;
  let ended = 0;
  let total = 0;
  let hits = 0;
  return bins.map((bin) => {
    for (let item = begins[begun]; item !== undefined && item.first <= bin; item = begins[++begun]) {
      total += item.total;
      hits += item.hits;
    }
    for (let item = ends[ended]; item !== undefined && item.last < bin; item = ends[++ended]) {
      total -= item.total;
      hits -= item.hits;
    }
    return { total, hits };
  });
}
