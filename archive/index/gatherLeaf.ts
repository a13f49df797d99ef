/** Live postings of a leaf, counted as if it were one term. */

import { findLeaf, resolveChoices } from "./findPhrase.ts";
import { addPlaces } from "./gatherTerm.ts";
import { Postings } from "./Postings.ts";
import type { Leaf, Slot, TermChoice } from "./phrase.ts";
import type { SegmentView } from "./SegmentView.ts";

/** Documents and fields in which the leaf occurs, with how often. */
export function gatherLeaf(views: readonly SegmentView[], leaf: Leaf): Postings {
  const postings = new Postings();
  const single = singleSlot(leaf);
  for (const view of views) {
    if (single === undefined) addPlaces(view, findLeaf(view.segment, leaf), postings);
    else gatherChoices(view, single.choices, postings);
  }
  return postings;
}

/** The slot of a leaf that needs no positions. */
function singleSlot(leaf: Leaf): Slot | undefined {
  if (leaf.kind !== "phrase" || leaf.slots.length !== 1 || leaf.breaks.length > 0) return undefined;
  const [slot] = leaf.slots;
  return slot?.mayCoincide === true ? undefined : slot;
}

/** Several terms whose places never coincide are summed up per field of a document, without putting them in order. */
function gatherChoices(view: SegmentView, choices: readonly TermChoice[], postings: Postings): void {
  const { segment } = view;
  const entries = resolveChoices(segment, choices);
  const [only] = entries;
  if (only !== undefined && entries.length === 1) {
    addPlaces(view, segment.places(only), postings);
    return;
  }
  const { instances } = segment;
  const { documents, fields } = instances;
  const sums = new Uint32Array(entries.length === 0 ? 0 : documents.length);
  for (const places of segment.placesOfAll(entries)) {
    for (let i = 0; i < places.length; i++) {
      const instance = instances.at(places[i] as number); // below the length
      sums[instance] = (sums[instance] as number) + 1; // one for each instance
    }
  }
  for (let instance = 0; instance < sums.length; instance++) {
    const frequency = sums[instance] as number; // below the length
    if (frequency === 0 || !view.isLive(documents[instance] as number)) continue;
    postings.add(view.base + (documents[instance] as number), fields[instance] as number, frequency);
  }
}
