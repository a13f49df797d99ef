import type { Piece } from "../read/readText.ts";
import { isRunningText, opensReport } from "./runningText.ts";
import { trait, traitsOfCode } from "./traits.ts";

/**
 * A line of the body without the white space around it, with all that the finders ask of a line again and again. It is
 * described once, before the first of them runs.
 */
export type Line = {
  /** Its place among the lines of the page. */
  readonly index: number;
  /** UTF-16 offsets into the body. */
  readonly start: number;
  readonly end: number;
  /** The words, of the same length as the slice of the body: line breaks in it are spaces. */
  readonly text: string;
  readonly piece: Piece;
  /** False for navigation and side bars that the format itself marks. */
  readonly main: boolean;
  /** Columns: a Han character, kana or full-width form counts two. */
  readonly width: number;
  /** Union of `trait` bits. */
  readonly traits: number;
  /** Ends in a closing bracket, with or without a full stop behind it. */
  readonly endsInBracket: boolean;
  /** Begins with the words that open a report: 本报讯, 新华社…电, (Reuters) -. */
  readonly opensReport: boolean;
  /** Reads as running text rather than as a headline, a label or a menu. */
  readonly isProse: boolean;
};

/** Where a line stands: its words between two offsets of the body, without white space at either. */
type Place = { readonly index: number; readonly from: number; readonly to: number };

/** Looks once at all characters of a line. */
export function describeLine(body: string, piece: Piece, { index, from, to }: Place): Line {
  let traits = 0;
  let width = 0;
  for (let i = from; i < to; i++) {
    const code = body.charCodeAt(i);
    traits |= traitsOfCode[code] ?? 0;
    width += code < 0x1100 ? 1 : 2;
  }
  const words = body.slice(from, to);
  const text = words.includes("\n") ? words.replaceAll("\n", " ") : words;
  const opens = opensReport(text, traits);
  return {
    index,
    start: from,
    end: to,
    text,
    piece,
    main: piece.main !== false,
    width,
    traits,
    endsInBracket: (traits & trait.closingBracket) !== 0 && endsInBracket(text),
    opensReport: opens,
    isProse:
      piece.kind !== "heading" && piece.kind !== "image" && (opens || isRunningText({ text, width, traits })),
  };
}

/** Whether a text ends in a closing bracket, with or without a full stop behind it. */
export function endsInBracket(text: string): boolean {
  const last = text.charCodeAt(text.length - 1);
  const isStop = last === 0x3002 || last === 0x2e;
  const code = isStop ? text.charCodeAt(text.length - 2) : last;
  return ((traitsOfCode[code] ?? 0) & trait.closingBracket) !== 0;
}

/** Whether a line has at least one of the traits. */
export function holds(line: Line, traits: number): boolean {
  return (line.traits & traits) !== 0;
}
