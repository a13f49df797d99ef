/** An archive in memory: real index, real columns. */
import type { ArchiveDocument } from "../../contract.ts";
import { createArchiveIndex } from "../../index/archiveIndex.ts";
import { type ArchiveView, createArchiveView } from "../archiveView.ts";
import { buildColumns } from "../buildColumns.ts";
import { joinColumns } from "../mergeColumns.ts";

/** A view of documents, ordinals in the order given; those whose ids are in `deleted` are removed again. */
export function viewOf(documents: readonly ArchiveDocument[], deleted: readonly string[] = []): ArchiveView {
  const index = createArchiveIndex();
  for (const document of documents) index.add(document);
  for (const id of deleted) index.remove(id);
  const columns = joinColumns(
    index.views.map((view) => ({
      columns: buildColumns(documents.slice(view.base, view.base + view.segment.documents)),
      deleted: view.deleted,
    })),
  );
  const read = (ordinal: number): ArchiveDocument => {
    const document = documents[ordinal];
    if (document === undefined) throw new Error(`no document has ordinal ${ordinal}`);
    return document;
  };
  return createArchiveView({ revision: 1, index, columns, documents: { read } });
}
