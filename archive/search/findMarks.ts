/** What the reader marks in an opened document. */
import type { ArchiveDocument, MarkedText, Span } from "../contract.ts";
import { BlockUnits } from "./blockUnits.ts";
import { listLeaves, type QueryLeaf } from "./compileQuery.ts";
import { findLeaf } from "./findLeaf.ts";
import { findPlaces } from "./findPlaces.ts";
import { mergeMarks } from "./makeSnippets.ts";
import { parseQuery } from "./parseQuery.ts";

/** Occurrences of a query in the body, in text order, none overlapping, and in the headline as it is shown. */
export function findMarks(
  document: ArchiveDocument,
  query: string,
): { readonly marks: readonly Span[]; readonly headlineMarks: readonly Span[] } {
  const leaves = listLeaves(parseQuery(query).tree);
  const places = findPlaces(document, leaves);
  return {
    marks: mergeMarks(places.filter(({ block }) => block.inBody).flatMap((place) => place.marks)),
    headlineMarks: markHeadline(document, leaves).marks,
  };
}

/** The headline with the places of the leaves that look into headlines; empty text where there is none. */
export function markHeadline(document: ArchiveDocument, leaves: readonly QueryLeaf[]): MarkedText {
  const text = document.headline ?? "";
  const units = new BlockUnits();
  units.scan({ text, start: 0, end: text.length }, document.language);
  const marks = leaves
    .filter(({ field }) => field === null || field === "headline")
    .flatMap(({ leaf }) => findLeaf(units, leaf))
    .flatMap((place) => place.marks);
  return { text, marks: mergeMarks(marks) };
}
