import { type KeyboardEvent, useState } from "react";
import type { Bin, TimelineAxis } from "../../archive/contract.ts";
import type { LaneRow } from "./laneRows.ts";
import type { LaneLayout } from "./layOutLane.ts";
import type { CanvasSize } from "./useCanvas.ts";
import type { ViewportControl } from "./useViewport.ts";
import { panBy, type Viewport, zoomAround } from "./viewport.ts";

type PlotCursor = Bin & { readonly axis: TimelineAxis };

type KeyRequest = {
  readonly lanes: ReadonlyMap<TimelineAxis, LaneLayout>;
  readonly viewport: Viewport;
  readonly rows: readonly LaneRow[];
  readonly size: CanvasSize;
  readonly onMove: ViewportControl["move"];
  readonly onGlide: ViewportControl["glide"];
  readonly onAll: () => void;
  readonly onFilter: (axis: TimelineAxis, firstDay: number, lastDay: number) => void;
};

/** The timeline by keyboard: arrows go from bar to bar and lane to lane, Shift extends, B filters, + - 0 zoom, Page keys pan. */
export function usePlotKeys({ lanes, rows, viewport, onGlide, onAll, onFilter }: KeyRequest) {
  const [isFocused, setFocused] = useState(false);
  const [isActive, setActive] = useState(false);
  const [cursor, setCursor] = useState<PlotCursor | null>(null);
  const [anchorDay, setAnchorDay] = useState<number | null>(null);
  const middle = (viewport.start + viewport.end) / 2;
  const axis = cursor?.axis ?? "published";

  const goTo = (bin: Bin | undefined, on: TimelineAxis) => {
    if (bin === undefined) return;
    setCursor({ ...bin, axis: on });
    setActive(true);
    if (bin.firstDay < viewport.start || bin.lastDay >= viewport.end) {
      onGlide((before) => panBy(before, (bin.firstDay + bin.lastDay) / 2 - (before.start + before.end) / 2));
    }
  };
  const step = (by: 1 | -1, extends_: boolean) => {
    const bins = (lanes.get(axis)?.bars ?? []).map((bar) => bar.bin);
    const at = cursor === null ? -1 : bins.findIndex((bin) => bin.firstDay === cursor.firstDay);
    const next = at === -1 ? nearest(bins, middle) : bins[at + by];
    if (next === undefined) return onGlide((before) => panBy(before, (by * (before.end - before.start)) / 4));
    goTo(next, axis);
    if (!extends_) return setAnchorDay(null);
    const anchor = anchorDay ?? cursor?.firstDay ?? next.firstDay;
    setAnchorDay(anchor);
    const anchorBin = bins.find((bin) => bin.firstDay === anchor) ?? next;
    onFilter(axis, Math.min(anchorBin.firstDay, next.firstDay), Math.max(anchorBin.lastDay, next.lastDay));
  };
  const changeLane = (by: 1 | -1) => {
    const axes = rows.map((row) => row.axis);
    const other = axes[axes.indexOf(axis) + by];
    if (other === undefined) return;
    const bins = (lanes.get(other)?.bars ?? []).map((bar) => bar.bin);
    goTo(nearest(bins, cursor?.firstDay ?? middle), other);
  };
  const actions = new Map<string, (event: KeyboardEvent) => void>([
    ["ArrowLeft", (event) => step(-1, event.shiftKey)],
    ["ArrowRight", (event) => step(1, event.shiftKey)],
    ["ArrowUp", () => changeLane(-1)],
    ["ArrowDown", () => changeLane(1)],
    ["PageUp", () => onGlide((before) => panBy(before, -(before.end - before.start) * 0.8))],
    ["PageDown", () => onGlide((before) => panBy(before, (before.end - before.start) * 0.8))],
    ["+", () => onGlide((before) => zoomAround(before, cursor?.firstDay ?? middle, 1.6))],
    ["=", () => onGlide((before) => zoomAround(before, cursor?.firstDay ?? middle, 1.6))],
    ["-", () => onGlide((before) => zoomAround(before, cursor?.firstDay ?? middle, 1 / 1.6))],
    ["0", onAll],
    ["b", () => (cursor === null ? undefined : onFilter(cursor.axis, cursor.firstDay, cursor.lastDay))],
  ]);
  return {
    cursor,
    isActive: isFocused && isActive,
    focus: () => setFocused(true),
    blur: () => {
      setFocused(false);
      setActive(false);
    },
    press: (event: KeyboardEvent) => {
      const action = actions.get(event.key);
      if (action === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      action(event);
    },
  };
}

function nearest(bins: readonly Bin[], day: number): Bin | undefined {
  const distance = (bin: Bin) => Math.abs((bin.firstDay + bin.lastDay) / 2 - day);
  return bins.reduce<Bin | undefined>(
    (best, bin) => (best === undefined || distance(bin) < distance(best) ? bin : best),
    undefined,
  );
}
