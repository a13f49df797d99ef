/** One term's live postings from every segment. */
import { Postings } from "./Postings.ts";
import type { SegmentView } from "./SegmentView.ts";
import { ByteReader } from "./segment/ByteReader.ts";
import type { TermEntry } from "./segment/Dictionary.ts";
import { decodeMetadata } from "./segment/metadata.ts";

/** Empty where no live document holds the term. */
export function gatherTerm(
  views: readonly SegmentView[],
  term: string,
  options: { readonly withMetadata: boolean },
): Postings {
  const postings = new Postings();
  for (const view of views) {
    const entry = view.segment.dictionary.find(term);
    if (entry !== undefined) gatherEntry(view, entry, { postings, ...options });
  }
  return postings;
}

function gatherEntry(
  view: SegmentView,
  entry: TermEntry,
  { postings, withMetadata }: { postings: Postings; withMetadata: boolean },
): void {
  const reader = view.segment.postings(entry);
  const metadata = new ByteReader(view.segment.metadataBytes(entry));
  const keys = withMetadata ? view.segment.facts.metadataKeys.length : 0;
  const { deleted, base } = view;
  while (reader.next()) {
    const values = keys > 0 ? decodeMetadata(metadata, keys, reader.frequency) : [];
    if (deleted !== null && deleted[reader.document] === 1) {
      reader.skipPositions();
      continue;
    }
    postings.add(base + reader.document, reader.field, reader.frequency);
    if (keys > 0) postings.metadata.push(values);
    if (postings.count === 1) readFirst(reader, postings);
    else reader.skipPositions();
  }
}

function readFirst(
  reader: { readonly frequency: number; nextPosition: () => number },
  postings: Postings,
): void {
  postings.firstPosition = reader.nextPosition();
  for (let i = 1; i < reader.frequency; i++) reader.nextPosition();
}
