/** Where a phrase or a proximity occurs in one segment. */

import { breakTerm, isInScope } from "./analysis/terms.ts";
import { chooseNear } from "./chooseNear.ts";
import { expandTerms } from "./expandTerms.ts";
import { Places } from "./Places.ts";
import type { Alternatives, Leaf, Phrase, Proximity, Slot, TermChoice } from "./phrase.ts";
import type { SegmentView } from "./SegmentView.ts";
import type { TermEntry } from "./segment/Dictionary.ts";
import type { Segment } from "./segment/Segment.ts";

/** Live places where the leaf begins, in order: its occurrences, none twice. */
export function findLeaf(view: SegmentView, leaf: Leaf): Places {
  switch (leaf.kind) {
    case "phrase":
      return findPhrase(view, leaf);
    case "proximity":
      return findProximity(view, leaf);
    case "alternatives":
      return findAlternatives(view, leaf);
    default:
      return assertNever(leaf);
  }
}

function findAlternatives(view: SegmentView, { phrases }: Alternatives): Places {
  const union = new Places();
  for (const phrase of phrases) {
    const places = findPhrase(view, phrase);
    for (let i = 0; i < places.count; i++) {
      union.add(places.keys[i] as number, places.positions[i] as number); // both are filled up to count
    }
  }
  union.sort();
  return union;
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

function findPhrase(view: SegmentView, phrase: Phrase): Places {
  const slots = phrase.slots
    .map((slot) => resolveSlot(view.segment, slot))
    .toSorted((a, b) => a.postings - b.postings);
  const [rarest, ...others] = slots;
  if (rarest === undefined || slots.some((slot) => slot.entries.length === 0)) return new Places();
  const places = collectPlaces(view, rarest);
  for (const slot of others) {
    if (places.count === 0) return places;
    places.keep(markPlaces(view.segment, slot, places), 1);
  }
  for (const { offset, present } of phrase.breaks) {
    if (places.count === 0) return places;
    const slot = resolveSlot(view.segment, { offset, choices: [{ kind: "term", term: breakTerm }] });
    places.keep(markPlaces(view.segment, slot, places), present ? 1 : 0);
  }
  return places;
}

type ResolvedSlot = {
  readonly offset: number;
  readonly entries: readonly TermEntry[];
  readonly postings: number;
};

function resolveSlot(segment: Segment, slot: Slot): ResolvedSlot {
  const entries = resolveChoices(segment, slot.choices);
  return {
    offset: slot.offset,
    entries,
    postings: entries.reduce((sum, entry) => sum + entry.count, 0),
  };
}

/** Where the phrase would begin if this slot were all of it. */
function collectPlaces(view: SegmentView, slot: ResolvedSlot): Places {
  const places = new Places();
  const fields = view.segment.facts.fields.length;
  const { offset } = slot;
  for (const entry of slot.entries) {
    const reader = view.segment.postings(entry);
    while (reader.next()) {
      if (!view.isLive(reader.document)) {
        reader.skipPositions();
        continue;
      }
      const key = reader.document * fields + reader.field;
      for (let left = reader.frequency; left > 0; left--) {
        const position = reader.nextPosition();
        if (position >= offset) places.add(key, position - offset);
      }
    }
  }
  if (slot.entries.length > 1) places.sort();
  return places;
}

/** 1 for every place that has one of the slot's terms at its offset. */
function markPlaces(segment: Segment, slot: ResolvedSlot, places: Places): Uint8Array {
  const marks = new Uint8Array(places.count);
  const fields = segment.facts.fields.length;
  const { keys, positions, count } = places;
  for (const entry of slot.entries) {
    const reader = segment.postings(entry);
    let at = 0;
    while (at < count && reader.next()) {
      const key = reader.document * fields + reader.field;
      while (at < count && (keys[at] as number) < key) at++;
      if (at === count || keys[at] !== key) {
        reader.skipPositions();
        continue;
      }
      for (let left = reader.frequency; left > 0; left--) {
        const position = reader.nextPosition() - slot.offset;
        while (at < count && keys[at] === key && (positions[at] as number) < position) at++;
        if (at < count && keys[at] === key && positions[at] === position) marks[at] = 1;
      }
    }
  }
  return marks;
}

/** The first phrase's places that have all others within the distance. */
function findProximity(view: SegmentView, proximity: Proximity): Places {
  const found = proximity.phrases.map((phrase) => findPhrase(view, phrase));
  const places = new Places();
  const [first] = found;
  if (first === undefined || found.some((places) => places.count === 0)) return places;
  const starts = found.map(() => 0);
  for (let i = 0; i < first.count; i++) {
    const key = first.keys[i] as number;
    const candidates = found.map((phrasePlaces, p) => {
      let at = starts[p] ?? 0;
      while (at < phrasePlaces.count && (phrasePlaces.keys[at] as number) < key) at++;
      starts[p] = at;
      return positionsOf(phrasePlaces, at, key);
    });
    const anchor = first.positions[i] as number;
    if (chooseNear(proximity, anchor, candidates) !== undefined) places.add(key, anchor);
  }
  return places;
}

function positionsOf(places: Places, from: number, key: number): readonly number[] {
  const positions: number[] = [];
  for (let i = from; i < places.count && places.keys[i] === key; i++)
    positions.push(places.positions[i] as number);
  return positions;
}
