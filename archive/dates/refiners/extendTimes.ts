/** Takes the time of day beside a date into the mention: 5月15日上午, 10日下午4點03分. The date itself stays a day. */
import { readTimeOfDay } from "../parsers/timeOfDay.ts";
import type { Mention } from "../phrase.ts";

/** Lengthens mentions of a day by the time of day that follows. */
export function extendTimes(text: string, mentions: readonly Mention[]): Mention[] {
  return mentions.map((mention, index) => {
    if (!isDay(mention)) return mention;
    const found = readTimeOfDay(text, mention.end);
    const next = mentions[index + 1]?.start ?? text.length;
    if (found === undefined || found.end > next) return mention;
    return { ...mention, end: found.end, ...(found.time !== undefined && { time: found.time }) };
  });
}

function isDay({ phrase }: Mention): boolean {
  return phrase.kind === "weekday" || (phrase.kind === "calendar" && phrase.day !== undefined);
}
