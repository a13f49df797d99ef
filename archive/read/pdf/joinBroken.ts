import { findRunningLines } from "./findRunningLines.ts";
import type { PdfParagraph } from "./layOutPage.ts";

/** A paragraph of the whole text. */
export type FlowingParagraph = { readonly text: string; readonly level: number; readonly isRunning: boolean };

/**
 * All pages' paragraphs in order, those that a column's or a page's end had broken in two made whole. A running head
 * between the halves comes after them.
 */
export function joinBroken(pages: readonly (readonly PdfParagraph[])[]): readonly FlowingParagraph[] {
  const running = findRunningLines(pages);
  const flow: FlowingParagraph[] = [];
  let last = -1;
  for (const paragraph of pages.flat()) {
    const { text, level } = paragraph;
    const isRunning = running.has(paragraph);
    const open = flow[last];
    if (!isRunning && open !== undefined && isContinuation(open, paragraph)) {
      flow[last] = { ...open, text: `${open.text}\n${text}` };
      continue;
    }
    flow.push({ text, level, isRunning });
    if (!isRunning) last = flow.length - 1;
  }
  return flow;
}

/** The first half stops in the middle of a sentence at the end of a full paragraph; the second isn't indented. */
function isContinuation(open: FlowingParagraph, next: PdfParagraph): boolean {
  if (open.level > 0 || next.level > 0 || next.isIndented || open.text.length < 30) return false;
  return !/[。！？.!?：:；;”」』"）)]$/.test(open.text) && /^[\p{Ll}\p{Lo}，、。；”」』）]/u.test(next.text);
}
