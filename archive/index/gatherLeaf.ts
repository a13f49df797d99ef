/** Live postings of a leaf, counted as if it were one term. */
import { findLeaf, resolveChoices } from "./findPhrase.ts";
import { Postings } from "./Postings.ts";
import type { Leaf, Slot, TermChoice } from "./phrase.ts";
import type { SegmentView } from "./SegmentView.ts";

/** Documents and fields in which the leaf occurs, with how often. */
export function gatherLeaf(views: readonly SegmentView[], leaf: Leaf): Postings {
  const postings = new Postings();
  const single = singleSlot(leaf);
  for (const view of views) {
    if (single === undefined) countPlaces(view, leaf, postings);
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

function countPlaces(view: SegmentView, leaf: Leaf, postings: Postings): void {
  const places = findLeaf(view, leaf);
  const fields = view.segment.facts.fields.length;
  if (places.count > 0 && postings.count === 0) postings.firstPosition = places.positions[0] ?? 0;
  for (let i = 0; i < places.count; ) {
    const key = places.keys[i] as number;
    let next = i + 1;
    while (next < places.count && places.keys[next] === key) next++;
    postings.add(view.base + Math.floor(key / fields), key % fields, next - i);
    i = next;
  }
}

/** One term needs no positions; several are summed up per document and field. */
function gatherChoices(view: SegmentView, choices: readonly TermChoice[], postings: Postings): void {
  const { segment, base, deleted } = view;
  const entries = resolveChoices(segment, choices);
  const fields = segment.facts.fields.length;
  const sums = entries.length > 1 ? new Uint32Array(segment.documents * fields) : undefined;
  for (const entry of entries) {
    const reader = segment.postings(entry);
    while (reader.next()) {
      reader.skipPositions();
      const { document, field } = reader;
      if (deleted !== null && deleted[document] === 1) continue;
      if (sums === undefined) postings.add(base + document, field, reader.frequency);
      else sums[document * fields + field] = (sums[document * fields + field] as number) + reader.frequency;
    }
  }
  if (sums === undefined) return;
  for (let key = 0; key < sums.length; key++) {
    const frequency = sums[key] as number;
    if (frequency > 0) postings.add(base + Math.floor(key / fields), key % fields, frequency);
  }
}
