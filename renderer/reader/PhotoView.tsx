import type { ArchiveDocument } from "../../archive/contract.ts";
import { useStrings } from "../strings.ts";
import { Credit, Photo } from "./Figure.tsx";

/** A photograph with all captions that are known of it. */
export function PhotoView({ document }: { readonly document: ArchiveDocument }) {
  const text = useStrings();
  const [first] = document.captions;
  return (
    <figure className="figure photo-view">
      <Photo id={document.id} name={text.reader.photoOf(first?.text ?? document.headline ?? document.path)} />
      {document.captions.length === 0 ? <figcaption>{text.reader.noCaption}</figcaption> : null}
      {document.captions.map((caption) => (
        <figcaption key={`${caption.text} ${caption.start}`}>
          <strong>{caption.text}</strong>
          <Credit caption={caption} />
        </figcaption>
      ))}
    </figure>
  );
}
