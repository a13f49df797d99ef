/** Proximity, said once for the index and for marking a text. */
import type { Proximity } from "./phrase.ts";

/** Positions of one phrase: from `start` to before `end`. */
export type PlacedPhrase = { readonly start: number; readonly end: number };

/**
 * Chooses a place for each phrase, the first one's being `anchor`, so that none overlap, order is kept where asked, and
 * at most `distance` positions lie between them in all. `starts` are the places of the phrases, ascending. Undefined where
 * there is no such choice.
 */
export function chooseNear(
  { phrases, distance, ordered }: Proximity,
  anchor: number,
  starts: readonly (readonly number[])[],
): readonly PlacedPhrase[] | undefined {
  const own = phrases.reduce((sum, phrase) => sum + phrase.length, 0);
  const choose = (chosen: readonly PlacedPhrase[]): readonly PlacedPhrase[] | undefined => {
    if (spanOf(chosen) - lengthOf(chosen) > distance) return undefined;
    const next = phrases[chosen.length];
    if (next === undefined) return chosen;
    for (const start of starts[chosen.length] ?? []) {
      if (start > anchor + own + distance) break;
      const place = { start, end: start + next.length };
      if (start < anchor - own - distance || !isFree(place, chosen, ordered)) continue;
      const all = choose([...chosen, place]);
      if (all !== undefined) return all;
    }
    return undefined;
  };
  const [first] = phrases;
  return first === undefined ? undefined : choose([{ start: anchor, end: anchor + first.length }]);
}

function spanOf(places: readonly PlacedPhrase[]): number {
  return Math.max(...places.map(({ end }) => end)) - Math.min(...places.map(({ start }) => start));
}

function lengthOf(places: readonly PlacedPhrase[]): number {
  return places.reduce((sum, { start, end }) => sum + end - start, 0);
}

function isFree(place: PlacedPhrase, chosen: readonly PlacedPhrase[], ordered: boolean): boolean {
  return chosen.every((other) => place.start >= other.end || (!ordered && place.end <= other.start));
}
