import { holds, type Line } from "./line.ts";
import type { Page } from "./page.ts";
import { trait } from "./traits.ts";

/** Widest section heading, in columns. */
const widest = 72;

/**
 * Gives the role section-heading to short lines without a full stop that stand between paragraphs: they open what
 * follows. Example: `季節流感 下月開打` before a paragraph. Lines at the very end open nothing and stay paragraphs.
 */
export function markHeadings(page: Page): void {
  const lead = page.lines.findIndex((line, index) => page.roles[index] === undefined && line.isProse);
  for (const line of page.lines) {
    if (page.roles[line.index] !== undefined || line.index < 1) continue;
    if (line.piece.kind !== "paragraph" && line.piece.kind !== "heading") continue;
    if (line.piece.kind === "heading") {
      if (!followsText(page, line.index)) page.roles[line.index] = "boilerplate";
      else page.roles[line.index] = "section-heading";
    } else if (line.index >= lead - 1 && looksLikeHeading(line) && followsText(page, line.index)) {
      page.roles[line.index] = "section-heading";
    }
  }
}

function looksLikeHeading(line: Line): boolean {
  if (line.width > widest || line.width < 4 || line.isProse) return false;
  if (/[。．.!！；;，,]$/.test(line.text) && !/^[#＃]/.test(line.text)) return false;
  if (/strong|heading|bold/.test(line.piece.hint ?? "") || /^[#＃]\S/.test(line.text)) return true;
  if (holds(line, trait.han)) return !/^[“「『（(]|[”」』）)]$/.test(line.text) || line.width < 40;
  return line.width <= 60 && /^[\p{Lu}\d"'“‘]/u.test(line.text);
}

/** Whether running text, or another heading and then running text, comes next. */
function followsText(page: Page, index: number): boolean {
  for (let next = index + 1; next <= index + 4; next++) {
    const line = page.lines[next];
    if (line === undefined) return false;
    const role = page.roles[next];
    if (role === "image" || role === "caption" || role === "section-heading") continue;
    if (role !== undefined) return false;
    if (line.isProse || line.width > widest) return true;
    if (!looksLikeHeading(line)) return line.piece.kind !== "paragraph";
  }
  return false;
}
