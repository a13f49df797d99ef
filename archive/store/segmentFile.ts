/** A segment on the disk: the container of the index, with the columns of search and the sections of this room. */
import type { ArchiveDocument } from "../contract.ts";
import { type Container, ContainerDamaged, openContainer } from "../index/segment/container.ts";
import { Segment } from "../index/segment/Segment.ts";
import type { Columns, StringList } from "../search/columns.ts";
import { decodeColumns } from "../search/columnsSection.ts";
import { type DocumentBlocks, openDocumentBlocks } from "./documentBlocks.ts";
import { parseDocument } from "./documentText.ts";
import { type FileRecords, openFileRecords } from "./fileRecords.ts";

/** Names of the sections that stand beside the index's own. */
export const storeSections = {
  /** `buildColumns` of search. */
  columns: "columns",
  /** `documentBlocks.ts`. */
  documents: "documents",
  /** `fileRecords.ts`. */
  files: "files",
  /** One f64 a document: equal for documents of equal text (see `textKey.ts`). */
  textKeys: "text keys",
} as const;

/** An open segment. Everything but the directory is read when it is first asked for. */
export type SegmentFile = {
  readonly name: string;
  readonly index: Segment;
  readonly columns: Columns;
  readonly records: FileRecords;
  readonly textKeys: Float64Array;
  readonly documentCount: number;
  readonly readDocument: (ordinal: number) => ArchiveDocument;
  /** The documents as they are stored, for copying them. */
  readonly documents: DocumentBlocks;
  /** Reads what every answer needs: columns, records, text keys. */
  readonly load: () => void;
  readonly close: () => void;
};

/** Opens a segment. Throws `ContainerDamaged` here or later, where a part turns out not to be what was written. */
export function openSegmentFile(path: string, name: string): SegmentFile {
  const container = openContainer(path);
  try {
    return lazySegment(container, name);
  } catch (error) {
    container.close();
    throw error;
  }
}

function lazySegment(container: Container, name: string): SegmentFile {
  const index = new Segment(container);
  const whole = (section: string) => container.range(section, 0, container.sectionLength(section));
  const columns = once(() => readColumns(container, whole(storeSections.columns), index.refs));
  const records = once(() =>
    openFileRecords(
      (start, length) => container.range(storeSections.files, start, length),
      container.sectionLength(storeSections.files),
    ),
  );
  const textKeys = once(() => new Float64Array(whole(storeSections.textKeys).slice().buffer));
  const documents = once(() =>
    openDocumentBlocks(
      (start, length) => container.range(storeSections.documents, start, length),
      container.sectionLength(storeSections.documents),
    ),
  );
  return {
    name,
    index,
    documentCount: index.documents,
    get columns() {
      return columns();
    },
    get records() {
      return records();
    },
    get textKeys() {
      return textKeys();
    },
    readDocument: (ordinal) => parseDocument(documents().read(ordinal)),
    get documents() {
      return documents();
    },
    load: () => {
      columns();
      records();
      textKeys();
    },
    close: container.close,
  };
}

/** Checksummed bytes that aren't columns are of another format: as good as damaged. */
function readColumns(container: Container, bytes: Uint8Array, ids: StringList): Columns {
  const columns = decodeColumns(bytes, ids);
  if (columns === null) throw new ContainerDamaged(container.names.join(), "columns of another format");
  return columns;
}

/** Asks for a value when it is first needed, and keeps it. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
