/** The archive as it stands at one revision, with what is worth computing once for all requests. */
import type { ArchiveColumns } from "./columns.ts";
import type { HitSet } from "./hitSets.ts";
import type { DocumentStore, SearchIndex } from "./searchIndex.ts";

/** What the answers are computed from; never changes. */
export type ArchiveView = {
  readonly revision: number;
  readonly index: SearchIndex;
  readonly columns: ArchiveColumns;
  readonly documents: DocumentStore;
  /** Ordinals of all documents of the archive, ascending. */
  readonly liveOrdinals: Uint32Array;
  /** Hit sets of the last requests, so that list, facets and timeline share one evaluation. Newest last. */
  readonly hitSets: Map<string, Promise<HitSet | null>>;
};

/** A view of one revision. Make a new one whenever a document was added, changed or deleted. */
export function createArchiveView(
  parts: Pick<ArchiveView, "revision" | "index" | "columns" | "documents">,
): ArchiveView {
  return { ...parts, liveOrdinals: listLive(parts.columns), hitSets: new Map() };
}

function listLive({ live, liveCount }: ArchiveColumns): Uint32Array {
  const ordinals = new Uint32Array(liveCount);
  let count = 0;
  for (let ordinal = 0; ordinal < live.length; ordinal++) {
    if (live[ordinal] === 1) ordinals[count++] = ordinal;
  }
  return ordinals;
}
