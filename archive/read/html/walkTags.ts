import { Tokenizer } from "htmlparser2";

/** Attributes by name, without a prototype. Values longer than 20,000 units are cut: they are data, not facts. */
export type TagAttributes = { readonly [name: string]: string };

export type TagHandlers = {
  readonly onText: (text: string) => void;
  readonly onOpen: (name: string, attributes: TagAttributes) => void;
  readonly onClose: (name: string) => void;
  /** The beginning of a comment, at most 2,000 units. */
  readonly onComment?: (text: string) => void;
};

/** `html`: names in lower case, only attributes that reading uses. `xml`: all as written, `<a/>` is opened and closed. */
export type TagMode = "html" | "xml";

const keptAttributes = new Set(
  "class id rel itemprop style align src data-src data-original data-lazy-src alt href lang content name property http-equiv datetime type hidden size width height charset".split(
    " ",
  ),
);

const mostAttributeUnits = 20_000;
const mostCommentUnits = 2000;

const noAttributes: TagAttributes = Object.freeze(Object.create(null));

/**
 * Runs htmlparser2's tokenizer over a document and says what comes, in order. The package's parser isn't used, because it
 * keeps the open elements in an array that grows at its front: a page of a million unclosed tags takes it minutes.
 */
export function walkTags(markup: string, mode: TagMode, handlers: TagHandlers): void {
  const isXml = mode === "xml";
  const nameOf = (start: number, end: number) =>
    isXml ? markup.slice(start, end) : markup.slice(start, end).toLowerCase();
  let tagName = "";
  let attributes: Record<string, string> | null = null;
  let attribute = "";
  let value = "";
  const open = () => handlers.onOpen(tagName, attributes ?? noAttributes);
  const tokenizer = new Tokenizer(
    { xmlMode: isXml, decodeEntities: true },
    {
      ontext: (start, end) => handlers.onText(markup.slice(start, end)),
      ontextentity: (codePoint) => handlers.onText(String.fromCodePoint(codePoint)),
      onopentagname(start, end) {
        tagName = nameOf(start, end);
        attributes = null;
      },
      onattribname(start, end) {
        const name = end - start > 60 ? "" : nameOf(start, end);
        attribute = isXml || keptAttributes.has(name) ? name : "";
        value = "";
      },
      onattribdata(start, end) {
        if (attribute !== "" && value.length < mostAttributeUnits)
          value += markup.slice(start, Math.min(end, start + mostAttributeUnits));
      },
      onattribentity(codePoint) {
        if (attribute !== "" && value.length < mostAttributeUnits) value += String.fromCodePoint(codePoint);
      },
      onattribend() {
        if (attribute === "") return;
        attributes ??= withoutPrototype();
        attributes[attribute] ??= value;
      },
      onopentagend: open,
      onselfclosingtag() {
        open();
        if (isXml) handlers.onClose(tagName);
      },
      onclosetag: (start, end) => handlers.onClose(nameOf(start, end)),
      oncdata(start, end, offset) {
        if (isXml) handlers.onText(markup.slice(start, end - offset));
      },
      oncomment(start, end) {
        handlers.onComment?.(markup.slice(start, Math.min(end, start + mostCommentUnits)));
      },
      ondeclaration: nothing,
      onprocessinginstruction: nothing,
      onend: nothing,
    },
  );
  tokenizer.write(markup);
  tokenizer.end();
}

/** An attribute may be called `constructor`. */
function withoutPrototype(): Record<string, string> {
  return Object.create(null); // typed `any` by the library; an empty object fits
}

function nothing(): void {}
