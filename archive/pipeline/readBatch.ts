/** A batch of files into one segment on the disk. Runs in a worker thread. */
import { addArchiveDocument, createArchiveSegmentBuilder } from "../index/archiveIndex.ts";
import { writeSections } from "../index/segment/container.ts";
import { createFileReader } from "../read/createFileReader.ts";
import { createColumnsBuilder } from "../search/buildColumns.ts";
import { encodeColumns } from "../search/columnsSection.ts";
import { createDocumentBlocksWriter } from "../store/documentBlocks.ts";
import { formatDocument } from "../store/documentText.ts";
import type { FileRecord } from "../store/fileRecord.ts";
import { encodeFileRecords } from "../store/fileRecords.ts";
import { storeSections } from "../store/segmentFile.ts";
import { textKey } from "../store/textKey.ts";
import type { FileOrder } from "./jobs.ts";
import { readOrder } from "./readOrder.ts";

/** What a batch is read with. */
export type BatchOptions = {
  readonly root: string;
  readonly segmentPath: string;
  /** Called before each file with its number, and with null after the last. */
  readonly onFile: (fileNumber: number | null) => void;
};

/** Reads the files in order and writes their segment, whole or not at all. Throws the system's error where it can't be written. */
export async function readBatch(orders: readonly FileOrder[], options: BatchOptions): Promise<void> {
  const builder = createArchiveSegmentBuilder();
  const stored: Uint8Array[] = [];
  const blocks = createDocumentBlocksWriter((bytes) => stored.push(bytes));
  const records: FileRecord[] = [];
  const columns = createColumnsBuilder();
  const textKeys: number[] = [];
  const readFile = createFileReader({ root: options.root, encodingOverrides: overridesOf(orders) });
  for (const [fileNumber, order] of orders.entries()) {
    options.onFile(fileNumber);
    const { record, documents } = await readOrder(order, readFile);
    records.push(record);
    for (const document of documents) {
      addArchiveDocument(builder, document);
      blocks.add(formatDocument(document));
      textKeys.push(textKey(document.body));
      columns.add(document);
    }
  }
  options.onFile(null);
  const sections = builder.finish();
  sections.set(storeSections.columns, encodeColumns(columns.finish()));
  blocks.finish();
  sections.set(storeSections.documents, Buffer.concat(stored));
  sections.set(storeSections.files, encodeFileRecords(records));
  sections.set(storeSections.textKeys, new Uint8Array(Float64Array.from(textKeys).buffer));
  writeSections(options.segmentPath, sections);
}

function overridesOf(orders: readonly FileOrder[]): ReadonlyMap<string, string> {
  return new Map(orders.flatMap(({ file, encoding }) => (encoding === null ? [] : [[file.path, encoding]])));
}
