import type { TimelineAxis } from "../../archive/contract.ts";

/** The lanes from top to bottom. */
export const axes = ["published", "happened", "photos"] as const satisfies readonly TimelineAxis[];

/** Where a lane lies on the plot, in px from its top. */
export type LaneRow = { readonly axis: TimelineAxis; readonly top: number; readonly base: number };

/** Height of the axis with its labels, in px. */
export const axisPx = 20;
/** Room above each lane's highest bar, for its scale. */
export const lanePaddingPx = 12;

const shares: { readonly [axis in TimelineAxis]: number } = { published: 0.38, happened: 0.38, photos: 0.24 };

/** Shares the plot's height among the lanes; photographs get less. */
export function layOutRows(heightPx: number): readonly LaneRow[] {
  const room = Math.max(0, heightPx - axisPx);
  let top = 0;
  return axes.map((axis) => {
    const row = { axis, top, base: Math.round(top + shares[axis] * room) };
    top = row.base;
    return row;
  });
}
