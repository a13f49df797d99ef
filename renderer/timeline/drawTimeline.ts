import type { DayRange, TimelineAxis } from "../../archive/contract.ts";
import type { DocumentMark } from "./documentMarks.ts";
import { axisPx, type LaneRow } from "./laneRows.ts";
import type { LaneLayout } from "./layOutLane.ts";
import type { Tick } from "./ticks.ts";
import type { CanvasSize, Palette } from "./useCanvas.ts";
import { dayToX, type Viewport } from "./viewport.ts";

/** A selected or filtered stretch on some lanes. */
export type Brush = { readonly axes: readonly TimelineAxis[]; readonly days: DayRange };

/** Everything that one picture of the timeline shows. */
export type Scene = {
  readonly size: CanvasSize;
  readonly viewport: Viewport;
  readonly rows: readonly LaneRow[];
  readonly lanes: ReadonlyMap<TimelineAxis, LaneLayout>;
  readonly ticks: readonly Tick[];
  readonly brushes: readonly Brush[];
  readonly marks: readonly DocumentMark[];
  /** The bar under the pointer or the keyboard. */
  readonly cursor: {
    readonly axis: TimelineAxis;
    readonly firstDay: number;
    readonly lastDay: number;
  } | null;
  /** Whether hits differ from the total: something is searched or filtered. */
  readonly hasSearch: boolean;
  /** A bar of full height, in words, by lane. */
  readonly topLabels: ReadonlyMap<TimelineAxis, string>;
  readonly palette: Palette;
  readonly font: string;
};

/** Draws the timeline in one pass, back to front: grid, rough bands, bars, hits, brushes, the open document, the cursor. */
export function drawTimeline(context: CanvasRenderingContext2D, scene: Scene): void {
  context.font = scene.font;
  context.textBaseline = "alphabetic";
  drawCursor(context, scene);
  drawGrid(context, scene);
  for (const row of scene.rows) drawLane(context, scene, row);
  for (const brush of scene.brushes) drawBrush(context, scene, brush);
  for (const mark of scene.marks) drawMark(context, scene, mark);
}

function drawGrid(context: CanvasRenderingContext2D, { ticks, viewport, size, palette, rows }: Scene): void {
  const plotBottom = size.heightPx - axisPx;
  context.strokeStyle = palette.rule;
  context.lineWidth = 1;
  context.beginPath();
  for (const row of rows) {
    context.moveTo(0, row.base - 0.5);
    context.lineTo(size.widthPx, row.base - 0.5);
  }
  context.stroke();
  context.setLineDash([2, 3]);
  context.beginPath();
  for (const tick of ticks) {
    const x = Math.round(dayToX(tick.day, viewport, size.widthPx)) + 0.5;
    context.moveTo(x, tick.isMajor ? 0 : plotBottom - 4);
    context.lineTo(x, plotBottom + 5);
  }
  context.stroke();
  context.setLineDash([]);
  drawTickLabels(context, { ticks, viewport, size, palette });
}

function drawTickLabels(
  context: CanvasRenderingContext2D,
  { ticks, viewport, size, palette }: Pick<Scene, "ticks" | "viewport" | "size" | "palette">,
): void {
  let freeFrom = Number.NEGATIVE_INFINITY;
  for (const [index, tick] of ticks.entries()) {
    const x = Math.max(2, dayToX(tick.day, viewport, size.widthPx) + 4);
    const isFirst = freeFrom === Number.NEGATIVE_INFINITY;
    const label = isFirst ? tick.fullLabel : tick.label;
    const width = context.measureText(label).width;
    // The period that began left of the view is named at the edge only where that covers no other name.
    const next = index === 0 ? ticks[1] : undefined;
    const isCrowded = next !== undefined && x + width + 8 > dayToX(next.day, viewport, size.widthPx);
    if (isCrowded || x < freeFrom || x + width > size.widthPx) continue;
    context.fillStyle = tick.isMajor || isFirst ? palette.ink : palette.muted;
    context.fillText(label, x, size.heightPx - 6);
    freeFrom = x + width + 8;
  }
}

function drawLane(context: CanvasRenderingContext2D, scene: Scene, row: LaneRow): void {
  const layout = scene.lanes.get(row.axis);
  if (layout === undefined) return;
  const { palette, hasSearch } = scene;
  const base = row.base - 1;
  const fill = (color: string, height: "totalPx" | "hitsPx" | "widerPx" | "widerHitsPx", joins: boolean) => {
    context.fillStyle = color;
    context.beginPath();
    for (const bar of layout.bars) {
      const px = bar[height];
      if (px > 0) context.rect(bar.x, base - px, bar.widthPx + (joins ? 1 : 0), px);
    }
    context.fill();
  };
  fill(palette.barWider, "widerPx", true);
  if (hasSearch) fill(palette.barHitWider, "widerHitsPx", true);
  fill(palette.bar, "totalPx", false);
  if (hasSearch) fill(palette.barHit, "hitsPx", false);
  const label = scene.topLabels.get(row.axis);
  if (label !== undefined && layout.bars.length > 0) {
    context.fillStyle = palette.muted;
    context.textAlign = "right";
    context.fillText(label, scene.size.widthPx - 4, row.top + 10);
    context.textAlign = "left";
  }
}

function drawBrush(context: CanvasRenderingContext2D, scene: Scene, { axes, days }: Brush): void {
  const { size, viewport, palette, rows } = scene;
  const left = days.firstDay === null ? -2 : dayToX(days.firstDay, viewport, size.widthPx);
  const right = days.lastDay === null ? size.widthPx + 2 : dayToX(days.lastDay + 1, viewport, size.widthPx);
  for (const row of rows) {
    if (!axes.includes(row.axis)) continue;
    const height = row.base - row.top - 2;
    context.fillStyle = palette.focus;
    context.globalAlpha = 0.09;
    context.fillRect(left, row.top + 1, right - left, height);
    context.globalAlpha = 0.8;
    for (const x of [left, right]) {
      context.fillRect(Math.round(x) - 0.5, row.top + 1, 1, height);
      context.fillRect(Math.round(x) - 2, row.top + height / 2 - 7, 4, 14);
    }
    context.globalAlpha = 1;
  }
}

function drawMark(context: CanvasRenderingContext2D, scene: Scene, mark: DocumentMark): void {
  const { size, viewport, palette, rows } = scene;
  const row = rows.find((each) => each.axis === mark.axis);
  if (row === undefined) return;
  const left = dayToX(mark.firstDay, viewport, size.widthPx);
  const right = Math.max(dayToX(mark.lastDay + 1, viewport, size.widthPx), left + 3);
  if (right < 0 || left > size.widthPx) return;
  context.fillStyle = mark.isCurrent ? palette.link : palette.ink;
  if (mark.isCurrent) {
    context.globalAlpha = 0.25;
    context.fillRect(left, row.top + 1, right - left, row.base - row.top - 2);
    context.globalAlpha = 1;
  }
  context.fillRect(left, row.base - 3, right - left, mark.isCurrent ? 5 : 3);
  if (mark.kind !== "published" && !mark.isCurrent) return;
  const middle = (Math.max(left, 0) + Math.min(right, size.widthPx)) / 2;
  context.beginPath();
  context.moveTo(middle - 5, row.top + 1);
  context.lineTo(middle + 5, row.top + 1);
  context.lineTo(middle, row.top + 8);
  context.fill();
  context.fillRect(middle - 0.5, row.top + 8, 1, row.base - row.top - 8);
}

function drawCursor(
  context: CanvasRenderingContext2D,
  { cursor, rows, viewport, size, palette }: Scene,
): void {
  const row = rows.find((each) => each.axis === cursor?.axis);
  if (cursor === null || row === undefined) return;
  const left = dayToX(cursor.firstDay, viewport, size.widthPx);
  const right = dayToX(cursor.lastDay + 1, viewport, size.widthPx);
  context.fillStyle = palette.panel;
  context.fillRect(left - 1, row.top + 1, right - left + 1, row.base - row.top - 2);
  context.strokeStyle = palette.muted;
  context.strokeRect(Math.round(left) - 0.5, row.top + 1.5, Math.round(right - left), row.base - row.top - 3);
}
