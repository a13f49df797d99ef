import { Popover } from "radix-ui";
import { useRef, useState } from "react";
import type { ArchiveDocument, DateCorrection, Failure } from "../../archive/contract.ts";
import { useClient } from "../client.ts";
import { useStrings } from "../strings.ts";
import { windowAround } from "../timeline/viewport.ts";
import { Button } from "../ui/Button.tsx";
import { FailureNote } from "../ui/FailureNote.tsx";
import { useAddress } from "../useAddress.ts";
import { CorrectionForm } from "./CorrectionForm.tsx";
import { toTarget } from "./toTarget.ts";
import { WhyDate } from "./WhyDate.tsx";

/** The date that was asked about, and the words that were clicked. */
export type OpenDate =
  | { readonly kind: "published"; readonly anchor: HTMLElement }
  | { readonly kind: "event"; readonly event: number; readonly anchor: HTMLElement };

type DatePopoverProps = {
  readonly open: OpenDate | null;
  readonly document: ArchiveDocument;
  readonly onClose: () => void;
  /** A correction was saved or undone. */
  readonly onChanged: () => void;
};

/** The answer to "why?" beside the date itself, with the means to correct it. */
export function DatePopover({ open, document, onClose, onChanged }: DatePopoverProps) {
  const text = useStrings();
  const anchor = useRef<HTMLElement | null>(null);
  anchor.current = open?.anchor ?? anchor.current;
  return (
    <Popover.Root open={open !== null} onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}>
      <Popover.Anchor virtualRef={{ current: open?.anchor ?? emptyAnchor }} />
      <Popover.Portal>
        <Popover.Content
          className="popover why"
          sideOffset={6}
          collisionPadding={10}
          aria-label={open?.kind === "published" ? text.why.published : text.why.event}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            anchor.current?.focus();
          }}
        >
          {open === null ? null : (
            <DateAnswer
              key={open.kind === "event" ? open.event : "published"}
              open={open}
              document={document}
              onClose={onClose}
              onChanged={onChanged}
            />
          )}
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}

const emptyAnchor = { getBoundingClientRect: () => new DOMRect() };

type DateAnswerProps = Omit<DatePopoverProps, "open"> & { readonly open: OpenDate };

function DateAnswer({ open, document, onClose, onChanged }: DateAnswerProps) {
  const text = useStrings();
  const client = useClient();
  const { navigate } = useAddress();
  const [isCorrecting, setCorrecting] = useState(open.kind === "published" && document.published === null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const event = open.kind === "event" ? document.events[open.event] : undefined;
  const date = open.kind === "event" ? event : document.published;
  const target = toTarget(document, open.kind === "event" ? open.event : null);
  const isCorrected = event?.corrected !== undefined || date?.evidence.place === "correction";

  const finish = (result: { readonly ok: true } | { readonly ok: false; readonly failure: Failure }) => {
    if (!result.ok) return setFailure(result.failure);
    onChanged();
    onClose();
  };
  const save = async (change: Pick<DateCorrection, "edtf" | "note">) => {
    const madeAt = new Date().toISOString();
    finish(await client.correctDate({ documentId: document.id, target, madeAt, ...change }));
  };
  return (
    <>
      {date === undefined || date === null ? (
        <p className="why-none">{text.reader.undated}</p>
      ) : (
        <WhyDate date={date} language={document.language} />
      )}
      {failure === null ? null : <FailureNote failure={failure} />}
      {isCorrecting ? (
        <CorrectionForm
          edtf={date?.edtf ?? ""}
          isEvent={open.kind === "event"}
          onSave={save}
          onCancel={() => (date === null ? onClose() : setCorrecting(false))}
        />
      ) : (
        <div className="why-actions">
          {date?.firstDay == null && date?.lastDay == null ? null : (
            <Button
              look="link"
              onClick={() => {
                const first = date?.firstDay ?? date?.lastDay ?? 0;
                const shown = windowAround(first, date?.lastDay ?? first);
                navigate({ place: event?.start ?? null, shown }, "replace");
                onClose();
              }}
            >
              {text.why.showOnTimeline}
            </Button>
          )}
          <Button look="link" onClick={() => setCorrecting(true)}>
            {text.why.correct}
          </Button>
          {isCorrected ? (
            <Button
              look="link"
              onClick={async () => finish(await client.undoCorrection({ documentId: document.id, target }))}
            >
              {text.why.undo}
            </Button>
          ) : null}
        </div>
      )}
    </>
  );
}
