import type { TimelineLane } from "../../archive/contract.ts";
import type { Viewport } from "./viewport.ts";

/**
 * First to last moment over all lanes: of everything (`span`), of what is worth looking at first (`fit`, by publication
 * where there is any, because a single mention of a dynasty must not make the campaign a dot), or of the hits. Null where
 * there is none.
 */
export function findExtent(lanes: readonly TimelineLane[], of: "span" | "fit" | "hits"): Viewport | null {
  if (of === "fit") {
    const printed = lanes.filter((lane) => lane.axis !== "happened" && lane.fit !== null);
    return join((printed.length > 0 ? printed : lanes).map((lane) => lane.fit));
  }
  if (of === "span") return join(lanes.map((lane) => lane.span));
  return join(lanes.flatMap((lane) => lane.bins.filter((bin) => bin.hits > 0)));
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
