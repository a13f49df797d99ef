/** Where a phrase or a proximity occurs in one segment. */

import { breakTerm, isInScope } from "./analysis/terms.ts";
import { chooseNear } from "./chooseNear.ts";
import { expandTerms } from "./expandTerms.ts";
import type { Alternatives, Leaf, Phrase, Proximity, Slot, TermChoice } from "./phrase.ts";
import type { TermEntry } from "./segment/Dictionary.ts";
import type { Segment } from "./segment/Segment.ts";

/** Places where the leaf begins, ascending: its occurrences, none twice; in deleted documents too. */
export function findLeaf(segment: Segment, leaf: Leaf): Uint32Array {
  switch (leaf.kind) {
    case "phrase":
      return findPhrase(segment, leaf);
    case "proximity":
      return findProximity(segment, leaf);
    case "alternatives":
      return findAlternatives(segment, leaf);
    default:
      return assertNever(leaf);
  }
}

function findAlternatives(segment: Segment, { phrases }: Alternatives): Uint32Array {
  return uniteSorted(phrases.map((phrase) => findPhrase(segment, phrase)));
}

function assertNever(leaf: never): never {
  throw new Error(`no such leaf: ${JSON.stringify(leaf)}`);
}

/** The entries that any of the choices names, each once. */
export function resolveChoices(segment: Segment, choices: readonly TermChoice[]): readonly TermEntry[] {
  const entries = new Map<string, TermEntry>();
  for (const choice of choices) {
    for (const entry of resolveChoice(segment, choice)) entries.set(entry.term, entry);
  }
  return [...entries.values()];
}

function resolveChoice(segment: Segment, choice: TermChoice): readonly TermEntry[] {
  const { dictionary } = segment;
  if (choice.kind === "prefix") {
    const entries: TermEntry[] = [];
    const cursor = dictionary.seek(choice.prefix);
    for (; cursor.valid && cursor.startsWith(choice.prefix); cursor.next()) entries.push(cursor.entry());
    return entries;
  }
  const terms =
    choice.kind === "term"
      ? [choice.term]
      : expandTerms([dictionary], choice.automaton).filter((term) => isInScope(term, choice.scope));
  return terms.map((term) => dictionary.find(term)).filter((entry) => entry !== undefined);
}

function findPhrase(segment: Segment, phrase: Phrase): Uint32Array {
  const slots = phrase.slots
    .filter((slot) => slot.absent !== true)
    .map((slot) => resolveSlot(segment, slot))
    .toSorted((a, b) => a.bytes - b.bytes);
  const [rarest, ...others] = slots;
  if (rarest === undefined || slots.some((slot) => slot.entries.length === 0)) return new Uint32Array(0);
  let starts = beginnings(slotPlaces(segment, rarest), rarest.offset);
  for (const slot of others) starts = filterBy(segment, starts, { slot, present: true });
  for (const slot of phrase.slots) {
    if (slot.absent !== true || starts.length === 0) continue;
    starts = filterBy(segment, starts, { slot: resolveSlot(segment, slot), present: false });
  }
  for (const { offset, present } of phrase.breaks) {
    const slot = resolveSlot(segment, { offset, choices: [{ kind: "term", term: breakTerm }] });
    starts = filterBy(segment, starts, { slot, present });
  }
  return phrase.length === 1 ? starts : withinFields(segment, starts, phrase.length);
}

type ResolvedSlot = {
  readonly offset: number;
  readonly entries: readonly TermEntry[];
  /** Of all its postings: what reading them costs. */
  readonly bytes: number;
};

function resolveSlot(segment: Segment, slot: Slot): ResolvedSlot {
  const entries = resolveChoices(segment, slot.choices);
  return {
    offset: slot.offset,
    entries,
    bytes: entries.reduce((sum, entry) => sum + entry.postingsLength, 0),
  };
}

function slotPlaces(segment: Segment, { entries }: ResolvedSlot): Uint32Array {
  return uniteSorted(segment.placesOfAll(entries));
}

/** Several ascending lists as one, each place once. */
function uniteSorted(lists: readonly Uint32Array[]): Uint32Array {
  const [only] = lists;
  if (only !== undefined && lists.length === 1) return only;
  const all = new Uint32Array(lists.reduce((sum, list) => sum + list.length, 0));
  let count = 0;
  for (const list of lists) {
    all.set(list, count);
    count += list.length;
  }
  all.sort();
  let kept = 0;
  for (let i = 0; i < count; i++) {
    if (i === 0 || all[i] !== all[i - 1]) all[kept++] = all[i] as number; // below count
  }
  return all.subarray(0, kept);
}

/** Where a phrase begins that has these places at `offset`. */
function beginnings(places: Uint32Array, offset: number): Uint32Array {
  const starts = new Uint32Array(places.length);
  let count = 0;
  for (let i = 0; i < places.length; i++) {
    const place = places[i] as number; // below the length
    if (place >= offset) starts[count++] = place - offset;
  }
  return starts.subarray(0, count);
}

/** Keeps the starts that have one of the slot's terms at its offset, or those that have none. */
function filterBy(
  segment: Segment,
  starts: Uint32Array,
  { slot, present }: { slot: ResolvedSlot; present: boolean },
): Uint32Array {
  if (starts.length === 0) return starts;
  const marks = new Uint8Array(starts.length);
  for (const entry of slot.entries)
    mark(marks, { starts, places: segment.places(entry), offset: slot.offset });
  const wanted = present ? 1 : 0;
  return starts.filter((_, i) => marks[i] === wanted);
}

function mark(
  marks: Uint8Array,
  { starts, places, offset }: { starts: Uint32Array; places: Uint32Array; offset: number },
): void {
  let at = 0;
  for (let i = 0; i < starts.length; i++) {
    const wanted = (starts[i] as number) + offset; // below the length
    while (at < places.length && (places[at] as number) < wanted) at++;
    if (at === places.length) return;
    if (places[at] === wanted) marks[i] = 1;
  }
}

/** Places run on from field to field: a phrase must lie in one. */
function withinFields({ instances }: Segment, starts: Uint32Array, length: number): Uint32Array {
  return starts.filter((start) => start + length <= (instances.starts[instances.at(start) + 1] ?? 0));
}

/** The first phrase's places that have all others within the distance, in the same field. */
function findProximity(segment: Segment, proximity: Proximity): Uint32Array {
  const found = proximity.phrases.map((phrase) => findPhrase(segment, phrase));
  const [first = new Uint32Array(0)] = found;
  if (found.some((starts) => starts.length === 0)) return new Uint32Array(0);
  const { instances } = segment;
  const reach = proximity.distance + proximity.phrases.reduce((sum, phrase) => sum + phrase.length, 0);
  const from = found.map(() => 0);
  return first.filter((anchor) => {
    const instance = instances.at(anchor);
    const low = Math.max(instances.starts[instance] ?? 0, anchor - reach);
    const high = Math.min(instances.starts[instance + 1] ?? 0, anchor + reach + 1);
    const near = found.map((starts, phrase) => {
      let at = from[phrase] ?? 0;
      while (at < starts.length && (starts[at] ?? 0) < low) at++;
      from[phrase] = at;
      const inReach: number[] = [];
      for (; at < starts.length && (starts[at] ?? 0) < high; at++) inReach.push(starts[at] ?? 0);
      return inReach;
    });
    return chooseNear(proximity, anchor, near) !== undefined;
  });
}
