/** Drops what happens again and again: 每年9月, 每逢国庆节, 往年3月, every Monday names no one day. */
import type { Mention } from "../phrase.ts";

const habit =
  /(?:每[年月周週季]|每季度|每个月|每個月|每逢|每到|每当|每當|历年|歷年|往年|常年|每个|毎年|毎週|\b(?:every|each)\s|ежегодно\s|каждый\s|каждую\s|жил\sбүр(?:ийн)?\s)(?:的|在)?$/i;

/** The mentions that name one time. */
export function dropHabits(text: string, mentions: readonly Mention[]): Mention[] {
  return mentions.filter(
    (mention) => !habit.test(text.slice(Math.max(0, mention.start - 12), mention.start)),
  );
}
