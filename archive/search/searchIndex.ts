/** What search asks of the index and of the stored documents; `engine` brings both. */
import type { ArchiveDocument } from "../contract.ts";
import type { CompactIndex } from "../index/CompactIndex.ts";

/** The index, asked in bulk; ordinals as the columns count them. */
export type SearchIndex = Pick<CompactIndex, "match">;

/** Documents found, ascending by ordinal, with lunr's scores. */
export type Matches = {
  readonly ordinals: Uint32Array;
  readonly scores: Float64Array;
};

/** Documents as they were read, by ordinal. */
export type DocumentStore = {
  readonly read: (ordinal: number) => ArchiveDocument | Promise<ArchiveDocument>;
};
