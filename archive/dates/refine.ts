/** The refiners, in order: join the pieces of one date, then ranges, then bounds; drop what does not count alone. */
import type { Mention } from "./phrase.ts";
import { dropHabits } from "./refiners/dropHabits.ts";
import { dropNames } from "./refiners/dropNames.ts";
import { extendTimes } from "./refiners/extendTimes.ts";
import { joinParts } from "./refiners/joinParts.ts";
import { joinRanges } from "./refiners/joinRanges.ts";
import { markApproximate } from "./refiners/markApproximate.ts";
import { markBounds } from "./refiners/markBounds.ts";

/** From what the scanner saw to the mentions that count, in text order. */
export function refine(text: string, mentions: readonly Mention[]): Mention[] {
  if (mentions.length === 0) return [];
  const joined = joinParts(text, mentions);
  const timed = markApproximate(text, extendTimes(text, joined));
  const ranges = joinRanges(text, timed);
  const said = dropNames(text, dropHabits(text, ranges));
  return dropOverlaps(markBounds(text, said).filter((mention) => !mention.isFragment));
}

/** The words of a bound may reach into the next mention: the first keeps them. */
function dropOverlaps(mentions: readonly Mention[]): Mention[] {
  const kept: Mention[] = [];
  for (const mention of mentions) if (mention.start >= (kept.at(-1)?.end ?? 0)) kept.push(mention);
  return kept;
}
