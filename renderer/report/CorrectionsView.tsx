import { type ChangeEvent, useRef, useState } from "react";
import type { DateCorrection, Failure } from "../../archive/contract.ts";
import { useClient } from "../client.ts";
import { useLocale, useStrings } from "../strings.ts";
import { Button } from "../ui/Button.tsx";
import { Empty } from "../ui/Empty.tsx";
import { FailureNote } from "../ui/FailureNote.tsx";
import { useAnswer } from "../useAnswer.ts";
import { ReportHead } from "./ReportHead.tsx";
import "./report.css";

type CorrectionsViewProps = {
  readonly onOpen: (documentId: string) => void;
  /** Corrections changed: the open document may read differently now. */
  readonly onChanged: () => void;
};

/** All dates put right by hand: listed, undone, exported and imported. */
export function CorrectionsView({ onOpen, onChanged }: CorrectionsViewProps) {
  const text = useStrings();
  const client = useClient();
  const [changes, setChanges] = useState(0);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [notice, setNotice] = useState<string | null>(null);
  const list = useAnswer(String(changes), () => client.listCorrections({}));
  const change = () => {
    setChanges((before) => before + 1);
    onChanged();
  };
  const undo = async ({ documentId, target }: DateCorrection) => {
    const result = await client.undoCorrection({ documentId, target });
    if (!result.ok) return setFailure(result.failure);
    change();
  };
  const exportAll = async () => {
    const result = await client.exportCorrections({});
    if (!result.ok) return setFailure(result.failure);
    saveAs("corrections.jsonl", result.value);
  };
  const importAll = async (jsonLines: string) => {
    const result = await client.importCorrections({ jsonLines });
    setFailure(result.ok ? null : result.failure);
    if (!result.ok) return;
    setNotice(text.corrections.imported(result.value.imported));
    change();
  };
  return (
    <section className="report" aria-label={text.corrections.title}>
      <ReportHead current="corrections" />
      <div className="report-summary">
        <p>{text.corrections.intro}</p>
        <p className="corrections-actions">
          <Button disabled={(list.value?.length ?? 0) === 0} onClick={exportAll}>
            {text.corrections.export}
          </Button>
          <ImportButton onImport={importAll} />
          <span role="status">{notice}</span>
        </p>
        {failure === null ? null : <FailureNote failure={failure} />}
        {list.failure === null ? null : <FailureNote failure={list.failure} />}
      </div>
      {list.value === null ? null : list.value.length === 0 ? (
        <Empty title={text.corrections.none}>
          <p>{text.corrections.noneHint}</p>
        </Empty>
      ) : (
        <Corrections corrections={list.value} onOpen={onOpen} onUndo={undo} />
      )}
    </section>
  );
}

type CorrectionsProps = {
  readonly corrections: readonly DateCorrection[];
  readonly onOpen: (documentId: string) => void;
  readonly onUndo: (correction: DateCorrection) => void;
};

function Corrections({ corrections, onOpen, onUndo }: CorrectionsProps) {
  const text = useStrings();
  const locale = useLocale();
  const { columns } = text.corrections;
  return (
    <div className="corrections">
      <table>
        <thead>
          <tr>
            {[columns.document, columns.what, columns.date, columns.note, columns.made].map((name) => (
              <th scope="col" key={name}>
                {name}
              </th>
            ))}
            <th />
          </tr>
        </thead>
        <tbody>
          {corrections.map((correction) => (
            <tr key={JSON.stringify([correction.documentId, correction.target])}>
              <td>
                <Button look="link" onClick={() => onOpen(correction.documentId)}>
                  {correction.documentId}
                </Button>
              </td>
              <td>
                {correction.target.kind === "published"
                  ? text.corrections.published
                  : text.corrections.event(correction.target.text)}
              </td>
              <td>{correction.edtf ?? text.corrections.noDate}</td>
              <td>{correction.note}</td>
              <td>{new Date(correction.madeAt).toLocaleDateString(locale === "zh" ? "zh-CN" : "en-GB")}</td>
              <td>
                <Button look="link" onClick={() => onUndo(correction)}>
                  {text.corrections.undo}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function ImportButton({ onImport }: { readonly onImport: (jsonLines: string) => void }) {
  const text = useStrings();
  const input = useRef<HTMLInputElement>(null);
  const read = async (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0];
    event.target.value = "";
    if (file !== undefined) onImport(await file.text());
  };
  return (
    <>
      <Button onClick={() => input.current?.click()}>{text.corrections.import}</Button>
      <input
        ref={input}
        type="file"
        accept=".jsonl,.json,.txt"
        hidden
        aria-label={text.corrections.import}
        onChange={read}
      />
    </>
  );
}

function saveAs(name: string, content: string): void {
  const address = URL.createObjectURL(new Blob([content], { type: "application/jsonl" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
