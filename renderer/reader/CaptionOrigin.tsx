import { useId, useState } from "react";
import { type ArchiveDocument, photoOrigins } from "../../archive/contract.ts";
import { useStrings } from "../strings.ts";
import { Button } from "../ui/Button.tsx";
import { findOrigins } from "./findOrigins.ts";

/** Where a photograph's caption was read, and on demand which of several places counts first. */
export function CaptionOrigin({ document }: { readonly document: ArchiveDocument }) {
  const text = useStrings();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const found = findOrigins(document.evidence);
  const [first] = found;
  if (first === undefined) return null;
  return (
    <div className="caption-origin">
      <p>
        {text.reader.captionFrom(text.reader.origins[first])}{" "}
        <Button look="link" aria-expanded={isOpen} aria-controls={id} onClick={() => setOpen(!isOpen)}>
          {text.reader.precedence}
        </Button>
      </p>
      <div id={id} hidden={!isOpen}>
        <p>{text.reader.precedenceRule}</p>
        <ol>
          {photoOrigins.map((origin) => (
            <li key={origin} data-found={found.includes(origin)}>
              {text.reader.origins[origin]}
              {origin === first
                ? text.reader.originChosen
                : found.includes(origin)
                  ? text.reader.originAlso
                  : null}
            </li>
          ))}
        </ol>
      </div>
    </div>
  );
}
