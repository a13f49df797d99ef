import type { Block, BlockKind, Span } from "../contract.ts";

const kinds: ReadonlySet<BlockKind> = new Set<BlockKind>([
  "section-heading",
  "paragraph",
  "list-item",
  "quotation",
  "table-row",
  "caption",
]);

/**
 * The parts of a body in which dates are events: running text, section headings and captions, in text order. The
 * headline, the page's own date line, boilerplate and metadata are left out.
 */
export function datedSpans(blocks: readonly Block[]): readonly Span[] {
  return blocks.filter((block) => kinds.has(block.kind)).map(({ start, end }) => ({ start, end }));
}
