/** A mention's sentence, short enough for a list. */
import type { Event, MarkedText } from "../contract.ts";
import { cutAround } from "../search/cutText.ts";

/** The sentence, or the part around the mention with `…` where it was cut; the mention is marked. */
export function shortenSentence({ sentence, sentenceStart, start, end }: Event): MarkedText {
  const mention = { start: start - sentenceStart, end: end - sentenceStart };
  const isInside = mention.start >= 0 && mention.end <= sentence.length;
  if (!isInside) return { text: sentence, marks: [] };
  const piece = cutAround(sentence, { start: 0, end: sentence.length }, mention);
  const before = sentence.slice(0, piece.start).trim() === "" ? "" : "…";
  const after = sentence.slice(piece.end).trim() === "" ? "" : "…";
  const shift = before.length - piece.start;
  return {
    text: `${before}${sentence.slice(piece.start, piece.end)}${after}`,
    marks: [{ start: mention.start + shift, end: mention.end + shift }],
  };
}
