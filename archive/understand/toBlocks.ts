import type { Block, BlockKind } from "../contract.ts";
import type { Piece } from "../read/readText.ts";
import type { Page } from "./page.ts";

/** What a line is where no finder has recognised it: what the format says, else a paragraph. */
const kindOfPiece: Readonly<Record<Piece["kind"], BlockKind>> = {
  heading: "section-heading",
  paragraph: "paragraph",
  "list-item": "list-item",
  quotation: "quotation",
  "table-row": "table-row",
  caption: "caption",
  image: "image",
  metadata: "metadata",
};

/**
 * The body's blocks in text order: lines of one piece that are the same thing are one block, so that a hard-wrapped
 * paragraph stays whole. `captionOfLine` gives the caption's index for lines that belong to one.
 */
export function toBlocks(page: Page, captionOfLine: ReadonlyMap<number, number>): readonly Block[] {
  const blocks: Block[] = [];
  let piece: Piece | undefined;
  for (const line of page.lines) {
    const kind = page.roles[line.index] ?? kindOfPiece[line.piece.kind];
    const caption = kind === "caption" ? captionOfLine.get(line.index) : undefined;
    const last = blocks.at(-1);
    if (last !== undefined && line.piece === piece && last.kind === kind && last.caption === caption) {
      blocks[blocks.length - 1] = { ...last, end: line.end };
      continue;
    }
    piece = line.piece;
    blocks.push({
      kind,
      start: line.start,
      end: line.end,
      ...(kind === "section-heading" && { level: line.piece.level ?? 2 }),
      ...(caption !== undefined && { caption }),
    });
  }
  return blocks;
}
