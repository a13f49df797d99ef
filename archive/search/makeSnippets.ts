/** The text around the hits of a document, as the result list shows it. */
import type { ArchiveDocument, Block, Snippet, Span } from "../contract.ts";
import { documentFields } from "../index/documentFields.ts";
import { cutAround } from "./cutText.ts";
import type { Place } from "./findPlaces.ts";

/** Three pieces are what a result list can carry without hiding the next document. */
const maxSnippets = 3;
/** A word that stands everywhere needs no more candidates than this to be shown well; each is weighed against all. */
const maxCandidates = 60;

/**
 * Up to three snippets in text order, chosen so that as many different terms as possible are shown. Boilerplate and the
 * headline (which stands above) are left out. Where nothing is found elsewhere, the beginning of the text, unmarked.
 */
export function makeSnippets(document: ArchiveDocument, places: readonly Place[]): readonly Snippet[] {
  const shown = places.filter((place) => !isHeadline(document, place)).slice(0, maxCandidates);
  const chosen = choosePieces(shown.map((place) => ({ place, piece: pieceAround(place) })));
  if (chosen.length === 0) return makeLead(document);
  return mergeTouching(chosen).map((piece) => toSnippet(piece, places));
}

/** The first sentences of the text, or of a photo's first caption: what an empty query shows. */
export function makeLead(document: ArchiveDocument): readonly Snippet[] {
  const fields = documentFields(document);
  const blocks = (["body", "caption"] as const).flatMap(
    (name) => fields.find(({ field }) => field === name)?.blocks ?? [],
  );
  const block = blocks.find(({ text, start, end }) => text.slice(start, end).trim() !== "");
  if (block === undefined) return [];
  const { start, end } = cutAround(block.text, block, { start: block.start, end: block.start });
  return [toSnippet({ block, start, end }, [])];
}

type Piece = Span & { readonly block: Place["block"] };
type Candidate = { readonly place: Place; readonly piece: Piece };

function isHeadline({ blocks, headline }: ArchiveDocument, { block, field }: Place): boolean {
  if (field !== "headline") return false;
  if (!block.inBody) return block.text === headline;
  return blocks.some(({ kind, start }: Block) => kind === "headline" && start === block.start);
}

function pieceAround({ block, start, end }: Place): Piece {
  return { ...cutAround(block.text, block, { start, end }), block };
}

/** Again and again the piece with the most terms not yet shown, then the most places; the earliest of equals. */
function choosePieces(candidates: readonly Candidate[]): readonly Piece[] {
  const chosen: Piece[] = [];
  const shownTerms = new Set<number>();
  let rest = candidates;
  while (chosen.length < maxSnippets && rest.length > 0) {
    const best = rest.map((candidate) => ({
      candidate,
      worth: worthOf(candidate.piece, candidates, shownTerms),
    }));
    const first = best.reduce((a, b) => (b.worth > a.worth ? b : a));
    const { piece } = first.candidate;
    chosen.push(piece);
    for (const { place } of candidates) if (isInside(place, piece)) shownTerms.add(place.leaf);
    rest = rest.filter(({ place, piece: other }) => !isInside(place, piece) && !overlaps(other, piece));
  }
  return chosen;
}

function worthOf(piece: Piece, candidates: readonly Candidate[], shownTerms: ReadonlySet<number>): number {
  const inside = candidates.filter(({ place }) => isInside(place, piece));
  const newTerms = new Set(inside.map(({ place }) => place.leaf).filter((leaf) => !shownTerms.has(leaf)));
  return newTerms.size * maxCandidates * 2 + inside.length;
}

function isInside({ block, start, end }: Place, piece: Piece): boolean {
  return isSameText(block, piece.block) && piece.start <= start && end <= piece.end;
}

function overlaps(a: Piece, b: Piece): boolean {
  return isSameText(a.block, b.block) && a.start < b.end && b.start < a.end;
}

function isSameText(a: Place["block"], b: Place["block"]): boolean {
  return a === b || (a.inBody && b.inBody);
}

/** In text order; pieces of one block with nothing but white space between them are one. */
function mergeTouching(pieces: readonly Piece[]): readonly Piece[] {
  const merged: Piece[] = [];
  for (const piece of pieces.toSorted(compareInText)) {
    const last = merged.at(-1);
    if (last !== undefined && touches(last, piece)) merged[merged.length - 1] = { ...last, end: piece.end };
    else merged.push(piece);
  }
  return merged;
}

/** The body's in text order, then the others as they came. */
function compareInText(a: Piece, b: Piece): number {
  return Number(b.block.inBody) - Number(a.block.inBody) || (a.block.inBody ? a.start - b.start : 0);
}

function touches(a: Piece, b: Piece): boolean {
  if (!isSameText(a.block, b.block) || a.block.start !== b.block.start || a.end > b.start) return false;
  return a.block.text.slice(a.end, b.start).trim() === "";
}

function toSnippet({ block, start, end }: Piece, places: readonly Place[]): Snippet {
  const marks = places
    .filter((place) => isInside(place, { block, start, end }))
    .flatMap((place) => place.marks)
    .map((mark) => ({ start: mark.start - start, end: mark.end - start }));
  return {
    text: block.text.slice(start, end),
    marks: mergeMarks(marks),
    ...(block.inBody ? { start } : {}),
    cutBefore: block.text.slice(block.start, start).trim() !== "",
    cutAfter: block.text.slice(end, block.end).trim() !== "",
  };
}

/** Marks in text order, none overlapping: 三严三实 found for two words that share characters is marked once. */
export function mergeMarks(marks: readonly Span[]): readonly Span[] {
  const merged: Span[] = [];
  for (const mark of marks.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const last = merged.at(-1);
    if (last === undefined || mark.start >= last.end) merged.push(mark);
    else merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, mark.end) };
  }
  return merged;
}
