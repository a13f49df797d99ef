/** Where a leaf of a query occurs in a block: the index's rules for positions, applied to a text at hand. */
import { assertNever } from "../assertNever.ts";
import type { Span } from "../contract.ts";
import type { Leaf, Phrase, Proximity } from "../index/phrase.ts";
import type { BlockUnits } from "./blockUnits.ts";

/** One occurrence. `marks` are its parts in text order: several where words near each other were asked for. */
export type LeafPlace = Span & { readonly marks: readonly Span[] };

/** All occurrences in the block scanned last, ascending; one for each place where the index counts one. */
export function findLeaf(units: BlockUnits, leaf: Leaf): readonly LeafPlace[] {
  switch (leaf.kind) {
    case "phrase":
      return findPhrase(units, leaf).map((unit) => toPlace(units, [toUnits(leaf, unit)]));
    case "alternatives":
      return findAlternatives(units, leaf.phrases);
    case "proximity":
      return findProximity(units, leaf);
    default:
      return assertNever(leaf);
  }
}

/** Units from the first to before the last. */
type UnitSpan = { readonly from: number; readonly to: number };

function findPhrase(units: BlockUnits, { slots, breaks, length }: Phrase): readonly number[] {
  const found: number[] = [];
  for (let unit = 0; unit + length <= units.count; unit++) {
    const holds =
      slots.every(
        ({ offset, choices, absent = false }) =>
          choices.some((choice) => units.matches(unit + offset, choice)) !== absent,
      ) && breaks.every(({ offset, present }) => units.hasBreak(unit + offset) === present);
    if (holds) found.push(unit);
  }
  return found;
}

function findAlternatives(units: BlockUnits, phrases: readonly Phrase[]): readonly LeafPlace[] {
  const places = new Map<number, LeafPlace>();
  for (const phrase of phrases) {
    for (const unit of findPhrase(units, phrase)) {
      if (!places.has(unit)) places.set(unit, toPlace(units, [toUnits(phrase, unit)]));
    }
  }
  return [...places].sort(([a], [b]) => a - b).map(([, place]) => place);
}

function findProximity(units: BlockUnits, proximity: Proximity): readonly LeafPlace[] {
  const candidates = proximity.phrases.map((phrase) =>
    findPhrase(units, phrase).map((unit) => toUnits(phrase, unit)),
  );
  const [first = [], ...others] = candidates;
  return first.flatMap((anchor) => {
    const chosen = choose(proximity, others, [anchor]);
    return chosen === null ? [] : toPlace(units, chosen);
  });
}

/** One place of each phrase, none overlapping, with at most `distance` units between them all; null where there are none. */
function choose(
  proximity: Proximity,
  candidates: readonly (readonly UnitSpan[])[],
  chosen: readonly UnitSpan[],
): readonly UnitSpan[] | null {
  const [next, ...others] = candidates;
  const last = chosen.at(-1);
  if (next === undefined || last === undefined)
    return countBetween(chosen) <= proximity.distance ? chosen : null;
  for (const place of next) {
    if (proximity.ordered && place.from < last.to) continue;
    if (chosen.some(({ from, to }) => place.from < to && from < place.to)) continue;
    if (countBetween([...chosen, place]) > proximity.distance + ownLength(others)) continue;
    const complete = choose(proximity, others, [...chosen, place]);
    if (complete !== null) return complete;
  }
  return null;
}

/** What the phrases still to be chosen may fill of a gap between those chosen. */
function ownLength(candidates: readonly (readonly UnitSpan[])[]): number {
  return candidates.reduce((sum, [place]) => sum + (place === undefined ? 0 : place.to - place.from), 0);
}

function countBetween(places: readonly UnitSpan[]): number {
  const from = Math.min(...places.map((place) => place.from));
  const to = Math.max(...places.map((place) => place.to));
  return to - from - places.reduce((sum, place) => sum + place.to - place.from, 0);
}

function toUnits({ length }: Phrase, unit: number): UnitSpan {
  return { from: unit, to: unit + length };
}

function toPlace(units: BlockUnits, parts: readonly UnitSpan[]): LeafPlace {
  const marks = parts
    .map(({ from, to }) => ({ start: units.startOf(from), end: units.endOf(to - 1) }))
    .sort((a, b) => a.start - b.start);
  const end = marks.reduce((most, mark) => Math.max(most, mark.end), 0);
  return { start: marks[0]?.start ?? 0, end, marks };
}
