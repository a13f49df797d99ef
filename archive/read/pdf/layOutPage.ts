/** Words as a page sets them: left end and base line in points, from the lower left corner. */
export type Fragment = {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
};

/** Lines that belong together, in reading order, set apart by `\n`. */
export type PdfParagraph = {
  readonly text: string;
  /** 1-3 by type size; 0 for running text. */
  readonly level: number;
  /** Its first line stands further in than the column's edge. */
  readonly isIndented: boolean;
};

type Line = {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly right: number;
  readonly size: number;
};

/**
 * Puts a page's words into lines, columns and paragraphs. Columns are found by cutting the page again and again where
 * nothing is set: across where there is a wide gap between lines, else down a gutter (recursive XY cut).
 *
 *   +-----------------+      headline        1
 *   |    headline     |      ------------ cut across
 *   | col 1   | col 2 |      col 1 | col 2   2, 3   cut down
 *   +-----------------+
 */
export function layOutPage(fragments: readonly Fragment[]): readonly PdfParagraph[] {
  const lines = joinLines(fragments).filter((line) => line.text.trim() !== "");
  if (lines.length === 0) return [];
  const bodySize = commonSize(lines);
  return cutRegions(lines, bodySize, 0).flatMap((region) => joinParagraphs(region, bodySize));
}

/** Fragments on one base line that nearly touch are one line. In the page's own order, which keeps words together. */
function joinLines(fragments: readonly Fragment[]): readonly Line[] {
  const lines: Line[] = [];
  for (const { text, x, y, width, size } of fragments) {
    const right = x + width;
    const open = lines.at(-1);
    const gap = open === undefined ? 0 : x - open.right;
    const isNear = gap > -size && gap < Math.max(size, open?.size ?? 0) * 1.6;
    if (open === undefined || !isNear || Math.abs(y - open.y) >= size * 0.4) {
      lines.push({ text, x, y, right, size });
      continue;
    }
    const isSpaced = open.text.endsWith(" ") || text.startsWith(" ");
    const space = gap > size * 0.2 && !isSpaced && !isHanGap(open.text, text, gap / size) ? " " : "";
    lines[lines.length - 1] = {
      text: open.text + space + text,
      x: open.x,
      y: open.y,
      right: Math.max(open.right, right),
      size: Math.max(open.size, size),
    };
  }
  return lines;
}

/** Chinese set wide (justified lines) has no spaces: less than a character between two of them is none. */
function isHanGap(before: string, after: string, gapInCharacters: number): boolean {
  const isHan = /[\u2e80-\u9fff\uff00-\uffef]/;
  return gapInCharacters < 0.9 && isHan.test(before.slice(-1)) && isHan.test(after.slice(0, 1));
}

function cutRegions(lines: readonly Line[], size: number, depth: number): readonly (readonly Line[])[] {
  if (lines.length < 4 || depth > 40) return [inOrder(lines)];
  const down = cutDown(lines, size);
  if (down !== null) return down.flatMap((part) => cutRegions(part, size, depth + 1));
  const across = cutAcross(lines, size);
  if (across !== null) return across.flatMap((part) => cutRegions(part, size, depth + 1));
  return [inOrder(lines)];
}

/** A gutter as wide as a character that no line crosses, with at least three lines on either side. */
function cutDown(lines: readonly Line[], size: number): readonly [readonly Line[], readonly Line[]] | null {
  const sorted = lines.toSorted((a, b) => a.x - b.x);
  let right = Number.NEGATIVE_INFINITY;
  let best: { at: number; gap: number } | null = null;
  for (const [at, line] of sorted.entries()) {
    const gap = line.x - right;
    if (at >= 3 && sorted.length - at >= 3 && gap > size * 0.9 && (best === null || gap > best.gap))
      best = { at, gap };
    right = Math.max(right, line.right);
  }
  return best === null ? null : [sorted.slice(0, best.at), sorted.slice(best.at)];
}

/** The widest gap between base lines, if it is wider than two lines. */
function cutAcross(lines: readonly Line[], size: number): readonly [readonly Line[], readonly Line[]] | null {
  const sorted = lines.toSorted((a, b) => b.y - a.y);
  let best: { at: number; gap: number } | null = null;
  for (let at = 1; at < sorted.length; at++) {
    const gap = (sorted[at - 1]?.y ?? 0) - (sorted[at]?.y ?? 0);
    if (gap > size * 2 && (best === null || gap > best.gap)) best = { at, gap };
  }
  return best === null ? null : [sorted.slice(0, best.at), sorted.slice(best.at)];
}

/** Top to bottom; what stands on one base line, left to right. */
function inOrder(lines: readonly Line[]): readonly Line[] {
  const sorted = lines.toSorted((a, b) => b.y - a.y || a.x - b.x);
  const rows: Line[][] = [];
  for (const line of sorted) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (
      row !== undefined &&
      first !== undefined &&
      Math.abs(first.y - line.y) < Math.min(first.size, line.size) * 0.4
    )
      row.push(line);
    else rows.push([line]);
  }
  return rows.flatMap((row) => row.toSorted((a, b) => a.x - b.x));
}

function joinParagraphs(lines: readonly Line[], bodySize: number): readonly PdfParagraph[] {
  const paragraphs: Line[][] = [];
  const left = Math.min(...lines.map((line) => line.x));
  const right = Math.max(...lines.map((line) => line.right));
  for (const line of lines) {
    const open = paragraphs.at(-1);
    const last = open?.at(-1);
    if (open !== undefined && last !== undefined && continues(last, line, { left, right })) open.push(line);
    else paragraphs.push([line]);
  }
  return paragraphs.map((paragraph) => toParagraph(paragraph, bodySize, left));
}

/** Same size, next line, not indented, and the line before was full. */
function continues(
  last: Line,
  line: Line,
  edges: { readonly left: number; readonly right: number },
): boolean {
  const step = last.y - line.y;
  const isSameRow = Math.abs(step) < line.size * 0.4;
  if (isSameRow) return true;
  if (Math.abs(last.size - line.size) > line.size * 0.15 || step < 0 || step > line.size * 2.1) return false;
  if (line.x > edges.left + line.size * 1.2 && line.x > last.x + line.size * 0.8) return false;
  return last.right > edges.right - Math.max(last.size * 3, (edges.right - edges.left) * 0.15);
}

function toParagraph(lines: readonly Line[], bodySize: number, left: number): PdfParagraph {
  let text = "";
  let last: Line | null = null;
  for (const line of lines) {
    const isSameRow = last !== null && Math.abs(last.y - line.y) < line.size * 0.4;
    text += (last === null ? "" : isSameRow ? "\t" : "\n") + line.text.trim();
    last = line;
  }
  const ratio = Math.min(...lines.map((line) => line.size)) / bodySize;
  const isShort = text.length <= 120 && lines.length <= 4;
  const level = !isShort || ratio < 1.15 ? 0 : ratio > 1.7 ? 1 : ratio > 1.35 ? 2 : 3;
  return { text, level, isIndented: (lines[0]?.x ?? left) > left + bodySize * 0.8 };
}

/** The size in which most characters are set. */
function commonSize(lines: readonly Line[]): number {
  const counts = new Map<number, number>();
  for (const line of lines) {
    const size = Math.round(line.size * 2) / 2;
    counts.set(size, (counts.get(size) ?? 0) + line.text.length);
  }
  return [...counts].reduce((best, it) => (it[1] > best[1] ? it : best))[0] || 1;
}
