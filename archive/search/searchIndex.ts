/** What search asks of the index and of the stored documents; `engine` brings both. */
import type { ArchiveDocument } from "../contract.ts";
import type { QueryField, QueryTerm } from "./queryTree.ts";

/** Documents found, ascending by ordinal, with lunr's scores. */
export type Matches = {
  readonly ordinals: Uint32Array;
  readonly scores: Float64Array;
};

/** A term and where to look for it. */
export type TermQuery = {
  readonly term: QueryTerm;
  readonly fields: readonly QueryField[];
  /** By its literal form, not its stem. */
  readonly isExact: boolean;
};

/** The index, asked for one term at a time; live documents only. */
export type SearchIndex = { readonly match: (query: TermQuery) => Matches };

/** Documents as they were read, by ordinal. */
export type DocumentStore = {
  readonly read: (ordinal: number) => ArchiveDocument | Promise<ArchiveDocument>;
};
