/** What of a document is searched, and in which field: the one place that says so. */
import type { ArchiveDocument, BlockKind } from "../contract.ts";

/** The fields of the index, in its order. */
export const indexFields = [
  "headline",
  "body",
  "caption",
  "byline",
  "source",
  "photographer",
  "editor",
  "keyword",
  "path",
  "boilerplate",
] as const;

export type IndexField = (typeof indexFields)[number];

/** The fields a search without `field:` looks into. */
export const defaultFields: readonly IndexField[] = indexFields.filter((field) => field !== "boilerplate");

/** A text of which `start` to before `end` is one block: runs and phrases end with it. */
export type FieldBlock = {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Set where the block is a part of the document's body, so that a hit can be shown there. */
  readonly inBody: boolean;
};

/**
 * Every field of a document with its blocks, in index order; fields without text are left out. Blocks of the body come
 * in text order and are named by offsets into it, nothing is copied. A kicker and a subtitle are searched with the
 * headline, a sidecar's caption and its credit with the captions.
 */
export function documentFields(
  document: ArchiveDocument,
): readonly { readonly field: IndexField; readonly blocks: readonly FieldBlock[] }[] {
  const blocks: Record<IndexField, FieldBlock[]> = {
    headline: headlineBlocks(document),
    body: [],
    caption: captionsOutsideBody(document),
    byline: namesOutside(document, "byline", document.bylines),
    source: namesOutside(document, "source", document.source === null ? [] : [document.source]),
    photographer: document.captions.flatMap(photographersOf).map(wholeText),
    editor: namesOutside(document, "editor", document.editors),
    keyword: document.keywords.map(wholeText),
    path: [wholeText(document.path)],
    boilerplate: [],
  };
  for (const block of document.blocks) {
    const { start, end } = block;
    blocks[fieldOfBlock[block.kind]].push({ text: document.body, start, end, inBody: true });
  }
  return indexFields
    .map((field) => ({ field, blocks: blocks[field] }))
    .filter((entry) => entry.blocks.length > 0);
}

/**
 * Where the words of a block are searched. The line that prints a fact is searched with the fact: it also names who is
 * no fact of ours (a proof-reader), and whoever reads a name or a date on the page expects to find it. Picture marks
 * and front matter are no text of the article, and stand with the boilerplate.
 */
const fieldOfBlock: { readonly [kind in BlockKind]: IndexField } = {
  kicker: "headline",
  headline: "headline",
  subtitle: "headline",
  "date-line": "source",
  "source-line": "source",
  byline: "byline",
  "editor-line": "editor",
  "section-heading": "body",
  paragraph: "body",
  "list-item": "body",
  quotation: "body",
  "table-row": "body",
  caption: "caption",
  image: "boilerplate",
  boilerplate: "boilerplate",
  metadata: "boilerplate",
};

/** Names that aren't words of a block of the field already: read from metadata, or out of a paragraph. */
function namesOutside(document: ArchiveDocument, field: IndexField, names: readonly string[]): FieldBlock[] {
  const texts = document.blocks
    .filter((block) => fieldOfBlock[block.kind] === field)
    .map((block) => document.body.slice(block.start, block.end));
  return names.filter((name) => !texts.some((text) => text.includes(name))).map(wholeText);
}

/** The headline where it is no block of the body: read from metadata or a file's name. */
function headlineBlocks(document: ArchiveDocument): FieldBlock[] {
  const parts: readonly (readonly [string | null | undefined, BlockKind])[] = [
    [document.kicker, "kicker"],
    [document.headline, "headline"],
    [document.subtitle, "subtitle"],
  ];
  return parts.flatMap(([text, kind]) =>
    text && !document.blocks.some((block) => block.kind === kind) ? [wholeText(text)] : [],
  );
}

function captionsOutsideBody(document: ArchiveDocument): FieldBlock[] {
  return document.captions
    .filter((caption) => caption.start === undefined)
    .flatMap((caption) => [caption.text, caption.credit])
    .filter((text) => text !== undefined)
    .map(wholeText);
}

function photographersOf(caption: ArchiveDocument["captions"][number]): readonly string[] {
  return caption.photographer === null ? [] : [caption.photographer].flat();
}

function wholeText(text: string): FieldBlock {
  return { text, start: 0, end: text.length, inBody: false };
}
