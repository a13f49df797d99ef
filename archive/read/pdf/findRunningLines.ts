import type { PdfParagraph } from "./layOutPage.ts";

/**
 * Running heads, running feet and page numbers: short first or last lines of pages that return, but for their digits, on
 * at least three pages and half of all.
 */
export function findRunningLines(pages: readonly (readonly PdfParagraph[])[]): ReadonlySet<PdfParagraph> {
  const short = pages.flatMap(shortEnds);
  const counts = new Map<string, number>();
  for (const line of short) counts.set(shapeOf(line), (counts.get(shapeOf(line)) ?? 0) + 1);
  const needed = Math.max(3, pages.length / 2);
  return new Set(short.filter((line) => (counts.get(shapeOf(line)) ?? 0) >= needed));
}

function shortEnds(page: readonly PdfParagraph[]): readonly PdfParagraph[] {
  return [...new Set([...page.slice(0, 2), ...page.slice(-2)])].filter((line) => line.text.length < 80);
}

function shapeOf(line: PdfParagraph): string {
  return line.text.replace(/\d+/g, "0").replace(/\s+/g, "");
}
