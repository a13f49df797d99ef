import type { TimelineAxis } from "../../archive/contract.ts";

/** The lanes from top to bottom. */
export const axes = ["published", "happened", "photos"] as const satisfies readonly TimelineAxis[];

/** Where a lane lies on the plot, in px from its top. */
export type LaneRow = { readonly axis: TimelineAxis; readonly top: number; readonly base: number };

/** Height of the axis with its labels, in px. */
export const axisPx = 20;
/** Room above each lane's highest bar, for its scale. */
export const lanePaddingPx = 12;

const shares: { readonly [axis in TimelineAxis]: number } = { published: 0.37, happened: 0.37, photos: 0.26 };

/** The lanes that are shown: an archive without photographs needs no room for them. */
export function chooseLanes(hasPhotos: boolean): readonly TimelineAxis[] {
  return hasPhotos ? axes : axes.filter((axis) => axis !== "photos");
}

/** Shares the plot's height among the lanes; photographs get less. */
export function layOutRows(heightPx: number, lanes: readonly TimelineAxis[]): readonly LaneRow[] {
  const room = Math.max(0, heightPx - axisPx);
  const whole = lanes.reduce((sum, axis) => sum + shares[axis], 0);
  let top = 0;
  return lanes.map((axis) => {
    const row = { axis, top, base: Math.round(top + (shares[axis] / whole) * room) };
    top = row.base;
    return row;
  });
}

/** The same shares as a list of CSS grid tracks. */
export function toTracks(lanes: readonly TimelineAxis[]): string {
  return lanes.map((axis) => `${shares[axis] * 100}fr`).join(" ");
}
