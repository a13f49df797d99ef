/** Counts per distinct interval to the bars of a lane. */
import type { Bin, TimelineUnit } from "../contract.ts";
import type { IntervalDictionary } from "../search/columns.ts";
import { firstDayOfBin, toBinNumber } from "./binNumbers.ts";

/** Items by interval code, under 0 those without a date; `used` are the codes that have any. */
export type ItemCounts = { readonly counts: Uint32Array; readonly used: readonly number[] };

/** All items of a lane, and those found. */
export type LaneCounts = { readonly totals: ItemCounts; readonly hits: ItemCounts };

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
  { totals, hits }: LaneCounts,
  seen: { readonly unit: TimelineUnit; readonly range?: VisibleDays | undefined },
): readonly Bin[] {
  const frame = frameOf(intervals, totals, seen);
  const found = countIn(frame, hits);
  return frame.days.map(({ firstDay, lastDay }, i) => ({
    firstDay,
    lastDay,
    total: frame.totals.exact[i] ?? 0,
    hits: found.exact[i] ?? 0,
    wider: frame.totals.wider[i] ?? 0,
    widerHits: found.wider[i] ?? 0,
  }));
}

/** The bars of a lane before anything is searched, and where each interval counts. */
type Frame = {
  readonly days: readonly VisibleDays[];
  readonly totals: BinCounts;
  /** By interval code, the first and last of `days` it touches; first is above last where it touches none. */
  readonly firsts: Int32Array;
  readonly lasts: Int32Array;
  /** 1 for each interval code that lies in more than one bin. */
  readonly isWide: Uint8Array;
};

type BinCounts = { readonly exact: Uint32Array; readonly wider: Uint32Array };

/** A window looks at a lane in one way for many searches, and comes back to the whole. */
const keptFrames = 4;

/** By a lane's totals, which are the same for all searches of a revision; newest last. */
const knownFrames = new WeakMap<ItemCounts, Map<string, Frame>>();

function frameOf(
  intervals: IntervalDictionary,
  totals: ItemCounts,
  { unit, range }: { readonly unit: TimelineUnit; readonly range?: VisibleDays | undefined },
): Frame {
  const key = `${unit} ${range?.firstDay} ${range?.lastDay}`;
  const frames = knownFrames.get(totals) ?? new Map<string, Frame>();
  knownFrames.set(totals, frames);
  const known = frames.get(key);
  const frame = known ?? makeFrame(binsOf(intervals, unit), totals, { unit, range });
  frames.delete(key);
  frames.set(key, frame);
  const [oldest] = frames.keys();
  if (frames.size > keptFrames && oldest !== undefined) frames.delete(oldest);
  return frame;
}

function makeFrame(
  { firsts, lasts }: IntervalBins,
  totals: ItemCounts,
  { unit, range }: { readonly unit: TimelineUnit; readonly range?: VisibleDays | undefined },
): Frame {
  const from = range === undefined ? Number.NEGATIVE_INFINITY : toBinNumber(unit, range.firstDay);
  const to = range === undefined ? Number.POSITIVE_INFINITY : toBinNumber(unit, range.lastDay);
  const isWide = Uint8Array.from(firsts, (first, code) => (first < (lasts[code] as number) ? 1 : 0));
  const held = new Set<number>();
  const wide: BinRange[] = [];
  for (const code of totals.used) {
    const first = firsts[code] as number; // as many as there are codes, like all here
    const last = lasts[code] as number;
    if (code === 0 || last < from || first > to) continue;
    if (isWide[code] === 1) wide.push({ first: Math.max(first, from), last: Math.min(last, to) });
    else held.add(first);
  }
  const bins = Int32Array.from(new Set([...held, ...listCovered(wide)])).sort();
  const frame = {
    days: Array.from(bins, (bin) => ({
      firstDay: firstDayOfBin(unit, bin),
      lastDay: firstDayOfBin(unit, bin + 1) - 1,
    })),
    firsts: firsts.map((first) => countBelow(bins, first)),
    lasts: lasts.map((last) => countBelow(bins, last + 1) - 1),
    isWide,
  };
  return { ...frame, totals: countIn(frame, totals) };
}

/** Items by bin. A wide one is counted from its first bin on and taken back behind its last. */
function countIn(
  { days, firsts, lasts, isWide }: Omit<Frame, "totals">,
  { counts, used }: ItemCounts,
): BinCounts {
  const exact = new Uint32Array(days.length);
  const steps = new Int32Array(days.length + 1);
  for (const code of used) {
    if (code === 0) continue;
    const count = counts[code] as number; // every code is within the lengths
    const first = firsts[code] as number;
    const last = lasts[code] as number;
    if (first > last) continue;
    if (isWide[code] === 1) {
      steps[first] = (steps[first] as number) + count;
      steps[last + 1] = (steps[last + 1] as number) - count;
    } else exact[first] = (exact[first] as number) + count;
  }
  const wider = new Uint32Array(days.length);
  let touching = 0;
  for (let bin = 0; bin < wider.length; bin++) {
    touching += steps[bin] as number;
    wider[bin] = touching;
  }
  return { exact, wider };
}

/** How many of the ascending numbers are below one. */
function countBelow(numbers: Int32Array, limit: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] as number) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
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

type BinRange = { readonly first: number; readonly last: number };

/** Every bin that a wide item touches; none where they are too many to be looked at. */
function listCovered(wide: readonly BinRange[]): readonly number[] {
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
