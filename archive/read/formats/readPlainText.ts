import { readComment } from "../html/pageMetadata.ts";
import type { MetadataField, Piece, ReadText } from "../readText.ts";

/**
 * A text file: the body is the text itself with `\n` for line ends, the pieces are its paragraphs. Whether a paragraph is
 * one line or several hard-wrapped ones is decided for the file as a whole, by its lines' lengths and ends.
 * The comment that Founder's system writes into a paper's pages stays in many texts taken from them: it is metadata.
 * @example readPlainText("标题\n\n　　正文。") // two paragraphs, 0-2 and 6-9
 */
export function readPlainText(text: string): ReadText {
  const body = text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
  const pieces = findParagraphs(body);
  if (!body.includes("<!--enpproperty")) return { body, pieces, metadata: [] };
  const metadata: MetadataField[] = [];
  const marked = pieces.map((piece): Piece => {
    const words = body.slice(piece.start, piece.end);
    if (!/^<!--enpproperty.*-->$/s.test(words)) return piece;
    metadata.push(...readComment(words.slice(4, -3)));
    return { ...piece, kind: "metadata" };
  });
  return { body, pieces: marked, metadata };
}

/** Start and end of a line's words (white space around them left out), in UTF-16 units. */
type Line = { readonly start: number; readonly end: number; readonly indent: number };

/** Paragraphs of plain text, in order. */
export function findParagraphs(body: string): readonly Piece[] {
  const lines = linesOf(body);
  const wrapWidth = findWrapWidth(body, lines);
  const pieces: Piece[] = [];
  let start = -1;
  let last: Line | null = null;
  const close = () => {
    if (start >= 0 && last !== null) pieces.push({ kind: "paragraph", start, end: last.end });
    start = -1;
  };
  for (const line of lines) {
    const isBlank = line.start === line.end;
    if (isBlank || startsParagraph(body, line, last, wrapWidth)) close();
    if (!isBlank && start < 0) start = line.start;
    last = isBlank ? null : line;
  }
  close();
  return pieces;
}

function linesOf(body: string): readonly Line[] {
  const lines: Line[] = [];
  for (let from = 0; from <= body.length; ) {
    const found = body.indexOf("\n", from);
    const to = found < 0 ? body.length : found;
    let start = from;
    let end = to;
    while (start < end && isSpace(body.charCodeAt(start))) start++;
    while (end > start && isSpace(body.charCodeAt(end - 1))) end--;
    lines.push({ start, end, indent: start - from });
    from = to + 1;
  }
  return lines;
}

/** In a wrapped text a paragraph starts with an indent, or after a line that ended long before the margin. */
function startsParagraph(body: string, line: Line, last: Line | null, wrapWidth: number | null): boolean {
  if (wrapWidth === null || last === null) return true;
  if (line.indent > last.indent) return true;
  const room = wrapWidth - widthOf(body, last.start, last.end) - last.indent;
  return room > Math.max(widthOfFirstWord(body, line) + 2, wrapWidth * 0.12);
}

/**
 * The column at which a hard-wrapped text breaks its lines, or null where each line is a paragraph. Wrapped: most lines
 * with a line below them end near the same column between 30 and 140, and mostly in the middle of a sentence.
 */
function findWrapWidth(body: string, lines: readonly Line[]): number | null {
  const continued = lines.filter((line, at) => isFilled(line) && isFilled(lines[at + 1]));
  if (continued.length < 3) return null;
  const widths = continued.map((line) => line.indent + widthOf(body, line.start, line.end, 160));
  const sorted = widths.toSorted((a, b) => a - b);
  const width = sorted[Math.floor(sorted.length * 0.9)] ?? 0;
  if (width < 30 || width > 140) return null;
  const tolerance = Math.max(4, width * 0.18);
  const full = continued.filter((_, at) => Math.abs((widths[at] ?? 0) - width) <= tolerance);
  const midSentence = full.filter((line) => !endsSentence(body, line));
  return full.length >= continued.length * 0.55 && midSentence.length >= full.length * 0.6 ? width : null;
}

function isFilled(line: Line | undefined): boolean {
  return line !== undefined && line.end > line.start;
}

function endsSentence(body: string, line: Line): boolean {
  return /[。！？；：.!?:;][”’」』"')）】]?$/.test(body.slice(Math.max(line.start, line.end - 2), line.end));
}

/** Columns on a screen: East Asian characters take two. Stops counting at `most`. */
function widthOf(body: string, start: number, end: number, most = Number.POSITIVE_INFINITY): number {
  let width = 0;
  for (let at = start; at < end && width < most; at++) width += body.charCodeAt(at) >= 0x1100 ? 2 : 1;
  return width;
}

function widthOfFirstWord(body: string, line: Line): number {
  const gap = body.slice(line.start, Math.min(line.end, line.start + 30)).search(/[\s\u2e80-\uffff]/);
  return gap < 0 ? 12 : gap;
}

function isSpace(unit: number): boolean {
  return unit === 0x20 || unit === 0x3000 || unit === 0x09 || unit === 0xa0 || unit === 0x0c || unit === 0x0b;
}
