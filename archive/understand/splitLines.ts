import type { Piece, ReadText } from "../read/readText.ts";

/** A line of the body without the white space around it, with what a single look at its characters tells. */
export type Line = {
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
};

/** What characters a line holds; gates the costlier looks, so that prose is passed over quickly. */
export const trait = {
  digit: 1,
  /** Anything that parts a label from its value: colons and the slashes of 文／王刚. */
  separator: 2,
  /** Characters of photo credits: 摄 攝 撮 影 图 圖 照 供 翻 片. */
  credit: 4,
  /** Characters of 记者, 通讯员, 编辑, 作者, 撰文 and the like. */
  person: 8,
  bracket: 16,
  /** 。！？ and their Latin kin, and the ellipsis. */
  sentenceEnd: 32,
  /** 年 月 日 / - . between digits are looked at by the dates room; this says that a calendar word is there. */
  calendar: 64,
  letter: 128,
  han: 256,
  /** 源 稿 社 报 网 电 and their traditional forms: sources and datelines. */
  source: 512,
  comma: 1024,
} as const;

const traitOf = buildTraitTable();

function buildTraitTable(): Uint16Array {
  const table = new Uint16Array(0x10000);
  const add = (characters: string, bits: number): void => {
    for (const character of characters) {
      const code = character.charCodeAt(0);
      table[code] = (table[code] ?? 0) | bits;
    }
  };
  const addRange = (first: number, last: number, bits: number): void => {
    for (let code = first; code <= last; code++) table[code] = (table[code] ?? 0) | bits;
  };
  addRange(0x3400, 0x9fff, trait.han);
  addRange(0x41, 0x5a, trait.letter);
  addRange(0x61, 0x7a, trait.letter);
  addRange(0xc0, 0x24f, trait.letter);
  addRange(0x370, 0x52f, trait.letter);
  add("0123456789０１２３４５６７８９〇", trait.digit);
  add(":：︰／/∕╱丨|｜", trait.separator);
  add("摄攝撮影图圖照供翻片", trait.credit);
  add("记記者编編通译譯撰作文评評整采採写寫", trait.person);
  add("（(【〔［[﹝〈<", trait.bracket);
  add("。！？!?….", trait.sentenceEnd);
  add("年月日號号", trait.calendar);
  add("源稿社报報网網电電讯訊", trait.source);
  add("，,、", trait.comma);
  return table;
}

/**
 * The lines of a document in text order; empty ones are left out, but an image is a line of its own even where it has no
 * words. A hard-wrapped paragraph is one line, its line breaks read as spaces, so that names and sentences that run over
 * a line's end stay whole; a page's `<br>` parts lines.
 */
export function splitLines(text: ReadText, format: string): readonly Line[] {
  const isPage = format === "html" || format === "mhtml";
  const lines: Line[] = [];
  for (const piece of text.pieces) {
    if (piece.kind === "image") lines.push(toLine(text.body, piece, { from: piece.start, to: piece.end }));
    else if (!isPage && isWrapped(text.body, piece))
      addLine(text.body, piece, { from: piece.start, to: piece.end, lines });
    else addLines(text.body, piece, lines);
  }
  return lines;
}

/** Whether the lines of a piece are one paragraph: all but the last end near the same column, mostly in mid-sentence. */
function isWrapped(body: string, piece: Piece): boolean {
  const first = body.indexOf("\n", piece.start);
  if (first === -1 || first >= piece.end || piece.kind === "table-row" || piece.kind === "metadata")
    return false;
  const widths = body.slice(piece.start, piece.end).split("\n").map(widthOf);
  const widest = Math.max(...widths);
  return widest >= 40 && widths.slice(0, -1).every((width) => width >= widest * 0.7);
}

function widthOf(text: string): number {
  let width = 0;
  for (let i = 0; i < text.length; i++) width += text.charCodeAt(i) < 0x1100 ? 1 : 2;
  return width;
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
  if (from < to) range.lines.push(toLine(body, piece, { from, to }));
}

function toLine(body: string, piece: Piece, { from, to }: { from: number; to: number }): Line {
  let traits = 0;
  let width = 0;
  for (let i = from; i < to; i++) {
    const code = body.charCodeAt(i);
    traits |= traitOf[code] ?? 0;
    width += code < 0x1100 ? 1 : 2;
  }
  const words = body.slice(from, to);
  return {
    start: from,
    end: to,
    text: words.includes("\n") ? words.replaceAll("\n", " ") : words,
    piece,
    main: piece.main !== false,
    width,
    traits,
  };
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
