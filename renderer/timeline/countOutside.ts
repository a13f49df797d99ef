import type { TimelineLane } from "../../archive/contract.ts";
import type { Viewport } from "./viewport.ts";

/** Dated documents that lie wholly before or after the viewport; one on its edge counts as shown. What they tell of isn't counted. */
export function countOutside(
  lanes: readonly TimelineLane[],
  viewport: Viewport,
  of: "total" | "hits",
): { readonly earlier: number; readonly later: number } {
  const bins = lanes.filter(({ axis }) => axis !== "happened").flatMap((lane) => lane.bins);
  const sum = (isOutside: (bin: (typeof bins)[number]) => boolean) =>
    bins.filter(isOutside).reduce((total, bin) => total + bin[of], 0);
  return {
    earlier: sum((bin) => bin.lastDay < viewport.start),
    later: sum((bin) => bin.firstDay >= viewport.end),
  };
}
