import { useVirtualizer } from "@tanstack/react-virtual";
import { useMemo, useRef } from "react";
import type { ReportAnswer, ReportEntry } from "../../archive/contract.ts";
import { adviseOn, describeDetail } from "../../archive/reportWords/reportWords.ts";
import { formatNumber } from "../locales/formatNumber.ts";
import { useLocale, useReportWords, useStrings } from "../strings.ts";
import { Button } from "../ui/Button.tsx";
import { Empty } from "../ui/Empty.tsx";
import { type FileRemarks, groupEntries } from "./groupEntries.ts";

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
  const files = useMemo(() => groupEntries(answer.entries), [answer.entries]);
  const rows = useVirtualizer({
    count: files.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 58,
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
            const file = files[item.index];
            return file === undefined ? null : (
              <li
                key={item.key}
                ref={rows.measureElement}
                data-index={item.index}
                className="report-entry"
                aria-setsize={files.length}
                aria-posinset={item.index + 1}
                style={{ transform: `translateY(${item.start}px)` }}
              >
                <File file={file} onOpen={onOpen} onEncoding={onEncoding} />
              </li>
            );
          })}
        </ul>
      </div>
    </div>
  );
}

type FileProps = Omit<ReportEntriesProps, "answer"> & { readonly file: FileRemarks };

function File({ file: { path, remarks }, onOpen, onEncoding }: FileProps) {
  const text = useStrings();
  const [first] = remarks[0].documents;
  const isAboutText = remarks.some(
    ({ reason }) => reason.startsWith("encoding-") || reason === "text-garbled",
  );
  return (
    <>
      <p className="report-path">
        {first === undefined ? (
          <span>{path}</span>
        ) : (
          <Button look="link" aria-label={text.report.open(path)} onClick={() => onOpen(first)}>
            {path}
          </Button>
        )}
        {isAboutText ? (
          <Button look="link" onClick={() => onEncoding(path)}>
            {text.report.changeEncoding}
          </Button>
        ) : null}
      </p>
      {remarks.map((remark) => (
        <Remark key={remark.reason} remark={remark} />
      ))}
    </>
  );
}

function Remark({ remark }: { readonly remark: ReportEntry }) {
  const words = useReportWords();
  return (
    <p className="report-remark">
      <strong>{words.reasons[remark.reason]}</strong>
      {remark.detail === undefined ? null : <span> · {describeDetail(words, remark.detail)}</span>}{" "}
      <span className="report-advice">{adviseOn(words, remark)}</span>
    </p>
  );
}
