import { type FormEvent, useId, useState } from "react";
import { useStrings } from "../strings.ts";
import { Button } from "../ui/Button.tsx";
import { isDateText } from "./isDateText.ts";

type CorrectionFormProps = {
  /** What is believed now. */
  readonly edtf: string;
  /** Only words in the text can be "no date". */
  readonly isEvent: boolean;
  readonly onSave: (change: { readonly edtf: string | null; readonly note: string }) => Promise<void>;
  readonly onCancel: () => void;
};

/** Puts a date right by hand. */
export function CorrectionForm({ edtf, isEvent, onSave, onCancel }: CorrectionFormProps) {
  const text = useStrings();
  const id = useId();
  const [date, setDate] = useState(edtf);
  const [isNoDate, setNoDate] = useState(false);
  const [note, setNote] = useState("");
  const [isSaving, setSaving] = useState(false);
  const isWrong = !isNoDate && date.trim() !== "" && !isDateText(date.trim());
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setSaving(true);
    await onSave({ edtf: isNoDate ? null : date.trim(), note: note.trim() });
    setSaving(false);
  };
  return (
    <form className="correction" onSubmit={submit}>
      <label htmlFor={`${id}-date`}>{text.why.form.label}</label>
      <input
        id={`${id}-date`}
        className="field"
        value={date}
        disabled={isNoDate}
        aria-invalid={isWrong}
        aria-describedby={`${id}-hint`}
        autoComplete="off"
        onChange={(event) => setDate(event.target.value)}
      />
      <p id={`${id}-hint`} className={isWrong ? "correction-wrong" : "correction-hint"}>
        {isWrong ? text.why.form.invalid : text.why.form.hint}
      </p>
      {isEvent ? (
        <label className="correction-none">
          <input type="checkbox" checked={isNoDate} onChange={() => setNoDate(!isNoDate)} />
          {text.why.form.noDate}
        </label>
      ) : null}
      <label htmlFor={`${id}-note`}>{text.why.form.note}</label>
      <input
        id={`${id}-note`}
        className="field"
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
      <div className="correction-actions">
        <Button
          look="primary"
          type="submit"
          disabled={isSaving || isWrong || (!isNoDate && date.trim() === "")}
        >
          {text.why.form.save}
        </Button>
        <Button onClick={onCancel}>{text.why.form.cancel}</Button>
      </div>
      <p className="correction-hint">{text.why.form.kept}</p>
    </form>
  );
}
