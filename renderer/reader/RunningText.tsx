import { memo } from "react";
import type { ArchiveDocument, Span } from "../../archive/contract.ts";
import { formatInterval } from "../locales/formatInterval.ts";
import { useLocale, useStrings } from "../strings.ts";
import { cutText, type Segment } from "./cutText.ts";

/** What all text of one document shares. Must be the same object as long as nothing in it changes. */
export type TextSetting = {
  readonly document: ArchiveDocument;
  readonly marks: readonly Span[];
  /** Index of the hit that the reader stands at, or null. */
  readonly currentMark: number | null;
  readonly onDate: (event: number, anchor: HTMLElement) => void;
};

/** A stretch of the body with its hits marked and its dates underlined. */
export const RunningText = memo(function RunningText({
  span,
  setting,
}: {
  readonly span: Span;
  readonly setting: TextSetting;
}) {
  const { document, marks, currentMark, onDate } = setting;
  const runs = cutText({ body: document.body, span, marks, events: document.events });
  return runs.map((run) =>
    run.event === null ? (
      <Segments key={run.start} segments={run.segments} currentMark={currentMark} />
    ) : (
      <DateWords key={run.start} event={run.event} document={document} onDate={onDate}>
        <Segments segments={run.segments} currentMark={currentMark} />
      </DateWords>
    ),
  );
});

type SegmentsProps = { readonly segments: readonly Segment[]; readonly currentMark: number | null };

function Segments({ segments, currentMark }: SegmentsProps) {
  return segments.map((segment) =>
    segment.mark === null ? (
      <span key={segment.start}>{segment.text}</span>
    ) : (
      <mark
        key={segment.start}
        data-mark={segment.mark}
        aria-current={segment.mark === currentMark || undefined}
      >
        {segment.text}
      </mark>
    ),
  );
}

type DateWordsProps = {
  readonly event: number;
  readonly document: ArchiveDocument;
  readonly onDate: TextSetting["onDate"];
  readonly children: React.ReactNode;
};

function DateWords({ event, document, onDate, children }: DateWordsProps) {
  const text = useStrings();
  const locale = useLocale();
  const found = document.events[event];
  const meaning = (found && formatInterval(found, locale)) ?? text.reader.notResolved;
  const isPlaced = found !== undefined && (found.firstDay !== null || found.lastDay !== null);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a <button> is a box: it can't break over two lines, and a line may break before the comma behind it
    <span
      role="button"
      tabIndex={0}
      className="date"
      data-event={event}
      data-certainty={isPlaced ? found.certainty : "unknown"}
      title={meaning}
      aria-label={text.reader.date(found?.text ?? "", meaning)}
      aria-haspopup="dialog"
      onClick={(click) => onDate(event, click.currentTarget)}
      onKeyDown={(press) => {
        if (press.key !== "Enter" && press.key !== " ") return;
        press.preventDefault();
        onDate(event, press.currentTarget);
      }}
    >
      {children}
    </span>
  );
}
