/** What all segments of one index have in common; segments of different shapes can't be searched or merged together. */
export type SegmentShape = {
  /** In index order; places run through a document's fields in this order. */
  readonly fields: readonly string[];
  /** lunr's `metadataWhitelist`; empty where nothing but positions is kept. */
  readonly metadataKeys: readonly string[];
};

/** The section `segment`, as JSON. */
export type SegmentFacts = SegmentShape & {
  readonly documents: number;
  readonly terms: number;
};

/** Names of the sections the index itself writes. Other rooms choose other names. */
export const sectionNames = {
  facts: "segment",
  refs: "refs",
  instances: "field lengths",
  boosts: "boosts",
  entries: "terms",
  blocks: "term blocks",
  postings: "postings",
  metadata: "metadata",
} as const;
