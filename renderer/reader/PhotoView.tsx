import type { ArchiveDocument } from "../../archive/contract.ts";
import { useStrings } from "../strings.ts";
import { Credit, Photo } from "./Figure.tsx";

/**
 * A photograph, with the captions that don't stand in its document's words; those that do follow it as text, with their
 * dates and hits.
 */
export function PhotoView({ document }: { readonly document: ArchiveDocument }) {
  const text = useStrings();
  const [first] = document.captions;
  return (
    <figure className="figure photo-view">
      <Photo id={document.id} name={text.reader.photoOf(first?.text ?? document.headline ?? document.path)} />
      {document.captions.length === 0 ? <figcaption>{text.reader.noCaption}</figcaption> : null}
      {document.captions
        .filter((caption) => caption.start === undefined)
        .map((caption) => (
          <figcaption key={caption.text}>
            <strong>{caption.text}</strong>
            <Credit caption={caption} />
          </figcaption>
        ))}
    </figure>
  );
}
