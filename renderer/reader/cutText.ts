import type { Span } from "../../archive/contract.ts";

/** A stretch of text that is in the same marks from its first to its last letter. */
export type Segment = Span & {
  readonly text: string;
  /** Index of the hit it belongs to, or null. */
  readonly mark: number | null;
};

/** A date in the text, or text without one. */
export type DatedRun = Span & {
  /** Index of the event whose words these are, or null. */
  readonly event: number | null;
  readonly segments: readonly Segment[];
};

type CutRequest = {
  readonly body: string;
  readonly span: Span;
  /** In text order, not overlapping. */
  readonly marks: readonly Span[];
  /** In text order; of overlapping ones the first is underlined. */
  readonly events: readonly Span[];
};

/**
 * Cuts a block at its dates, and those at its hits. A hit that crosses a date's edge gives two segments of the same mark.
 * Line breaks inside the block become what a reader sees: nothing between Chinese signs, a space between words.
 */
export function cutText({ body, span, marks, events }: CutRequest): readonly DatedRun[] {
  const runs: DatedRun[] = [];
  let position = span.start;
  const add = (end: number, event: number | null) => {
    if (end > position)
      runs.push({ start: position, end, event, segments: cutAtMarks(body, { start: position, end }, marks) });
    position = Math.max(position, end);
  };
  for (let index = firstEndingAfter(events, span.start); index < events.length; index += 1) {
    const event = events[index];
    if (event === undefined || event.start >= span.end) break;
    if (event.start < position || event.end > span.end) continue;
    add(event.start, null);
    add(event.end, index);
  }
  add(span.end, null);
  return runs;
}

function cutAtMarks(body: string, span: Span, marks: readonly Span[]): readonly Segment[] {
  const segments: Segment[] = [];
  let position = span.start;
  const add = (end: number, mark: number | null) => {
    if (end > position)
      segments.push({ start: position, end, mark, text: foldLines(body, { start: position, end }) });
    position = Math.max(position, end);
  };
  for (let index = firstEndingAfter(marks, span.start); index < marks.length; index += 1) {
    const mark = marks[index];
    if (mark === undefined || mark.start >= span.end) break;
    add(Math.min(Math.max(mark.start, position), span.end), null);
    add(Math.min(mark.end, span.end), index);
  }
  add(span.end, null);
  return segments;
}

/** Index of the first span that ends after the offset; spans are in order and don't overlap. */
export function firstEndingAfter(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

const wideSign = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef“”‘’…—]/u;

function foldLines(body: string, span: Span): string {
  const text = body.slice(span.start, span.end);
  if (!text.includes("\n")) return text;
  return text.replace(/[ \t\u3000]*\n[ \t\u3000\n]*/g, (breaks, at: number) => {
    const before = body[span.start + at - 1] ?? "";
    const after = body[span.start + at + breaks.length] ?? "";
    return wideSign.test(before) && wideSign.test(after) ? "" : " ";
  });
}
