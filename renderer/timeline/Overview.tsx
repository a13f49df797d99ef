import { type PointerEvent, useLayoutEffect, useRef } from "react";
import type { TimelineAnswer } from "../../archive/contract.ts";
import { useStrings } from "../strings.ts";
import { startDrawing, useCanvasSize, usePalette } from "./useCanvas.ts";
import type { ViewportControl } from "./useViewport.ts";
import { dayToX, panBy, type Viewport, xToDay, zoomAround } from "./viewport.ts";

type OverviewProps = {
  readonly answer: TimelineAnswer | null;
  /** All time that the archive has, with its margin. */
  readonly span: Viewport;
  readonly viewport: Viewport;
  readonly hasSearch: boolean;
  readonly onMove: ViewportControl["move"];
};

type Grip = { readonly kind: "start" | "end" | "all"; lastX: number };

/** The whole archive in one strip, with a frame around what the plot shows; the frame is moved and stretched by drag, by click and by arrow keys. */
export function Overview({ answer, span, viewport, hasSearch, onMove }: OverviewProps) {
  const text = useStrings();
  const canvas = useRef<HTMLCanvasElement>(null);
  const grip = useRef<Grip | null>(null);
  const size = useCanvasSize(canvas);
  const palette = usePalette();
  useLayoutEffect(() => {
    const context = startDrawing(canvas.current, size);
    if (context === null) return;
    const { widthPx, heightPx } = size;
    context.fillStyle = palette.panel;
    context.fillRect(0, 0, widthPx, heightPx);
    const lanes = answer?.lanes.filter((lane) => lane.axis !== "happened" && lane.bins.length > 0) ?? [];
    const shown = lanes.length > 0 ? lanes : (answer?.lanes ?? []);
    const most = Math.max(1, ...shown.flatMap((lane) => lane.bins.map((bin) => bin.total)));
    for (const [value, color] of [
      ["total", palette.bar],
      ["hits", palette.barHit],
    ] as const) {
      if (value === "hits" && !hasSearch) continue;
      context.fillStyle = color;
      for (const bin of shown.flatMap((lane) => lane.bins)) {
        if (bin[value] === 0) continue;
        const x = dayToX(bin.firstDay, span, widthPx);
        const width = Math.max(dayToX(bin.lastDay + 1, span, widthPx) - x - 0.5, 1);
        const height = Math.max(1, (bin[value] / most) * (heightPx - 4));
        context.fillRect(x, heightPx - height, width, height);
      }
    }
    const left = dayToX(viewport.start, span, widthPx);
    const right = Math.max(dayToX(viewport.end, span, widthPx), left + 4);
    context.fillStyle = palette.paper;
    context.globalAlpha = 0.6;
    context.fillRect(0, 0, left, heightPx);
    context.fillRect(right, 0, widthPx - right, heightPx);
    context.globalAlpha = 1;
    context.strokeStyle = palette.ink;
    context.lineWidth = 1.5;
    context.strokeRect(
      Math.max(left, 0) + 0.75,
      0.75,
      Math.min(right, widthPx) - Math.max(left, 0) - 1.5,
      heightPx - 1.5,
    );
  });

  const toX = (event: PointerEvent) => event.clientX - (canvas.current?.getBoundingClientRect().left ?? 0);
  const press = (event: PointerEvent<HTMLCanvasElement>) => {
    event.currentTarget.setPointerCapture?.(event.pointerId);
    const x = toX(event);
    const left = dayToX(viewport.start, span, size.widthPx);
    const right = dayToX(viewport.end, span, size.widthPx);
    const kind = Math.abs(x - left) < 5 ? "start" : Math.abs(x - right) < 5 ? "end" : "all";
    grip.current = { kind, lastX: x };
    if (kind === "all" && (x < left || x > right)) {
      const day = xToDay(x, span, size.widthPx);
      onMove((before) => panBy(before, day - (before.start + before.end) / 2));
    }
  };
  const drag = (event: PointerEvent) => {
    const current = grip.current;
    if (current === null) return;
    const x = toX(event);
    const days = ((x - current.lastX) / size.widthPx) * (span.end - span.start);
    current.lastX = x;
    onMove((before) => {
      if (current.kind === "all") return panBy(before, days);
      const moved =
        current.kind === "start"
          ? { ...before, start: before.start + days }
          : { ...before, end: before.end + days };
      return moved.end - moved.start < 14 ? before : moved;
    });
  };
  const length = viewport.end - viewport.start;
  const keys = new Map([
    ["ArrowLeft", () => onMove((before) => panBy(before, -length / 10))],
    ["ArrowRight", () => onMove((before) => panBy(before, length / 10))],
    ["ArrowUp", () => onMove((before) => zoomAround(before, before.start + length / 2, 1.25))],
    ["ArrowDown", () => onMove((before) => zoomAround(before, before.start + length / 2, 0.8))],
  ]);
  const share = Math.round(((viewport.start + length / 2 - span.start) / (span.end - span.start)) * 100);
  return (
    <canvas
      ref={canvas}
      className="overview"
      role="slider"
      tabIndex={0}
      aria-label={text.timeline.overview}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.min(100, Math.max(0, share))}
      onPointerDown={press}
      onPointerMove={drag}
      onPointerUp={() => {
        grip.current = null;
      }}
      onKeyDown={(event) => {
        const action = keys.get(event.key);
        if (action === undefined) return;
        event.preventDefault();
        action();
      }}
    />
  );
}
