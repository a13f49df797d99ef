/** Where in a document a query's words stand: for marking, counting and snippets. */
import type { ArchiveDocument, Block, Evidence, Span } from "../contract.ts";
import { documentFields, type FieldBlock, type IndexField } from "../index/documentFields.ts";
import { BlockUnits } from "./blockUnits.ts";
import type { QueryLeaf } from "./compileQuery.ts";
import { findLeaf, type LeafPlace } from "./findLeaf.ts";

/** An occurrence: where, in which block, of which leaf (index into those asked for). */
export type Place = LeafPlace & {
  readonly block: FieldBlock;
  readonly field: IndexField;
  readonly leaf: number;
};

/**
 * All occurrences: first those in the body, in text order, then those that stand only outside of it (a headline from
 * metadata, a sidecar's caption, the path). A fact that the body prints is one occurrence, there; so is a word of the path
 * that the document holds anyway.
 */
export function findPlaces(document: ArchiveDocument, leaves: readonly QueryLeaf[]): readonly Place[] {
  if (leaves.length === 0) return [];
  const fields = documentFields(document);
  const units = new BlockUnits();
  const found: Place[] = [];
  for (const { field, blocks } of fields) {
    const wanted = [...leaves.entries()].filter(([, leaf]) => looksInto(leaf, field));
    if (wanted.length === 0) continue;
    for (const block of blocks) {
      units.scan(block, document.language);
      for (const [number, { leaf }] of wanted) {
        for (const place of findLeaf(units, leaf)) found.push({ ...place, block, field, leaf: number });
      }
    }
  }
  const shown = found.filter((place) => place.field !== "path" || !isElsewhere(place, found));
  return arrange(shown.flatMap((place) => toPrinted(document, place, found)));
}

function looksInto({ field }: QueryLeaf, into: IndexField): boolean {
  return field === null ? into !== "boilerplate" : into === field;
}

/** Files are often named for their headline: a path counts only where nothing else holds the words. */
function isElsewhere({ leaf }: Place, all: readonly Place[]): boolean {
  return all.some((other) => other.leaf === leaf && other.field !== "path");
}

/** A fact's place as the places in the body that print it: none where the body's own have been found already. */
function toPrinted(document: ArchiveDocument, place: Place, all: readonly Place[]): readonly Place[] {
  if (place.block.inBody || !isFact(place.field)) return [place];
  const lines = listLines(document, place.field).filter(({ start, end }) => end > start);
  const printed = lines.flatMap((line) => findPrinted(document, place, line));
  if (printed.length > 0) return printed;
  const isPrinted = all.some((other) => other.leaf === place.leaf && other.block.inBody);
  return isPrinted ? [] : [place];
}

function isFact(field: IndexField): boolean {
  return field === "byline" || field === "source" || field === "editor" || field === "photographer";
}

/** Where the body prints facts of a field: its lines, and what the evidence names. */
function listLines(document: ArchiveDocument, field: IndexField): readonly Span[] {
  const lines = document.blocks.filter(({ kind }) => isLineOf(kind, field));
  const named = document.evidence.flatMap((evidence) =>
    evidence.of === field ? (bodySpan(evidence) ?? []) : [],
  );
  return [
    ...lines,
    ...named.filter((span) => !lines.some((line) => line.start <= span.start && span.end <= line.end)),
  ];
}

function isLineOf(kind: Block["kind"], field: IndexField): boolean {
  return (
    (kind === "byline" && field === "byline") ||
    (kind === "source-line" && field === "source") ||
    (kind === "editor-line" && field === "editor")
  );
}

function bodySpan({ place, start, end }: Evidence): Span | null {
  return place !== "body" || start === undefined || end === undefined ? null : { start, end };
}

/** The fact's words in the line, as they stand: what the reader marks. */
function findPrinted({ body }: ArchiveDocument, place: Place, line: Span): readonly Place[] {
  const words = place.block.text.slice(place.start, place.end);
  const start = body.slice(line.start, line.end).indexOf(words);
  if (start < 0) return [];
  const span = { start: line.start + start, end: line.start + start + words.length };
  const block = { text: body, start: line.start, end: line.end, inBody: true };
  return [{ ...place, ...span, marks: [span], block }];
}

/** The body's in text order, the others as they came; each stretch of text once for each leaf. */
function arrange(places: readonly Place[]): readonly Place[] {
  const inBody = places
    .filter(({ block }) => block.inBody)
    .sort((a, b) => a.start - b.start || a.end - b.end);
  const outside = places.filter(({ block }) => !block.inBody);
  const seen = new Set<string>();
  return [...inBody, ...outside].filter(({ block, start, end, leaf }) => {
    const key = `${block.inBody ? "" : block.text}\n${start} ${end} ${leaf}`;
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}
