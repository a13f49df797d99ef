import { createArchiveIndex } from "../index/archiveIndex.ts";
import type { CompactIndex } from "../index/CompactIndex.ts";
import { type ArchiveView, createArchiveView } from "../search/archiveView.ts";
import { joinColumns } from "../search/mergeColumns.ts";
import type { LiveSegment, SegmentStore } from "../store/segmentStore.ts";
import { readByOrdinal } from "./archiveDocuments.ts";

/** Gives the view of the store as it is now; one view serves all requests until something changes. */
export function createViewCache(store: SegmentStore): () => ArchiveView {
  let view: ArchiveView | undefined;
  return () => {
    if (view?.revision !== store.revision()) view = buildView(store);
    return view;
  };
}

function buildView(store: SegmentStore): ArchiveView {
  const segments = store.segments();
  return createArchiveView({
    revision: store.revision(),
    index: openIndex(segments),
    columns: joinColumns(segments.map(({ file, deleted }) => ({ columns: file.columns, deleted }))),
    documents: { read: readByOrdinal(segments) },
  });
}

/** Cheap: segments are read when a query needs them. */
function openIndex(segments: readonly LiveSegment[]): CompactIndex {
  const index = createArchiveIndex();
  for (const { file, deleted } of segments) index.addSegment(file.index, listDeleted(deleted));
  return index;
}

function listDeleted(deleted: Uint8Array | null): readonly number[] {
  if (deleted === null) return [];
  return Array.from(deleted.keys()).filter((number) => deleted[number] === 1);
}
