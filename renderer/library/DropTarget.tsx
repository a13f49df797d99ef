import { useEffect, useEffectEvent, useState } from "react";
import type { Failure } from "../../archive/contract.ts";
import { useClient } from "../client.ts";
import { useStrings } from "../strings.ts";
import { Dialog } from "../ui/Dialog.tsx";
import { FailureNote } from "../ui/FailureNote.tsx";
import "./library.css";

type DropTargetProps = {
  /** Null when the archive is open now. */
  readonly onOpen: (path: string) => Promise<Failure | null>;
};

/** What came of the last drop, where it opened nothing. */
type Refusal = { readonly kind: "no-path" } | { readonly kind: "failed"; readonly failure: Failure };

/**
 * Opens a folder that is dropped anywhere on the window, whatever is open. A browser doesn't tell where a dropped folder
 * lies: in the reading room a drop is answered with what to do instead, and never leads away from the page.
 */
export function DropTarget({ onOpen }: DropTargetProps) {
  const text = useStrings();
  const client = useClient();
  const [isOver, setOver] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);

  const drag = useEffectEvent((event: DragEvent) => {
    if (!event.dataTransfer?.types.includes("Files")) return;
    event.preventDefault();
    setOver(true);
  });
  const leave = useEffectEvent((event: DragEvent) => {
    if (!event.relatedTarget) setOver(false);
  });
  const drop = useEffectEvent(async (event: DragEvent) => {
    const file = event.dataTransfer?.files[0];
    if (file === undefined) return;
    event.preventDefault();
    setOver(false);
    const path = client.pathForFile?.(file) ?? "";
    if (path === "") return setRefusal({ kind: "no-path" });
    const failure = await onOpen(path);
    setRefusal(failure === null ? null : { kind: "failed", failure });
  });
  useEffect(() => {
    window.addEventListener("dragover", drag);
    window.addEventListener("dragleave", leave);
    window.addEventListener("drop", drop);
    return () => {
      window.removeEventListener("dragover", drag);
      window.removeEventListener("dragleave", leave);
      window.removeEventListener("drop", drop);
    };
  }, []);

  return (
    <>
      {isOver ? <p className="drop-veil">{text.library.dropNow}</p> : null}
      {refusal === null ? null : (
        <Dialog title={text.library.notOpened} closeLabel={text.keys.close} onClose={() => setRefusal(null)}>
          {refusal.kind === "failed" ? (
            <FailureNote failure={refusal.failure} />
          ) : (
            <p role="alert">{text.library.notAFolder}</p>
          )}
        </Dialog>
      )}
    </>
  );
}
