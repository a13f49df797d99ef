import { useState } from "react";
import type { FileOutcome, ReportAnswer, ReportReason } from "../../archive/contract.ts";
import { useClient } from "../client.ts";
import { formatNumber } from "../locales/formatNumber.ts";
import { useLocale, useReportWords, useStrings } from "../strings.ts";
import { Empty } from "../ui/Empty.tsx";
import { FailureNote } from "../ui/FailureNote.tsx";
import { useAnswer } from "../useAnswer.ts";
import { useRevision } from "../useArchive.ts";
import { EncodingDialog } from "./EncodingDialog.tsx";
import { nameFormat } from "./nameFormat.ts";
import { ReportEntries } from "./ReportEntries.tsx";
import { ReportHead } from "./ReportHead.tsx";
import "./report.css";

/** Which entries are listed. */
export type ReportChoice = { readonly outcome: FileOutcome; readonly reason: ReportReason } | null;

/** Entries fetched at once; beyond, the reasons narrow the list. */
const mostEntries = 1000;

/** The reading report: what became of every file, why, and what can be done. */
export function ReportView({ onOpen }: { readonly onOpen: (documentId: string) => void }) {
  const text = useStrings();
  const client = useClient();
  const revision = useRevision();
  const [choice, setChoice] = useState<ReportChoice>(null);
  const [encodingPath, setEncodingPath] = useState<string | null>(null);
  const [changes, setChanges] = useState(0);
  const key = JSON.stringify([revision, choice, changes]);
  const report = useAnswer(key, () => client.getReport({ ...choice, offset: 0, limit: mostEntries }));
  return (
    <section className="report" aria-label={text.report.title} aria-busy={report.isLoading}>
      <ReportHead current="report" />
      {report.failure === null ? null : <FailureNote failure={report.failure} />}
      {report.value === null ? (
        report.isLoading ? (
          <Empty title={text.report.loading} />
        ) : null
      ) : (
        <>
          <Summary answer={report.value} />
          <div className="report-body">
            <Reasons answer={report.value} choice={choice} onChoose={setChoice} />
            <ReportEntries answer={report.value} onOpen={onOpen} onEncoding={setEncodingPath} />
          </div>
        </>
      )}
      {encodingPath === null ? null : (
        <EncodingDialog
          path={encodingPath}
          onClose={() => setEncodingPath(null)}
          onChanged={() => setChanges((before) => before + 1)}
        />
      )}
    </section>
  );
}

const outcomes = [
  "read",
  "doubtful",
  "not-read",
  "failed",
  "system",
] as const satisfies readonly FileOutcome[];

function Summary({ answer }: { readonly answer: ReportAnswer }) {
  const text = useStrings();
  const words = useReportWords();
  const locale = useLocale();
  const all = outcomes.reduce((sum, outcome) => sum + answer.files[outcome], 0);
  return (
    <div className="report-summary">
      <p>{text.report.intro(text.report.files(all))}</p>
      <ul>
        {outcomes.map((outcome) => (
          <li key={outcome} data-none={answer.files[outcome] === 0}>
            <strong>{formatNumber(answer.files[outcome], locale)}</strong>
            <span>{words.outcomes[outcome]}</span>
            <small>{text.report.outcomeHints[outcome]}</small>
          </li>
        ))}
      </ul>
      <p className="report-formats">
        <Counted
          label={text.report.formats}
          counts={answer.formats.map((each) => ({ ...each, value: nameFormat(each.value, text) }))}
        />
        <Counted label={text.report.encodings} counts={answer.encodings} />
      </p>
    </div>
  );
}

type CountedProps = { readonly label: string; readonly counts: ReportAnswer["formats"] };

function Counted({ label, counts }: CountedProps) {
  const locale = useLocale();
  if (counts.length === 0) return null;
  return (
    <span>
      {label}: {counts.map(({ value, count }) => `${value} ${formatNumber(count, locale)}`).join(" · ")}
    </span>
  );
}

type ReasonsProps = {
  readonly answer: ReportAnswer;
  readonly choice: ReportChoice;
  readonly onChoose: (choice: ReportChoice) => void;
};

function Reasons({ answer, choice, onChoose }: ReasonsProps) {
  const text = useStrings();
  const words = useReportWords();
  const locale = useLocale();
  return (
    <nav className="report-reasons" aria-label={text.report.reasonsTitle}>
      <button type="button" aria-pressed={choice === null} onClick={() => onChoose(null)}>
        <span>{text.report.all}</span>
      </button>
      {outcomes.map((outcome) => {
        const reasons = answer.reasons.filter((each) => each.outcome === outcome);
        if (reasons.length === 0) return null;
        return (
          <section key={outcome} aria-label={words.outcomes[outcome]}>
            <h2>{words.outcomes[outcome]}</h2>
            {reasons.map(({ reason, count }) => (
              <button
                type="button"
                key={reason}
                aria-pressed={choice?.outcome === outcome && choice.reason === reason}
                onClick={() => onChoose({ outcome, reason })}
              >
                <span>{words.reasons[reason]}</span>
                <span>{formatNumber(count, locale)}</span>
              </button>
            ))}
          </section>
        );
      })}
    </nav>
  );
}
