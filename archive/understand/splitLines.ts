import type { Piece, ReadText } from "../read/readText.ts";
import { columnsOf } from "./columnsOf.ts";
import { describeLine, type Line } from "./line.ts";
import { findLostBreaks, isFlattened } from "./unflatten.ts";

/**
 * The lines of a document in text order; empty ones are left out, but an image is a line of its own even where it has no
 * words. A hard-wrapped paragraph is one line, its line breaks read as spaces, so that names and sentences that run over
 * a line's end stay whole; a page's `<br>` parts lines.
 */
export function splitLines(text: ReadText, format: string): readonly Line[] {
  const isPage = format === "html" || format === "mhtml";
  const lines: Line[] = [];
  if (!isPage && isFlattened(text.body)) return splitFlattened(text);
  for (const piece of text.pieces) {
    if (piece.kind === "image")
      lines.push(describeLine(text.body, piece, { index: lines.length, from: piece.start, to: piece.end }));
    else if (!isPage && isWrapped(text.body, piece))
      addLine(text.body, piece, { from: piece.start, to: piece.end, lines });
    else addLines(text.body, piece, lines);
  }
  return lines;
}

/** The lines that a text had before it was put into one. */
function splitFlattened(text: ReadText): readonly Line[] {
  const lines: Line[] = [];
  for (const piece of text.pieces) {
    let from = piece.start;
    for (const cut of [...findLostBreaks(text.body.slice(piece.start, piece.end)), piece.end - piece.start]) {
      const to = piece.start + cut;
      // What parted two columns of the table stands between two lines now.
      const isColumn = to < piece.end && "，,;；".includes(text.body.charAt(to - 1));
      addLine(text.body, piece, { from, to: isColumn ? to - 1 : to, lines });
      from = to;
    }
  }
  return lines;
}

/** Whether the lines of a piece are one paragraph: all but the last end near the same column, mostly in mid-sentence. */
function isWrapped(body: string, piece: Piece): boolean {
  const first = body.indexOf("\n", piece.start);
  if (first === -1 || first >= piece.end || piece.kind === "table-row" || piece.kind === "metadata")
    return false;
  const widths = body.slice(piece.start, piece.end).split("\n").map(columnsOf);
  const widest = widths.reduce((most, width) => Math.max(most, width), 0);
  return widest >= 40 && widths.slice(0, -1).every((width) => width >= widest * 0.7);
}

function addLines(body: string, piece: Piece, lines: Line[]): void {
  let from = piece.start;
  while (from < piece.end) {
    const found = body.indexOf("\n", from);
    const to = found === -1 || found > piece.end ? piece.end : found;
    addLine(body, piece, { from, to, lines });
    from = to + 1;
  }
}

function addLine(body: string, piece: Piece, range: { from: number; to: number; lines: Line[] }): void {
  let { from, to } = range;
  while (from < to && isSpace(body.charCodeAt(from))) from++;
  while (to > from && isSpace(body.charCodeAt(to - 1))) to--;
  if (from < to) range.lines.push(describeLine(body, piece, { index: range.lines.length, from, to }));
}

/** White space, no-break and ideographic spaces, byte order marks and zero-width spaces left by copying from a page. */
function isSpace(code: number): boolean {
  return (
    code === 0x20 ||
    (code >= 9 && code <= 13) ||
    code === 0xa0 ||
    code === 0x3000 ||
    code === 0xfeff ||
    (code >= 0x2000 && code <= 0x200d) ||
    code === 0x202f
  );
}
