import { useState } from "react";
import type { DocumentAnswer, HostCapabilities } from "../../archive/contract.ts";
import { adviseOn, describeRemark } from "../../archive/reportWords/reportWords.ts";
import { useClient } from "../client.ts";
import { formatBytes } from "../locales/formatNumber.ts";
import { EncodingDialog } from "../report/EncodingDialog.tsx";
import { nameFormat } from "../report/nameFormat.ts";
import { nameLanguage } from "../search/nameFacetValue.ts";
import { useLocale, useReportWords, useStrings } from "../strings.ts";
import { Button } from "../ui/Button.tsx";
import { useAddress } from "../useAddress.ts";
import { EvidenceList } from "./EvidenceList.tsx";
import { OriginalDialog } from "./OriginalDialog.tsx";

type FileDetailsProps = {
  readonly answer: DocumentAnswer;
  readonly capabilities: HostCapabilities;
  /** The document must be fetched again. */
  readonly onChanged: () => void;
};

/** Where the document comes from and what was made of its file, below its text. */
export function FileDetails({ answer, capabilities, onChanged }: FileDetailsProps) {
  const text = useStrings();
  const locale = useLocale();
  const client = useClient();
  const [dialog, setDialog] = useState<"encoding" | "original" | null>(null);
  const { document } = answer;
  return (
    <section className="file-details" aria-labelledby="file-details-title">
      <h2 id="file-details-title">{text.reader.details}</h2>
      <dl>
        <dt>{text.reader.file}</dt>
        <dd className="file-path" title={answer.absolutePath}>
          {document.id}
        </dd>
        <dt>{text.reader.format}</dt>
        <dd>
          {nameFormat(document.format, text)} · {formatBytes(answer.sizeBytes)}
        </dd>
        {document.encoding === null ? null : (
          <>
            <dt>{text.reader.encoding}</dt>
            <dd>
              {document.encoding}{" "}
              <Button look="link" onClick={() => setDialog("encoding")}>
                {text.reader.changeEncoding}
              </Button>
            </dd>
          </>
        )}
        <dt>{text.reader.language}</dt>
        <dd>{nameLanguage(document.language, text)}</dd>
        <dt>{text.reader.modified}</dt>
        <dd>{new Date(answer.modifiedMs).toLocaleString(locale === "zh" ? "zh-CN" : "en-GB")}</dd>
        <Problems answer={answer} />
        <Duplicates ids={answer.duplicates} />
      </dl>
      <EvidenceList document={document} />
      <div className="file-actions">
        <Button onClick={() => setDialog("original")}>{text.reader.original}</Button>
        {capabilities.revealFile ? (
          <Button onClick={() => client.revealFile({ id: document.id })}>{text.reader.reveal}</Button>
        ) : (
          <CopyPath path={answer.absolutePath} />
        )}
      </div>
      {dialog === "encoding" ? (
        <EncodingDialog path={document.path} onClose={() => setDialog(null)} onChanged={onChanged} />
      ) : null}
      {dialog === "original" ? <OriginalDialog document={document} onClose={() => setDialog(null)} /> : null}
    </section>
  );
}

function Problems({ answer }: { readonly answer: DocumentAnswer }) {
  const text = useStrings();
  const words = useReportWords();
  const remarks = answer.document.problems.map(({ code, detail }) => ({
    reason: code,
    ...(detail === undefined ? {} : { detail }),
  }));
  if (remarks.length === 0) return null;
  return (
    <>
      <dt>{text.reader.problems}</dt>
      <dd>
        <ul>
          {remarks.map((remark) => {
            const what = describeRemark(words, remark) + words.punctuation.stop;
            return (
              <li key={what}>
                {what}
                {adviseOn(words, remark)}
              </li>
            );
          })}
        </ul>
      </dd>
    </>
  );
}

function Duplicates({ ids }: { readonly ids: readonly string[] }) {
  const text = useStrings();
  const { navigate } = useAddress();
  if (ids.length === 0) return null;
  return (
    <>
      <dt>{text.reader.duplicates}</dt>
      <dd>
        <ul>
          {ids.map((id) => (
            <li key={id}>
              <Button look="link" onClick={() => navigate({ documentId: id, place: null })}>
                {id}
              </Button>
            </li>
          ))}
        </ul>
      </dd>
    </>
  );
}

function CopyPath({ path }: { readonly path: string }) {
  const text = useStrings();
  const [isCopied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(path);
    setCopied(true);
  };
  return <Button onClick={copy}>{isCopied ? text.reader.copied : text.reader.copyPath}</Button>;
}
