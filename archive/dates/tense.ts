/** What a clause says of its time: the word of the future or the past that stands nearest to a mention. */
import type { Span } from "../contract.ts";
import type { Tense } from "./resolve/surroundings.ts";

const future =
  /将(?!近|军|士|领|来|要求)|將(?!近|軍|士|領|來)|拟(?!合)|擬|预计(?!的)|預計|即将|即將|有望|预定|預定|届时|屆時|最快|最迟|最遲|最晚|發售|发售|开售|開售|開賣|截止(?![到至前])|计划|計劃|力争|争取|准备|明年|下个月|下月|确保|\b(?:will|shall|scheduled|planned|plans|upcoming|expected|due|to be|next|opens|begins|until)\b|будет|будут|состоится|пройд[её]т|стартует|запланирован/giu;
/** What will be held isn't held yet: a participle behind `be` says nothing of the past. */
const past =
  /已(?!然)|曾|去年|昨|了(?![解不])|獲|\b(?<!\b(?:be|will|would|to|can|may|should|must|shall) (?:\w+ly )?)(?!(?:planned|scheduled|expected)\b)(?:was|were|had|did|last|ago|died|told|said|took|sat|gave|made|wrote|became|spoke|stood|fell|rose|hit|paid|brought|bought|built|drew|grew|heard|kept|sold|spent|struck|taught|wore|came|went|began|saw|got|left|met|won|lost|ran|sent|held|killed|announced|released|has|have|\p{L}{3,12}ed)\b|было|был[аи]?(?![а-я])|[а-я]{3,}(?:лся|лась|лись|ил|ила|или|ал|ала|али)(?![а-я])/giu;
const mongolianLetters = /[өү]/i;
/** Mongolian says the time at the end of its verbs: эхэлнэ, зохион байгуулна; эхэллээ, болсон, ажээ. */
const mongolianFuture = /\p{L}{2,}(?:на|нэ|но|нө)(?![а-яёөү])|ирэх|дараагийн|дараа\s/giu;
const mongolianPast =
  /\p{L}{2,}(?:лаа|лээ|лоо|лөө|сан|сэн|сон|сөн|жээ|чээ|в)(?![а-яёөү])|өнгөрсөн|өчигдөр/giu;
/** By, until and till a day or month name what lies ahead: by 1 October, until Saturday. */
const deadline = /(?:\b(?:by|until|till)\s(?:at least\s|the end of\s|the start of\s)?)$/i;
/** It was dry by Monday; she saw patients until Thursday. What was closed or cancelled until then may still be. */
const wasDone =
  /\b(?:was|were|had|did)\s(?!\w+ed\b)|\b(?:refused|worked|waited|stayed|lasted|saw|kept|lived|served|ran|taught)\b/i;
/** Said that it would: what is reported lies ahead of the report. */
const reported = /\b(?:said|says|announced|told|added)\b[^.!?]{0,140}\bwould\b[^.!?]*$/;
const clauseEnd = /[。！？；，,;!?\n]|\.\s/g;

/** Reads the clause around a mention, at most 48 characters before and 40 behind and not over a comma; the nearest word decides. */
export function readTense(text: string, mention: Span): Tense {
  const near = text.slice(Math.max(0, mention.start - 48), mention.start);
  // World Oceans Day, June 8: the comma before a date in apposition ends no clause.
  const clauses = near.replace(/,\s$/, "  ").split(clauseEnd);
  const last = clauses.at(-1) ?? "";
  // 校方将留下树干，并在十一月展出: what 并 joins has the time of the clause before it.
  const before = /^[并並且]/.test(last) ? `${clauses.at(-2) ?? ""}${last}` : last;
  if (isHanDeadline(text, mention) && before.search(past) === -1) return "future";
  if (/\bwould\b/.test(before) && reported.test(text.slice(Math.max(0, mention.start - 160), mention.start)))
    return "future";
  const isDeadline =
    deadline.test(before) || /^(?:by|until|till)\s/i.test(text.slice(mention.start, mention.start + 6));
  const wasSo = wasDone.test(before);
  if (
    isDeadline &&
    !wasSo &&
    !/^[^.!?]{0,40}\b(?:had|was|were)\b/.test(text.slice(mention.end, mention.end + 48))
  )
    return "future";
  const behind = clauseBehind(before, text.slice(mention.end, mention.end + 60));
  const isMongolian = mongolianLetters.test(near) || mongolianLetters.test(behind);
  const ahead = nearest(isMongolian ? mongolianFuture : future, before, behind);
  const ago = nearest(isMongolian ? mongolianPast : past, before, behind);
  if (ahead === ago) return "unsaid";
  return ahead < ago ? "future" : "past";
}

/** 5月前, 十二月中旬前: what is to be done by then. */
function isHanDeadline(text: string, mention: Span): boolean {
  return /[月日底旬末]前(?![往后後来來述面台天线線年期任身夕提景途者])/.test(
    text.slice(mention.end - 1, mention.end + 2),
  );
}

/** Then, on Friday, the heads will meet: what opens a sentence belongs to the clause behind its comma. */
function clauseBehind(before: string, behind: string): string {
  const own = behind.slice(0, 40).split(clauseEnd)[0] ?? "";
  if (own.trim() !== "" || !opensSentence.test(before)) return own;
  const next = behind.slice(own.length + 1).split(clauseEnd)[0] ?? "";
  return behind.charAt(own.length) === "," && !reports.test(next) ? next : own;
}

const opensSentence = /^["“\s]*(?:(?:then|but|and|so|later|also)\s)?(?:on|in|by|at|from|next|this)?\s*$/i;
/** On Friday, he said he will go: the Friday is the saying's. */
const reports = /\b(?:said|says|told|announced|added|reported|asked|wrote|warned)\b/;

/** Characters between the mention and the nearest match on either side. */
function nearest(words: RegExp, before: string, behind: string): number {
  const last = [...before.matchAll(words)].at(-1);
  const first = behind.matchAll(words).next().value;
  return Math.min(
    last === undefined ? Number.POSITIVE_INFINITY : before.length - last.index - last[0].length,
    first === undefined ? Number.POSITIVE_INFINITY : first.index,
  );
}
