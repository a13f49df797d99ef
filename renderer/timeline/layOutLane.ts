import type { Bin, TimelineLane } from "../../archive/contract.ts";
import type { Measure } from "../address.ts";
import { dayToX, type Viewport } from "./viewport.ts";

/** A bar as drawn; heights are px above the lane's base line. */
export type Bar = {
  readonly bin: Bin;
  readonly x: number;
  readonly widthPx: number;
  readonly totalPx: number;
  readonly hitsPx: number;
  readonly widerPx: number;
  readonly widerHitsPx: number;
};

/** A lane as drawn. */
export type LaneLayout = {
  readonly bars: readonly Bar[];
  /** What a bar of full height means: a count, or a share of 0-1. */
  readonly top: number;
};

type LaneRequest = {
  readonly lane: TimelineLane;
  readonly viewport: Viewport;
  readonly widthPx: number;
  /** Room for the highest bar. */
  readonly heightPx: number;
  readonly measure: Measure;
};

/** Lowest visible bar: one document among thousands must not vanish. Half of it for the hits in it, so that few of many don't look like all. */
const lowestBarPx = 2.5;

/** Places a lane's bars. Only bins that touch the viewport are drawn, and only they decide the scale. */
export function layOutLane({ lane, viewport, widthPx, heightPx, measure }: LaneRequest): LaneLayout {
  const bins = lane.bins.filter((bin) => bin.lastDay + 1 > viewport.start && bin.firstDay < viewport.end);
  const top = measure === "share" ? shareTop(bins) : countTop(bins);
  const toPx = (value: number) =>
    value <= 0 || top === 0 ? 0 : Math.max(lowestBarPx, Math.min(1, value / top) * heightPx);
  const bars = bins.map((bin) => {
    const left = dayToX(bin.firstDay, viewport, widthPx);
    const right = dayToX(bin.lastDay + 1, viewport, widthPx);
    const gap = right - left >= 4 ? 1 : 0;
    const place = { bin, x: left, widthPx: Math.max(right - left - gap, 0.75) };
    if (measure === "share") {
      const share = bin.total === 0 ? 0 : bin.hits / bin.total;
      return { ...place, totalPx: 0, hitsPx: toPx(share), widerPx: 0, widerHitsPx: 0 };
    }
    const totalPx = toPx(bin.total);
    return {
      ...place,
      totalPx,
      hitsPx: bin.hits === 0 ? 0 : Math.max(lowestBarPx / 2, totalPx * (bin.hits / bin.total)),
      widerPx: toPx(bin.wider),
      widerHitsPx: toPx(bin.widerHits),
    };
  });
  return { bars, top };
}

/** The bar under a place of the plot: bars are ascending and may have holes between them. */
export function findBar(bars: readonly Bar[], x: number): Bar | null {
  let low = 0;
  let high = bars.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const bar = bars[middle];
    if (bar === undefined) return null;
    if (x < bar.x) high = middle - 1;
    else if (x > bar.x + bar.widthPx + 1) low = middle + 1;
    else return bar;
  }
  return null;
}

// The band of what is known only roughly may be far higher than any bar: it is cut at twice the highest.
function countTop(bins: readonly Bin[]): number {
  const total = bins.reduce((most, bin) => Math.max(most, bin.total), 0);
  const wider = bins.reduce((most, bin) => Math.max(most, bin.wider), 0);
  return niceCeiling(total === 0 ? wider : Math.max(total, Math.min(wider, 2 * total)));
}

function shareTop(bins: readonly Bin[]): number {
  const most = bins.reduce((share, bin) => Math.max(share, bin.total === 0 ? 0 : bin.hits / bin.total), 0);
  return Math.min(1, niceCeiling(most * 100) / 100);
}

/** The next round number, so that the scale stands still while bars come and go. */
export function niceCeiling(value: number): number {
  if (value <= 0) return 0;
  const magnitude = 10 ** Math.floor(Math.log10(value));
  const step = [1, 1.5, 2, 3, 4, 5, 6, 8, 10].find((each) => each * magnitude >= value) ?? 10;
  return magnitude < 1 ? step * magnitude : Math.ceil(step * magnitude);
}
