import type { MarkedText } from "../../archive/contract.ts";

/** Text with its hits marked. Marks are in text order and don't overlap; an overlapping one is left out. */
export function Marked({ text, marks }: MarkedText) {
  return cutAtMarks(text, marks).map((piece) =>
    piece.isMark ? <mark key={piece.start}>{piece.text}</mark> : <span key={piece.start}>{piece.text}</span>,
  );
}

function cutAtMarks(text: string, marks: MarkedText["marks"]) {
  const pieces: { start: number; text: string; isMark: boolean }[] = [];
  let end = 0;
  for (const mark of marks) {
    if (mark.start < end || mark.end <= mark.start) continue;
    if (mark.start > end) pieces.push({ start: end, text: text.slice(end, mark.start), isMark: false });
    pieces.push({ start: mark.start, text: text.slice(mark.start, mark.end), isMark: true });
    end = mark.end;
  }
  if (end < text.length) pieces.push({ start: end, text: text.slice(end), isMark: false });
  return pieces;
}
