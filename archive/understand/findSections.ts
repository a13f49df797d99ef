import type { Block, Section } from "../contract.ts";

/**
 * The sections that the body's headings open, in text order: each reaches to the next heading of its own or a higher
 * level, or to the end of the text.
 */
export function findSections(body: string, blocks: readonly Block[]): readonly Section[] {
  const text = blocks.findLast((block) => block.kind !== "boilerplate" && block.kind !== "metadata");
  const sections: Section[] = [];
  // Where the last heading seen, from the end, of each level 1-6 begins.
  const nextOfLevel = [0, 0, 0, 0, 0, 0, 0].map(() => text?.end ?? body.length);
  for (const heading of blocks.filter((block) => block.kind === "section-heading").reverse()) {
    const level = heading.level ?? 2;
    const end = Math.min(...nextOfLevel.slice(0, level + 1));
    sections.push({
      heading: body.slice(heading.start, heading.end).replace(/^[#＃\s]+/, ""),
      level,
      start: heading.start,
      end: Math.max(heading.end, end),
    });
    nextOfLevel[level] = heading.start;
  }
  return sections.reverse();
}
