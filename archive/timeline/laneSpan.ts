/** How far a lane reaches, and where to look first. */
import type { IntervalDictionary } from "../search/columns.ts";
import type { VisibleDays } from "./countBins.ts";

/** Share of the items that the first view must hold. */
const fitShare = 0.95;

/** Extent of all dated items, given their number per interval code; null where there are none. */
export function findSpan(intervals: IntervalDictionary, counts: Uint32Array): VisibleDays | null {
  return surround(listItems(intervals, counts));
}

/**
 * The shortest stretch that holds 95 % of the items, by their middle days, with what lies close to it; the whole span
 * unless the stretch is at most half as long. Where a lane has one mention of antiquity and a campaign of five years, it
 * is the campaign.
 */
export function findFit(intervals: IntervalDictionary, counts: Uint32Array): VisibleDays | null {
  const items = listItems(intervals, counts).sort((a, b) => middle(a) - middle(b));
  const span = surround(items);
  const fit = surround(items.slice(...addNeighbours(items, findDensest(items))));
  if (span === null || fit === null) return span;
  return countDays(fit) * 2 <= countDays(span) ? fit : span;
}

type Item = VisibleDays & { readonly count: number };

function listItems({ firstDays, lastDays }: IntervalDictionary, counts: Uint32Array): Item[] {
  const items: Item[] = [];
  for (let code = 1; code < counts.length; code++) {
    const count = counts[code] ?? 0;
    if (count > 0) items.push({ count, firstDay: firstDays[code] ?? 0, lastDay: lastDays[code] ?? 0 });
  }
  return items;
}

/** First index and index behind the last of the run of items that holds the share with the middles closest together. */
function findDensest(items: readonly Item[]): readonly [number, number] {
  const needed = items.reduce((sum, { count }) => sum + count, 0) * fitShare;
  let best: readonly [number, number] = [0, items.length];
  let shortest = Number.POSITIVE_INFINITY;
  let held = 0;
  let begin = 0;
  for (const [end, item] of items.entries()) {
    held += item.count;
    for (
      let first = items[begin];
      first !== undefined && held - first.count >= needed;
      first = items[begin]
    ) {
      held -= first.count;
      begin++;
    }
    const width = middle(item) - middle(items[begin] ?? item);
    if (held < needed || width >= shortest) continue;
    shortest = width;
    best = [begin, end + 1];
  }
  return best;
}

/**
 * The run with the items around it that are no farther away than a tenth of its length, or a month. Measured from the
 * run's own ends: a thin trail of single items, each close to the last, would else lead back through two centuries.
 */
function addNeighbours(
  items: readonly Item[],
  [from, to]: readonly [number, number],
): readonly [number, number] {
  const dayAt = (index: number) => middle(items[index] ?? { firstDay: Number.NaN, lastDay: Number.NaN });
  const near = Math.max(31, (dayAt(to - 1) - dayAt(from)) / 10);
  let begin = from;
  let end = to;
  while (dayAt(from) - dayAt(begin - 1) <= near) begin--;
  while (dayAt(end) - dayAt(to - 1) <= near) end++;
  return [begin, end];
}

function surround(items: readonly Item[]): VisibleDays | null {
  if (items.length === 0) return null;
  return {
    firstDay: items.reduce((day, item) => Math.min(day, item.firstDay), Number.POSITIVE_INFINITY),
    lastDay: items.reduce((day, item) => Math.max(day, item.lastDay), Number.NEGATIVE_INFINITY),
  };
}

function middle({ firstDay, lastDay }: VisibleDays): number {
  return (firstDay + lastDay) / 2;
}

function countDays({ firstDay, lastDay }: VisibleDays): number {
  return lastDay - firstDay + 1;
}
