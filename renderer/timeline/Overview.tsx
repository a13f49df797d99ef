import { type PointerEvent, useLayoutEffect, useRef } from "react";
import type { TimelineAnswer, TimelineLane } from "../../archive/contract.ts";
import { useStrings } from "../strings.ts";
import { type CanvasSize, type Palette, startDrawing, useCanvasSize, usePalette } from "./useCanvas.ts";
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
    for (const lane of answer?.lanes ?? []) drawLane(context, lane, { size, span, hasSearch, palette });
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

type LanePicture = Pick<OverviewProps, "span" | "hasSearch"> & {
  readonly size: CanvasSize;
  readonly palette: Palette;
};

// Each lane has its own scale: a few photographs show beside thousands of mentions.
function drawLane(context: CanvasRenderingContext2D, lane: TimelineLane, picture: LanePicture): void {
  const { size, span, hasSearch, palette } = picture;
  const most = lane.bins.reduce((highest, bin) => Math.max(highest, bin.total), 1);
  const draw = (count: "total" | "hits", color: string) => {
    context.fillStyle = color;
    for (const bin of lane.bins) {
      if (bin[count] === 0) continue;
      const x = dayToX(bin.firstDay, span, size.widthPx);
      const width = Math.max(dayToX(bin.lastDay + 1, span, size.widthPx) - x - 0.5, 1);
      const height = Math.max(1, (bin[count] / most) * (size.heightPx - 4));
      context.fillRect(x, size.heightPx - height, width, height);
    }
  };
  draw("total", palette.bar);
  if (hasSearch) draw("hits", palette.barHit);
}
