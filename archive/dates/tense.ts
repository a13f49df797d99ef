/** What a clause says of its time: words of the future or the past beside a mention. */
import type { Span } from "../contract.ts";
import type { Surroundings } from "./resolve.ts";

const futureWords =
  /将(?!近|军|士|领|来|[^，。]{0,3}于[^，。]{0,4}已)|將(?!近|軍|士|領|來)|拟(?!定于|合)|擬|预计|預計|即将|即將|有望|预定|預定|届时|屆時|计划于|力争|争取|打算|准备|明年|下个月|下月|\b(?:will|shall|scheduled|planned|plans|upcoming|expected|due|to be held|next)\b|будет|будут|состоится|пройдет|болно\b/iu;
const pastWords =
  /已(?!然)|曾|去年|昨|[^将]举行了|了[，。]|\b(?:was|were|had|did|last|ago|died|said)\b|\b\p{L}{2,12}ed\b|было|был[аи]?\b/iu;

/** Reads the clause around a mention: at most 24 characters before and 40 behind, not over a sentence's end. */
export function readTense(text: string, mention: Span): Surroundings["tense"] {
  const before = text
    .slice(Math.max(0, mention.start - 24), mention.start)
    .replace(/^[\s\S]*[。！？；!?\n]/, "");
  const behind = text.slice(mention.end, mention.end + 40).replace(/[。！？；!?\n][\s\S]*$/, "");
  if (futureWords.test(before) || futureWords.test(behind)) return "future";
  return pastWords.test(before) || pastWords.test(behind) ? "past" : "unsaid";
}
