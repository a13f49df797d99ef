/** The index of an archive: its fields and boosts, and how its documents become segments. */
import type { ArchiveDocument } from "../contract.ts";
import type { CompactIndex } from "./CompactIndex.ts";
import { type CompactBuilder, compactLunr } from "./compactLunr.ts";
import { documentFields, indexFields } from "./documentFields.ts";
import { SegmentBuilder } from "./segment/SegmentBuilder.ts";
import type { SegmentShape } from "./segment/segmentShape.ts";

/** A word in the headline says more of an article than one in its text; a person or paper named as such, too. */
const fieldBoosts: { readonly [field in (typeof indexFields)[number]]?: number } = {
  headline: 3,
  caption: 1.5,
  keyword: 2,
};

/** What `compactLunr` is told for an archive's documents: `compactLunr(configureArchiveIndex)` is an empty index of them. */
export function configureArchiveIndex(this: CompactBuilder): void {
  this.ref("id");
  for (const field of indexFields) this.field(field, { boost: fieldBoosts[field] ?? 1 });
  this.analysis((document) => {
    const archiveDocument = document as ArchiveDocument; // an archive's index is given nothing else
    return documentFields(archiveDocument).map((field) => ({ ...field, language: archiveDocument.language }));
  });
}

/** An index of an archive without segments: add documents, or finished segments. */
export function createArchiveIndex(): CompactIndex {
  return compactLunr(configureArchiveIndex);
}

const archiveShape: SegmentShape = {
  fields: indexFields,
  metadataKeys: [],
};

/** A builder for one segment of an archive: `addArchiveDocument` for each document, then `finish`. Needs no index: workers use it. */
export function createArchiveSegmentBuilder(): SegmentBuilder {
  return new SegmentBuilder(archiveShape);
}

/** The document's number in the segment, from 0. */
export function addArchiveDocument(builder: SegmentBuilder, document: ArchiveDocument): number {
  const number = builder.startDocument(document.id);
  for (const { field, blocks } of documentFields(document)) {
    builder.startField(indexFields.indexOf(field));
    for (const { text, start, end } of blocks) {
      builder.addBlock(text, { start, end, language: document.language });
    }
  }
  return number;
}
