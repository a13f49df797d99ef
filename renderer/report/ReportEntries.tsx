import { useVirtualizer } from "@tanstack/react-virtual";
import { useRef } from "react";
import type { ReportAnswer, ReportEntry } from "../../archive/contract.ts";
import { formatNumber } from "../locales/formatNumber.ts";
import { useLocale, useStrings } from "../strings.ts";
import { Button } from "../ui/Button.tsx";
import { Empty } from "../ui/Empty.tsx";
import { describeDetail } from "./describeDetail.ts";

type ReportEntriesProps = {
  readonly answer: ReportAnswer;
  readonly onOpen: (documentId: string) => void;
  readonly onEncoding: (path: string) => void;
};

/** The files of the report, each with its reason and what can be done about it. */
export function ReportEntries({ answer, onOpen, onEncoding }: ReportEntriesProps) {
  const text = useStrings();
  const locale = useLocale();
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: answer.entries.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 62,
    overscan: 6,
    useFlushSync: false,
  });
  if (answer.entries.length === 0)
    return <Empty title={text.report.noEntries}>{text.report.noAttention}</Empty>;
  return (
    <div className="report-entries">
      {answer.entries.length < answer.total ? (
        <p className="report-cut">
          {text.search.found(formatNumber(answer.entries.length, locale), formatNumber(answer.total, locale))}
        </p>
      ) : null}
      <div
        ref={scroller}
        className="report-list"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling list must be reachable to be scrolled by keyboard
        tabIndex={0}
      >
        <ul
          className="result-rows"
          aria-label={text.report.filesTitle}
          style={{ height: rows.getTotalSize() }}
        >
          {rows.getVirtualItems().map((item) => {
            const entry = answer.entries[item.index];
            return entry === undefined ? null : (
              <li
                key={item.key}
                ref={rows.measureElement}
                data-index={item.index}
                className="report-entry"
                aria-setsize={answer.entries.length}
                aria-posinset={item.index + 1}
                style={{ transform: `translateY(${item.start}px)` }}
              >
                <Entry entry={entry} onOpen={onOpen} onEncoding={onEncoding} />
              </li>
            );
          })}
        </ul>
      </div>
    </div>
  );
}

type EntryProps = Omit<ReportEntriesProps, "answer"> & { readonly entry: ReportEntry };

function Entry({ entry, onOpen, onEncoding }: EntryProps) {
  const text = useStrings();
  const [first] = entry.documents;
  const isAboutText = entry.reason.startsWith("encoding-") || entry.reason === "text-garbled";
  return (
    <>
      <p className="report-path">
        {first === undefined ? (
          <span>{entry.path}</span>
        ) : (
          <Button look="link" aria-label={text.report.open(entry.path)} onClick={() => onOpen(first)}>
            {entry.path}
          </Button>
        )}
        {isAboutText ? (
          <Button look="link" onClick={() => onEncoding(entry.path)}>
            {text.report.changeEncoding}
          </Button>
        ) : null}
      </p>
      <p className="report-why">
        <strong>{text.report.reasons[entry.reason]}</strong>
        {entry.detail === undefined ? null : <span> · {describeDetail(text, entry.detail)}</span>}
      </p>
      <p className="report-advice">{text.report.advice[entry.reason]}</p>
    </>
  );
}
