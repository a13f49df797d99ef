import type { TimelineLane } from "../../archive/contract.ts";
import type { Viewport } from "./viewport.ts";

/** First to last moment over all lanes, of everything or of the hits only; null where there is none. */
export function findExtent(lanes: readonly TimelineLane[], of: "span" | "hits"): Viewport | null {
  if (of === "span") return join(lanes.map((lane) => lane.span));
  return join(lanes.flatMap((lane) => lane.bins.filter((bin) => bin.hits > 0)));
}

/** Up to three years, in days, happenings are always shown with what was printed. */
const leastDays = 1096;

/**
 * What to show at first: all that was printed and all that it tells of, but where it tells of far more than its own time
 * (a dynasty, the year 2050), the time of printing only, because the campaign must not be a dot.
 */
export function findHome(lanes: readonly TimelineLane[]): Viewport | null {
  const printed = join(lanes.filter(({ axis }) => axis !== "happened").map((lane) => lane.fit));
  const all = join(lanes.map((lane) => lane.fit));
  if (printed === null || all === null) return all;
  const isFarMore = all.end - all.start > Math.max(1.25 * (printed.end - printed.start), leastDays);
  return isFarMore ? printed : all;
}

/** The shortest stretch that holds both. */
export function joinExtents(one: Viewport, other: Viewport): Viewport {
  return { start: Math.min(one.start, other.start), end: Math.max(one.end, other.end) };
}

function join(
  days: readonly ({ readonly firstDay: number; readonly lastDay: number } | null)[],
): Viewport | null {
  const known = days.filter((each) => each !== null);
  if (known.length === 0) return null;
  const start = known.reduce((least, { firstDay }) => Math.min(least, firstDay), Number.POSITIVE_INFINITY);
  const end = known.reduce((most, { lastDay }) => Math.max(most, lastDay), Number.NEGATIVE_INFINITY);
  return { start, end: end + 1 };
}
