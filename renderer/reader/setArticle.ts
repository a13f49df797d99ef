import type { ArchiveDocument, Block, BlockKind, Span } from "../../archive/contract.ts";

/** A run of blocks as the reader sets it. */
export type ArticlePart = Span & {
  readonly kind:
    | "heading"
    | "paragraph"
    | "quotation"
    | "list"
    | "table"
    | "figure"
    | "image"
    | "line"
    | "boilerplate"
    | "metadata";
  /** At least one; several only in lists, tables and folded runs. */
  readonly blocks: readonly Block[];
};

/** An article taken apart for setting: what stands above the text, and the text. */
export type SetArticle = {
  readonly kicker: Block | null;
  readonly headline: Block | null;
  readonly subtitle: Block | null;
  /** Printed date, source, byline and editor lines above the text. Their facts stand in the head; the lines are folded away. */
  readonly printedLines: readonly Block[];
  readonly parts: readonly ArticlePart[];
};

const partKinds: { readonly [kind in BlockKind]: ArticlePart["kind"] } = {
  kicker: "line",
  headline: "heading",
  subtitle: "line",
  "date-line": "line",
  "source-line": "line",
  byline: "line",
  "editor-line": "line",
  "section-heading": "heading",
  paragraph: "paragraph",
  "list-item": "list",
  quotation: "quotation",
  "table-row": "table",
  caption: "figure",
  image: "image",
  boilerplate: "boilerplate",
  metadata: "metadata",
};

const printedLineKinds: ReadonlySet<BlockKind> = new Set([
  "date-line",
  "source-line",
  "byline",
  "editor-line",
]);
const textKinds: ReadonlySet<BlockKind> = new Set([
  "paragraph",
  "section-heading",
  "list-item",
  "quotation",
  "table-row",
]);
const runKinds: ReadonlySet<ArticlePart["kind"]> = new Set(["list", "table", "boilerplate", "metadata"]);

/** Arranges a document's blocks for reading. Every block is in the result exactly once: nothing of the text gets lost. */
export function setArticle({ blocks }: Pick<ArchiveDocument, "blocks">): SetArticle {
  const firstText = blocks.findIndex((block) => textKinds.has(block.kind));
  const head = blocks.slice(0, firstText === -1 ? blocks.length : firstText);
  const pick = (kind: BlockKind) => head.find((block) => block.kind === kind) ?? null;
  const kicker = pick("kicker");
  const headline = pick("headline");
  const subtitle = pick("subtitle");
  const printedLines = head.filter((block) => printedLineKinds.has(block.kind));
  const taken = new Set<Block | null>([kicker, headline, subtitle, ...printedLines]);
  return {
    kicker,
    headline,
    subtitle,
    printedLines,
    parts: joinRuns(blocks.filter((block) => !taken.has(block))),
  };
}

function joinRuns(blocks: readonly Block[]): readonly ArticlePart[] {
  const parts: ArticlePart[] = [];
  for (const block of blocks) {
    const kind = partKinds[block.kind];
    const last = parts.at(-1);
    if (last !== undefined && last.kind === kind && runKinds.has(kind)) {
      parts[parts.length - 1] = { ...last, end: block.end, blocks: [...last.blocks, block] };
    } else {
      parts.push({ kind, start: block.start, end: block.end, blocks: [block] });
    }
  }
  return parts;
}
