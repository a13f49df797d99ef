/** One term's live postings from every segment. */
import { Postings } from "./Postings.ts";
import type { SegmentView } from "./SegmentView.ts";
import { ByteReader } from "./segment/ByteReader.ts";
import type { TermEntry } from "./segment/Dictionary.ts";
import { decodeMetadata, skipMetadata } from "./segment/metadata.ts";

/** Empty where no live document holds the term. */
export function gatherTerm(
  views: readonly SegmentView[],
  term: string,
  { withMetadata }: { readonly withMetadata: boolean },
): Postings {
  const postings = new Postings();
  for (const view of views) {
    const entry = view.segment.dictionary.find(term);
    if (entry === undefined) continue;
    if (withMetadata) gatherMetadata(view, entry, postings);
    addPlaces(view, view.segment.places(entry), postings);
  }
  return postings;
}

/** Adds a segment's places, ascending, as postings: one for each live document and field. */
export function addPlaces(view: SegmentView, places: Uint32Array, postings: Postings): void {
  const { base, deleted } = view;
  const { instances } = view.segment;
  const { starts, documents, fields } = instances;
  const count = places.length;
  for (let i = 0; i < count; ) {
    const place = places[i] as number; // below count
    const instance = instances.at(place);
    const end = starts[instance + 1] as number; // one behind every instance
    let next = i + 1;
    while (next < count && (places[next] as number) < end) next++;
    const document = documents[instance] as number;
    if (deleted === null || deleted[document] === 0) {
      if (postings.count === 0) postings.firstPosition = place - (starts[instance] as number);
      postings.add(base + document, fields[instance] as number, next - i);
    }
    i = next;
  }
}

/** lunr's metadata of each live posting, in the same order. */
function gatherMetadata({ segment, deleted }: SegmentView, entry: TermEntry, postings: Postings): void {
  const { instances } = segment;
  const keys = segment.facts.metadataKeys.length;
  const reader = new ByteReader(segment.metadataBytes(entry));
  const places = segment.places(entry);
  for (let i = 0; i < places.length; ) {
    const instance = instances.at(places[i] as number); // below the length
    const end = instances.starts[instance + 1] as number;
    let next = i + 1;
    while (next < places.length && (places[next] as number) < end) next++;
    const isLive = deleted === null || deleted[instances.documents[instance] as number] === 0;
    if (isLive) postings.metadata.push(decodeMetadata(reader, keys, next - i));
    else skipMetadata(reader, keys * (next - i));
    i = next;
  }
}
