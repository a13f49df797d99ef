import { type PointerEvent, type RefObject, useEffect, useEffectEvent, useRef, useState } from "react";
import type { DayRange, Filters, TimelineAxis } from "../../archive/contract.ts";
import { axisPx, type LaneRow } from "./laneRows.ts";
import { type Bar, findBar, type LaneLayout } from "./layOutLane.ts";
import type { CanvasSize } from "./useCanvas.ts";
import type { ViewportControl } from "./useViewport.ts";
import { dayToX, panBy, type Viewport, xToDay, zoomAround } from "./viewport.ts";

/** Where the pointer is: on which lane, over which bar, and in px of the plot and of the screen. */
export type PlotPlace = {
  readonly axis: TimelineAxis;
  readonly bar: Bar | null;
  readonly x: number;
  readonly y: number;
  readonly screenX: number;
  readonly screenY: number;
};

type GestureRequest = {
  readonly canvas: RefObject<HTMLCanvasElement | null>;
  readonly size: CanvasSize;
  readonly rows: readonly LaneRow[];
  readonly lanes: ReadonlyMap<TimelineAxis, LaneLayout>;
  readonly viewport: Viewport;
  readonly filters: Filters;
  readonly onMove: ViewportControl["move"];
  readonly onHover: (place: PlotPlace | null) => void;
  /** While a period is being selected; null when that ends. */
  readonly onBrushing: (axis: TimelineAxis, days: DayRange | null) => void;
  readonly onBrush: (axis: TimelineAxis, firstDay: number, lastDay: number) => void;
  readonly onPick: (place: PlotPlace) => void;
};

type Drag =
  | { readonly kind: "pan"; readonly place: PlotPlace; lastX: number; hasMoved: boolean }
  | { readonly kind: "brush"; readonly place: PlotPlace; readonly fromDay: number };

/** Movement in px below which a press is a click. */
const clickPx = 4;
/** How near to a filter's edge in px the pointer takes hold of it. */
const gripPx = 5;

/** Wheel zooms around the pointer, drag pans, drag with Shift or on the axis selects a period, dragging a filter's edge moves it, a click picks a bar. */
export function usePlotGestures(request: GestureRequest) {
  const { canvas, size, rows, viewport, onMove, onHover, onBrushing, onBrush, onPick } = request;
  const drag = useRef<Drag | null>(null);
  const [pointer, setPointer] = useState("default");

  const wheel = useEffectEvent((event: WheelEvent) => {
    event.preventDefault();
    const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1;
    const x = event.clientX - (canvas.current?.getBoundingClientRect().left ?? 0);
    const isSideways = Math.abs(event.deltaX) > Math.abs(event.deltaY) || event.shiftKey;
    const delta = (isSideways && event.deltaX !== 0 ? event.deltaX : event.deltaY) * unit;
    onMove((before) =>
      isSideways
        ? panBy(before, (delta / size.widthPx) * (before.end - before.start))
        : zoomAround(
            before,
            xToDay(x, before, size.widthPx),
            Math.exp(-delta * (event.ctrlKey ? 0.01 : 0.002)),
          ),
    );
  });
  useEffect(() => {
    const element = canvas.current;
    // React listens to the wheel passively, and then the page could not be kept from scrolling.
    element?.addEventListener("wheel", wheel, { passive: false });
    return () => element?.removeEventListener("wheel", wheel);
  }, [canvas]);

  const locate = (event: PointerEvent): PlotPlace => locatePlace(event, request);
  const brushDays = (current: Extract<Drag, { kind: "brush" }>, x: number) => {
    const day = Math.floor(xToDay(x, viewport, size.widthPx));
    const [first, last] = day < current.fromDay ? [day, current.fromDay] : [current.fromDay, day];
    return snapToBars(first, last, request.lanes.get(current.place.axis), viewport, size.widthPx);
  };

  const handlers = {
    onPointerDown: (event: PointerEvent<HTMLCanvasElement>) => {
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture?.(event.pointerId);
      const place = locate(event);
      const grip = findGrip(place, request);
      const isBrush = event.shiftKey || grip !== null || place.y > size.heightPx - axisPx;
      drag.current = isBrush
        ? { kind: "brush", place, fromDay: grip ?? Math.floor(xToDay(place.x, viewport, size.widthPx)) }
        : { kind: "pan", place, lastX: place.x, hasMoved: false };
    },
    onPointerMove: (event: PointerEvent<HTMLCanvasElement>) => {
      const place = locate(event);
      const current = drag.current;
      if (current === null) {
        setPointer(
          findGrip(place, request) !== null
            ? "ew-resize"
            : event.shiftKey || place.y > size.heightPx - axisPx
              ? "crosshair"
              : place.bar !== null
                ? "pointer"
                : "grab",
        );
        onHover(place.y > size.heightPx - axisPx ? null : place);
      } else if (current.kind === "brush") {
        onHover(null);
        onBrushing(current.place.axis, brushDays(current, place.x));
      } else if (current.hasMoved || Math.abs(place.x - current.place.x) > clickPx) {
        const movedPx = place.x - current.lastX;
        current.hasMoved = true;
        current.lastX = place.x;
        setPointer("grabbing");
        onHover(null);
        onMove((before) => panBy(before, (-movedPx / size.widthPx) * (before.end - before.start)));
      }
    },
    onPointerUp: (event: PointerEvent<HTMLCanvasElement>) => {
      const place = locate(event);
      const current = drag.current;
      drag.current = null;
      setPointer("default");
      if (current === null) return;
      if (current.kind === "brush") {
        onBrushing(current.place.axis, null);
        const { firstDay, lastDay } = brushDays(current, place.x);
        if (Math.abs(place.x - dayToX(current.fromDay, viewport, size.widthPx)) > clickPx)
          onBrush(current.place.axis, firstDay, lastDay);
      } else if (!current.hasMoved) {
        onPick(place);
      }
    },
    onPointerCancel: () => {
      if (drag.current?.kind === "brush") onBrushing(drag.current.place.axis, null);
      drag.current = null;
    },
    onPointerLeave: () => onHover(null),
    onDoubleClick: (event: { clientX: number; currentTarget: HTMLCanvasElement }) => {
      const x = event.clientX - event.currentTarget.getBoundingClientRect().left;
      onMove((before) => zoomAround(before, xToDay(x, before, size.widthPx), 2));
    },
  };
  void rows;
  return { pointer, handlers };
}

function locatePlace(event: PointerEvent, { canvas, rows, lanes, size }: GestureRequest): PlotPlace {
  const box = canvas.current?.getBoundingClientRect();
  const x = event.clientX - (box?.left ?? 0);
  const y = event.clientY - (box?.top ?? 0);
  const row = rows.find((each) => y >= each.top && y < each.base);
  const axis = row?.axis ?? "published";
  const bar = row === undefined ? null : findBar(lanes.get(axis)?.bars ?? [], x);
  const top =
    (box?.top ?? 0) +
    (row === undefined
      ? size.heightPx
      : row.base - Math.max(bar?.totalPx ?? 0, bar?.widerPx ?? 0, bar?.hitsPx ?? 0));
  return {
    axis,
    bar,
    x,
    y,
    screenX: (box?.left ?? 0) + (bar === null ? x : bar.x + bar.widthPx / 2),
    screenY: top,
  };
}

/** The other end of the filter whose edge is under the pointer, or null where no edge is. */
function findGrip(place: PlotPlace, { filters, viewport, size }: GestureRequest): number | null {
  const days = place.axis === "happened" ? filters.happened : filters.published;
  if (days === undefined || place.y > size.heightPx - axisPx) return null;
  const { firstDay, lastDay } = days;
  if (firstDay !== null && Math.abs(dayToX(firstDay, viewport, size.widthPx) - place.x) <= gripPx) {
    return lastDay ?? Math.floor(viewport.end);
  }
  if (lastDay !== null && Math.abs(dayToX(lastDay + 1, viewport, size.widthPx) - place.x) <= gripPx) {
    return firstDay ?? Math.floor(viewport.start);
  }
  return null;
}

// A brush takes whole bars: a filter that cut one in two would not show what it selects.
function snapToBars(
  firstDay: number,
  lastDay: number,
  lane: LaneLayout | undefined,
  viewport: Viewport,
  widthPx: number,
) {
  const bars = lane?.bars ?? [];
  const first = findBar(bars, dayToX(firstDay + 0.5, viewport, widthPx));
  const last = findBar(bars, dayToX(lastDay + 0.5, viewport, widthPx));
  return { firstDay: first?.bin.firstDay ?? firstDay, lastDay: last?.bin.lastDay ?? lastDay };
}
