import { useEffect, useMemo, useState } from "react";
import type { ArchiveDocument, TimelineAnswer } from "../../archive/contract.ts";
import { timelineUnits } from "../address.ts";
import { useKeys } from "../keys.ts";
import { useStrings } from "../strings.ts";
import { Button, IconButton } from "../ui/Button.tsx";
import { FailureNote } from "../ui/FailureNote.tsx";
import { Segments } from "../ui/Segments.tsx";
import { useAddress } from "../useAddress.ts";
import { useArchive } from "../useArchive.ts";
import { BinItems, type OpenBin } from "./BinItems.tsx";
import { buildDocumentMarks } from "./documentMarks.ts";
import { EdgeHints } from "./EdgeHints.tsx";
import { findExtent, findHome, joinExtents } from "./findExtent.ts";
import { LaneLabels } from "./LaneLabels.tsx";
import { chooseLanes } from "./laneRows.ts";
import { OutsideHints } from "./OutsideHints.tsx";
import { Overview } from "./Overview.tsx";
import "./timeline.css";
import { TimelinePlot } from "./TimelinePlot.tsx";
import { TimelineTable } from "./TimelineTable.tsx";
import { type TimelineSearch, useTimelineData } from "./useTimelineData.ts";
import { useViewport } from "./useViewport.ts";
import { chooseUnit, toRequestRange, withMargin, zoomAround, zoomToUnit } from "./viewport.ts";

type TimelinePaneProps = {
  readonly search: TimelineSearch;
  /** The open document, to be marked. */
  readonly document: ArchiveDocument | null;
  readonly isMaximised: boolean;
  readonly onMaximise: () => void;
};

/** The timeline: three lanes of bars, their tools, an overview, and what stands behind a bar. */
export function TimelinePane({ search, document, isMaximised, onMaximise }: TimelinePaneProps) {
  const text = useStrings();
  const { address, navigate } = useAddress();
  const archive = useArchive();
  const { measure } = address;
  const [widthPx, setWidthPx] = useState(1000);
  const [openBin, setOpenBin] = useState<OpenBin | null>(null);

  const whole =
    archive.span === null ? null : { start: archive.span.firstDay, end: archive.span.lastDay + 1 };
  const [isLong, setLong] = useState(true);
  const overviewUnit = whole === null ? null : isLong ? "year" : "month";
  const overview = useTimelineData({ unit: overviewUnit, range: null, ...search });
  const span = findExtent(overview.value?.lanes ?? [], "span") ?? whole ?? emptyTime;
  const home = withMargin(findHome(overview.value?.lanes ?? []) ?? span);
  useEffect(() => setLong(home.end - home.start > longDays), [home.start, home.end]);
  const { viewport, move, glide } = useViewport(home, span);
  // Far-off dates lengthen the strip only while they are in view.
  const strip = joinExtents(home, {
    start: Math.max(viewport.start, span.start),
    end: Math.min(viewport.end, span.end),
  });
  const unit = chooseUnit(viewport, widthPx, address.unit);
  const range = toRequestRange(viewport);
  const bars = useTimelineData({
    unit: overview.value === null ? null : unit,
    range,
    ...search,
  });
  const { hasSearch } = bars;

  // A unit chosen by hand holds until its bars can't be seen any more.
  const isChosenLost = address.unit !== null && address.unit !== unit;
  useEffect(() => {
    if (isChosenLost) navigate({ unit: null }, "replace");
  }, [isChosenLost, navigate]);

  const marks = useMemo(
    () => (document === null ? [] : buildDocumentMarks(document, address.place)),
    [document, address.place],
  );
  const current = marks.find((mark) => mark.isCurrent);
  useEffect(() => {
    if (current === undefined) return;
    glide((before) => {
      const isInView = current.firstDay >= before.start && current.lastDay < before.end;
      if (isInView) return before;
      const middle = (current.firstDay + current.lastDay + 1) / 2;
      const length = Math.max(before.end - before.start, (current.lastDay - current.firstDay + 1) * 1.5);
      return { start: middle - length / 2, end: middle + length / 2 };
    });
  }, [current, glide]);

  const hasPhotos = archive.counts.photos > 0;
  const lanes = useMemo(() => chooseLanes(hasPhotos), [hasPhotos]);
  const zoom = (factor: number) =>
    glide((before) => zoomAround(before, (before.start + before.end) / 2, factor));
  useKeys([
    ["+", () => zoom(1.6)],
    ["=", () => zoom(1.6)],
    ["-", () => zoom(1 / 1.6)],
    ["0", () => glide(() => withMargin(span))],
  ]);
  const hitsExtent = overview.hasSearch ? findExtent(overview.value?.lanes ?? [], "hits") : null;
  const failure = bars.failure ?? overview.failure;
  const shown: TimelineAnswer | null = bars.value;
  return (
    <section className="timeline" aria-label={text.timeline.title} aria-busy={bars.isLoading}>
      <header className="timeline-tools">
        <h2>{text.timeline.title}</h2>
        <Segments
          label={text.timeline.unit}
          value={unit}
          choices={timelineUnits.map((value) => ({ value, label: text.timeline.units[value] }))}
          onChoose={(chosen) => {
            navigate({ unit: chosen }, "replace");
            glide((before) => zoomToUnit(before, widthPx, chosen));
          }}
        />
        <span className="timeline-group">
          <IconButton icon="minus" label={text.timeline.zoomOut} onClick={() => zoom(1 / 1.6)} />
          <IconButton icon="plus" label={text.timeline.zoomIn} onClick={() => zoom(1.6)} />
          <Button look="quiet" title={text.timeline.allHint} onClick={() => glide(() => withMargin(span))}>
            {text.timeline.all}
          </Button>
          <Button
            look="quiet"
            title={text.timeline.hitsHint}
            disabled={hitsExtent === null}
            onClick={() => (hitsExtent === null ? undefined : glide(() => withMargin(hitsExtent, 0.06)))}
          >
            {text.timeline.hits}
          </Button>
        </span>
        <Legend hasSearch={hasSearch} hasDocument={marks.length > 0} />
        <Segments
          label={text.timeline.measure}
          value={hasSearch ? measure : "count"}
          choices={(["count", "share"] as const).map((value) => ({
            value,
            label: text.timeline.measures[value],
            hint: text.timeline.measureHints[value],
          }))}
          onChoose={(value) => navigate({ measure: value }, "replace")}
        />
        <IconButton
          icon={isMaximised ? "contract" : "expand"}
          label={isMaximised ? text.header.restoreTimeline : text.header.maximiseTimeline}
          onClick={onMaximise}
        />
      </header>
      {failure === null || failure.code === "cancelled" || failure.code === "query-invalid" ? null : (
        <FailureNote failure={failure} />
      )}
      <div className="timeline-body">
        <LaneLabels answer={shown ?? overview.value} lanes={lanes} hasSearch={hasSearch} />
        <div className="plot-frame">
          <TimelinePlot
            answer={shown}
            axes={lanes}
            viewport={viewport}
            measure={hasSearch ? measure : "count"}
            hasSearch={hasSearch}
            marks={marks}
            openBin={openBin}
            onMove={move}
            onGlide={glide}
            onWidth={setWidthPx}
            onOpenBin={setOpenBin}
            onAll={() => glide(() => withMargin(span))}
          />
          <EdgeHints marks={marks} viewport={viewport} onGlide={glide} />
          <OutsideHints
            lanes={overview.value?.lanes ?? []}
            hasSearch={overview.hasSearch}
            viewport={viewport}
            span={span}
            onGlide={glide}
          />
        </div>
        <OverviewLabel
          span={{ start: Math.max(strip.start, span.start), end: Math.min(strip.end, span.end) }}
          isEmpty={whole === null}
        />
        <Overview
          answer={overview.value}
          span={withMargin(strip)}
          viewport={viewport}
          hasSearch={overview.hasSearch}
          onMove={move}
        />
      </div>
      <TimelineTable answer={shown} viewport={viewport} />
      <BinItems
        bin={openBin}
        hasSearch={hasSearch}
        onClose={() => setOpenBin(null)}
        onZoom={(bin) => glide(() => withMargin({ start: bin.firstDay, end: bin.lastDay + 1 }, 0.25))}
      />
    </section>
  );
}

/** From this length on, in days, the overview counts by years: months would be narrower than a px. */
const longDays = 25 * 365;
const emptyTime = { start: 16071, end: 16436 };

function OverviewLabel({
  span,
  isEmpty,
}: {
  readonly span: { readonly start: number; readonly end: number };
  readonly isEmpty: boolean;
}) {
  const years = [span.start, span.end - 1].map((day) => new Date(day * 86_400_000).getUTCFullYear());
  return (
    <span className="overview-label">
      {isEmpty ? "" : years[0] === years[1] ? years[0] : `${years[0]}–${years[1]}`}
    </span>
  );
}

function Legend({ hasSearch, hasDocument }: { readonly hasSearch: boolean; readonly hasDocument: boolean }) {
  const text = useStrings();
  return (
    <p className="legend" aria-hidden="true">
      {hasSearch ? <span className="legend-hits">{text.timeline.legendHits}</span> : null}
      <span className="legend-total">{text.timeline.legendTotal}</span>
      <span className="legend-wider">{text.timeline.legendWider}</span>
      {hasDocument ? <span className="legend-document">{text.timeline.legendDocument}</span> : null}
    </p>
  );
}
