/** The documents of the archive at one revision: by ordinal for search, by id for the reader. */
import type { ArchiveDocument } from "../contract.ts";
import type { FilePlace } from "../store/fileTable.ts";
import type { SegmentFile } from "../store/segmentFile.ts";
import type { LiveSegment, SegmentStore } from "../store/segmentStore.ts";

/** A document with the place it is stored at. */
export type StoredDocument = {
  readonly document: ArchiveDocument;
  readonly segment: SegmentFile;
  /** Number in the segment. */
  readonly number: number;
  /** Number of its file in the segment. */
  readonly fileNumber: number;
};

/** Reads documents by ordinal: the segments' documents counted through, dead ones too. */
export function readByOrdinal(segments: readonly LiveSegment[]): (ordinal: number) => ArchiveDocument {
  const bases: number[] = [];
  let count = 0;
  for (const { file } of segments) {
    bases.push(count);
    count += file.documentCount;
  }
  return (ordinal) => {
    const position = bases.findLastIndex((base) => base <= ordinal);
    const segment = segments[position];
    if (segment === undefined) throw new RangeError(`no document ${ordinal}`);
    return segment.file.readDocument(ordinal - (bases[position] ?? 0));
  };
}

/** Whether the archive has a live document of an id. Reads nothing from the disk. */
export function hasDocument(store: SegmentStore, id: string): boolean {
  const place = placeOf(store, id);
  return place !== undefined && listDocuments(place).includes(id);
}

function placeOf(store: SegmentStore, id: string): FilePlace | undefined {
  return store.findFile(id) ?? store.findFile(id.replace(/#\d+$/, ""));
}

/** The live document of an id; undefined where there is none. */
export function findDocument(store: SegmentStore, id: string): StoredDocument | undefined {
  const place = placeOf(store, id);
  if (place === undefined) return undefined;
  const { segment, fileNumber } = place;
  const first = segment.records.firstDocuments[fileNumber] ?? 0;
  const position = listDocuments(place).indexOf(id);
  if (position < 0) return undefined;
  const number = first + position;
  return { document: segment.readDocument(number), segment, number, fileNumber };
}

/** Ids of a file's documents, in their order. */
export function listDocuments({ segment, fileNumber }: FilePlace): readonly string[] {
  const { firstDocuments } = segment.records;
  const first = firstDocuments[fileNumber] ?? 0;
  const count = (firstDocuments[fileNumber + 1] ?? first) - first;
  return Array.from({ length: count }, (_, position) => segment.columns.ids.at(first + position) ?? "");
}
