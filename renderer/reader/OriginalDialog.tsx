import { useEffect, useState } from "react";
import { type ArchiveDocument, type Failure, originalAddress } from "../../archive/contract.ts";
import { hostUnreachable } from "../client.ts";
import { formatNumber } from "../locales/formatNumber.ts";
import { useLocale, useStrings } from "../strings.ts";
import { Dialog } from "../ui/Dialog.tsx";
import { FailureNote } from "../ui/FailureNote.tsx";

type OriginalDialogProps = { readonly document: ArchiveDocument; readonly onClose: () => void };

type Original =
  | { readonly kind: "loading" }
  | { readonly kind: "picture"; readonly address: string }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "failed"; readonly failure: Failure };

/** Longest text shown, in UTF-16 units: beyond, the browser takes long to lay it out. */
const longestText = 200_000;

/** The file as it lies in the archive: its picture, or its text with everything in it. */
export function OriginalDialog({ document, onClose }: OriginalDialogProps) {
  const text = useStrings();
  const locale = useLocale();
  const [original, setOriginal] = useState<Original>({ kind: "loading" });
  useEffect(() => {
    let isCurrent = true;
    void fetchOriginal(document).then((fetched) => (isCurrent ? setOriginal(fetched) : undefined));
    return () => {
      isCurrent = false;
    };
  }, [document]);
  return (
    <Dialog
      title={text.reader.originalTitle(document.path)}
      closeLabel={text.encoding.close}
      onClose={onClose}
    >
      {original.kind === "loading" ? <p>{text.reader.loading}</p> : null}
      {original.kind === "failed" ? <FailureNote failure={original.failure} /> : null}
      {original.kind === "picture" ? (
        <img className="original-picture" src={original.address} alt={document.path} />
      ) : null}
      {original.kind === "text" ? (
        <pre className="original-text">{original.text.slice(0, longestText)}</pre>
      ) : null}
      {original.kind === "text" && original.text.length > longestText ? (
        <p>{text.reader.originalLong(formatNumber(longestText, locale))}</p>
      ) : null}
    </Dialog>
  );
}

async function fetchOriginal(document: ArchiveDocument): Promise<Original> {
  const address = originalAddress(document.id);
  try {
    const response = await fetch(address);
    if (!response.ok) {
      return {
        kind: "failed",
        failure: { code: "file-unreadable", path: document.path, systemCode: String(response.status) },
      };
    }
    const type = response.headers.get("content-type") ?? "";
    if (type.startsWith("image/")) return { kind: "picture", address };
    const charset = /charset=(?<name>[\w-]+)/.exec(type)?.groups?.name ?? document.encoding ?? "utf-8";
    return { kind: "text", text: decode(await response.arrayBuffer(), charset) };
  } catch {
    return { kind: "failed", failure: { code: "internal", detail: hostUnreachable } };
  }
}

function decode(bytes: ArrayBuffer, charset: string): string {
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    // A charset that this browser doesn't know.
    return new TextDecoder().decode(bytes);
  }
}
