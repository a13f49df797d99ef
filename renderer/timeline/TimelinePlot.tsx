import { useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from "react";
import type { Filters, TimelineAnswer, TimelineAxis } from "../../archive/contract.ts";
import type { Measure } from "../address.ts";
import { formatBin } from "../locales/formatInterval.ts";
import { formatNumber, formatShare } from "../locales/formatNumber.ts";
import { withDays } from "../search/filters.ts";
import { useLocale, useStrings } from "../strings.ts";
import { useAddress } from "../useAddress.ts";
import type { OpenBin } from "./BinItems.tsx";
import { describeBar } from "./describeBar.ts";
import type { DocumentMark } from "./documentMarks.ts";
import { type Brush, drawTimeline } from "./drawTimeline.ts";
import { lanePaddingPx, layOutRows } from "./laneRows.ts";
import { layOutLane } from "./layOutLane.ts";
import { buildTicks } from "./ticks.ts";
import { startDrawing, useCanvasSize, usePalette } from "./useCanvas.ts";
import { type PlotPlace, usePlotGestures } from "./usePlotGestures.ts";
import { usePlotKeys } from "./usePlotKeys.ts";
import type { ViewportControl } from "./useViewport.ts";
import type { Viewport } from "./viewport.ts";

type TimelinePlotProps = {
  readonly answer: TimelineAnswer | null;
  readonly axes: readonly TimelineAxis[];
  readonly viewport: Viewport;
  readonly measure: Measure;
  readonly hasSearch: boolean;
  readonly marks: readonly DocumentMark[];
  readonly openBin: OpenBin | null;
  readonly onMove: ViewportControl["move"];
  readonly onGlide: ViewportControl["glide"];
  readonly onWidth: (widthPx: number) => void;
  readonly onOpenBin: (bin: OpenBin | null) => void;
  readonly onAll: () => void;
};

/** Lanes that a time filter is shown on, and that a brush on them sets. */
const brushedLanes: { readonly [axis in "published" | "happened"]: readonly TimelineAxis[] } = {
  published: ["published", "photos"],
  happened: ["happened"],
};

/** The bars themselves, on one canvas, with everything that pointer and keyboard do to them. */
export function TimelinePlot(props: TimelinePlotProps) {
  const {
    answer,
    axes,
    viewport,
    measure,
    hasSearch,
    marks,
    openBin,
    onMove,
    onGlide,
    onWidth,
    onOpenBin,
    onAll,
  } = props;
  const text = useStrings();
  const locale = useLocale();
  const { address, navigate } = useAddress();
  const canvas = useRef<HTMLCanvasElement>(null);
  const helpId = useId();
  const size = useCanvasSize(canvas);
  const palette = usePalette();
  const [hover, setHover] = useState<PlotPlace | null>(null);
  const [drag, setDrag] = useState<Brush | null>(null);
  useEffect(() => {
    if (size.widthPx > 0) onWidth(size.widthPx);
  }, [size.widthPx, onWidth]);

  const rows = useMemo(() => layOutRows(size.heightPx, axes), [size.heightPx, axes]);
  const lanes = useMemo(
    () =>
      new Map(
        rows.flatMap((row) => {
          const lane = answer?.lanes.find((each) => each.axis === row.axis);
          if (lane === undefined) return [];
          const heightPx = Math.max(0, row.base - row.top - lanePaddingPx - 2);
          return [
            [row.axis, layOutLane({ lane, viewport, widthPx: size.widthPx, heightPx, measure })] as const,
          ];
        }),
      ),
    [answer, rows, viewport, size.widthPx, measure],
  );

  const filter = (axis: TimelineAxis, firstDay: number, lastDay: number) => {
    const filtered = axis === "happened" ? "happened" : "published";
    navigate({ filters: withDays(address.filters, filtered, { firstDay, lastDay }) });
  };
  const brushes = [...listBrushes(address.filters), ...(drag === null ? [] : [drag])];
  const gestures = usePlotGestures({
    canvas,
    size,
    rows,
    lanes,
    viewport,
    filters: address.filters,
    onMove,
    onHover: setHover,
    onBrushing: (axis, days) =>
      setDrag(
        days === null ? null : { axes: brushedLanes[axis === "happened" ? "happened" : "published"], days },
      ),
    onBrush: filter,
    onPick: (place) => {
      if (answer !== null && place.bar !== null)
        onOpenBin({ ...place, bin: place.bar.bin, unit: answer.unit });
    },
  });
  const keys = usePlotKeys({ lanes, viewport, rows, size, onMove, onGlide, onAll, onFilter: filter });
  const openPlace = openBin === null ? null : { axis: openBin.axis, ...openBin.bin };
  const hoverPlace = hover?.bar == null ? null : { axis: hover.axis, ...hover.bar.bin };
  const cursor = openPlace ?? (keys.isActive ? keys.cursor : null) ?? hoverPlace;

  useLayoutEffect(() => {
    const context = startDrawing(canvas.current, size);
    if (context === null || canvas.current === null) return;
    const topLabels = new Map(
      [...lanes].map(([axis, { top }]) => [
        axis,
        measure === "share" ? formatShare(top, locale) : formatNumber(top, locale),
      ]),
    );
    drawTimeline(context, {
      size,
      viewport,
      rows,
      lanes,
      ticks: buildTicks(viewport, size.widthPx, locale),
      brushes,
      marks,
      cursor,
      hasSearch,
      topLabels,
      palette,
      font: `11px ${getComputedStyle(canvas.current).fontFamily}`,
    });
  });

  const described = keys.isActive && keys.cursor !== null ? keys.cursor : null;
  return (
    <div className="plot">
      {/* biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: the canvas takes keys of its own; a table says the same to screen readers */}
      <canvas
        ref={canvas}
        className="plot-canvas"
        role="application"
        aria-label={text.timeline.plot}
        aria-describedby={helpId}
        tabIndex={0}
        style={{ cursor: gestures.pointer }}
        {...gestures.handlers}
        onKeyDown={(event) => {
          if (event.key === "Enter" && keys.cursor !== null && answer !== null) {
            const bar = lanes
              .get(keys.cursor.axis)
              ?.bars.find((each) => each.bin.firstDay === keys.cursor?.firstDay);
            const row = rows.find((each) => each.axis === keys.cursor?.axis);
            if (bar === undefined || row === undefined) return;
            event.preventDefault();
            onOpenBin({
              axis: keys.cursor.axis,
              bin: bar.bin,
              unit: answer.unit,
              ...toScreen(canvas.current, bar.x + bar.widthPx / 2, row.base - bar.totalPx),
            });
          } else {
            keys.press(event);
          }
        }}
        onFocus={keys.focus}
        onBlur={keys.blur}
      />
      <p id={helpId} className="visually-hidden">
        {text.timeline.plotHelp}
      </p>
      <div className="visually-hidden" aria-live="polite">
        {described === null || answer === null
          ? ""
          : `${text.timeline.axes[described.axis]} ${describeBar(described, answer.unit, { text, locale, hasSearch }).join(", ")}`}
      </div>
      {hover?.bar == null || answer === null || openBin !== null ? null : (
        <div
          className="plot-tip"
          style={{ left: Math.min(hover.x, size.widthPx - 200), top: hover.y }}
          aria-hidden="true"
        >
          {describeBar(hover.bar.bin, answer.unit, { text, locale, hasSearch }).map((line) => (
            <span key={line}>{line}</span>
          ))}
        </div>
      )}
      {drag === null ||
      drag.days.firstDay === null ||
      drag.days.lastDay === null ||
      answer === null ? null : (
        <div className="plot-tip brush-tip" aria-hidden="true">
          {formatBin({ firstDay: drag.days.firstDay, lastDay: drag.days.lastDay }, "week", locale)}
        </div>
      )}
      {answer?.lanes.every((lane) => lane.span === null) ? (
        <p className="plot-empty">
          <strong>{text.timeline.noBars}</strong> {text.timeline.noBarsHint}
        </p>
      ) : null}
    </div>
  );
}

function listBrushes(filters: Filters): readonly Brush[] {
  return (["published", "happened"] as const).flatMap((axis) => {
    const days = filters[axis];
    return days === undefined ? [] : [{ axes: brushedLanes[axis], days }];
  });
}

/** A place of the canvas in the window, where a popover can hang. */
export function toScreen(
  canvas: HTMLCanvasElement | null,
  x: number,
  y: number,
): { readonly screenX: number; readonly screenY: number } {
  const box = canvas?.getBoundingClientRect();
  return { screenX: (box?.left ?? 0) + x, screenY: (box?.top ?? 0) + y };
}
