import type { TimelineUnit } from "../../archive/contract.ts";
import { timelineUnits } from "../address.ts";

/** The stretch of time in view, in days since 1970-01-01 with fractions; `end` is the first moment no longer shown. */
export type Viewport = { readonly start: number; readonly end: number };

/** Mean length of each unit in days. */
export const unitDays: { readonly [unit in TimelineUnit]: number } = {
  decade: 3652.5,
  year: 365.25,
  quarter: 91.31,
  month: 30.44,
  week: 7,
  day: 1,
};

/** Narrowest bar in px that can still be told from its neighbour and hit with the pointer. */
const narrowestBarPx = 6;
/** With a unit chosen by hand, bars may be narrower before the zoom takes over. */
const narrowestChosenBarPx = 2;
/** Closest zoom: about two weeks. */
const shortestDays = 14;

/** Place of a day on the plot, in px from its left edge. */
export function dayToX(day: number, viewport: Viewport, widthPx: number): number {
  return ((day - viewport.start) / (viewport.end - viewport.start)) * widthPx;
}

/** Day (with a fraction) at a place on the plot. */
export function xToDay(x: number, viewport: Viewport, widthPx: number): number {
  return viewport.start + (x / widthPx) * (viewport.end - viewport.start);
}

/** The viewport zoomed by a factor (above 1: closer) with one day staying where it is. */
export function zoomAround(viewport: Viewport, day: number, factor: number): Viewport {
  const length = Math.max(shortestDays, (viewport.end - viewport.start) / factor);
  const share = (day - viewport.start) / (viewport.end - viewport.start);
  const start = day - share * length;
  return { start, end: start + length };
}

/** The viewport moved by some days. */
export function panBy(viewport: Viewport, days: number): Viewport {
  return { start: viewport.start + days, end: viewport.end + days };
}

/** The viewport kept over the archive's time: never wider than it with its margin, never wholly beside it. */
export function keepWithin(viewport: Viewport, span: Viewport): Viewport {
  const whole = withMargin(span, 0.15);
  const length = Math.min(viewport.end - viewport.start, whole.end - whole.start);
  const start = Math.min(Math.max(viewport.start, whole.start), whole.end - length);
  return { start, end: start + length };
}

/** A stretch with some room on both sides, at least the closest zoom. */
export function withMargin({ start, end }: Viewport, share = 0.03): Viewport {
  const room = Math.max((end - start) * share, (shortestDays - (end - start)) / 2, 1);
  return { start: start - room, end: end + room };
}

/** The finest unit whose bars are wide enough, or the chosen one as long as its bars can be seen and more than one fits. */
export function chooseUnit(viewport: Viewport, widthPx: number, chosen: TimelineUnit | null): TimelineUnit {
  const pixelsPerDay = widthPx / (viewport.end - viewport.start);
  if (chosen !== null) {
    const barPx = unitDays[chosen] * pixelsPerDay;
    if (barPx >= narrowestChosenBarPx && barPx <= widthPx * 2) return chosen;
  }
  return timelineUnits.findLast((unit) => unitDays[unit] * pixelsPerDay >= narrowestBarPx) ?? "decade";
}

/** The viewport in which the chosen unit's bars can be seen: the same where they can, else zoomed around its middle. */
export function zoomToUnit(viewport: Viewport, widthPx: number, unit: TimelineUnit): Viewport {
  const barPx = (unitDays[unit] * widthPx) / (viewport.end - viewport.start);
  const middle = (viewport.start + viewport.end) / 2;
  if (barPx < narrowestBarPx) return zoomAround(viewport, middle, narrowestBarPx / barPx);
  if (barPx > widthPx / 3) return zoomAround(viewport, middle, widthPx / 3 / barPx);
  return viewport;
}

/**
 * The days to ask for: the viewport with half of itself on each side, rounded to a grid, so that small moves ask for
 * nothing new and the answer is there before it comes into view.
 */
export function toRequestRange(viewport: Viewport): { readonly firstDay: number; readonly lastDay: number } {
  const length = viewport.end - viewport.start;
  const step = 2 ** Math.floor(Math.log2(length));
  return {
    firstDay: Math.floor((viewport.start - length / 2) / step) * step,
    lastDay: Math.ceil((viewport.end + length / 2) / step) * step - 1,
  };
}

/** A window that shows an interval with enough around it to see where it lies. */
export function windowAround(
  firstDay: number,
  lastDay: number,
): { readonly firstDay: number; readonly lastDay: number } {
  const room = Math.max(lastDay - firstDay + 1, 60);
  return { firstDay: firstDay - room, lastDay: lastDay + room };
}
