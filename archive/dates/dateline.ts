/** The printed place and date at a report's beginning: 新华社北京1月20日电, ROCHESTER, March 13 --. */
import type { Mention } from "./phrase.ts";

/** Farthest that a dateline's date stands from its paragraph's beginning. */
const maxReach = 40;

const hanBehind =
  /^[ \u3000]?(?:[上下]午|晚|凌晨|清晨)?[ \u3000]?(?:专|專|综合外?|綜合外?|体育专|外|特|急|热线|熱線)?(?:电|電|讯|訊|消息|报道|報導)/;
const hanBefore = /(?:社|报|報|网|網|台|讯|訊|电|電|本报|记者)[^，。：\n]{0,20}$/;
const latinBehind = /^\s?(?:\([^)]{2,30}\)|\[[^\]]{2,30}\])?,?\s{0,2}(?:--?|–|—|\.--)/;
/** Chocorua, N. H., Aug. 26.--: a place in small letters counts only before two dashes. */
const placeBefore = /^[^\p{L}]{0,4}(?:\p{Lu}[\p{L}.'’-]*,?\s{1,2}){1,5}$/u;
const dashesBehind = /^\.?\s?(?:--|—)/;
const latinBefore = /^[^\p{L}]{0,4}(?:\p{Lu}[\p{Lu}.'’ -]{2,30})(?:,\s?[\p{Lu}\p{Ll}. ]{2,20})?,?\s{1,2}$/u;

/** True where a mention of a day is a dateline's. */
export function isDateline(text: string, mention: Mention): boolean {
  const { phrase, start, end } = mention;
  if (phrase.kind !== "calendar" || phrase.day?.kind !== "number" || start > maxReach) return false;
  const before = text.slice(0, start);
  const behind = text.slice(end, end + 36);
  if (hanBehind.test(behind)) return hanBefore.test(before) || /^[ \u3000]{0,4}[（(]?$/.test(before);
  if (dashesBehind.test(behind) && placeBefore.test(before) && /,\s{1,2}$/.test(before)) return true;
  return latinBehind.test(behind) && latinBefore.test(before);
}
