/** What the tests of invented pages share: an article's facts in a short form. */
import { readPlainText } from "../../read/formats/readPlainText.ts";
import { understandArticle } from "../understandArticle.ts";

/** A page's facts; several names are joined by 、, a time follows its day behind a `T`. */
export type Facts = {
  readonly headline?: string;
  readonly published?: string;
  readonly bylines?: string;
  readonly source?: string;
  readonly editors?: string;
  /** Captions, parted by ` | `. */
  readonly captions?: string;
  readonly photographers?: string;
};

/** What is found in a plain text; what is empty is left out, and captions too unless they are asked for. */
export function factsOf(
  text: string,
  options: { readonly path?: string; readonly withCaptions?: boolean } = {},
): Facts {
  const { path = "a", withCaptions = false } = options;
  const { headline, published, bylines, source, editors, captions } = understandArticle(readPlainText(text), {
    id: path,
    path,
    format: "text",
    encoding: "utf-8",
    problems: [],
  });
  const photographers = captions.flatMap((caption) => caption.photographer ?? []);
  return {
    ...(headline !== null && { headline }),
    ...(published !== null && { published: [published.edtf, published.time].filter(Boolean).join("T") }),
    ...(bylines.length > 0 && { bylines: bylines.join("、") }),
    ...(source !== null && { source }),
    ...(editors.length > 0 && { editors: editors.join("、") }),
    ...(withCaptions && captions.length > 0 && { captions: captions.map(({ text }) => text).join(" | ") }),
    ...(photographers.length > 0 && { photographers: photographers.join("、") }),
  };
}
