/** Several segments into one without their dead files. Runs in a worker thread. */
import { writeContainer } from "../index/segment/container.ts";
import { type MergeSource, mergeSegments, type SectionMerger } from "../index/segment/mergeSegments.ts";
import { encodeColumns } from "../search/columnsSection.ts";
import { mergeColumns } from "../search/mergeColumns.ts";
import { createDocumentBlocksWriter } from "../store/documentBlocks.ts";
import { type KeptRecords, mergeFileRecords } from "../store/fileRecords.ts";
import { openSegmentFile, type SegmentFile, storeSections } from "../store/segmentFile.ts";
import { liveFiles, markDeleted } from "../store/segmentStore.ts";
import type { MergeInput } from "./jobs.ts";

/** Writes the merged segment, whole or not at all: the live files of the inputs, input after input. */
export function mergeBatch(inputs: readonly MergeInput[], segmentPath: string): void {
  const opened = inputs.map(({ path, deadFiles }) => ({
    file: openSegmentFile(path, path),
    deadFiles: new Set(deadFiles),
  }));
  const views = opened.map(({ file, deadFiles }) => ({
    segment: file.index,
    deleted: markDeleted(file, deadFiles),
  }));
  try {
    writeContainer(segmentPath, (sink) => mergeSegments(sink, views, [storeMerger(opened)]));
  } finally {
    for (const { file } of opened) file.close();
  }
}

type OpenedInput = { readonly file: SegmentFile; readonly deadFiles: ReadonlySet<number> };

function storeMerger(opened: readonly OpenedInput[]): SectionMerger {
  return (sources, sink) => {
    const kept = sources.map(({ kept: numbers }, input) => {
      const file = opened[input]?.file;
      if (file === undefined) throw new RangeError(`merge input ${input} of ${opened.length}`);
      return { file, numbers };
    });
    const write = (name: string, bytes: Uint8Array) => {
      sink.begin(name);
      sink.write(bytes);
    };
    write(
      storeSections.columns,
      encodeColumns(
        mergeColumns(kept.map(({ file, numbers }) => ({ columns: file.columns, keep: numbers }))),
      ),
    );
    sink.begin(storeSections.documents);
    mergeDocuments(kept, sink.write);
    write(storeSections.files, mergeFileRecords(opened.map(liveRecords)));
    write(storeSections.textKeys, mergeTextKeys(kept));
  };
}

type Kept = { readonly file: SegmentFile; readonly numbers: MergeSource["kept"] };

function mergeDocuments(kept: readonly Kept[], write: (bytes: Uint8Array) => void): void {
  const blocks = createDocumentBlocksWriter(write);
  for (const { file, numbers } of kept) blocks.addFrom(file.documents, numbers);
  blocks.finish();
}

function liveRecords({ file, deadFiles }: OpenedInput): KeptRecords {
  return { records: file.records, kept: Uint32Array.from(liveFiles({ file, deadFiles })) };
}

function mergeTextKeys(kept: readonly Kept[]): Uint8Array {
  const keys = kept.flatMap(({ file, numbers }) =>
    Array.from(numbers, (number) => file.textKeys[number] ?? 0),
  );
  return new Uint8Array(Float64Array.from(keys).buffer);
}
