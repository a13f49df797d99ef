import type { Block, Section } from "../contract.ts";

/**
 * The sections that the body's headings open, in text order: each reaches to the next heading of its own or a higher
 * level, or to the end of the text.
 */
export function findSections(body: string, blocks: readonly Block[]): readonly Section[] {
  const headings = blocks.filter((block) => block.kind === "section-heading");
  const end =
    blocks.filter((block) => block.kind !== "boilerplate" && block.kind !== "metadata").at(-1)?.end ??
    body.length;
  return headings.map((heading, index) => {
    const level = heading.level ?? 2;
    const next = headings.slice(index + 1).find((other) => (other.level ?? 2) <= level);
    return {
      heading: body.slice(heading.start, heading.end).replace(/^[#＃\s]+/, ""),
      level,
      start: heading.start,
      end: Math.max(heading.end, next?.start ?? end),
    };
  });
}
