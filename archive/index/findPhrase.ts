/** Where a phrase or a proximity occurs in one segment. */

import { breakTerm, isInScope } from "./analysis/terms.ts";
import { chooseNear } from "./chooseNear.ts";
import { acceptedTerms } from "./expandTerms.ts";
import type { Alternatives, Leaf, Phrase, Proximity, Slot, TermChoice } from "./phrase.ts";
import type { TermEntry } from "./segment/Dictionary.ts";
import { markPlaces } from "./segment/postings.ts";
import type { Segment } from "./segment/Segment.ts";
import { seekNumber, uniteSorted } from "./sortedNumbers.ts";

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

function assertNever(value: never): never {
  throw new Error(`no such kind: ${JSON.stringify(value)}`);
}

/** The entries that any of the choices names, each once. */
export function resolveChoices(segment: Segment, choices: readonly TermChoice[]): readonly TermEntry[] {
  const [only] = choices;
  if (only !== undefined && choices.length === 1) return resolveChoice(segment, only);
  // No two terms have their postings at the same place.
  const entries = new Map<number, TermEntry>();
  for (const choice of choices) {
    for (const entry of resolveChoice(segment, choice)) entries.set(entry.postingsOffset, entry);
  }
  return [...entries.values()];
}

function resolveChoice({ dictionary }: Segment, choice: TermChoice): readonly TermEntry[] {
  switch (choice.kind) {
    case "term": {
      const entry = dictionary.find(choice.term);
      return entry === undefined ? [] : [entry];
    }
    case "prefix": {
      const entries: TermEntry[] = [];
      const cursor = dictionary.seek(choice.prefix);
      for (; cursor.valid && cursor.startsWith(choice.prefix); cursor.next()) entries.push(cursor.entry());
      return entries;
    }
    case "automaton": {
      const entries: TermEntry[] = [];
      for (const cursor of acceptedTerms(dictionary, choice.automaton)) {
        if (isInScope(cursor.term(), choice.scope)) entries.push(cursor.entry());
      }
      return entries;
    }
    default:
      return assertNever(choice);
  }
}

function findPhrase(segment: Segment, phrase: Phrase): Uint32Array {
  const slots: ResolvedSlot[] = [];
  for (const slot of phrase.slots) {
    if (slot.absent === true) continue;
    const resolved = resolveSlot(segment, slot);
    // A segment without one of the terms isn't looked into any further.
    if (resolved.entries.length === 0) return new Uint32Array(0);
    slots.push(resolved);
  }
  const [rarest, ...others] = slots.sort((a, b) => a.bytes - b.bytes);
  if (rarest === undefined) return new Uint32Array(0);
  let starts = beginnings(slotPlaces(segment, rarest), rarest.offset);
  for (const slot of others) starts = filterBy(segment, starts, { slot, present: true });
  for (const slot of phrase.slots) {
    if (slot.absent !== true || starts.length === 0) continue;
    starts = filterBy(segment, starts, { slot: resolveSlot(segment, slot), present: false });
  }
  for (const { offset, present } of phrase.breaks) {
    if (starts.length === 0) break;
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
  for (const entry of slot.entries) {
    markPlaces(segment.postings(entry), { starts, offset: slot.offset, marks });
  }
  const kept = new Uint32Array(starts.length);
  const wanted = present ? 1 : 0;
  let count = 0;
  for (let i = 0; i < starts.length; i++) {
    if (marks[i] === wanted) kept[count++] = starts[i] as number; // below the length
  }
  return kept.subarray(0, count);
}

/** Places run on from field to field: a phrase must lie in one. */
function withinFields({ instances }: Segment, starts: Uint32Array, length: number): Uint32Array {
  const ends = instances.starts;
  let count = 0;
  // In place: the array is this search's own.
  for (let i = 0; i < starts.length; i++) {
    const start = starts[i] as number; // below the length
    if (start + length <= (ends[instances.at(start) + 1] as number)) starts[count++] = start; // one behind every instance
  }
  return starts.subarray(0, count);
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
      let at = seekNumber(starts, low, { from: from[phrase] ?? 0 });
      from[phrase] = at;
      const inReach: number[] = [];
      for (; at < starts.length && (starts[at] ?? 0) < high; at++) inReach.push(starts[at] ?? 0);
      return inReach;
    });
    return chooseNear(proximity, anchor, near) !== undefined;
  });
}
