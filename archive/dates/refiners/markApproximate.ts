/** Marks dates that the words themselves make vague: 7月20日前后, 约1900年, about 1900, circa 1850. */
import type { Mention } from "../phrase.ts";

const before = /(?:大约|大約|约|約|\b(?:about|around|circa|c\.)\s)$/i;
const behind = /^(?:前后|前後|左右)/;

/** Takes 前后 and 左右 into the mention; about and 约 stay outside it. */
export function markApproximate(text: string, mentions: readonly Mention[]): Mention[] {
  return mentions.map((mention) => {
    const { phrase, start, end } = mention;
    if (phrase.kind !== "calendar") return mention;
    const suffix = behind.exec(text.slice(end, end + 2))?.[0].length ?? 0;
    if (suffix === 0 && !before.test(text.slice(Math.max(0, start - 8), start))) return mention;
    return { ...mention, end: end + suffix, phrase: { ...phrase, isApproximate: true } };
  });
}
