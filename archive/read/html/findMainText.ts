import type { Page, PagePiece } from "./pageBuilder.ts";

/** Which pieces of a page are its article: for each piece, in order. */
export type MainText = { readonly isMain: readonly boolean[] };

/**
 * Finds the main text: every piece gets a worth (prose is worth its length, links and scraps cost), and the element whose
 * pieces are together worth most holds the article. A headline above it and the lines between (date, source) are added,
 * and what is plainly navigation inside it is taken out. Linear in the number of pieces.
 *
 *   pieces   nav nav nav | h1  date | p  p  related  p | footer
 *   worth     -   -   -     +   .     ++ ++    -    ++     -
 *                          [added  ][ best element     ]
 */
export function findMainText(page: Page, title: string): MainText {
  const { pieces } = page;
  const sums = runningWorth(pieces);
  const best = withLikeParagraphs(pieces, bestElement(page, sums));
  const isMain = pieces.map((piece, at) => at >= best.first && at < best.end && !isSideText(piece));
  if (!isMain.includes(true)) return { isMain: pieces.map((piece) => piece.linkShare < 0.8) };
  for (let at = findHeadline(page, best.first, title); at < best.first; at++) {
    const piece = pieces[at];
    if (piece !== undefined) isMain[at] = belongsBelowHeadline(piece);
  }
  for (let at = best.end; at < Math.min(pieces.length, best.end + 8); at++) {
    const piece = pieces[at];
    if (piece === undefined || !isCreditLine(page.body, piece)) break;
    isMain[at] = true;
  }
  return { isMain };
}

type PieceRange = { readonly first: number; readonly end: number };

/** `sums[n]`: worth of the first n pieces together. */
function runningWorth(pieces: readonly PagePiece[]): Float64Array {
  const sums = new Float64Array(pieces.length + 1);
  for (let at = 0; at < pieces.length; at++) sums[at + 1] = (sums[at] ?? 0) + worthOf(pieces[at]);
  return sums;
}

function worthOf(piece: PagePiece | undefined): number {
  if (piece === undefined || piece.kind === "image") return 0;
  const units = piece.end - piece.start;
  // A picture's words are often inside the link that enlarges it.
  if (piece.kind === "caption" && piece.linkShare > 0.6) return 0;
  if (piece.linkShare > 0.6) return piece.isAside ? -1.5 : -1 - units / 100;
  if (piece.kind === "heading") return piece.isAside ? -0.5 : 0.3;
  const prose = units < 12 ? -0.15 : Math.min(units, 2000) / 100;
  return piece.isAside ? -0.3 * Math.abs(prose) - 0.3 : prose * (1 - piece.linkShare);
}

/** Of elements of equal worth the innermost; those that say they are the article are preferred a little. */
function bestElement(page: Page, sums: Float64Array): PieceRange {
  const whole: PieceRange = { first: 0, end: page.pieces.length };
  let best = whole;
  let most = Number.NEGATIVE_INFINITY;
  for (const element of page.elements) {
    const worth = (sums[element.endPiece] ?? 0) - (sums[element.firstPiece] ?? 0);
    const weighted = worth * (namesItselfArticle(element.name, element.hint) ? 1.15 : 1);
    if (weighted > most + 1e-9) {
      most = weighted;
      best = { first: element.firstPiece, end: element.endPiece };
    }
  }
  // A page may go without <body>: all of it is an element like any other.
  if ((sums.at(-1) ?? 0) > most + 1e-9) best = whole;
  // A headline alone is no article: of a page of a few words, all of them are.
  return most > 0 && holdsText(page.pieces, best) ? best : whole;
}

/**
 * A short article with a list of links in it is worth less than one of its paragraphs: then the paragraphs that follow on
 * that one in the same place of the page belong to it, with the pictures and captions between.
 */
function withLikeParagraphs(pieces: readonly PagePiece[], { first, end }: PieceRange): PieceRange {
  const like = pieces[end - 1];
  if (like?.kind !== "paragraph") return { first, end };
  let reached = end;
  for (let at = end; at < pieces.length; at++) {
    const piece = pieces[at];
    if (piece === undefined || piece.isAside || piece.linkShare > 0.5) break;
    if (piece.kind === "paragraph" && piece.hint === like.hint) reached = at + 1;
    else if (piece.kind !== "image" && piece.kind !== "caption") break;
  }
  return { first, end: reached };
}

function holdsText(pieces: readonly PagePiece[], { first, end }: PieceRange): boolean {
  return pieces.slice(first, end).some(({ kind }) => kind !== "heading" && kind !== "image");
}

function namesItselfArticle(name: string, hint: string): boolean {
  return (
    name === "article" ||
    /(?:^|[ _-])(?:article-?(?:body|content|text|main)|articlebody|post-?content|entry-?content|news-?(?:content|text|body)|content-?text|trs_editor|zoom)(?:[ _-]|$)/.test(
      hint,
    )
  );
}

function isSideText(piece: PagePiece): boolean {
  if (piece.kind === "image") return piece.isAside;
  return piece.isAside || (piece.linkShare > 0.8 && piece.kind !== "heading" && piece.kind !== "caption");
}

/**
 * Where the article begins: the headline nearest above the main text; without one, the lines of date and source right above
 * it; else the main text itself.
 */
function findHeadline({ pieces, body }: Page, first: number, title: string): number {
  const inside = pieces[first];
  if (inside?.kind === "heading" && inside.level === 1) return first;
  for (let at = first - 1; at >= Math.max(0, first - 60); at--) {
    const piece = pieces[at];
    if (piece?.kind === "heading" && (piece.level ?? 6) <= 2 && piece.linkShare < 0.5 && !piece.isAside)
      return at;
    if (piece !== undefined && title !== "" && looksLikeTitle(piece, title, body)) return at;
  }
  let start = first;
  while (start > 0 && isDateLine(body, pieces[start - 1])) start--;
  return start;
}

/** Old portals set date, source and author in a line of their own above the text. */
function isDateLine(body: string, piece: PagePiece | undefined): boolean {
  if (piece === undefined || piece.isAside || piece.linkShare > 0.6 || piece.end - piece.start > 120)
    return false;
  return /(?:19|20)\d{2}\s?[-./年]\s?\d{1,2}|来源[:：]|來源[:：]/.test(body.slice(piece.start, piece.end));
}

/** A headline that is no heading element: its class says so, or the page's title begins with its words. */
function looksLikeTitle(piece: PagePiece, title: string, body: string): boolean {
  const units = piece.end - piece.start;
  // Spaces set between its letters may make it longer than the title.
  if (units < 4 || units > title.length * 2 || piece.isAside || piece.linkShare > 0.5) return false;
  const words = body.slice(piece.start, piece.end).replace(/\s+/g, "");
  if (words.length >= 4 && isHeadOf(title.replace(/\s+/g, ""), words)) return true;
  return (
    units >= 4 &&
    units <= title.length &&
    /(?:^|[ _-])(?:title|headline|tit|bt|biaoti)(?:[ _-]|$)/.test(piece.hint)
  );
}

/** 水库开闸放水 is the headline of 水库开闸放水-云屏新闻网; 云屏 of 云屏新闻网 is not. */
function isHeadOf(title: string, words: string): boolean {
  return title.startsWith(words) && /^(?:$|[-_|–—·:：,，(（【])/u.test(title.slice(words.length));
}

function belongsBelowHeadline(piece: PagePiece): boolean {
  return !piece.isAside && piece.kind !== "list-item" && (piece.linkShare < 0.7 || piece.kind === "heading");
}

/** Editors and sources often stand right below the article's own element. */
function isCreditLine(body: string, piece: PagePiece): boolean {
  if (piece.isAside || piece.linkShare > 0.6 || piece.end - piece.start > 80) return false;
  return /编辑|編輯|责编|責編|来源|來源|作者|记者|記者|Editor|Reporting by/i.test(
    body.slice(piece.start, piece.end),
  );
}
