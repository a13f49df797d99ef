import { useState } from "react";
import type { EncodingPreview, Failure } from "../../archive/contract.ts";
import { useClient } from "../client.ts";
import { formatShare } from "../locales/formatNumber.ts";
import { useLocale, useStrings } from "../strings.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { FailureNote } from "../ui/FailureNote.tsx";
import { useAnswer } from "../useAnswer.ts";

type EncodingDialogProps = {
  /** Of the file, inside the archive. */
  readonly path: string;
  readonly onClose: () => void;
  /** Another encoding is in use now. */
  readonly onChanged: () => void;
};

/** Three samples of a file in each likely encoding, so that a person can see which reads right. */
export function EncodingDialog({ path, onClose, onChanged }: EncodingDialogProps) {
  const text = useStrings();
  const client = useClient();
  const [failure, setFailure] = useState<Failure | null>(null);
  const preview = useAnswer(path, () => client.previewEncodings({ path }));
  const apply = async (encoding: string | null, scope: string) => {
    const result = await client.overrideEncoding({ path: scope, encoding });
    if (!result.ok) return setFailure(result.failure);
    onChanged();
    onClose();
  };
  return (
    <Dialog title={text.encoding.title(path)} closeLabel={text.encoding.close} onClose={onClose}>
      <p className="encoding-intro">{text.encoding.intro}</p>
      {failure === null ? null : <FailureNote failure={failure} />}
      {preview.failure === null ? null : <FailureNote failure={preview.failure} />}
      {preview.value === null ? (
        preview.isLoading ? (
          <p>{text.encoding.loading}</p>
        ) : null
      ) : (
        <EncodingForm preview={preview.value} onApply={apply} />
      )}
    </Dialog>
  );
}

/** Below it a percentage would only be a nought. */
const leastCertainty = 0.005;

type EncodingFormProps = {
  readonly preview: EncodingPreview;
  readonly onApply: (encoding: string | null, scope: string) => void;
};

function EncodingForm({ preview, onApply }: EncodingFormProps) {
  const text = useStrings();
  const locale = useLocale();
  const folder = preview.path.includes("/") ? preview.path.slice(0, preview.path.lastIndexOf("/")) : "";
  const [chosen, setChosen] = useState(preview.current);
  const [scope, setScope] = useState(preview.path);
  return (
    <form
      className="encoding"
      onSubmit={(event) => {
        event.preventDefault();
        onApply(chosen, scope);
      }}
    >
      <ul className="encoding-list">
        {preview.candidates.map((candidate) => (
          <li key={candidate.encoding}>
            <label className="encoding-choice">
              <input
                type="radio"
                name="encoding"
                value={candidate.encoding}
                checked={candidate.encoding === chosen}
                onChange={() => setChosen(candidate.encoding)}
              />
              <span className="encoding-name">
                <strong>{candidate.encoding}</strong>
                <span className="encoding-standing">
                  {candidate.encoding === preview.current
                    ? preview.isOverride
                      ? text.encoding.byHand
                      : text.encoding.current
                    : candidate.certainty < leastCertainty
                      ? text.encoding.unlikely
                      : text.encoding.certainty(formatShare(candidate.certainty, locale))}
                </span>
              </span>
              <span className="encoding-samples">
                {candidate.samples.length === 0 ? text.encoding.noSamples : null}
                {candidate.samples.slice(0, 3).map((sample) => (
                  <q key={sample}>{sample}</q>
                ))}
              </span>
            </label>
          </li>
        ))}
      </ul>
      <div className="encoding-foot">
        <fieldset className="encoding-scope">
          <legend>{text.encoding.scope}</legend>
          <label>
            <input
              type="radio"
              name="scope"
              checked={scope === preview.path}
              onChange={() => setScope(preview.path)}
            />
            {text.encoding.scopeFile}
          </label>
          <label>
            <input type="radio" name="scope" checked={scope === folder} onChange={() => setScope(folder)} />
            {folder === "" ? text.encoding.topFolder : text.encoding.scopeFolder(folder)}
          </label>
        </fieldset>
        <div className="encoding-actions">
          <Button look="primary" type="submit">
            {text.encoding.apply}
          </Button>
          {preview.isOverride ? (
            <Button onClick={() => onApply(null, scope)}>{text.encoding.forget}</Button>
          ) : null}
        </div>
      </div>
    </form>
  );
}
