/** Drops what happens again and again: 每年9月, 每逢国庆节, 往年3月, every Monday names no one day. */
import type { Mention } from "../phrase.ts";

const habit =
  /(?:每[年月周週季]|每季度|每个月|每個月|每逢|每到|每当|每當|历年|歷年|往年|常年|每个|毎年|毎週|\b(?:every|each)\s(?:year\s(?:in|on)\s|[A-Z][a-z]{2,8},?\s(?:and|or)\s)?|\bannually\s(?:in|on)\s|ежегодно\s(?:в\s)?|каждый\s(?:год\s(?:в\s)?)?|каждую\s|каждое\s|жил\sбүр(?:ийн)?\s(?:\S{4,16}\s?(?:,|болон|ба)\s)?)(?:的|在)?$/i;

/** Between the parts of a list that is a habit as a whole: 每年5月和10月, every May and October. */
const listed = /^\s?(?:[、，,]|和|及|与|與|或|and|or|и|или|болон|ба)\s?(?:в\s|in\s)?$/;

/** Лхагва гариг бүр: the Mongolian word for every stands behind. */
const habitBehind = /^\s(?:бүр|болгон)(?:ийн|т|ээ)?(?![а-яёөү])/;

/** The mentions that name one time. */
export function dropHabits(text: string, mentions: readonly Mention[]): Mention[] {
  let habitEnd = -1;
  return mentions.filter((mention) => {
    const isHabit =
      habit.test(text.slice(Math.max(0, mention.start - 36), mention.start)) ||
      habitBehind.test(text.slice(mention.end, mention.end + 10)) ||
      (habitEnd >= mention.start - 8 && listed.test(text.slice(habitEnd, mention.start)));
    if (isHabit) habitEnd = mention.end;
    return !isHabit;
  });
}
