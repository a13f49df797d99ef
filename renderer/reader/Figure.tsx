import { useState } from "react";
import { type Block, type Caption, type DocumentAnswer, photoAddress } from "../../archive/contract.ts";
import { useStrings } from "../strings.ts";
import { useAddress } from "../useAddress.ts";
import { RunningText, type TextSetting } from "./RunningText.tsx";

type FigureProps = { readonly block: Block; readonly answer: DocumentAnswer; readonly setting: TextSetting };

/** A caption in the text as a figure: its photograph where the archive has it, its words, and the credit as printed. */
export function Figure({ block, answer, setting }: FigureProps) {
  const caption = block.caption === undefined ? undefined : answer.document.captions[block.caption];
  const words = caption === undefined ? block : findWords(answer.document.body, block, caption.text);
  return (
    <figure className="figure">
      {/* Above a photo's own captions stands the photo already. */}
      {caption === undefined || answer.document.kind === "photo" ? null : <FigurePhoto caption={caption} />}
      <figcaption>
        <span className="figure-credit">
          <RunningText span={{ start: block.start, end: words.start }} setting={setting} />
        </span>
        <strong>
          <RunningText span={words} setting={setting} />
        </strong>
        <span className="figure-credit">
          <RunningText span={{ start: words.end, end: block.end }} setting={setting} />
        </span>
      </figcaption>
    </figure>
  );
}

/** A caption that does not stand in the text but beside the picture or in it. */
export function LooseFigure({ caption }: { readonly caption: Caption }) {
  return (
    <figure className="figure">
      <FigurePhoto caption={caption} />
      <figcaption>
        <strong>{caption.text}</strong>
        <Credit caption={caption} />
      </figcaption>
    </figure>
  );
}

/** Photographer and agency of a caption. */
export function Credit({ caption }: { readonly caption: Caption }) {
  const text = useStrings();
  const people = toList(caption.photographer);
  const names = [...people, ...(caption.credit === undefined ? [] : [caption.credit])].join(", ");
  return (
    <span className="figure-credit">{names === "" ? text.reader.noPhotographer : text.search.by(names)}</span>
  );
}

function FigurePhoto({ caption }: { readonly caption: Caption }) {
  const text = useStrings();
  const { navigate } = useAddress();
  const id = caption.photoDocument;
  if (id !== undefined) {
    return (
      <button
        type="button"
        className="figure-photo"
        aria-label={text.reader.openPhoto}
        onClick={() => navigate({ documentId: id, place: null })}
      >
        <Photo id={id} name={text.reader.photoOf(caption.text)} />
      </button>
    );
  }
  return caption.photo === undefined ? null : (
    <p className="figure-missing">{text.reader.photoMissing(caption.photo)}</p>
  );
}

/** The picture of a photo document, or words where it can't be shown. */
export function Photo({ id, name }: { readonly id: string; readonly name: string }) {
  const text = useStrings();
  const [failedId, setFailedId] = useState<string | null>(null);
  if (failedId === id) return <span className="figure-missing">{text.reader.photoUnshowable}</span>;
  return <img src={photoAddress(id, "screen")} alt={name} onError={() => setFailedId(id)} />;
}

function toList(photographer: Caption["photographer"]): readonly string[] {
  if (photographer === null) return [];
  return typeof photographer === "string" ? [photographer] : photographer;
}

// The caption's words stand in its block with the credit before or behind; where line breaks were folded, the whole block is words.
function findWords(body: string, block: Block, words: string) {
  const start = body.slice(block.start, block.end).indexOf(words);
  if (start === -1 || words === "") return { start: block.start, end: block.end };
  return { start: block.start + start, end: block.start + start + words.length };
}
