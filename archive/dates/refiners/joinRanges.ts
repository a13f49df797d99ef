/** Joins two dates with a word or mark of a range between them: 3月5日至7日, 2014年到2016年, October 2019 to March 2020. */
import type { Mention, Phrase } from "../phrase.ts";

const connector =
  /^[ \u3000]{0,2}(?:起?至|起?到|(?:起|开始|開始)[，,]?(?:至|到)|[-—–~～―－]{1,2}|直至|直到|to|through|until|till|and|по|до)[ \u3000]{0,2}$/;

/** Joins neighbours that are of one kind: days with days, months with months, years with years. */
export function joinRanges(text: string, mentions: readonly Mention[]): Mention[] {
  const joined: Mention[] = [];
  for (const mention of mentions) {
    const previous = joined.at(-1);
    const range = previous && join(text, previous, mention);
    if (range === undefined) joined.push(mention);
    else joined[joined.length - 1] = range;
  }
  return joined;
}

function join(text: string, left: Mention, right: Mention): Mention | undefined {
  const gap = text.slice(left.end, right.start);
  if (gap.length > 12 || left.isFragment || right.isFragment || !connector.test(gap)) return undefined;
  const isAnd = gap.trim() === "and";
  const isBetween = /\bbetween\s$/i.test(text.slice(Math.max(0, left.start - 9), left.start));
  if (isAnd && !isBetween) return undefined;
  if (left.phrase.kind === "range" || right.phrase.kind === "range") {
    return isBetween ? joinRangesOfYears(left, right) : undefined;
  }
  if (!isFinerOrEqual(left.phrase, right.phrase)) return undefined;
  const phrase: Phrase = { kind: "range", from: left.phrase, to: right.phrase };
  return { start: left.start, end: right.end, phrase, rule: "range" };
}

/** Between 2011-12 and 2017-18: from the first year of the one to the last of the other. */
function joinRangesOfYears(left: Mention, right: Mention): Mention {
  const from = left.phrase.kind === "range" ? left.phrase.from : left.phrase;
  const to = right.phrase.kind === "range" ? right.phrase.to : right.phrase;
  return { start: left.start, end: right.end, phrase: { kind: "range", from, to }, rule: "range" };
}

/** 2014年到6月 is no range; 3月5日至7日, 6日晚至7日凌晨 and 6月底到7月3日 are. */
function isFinerOrEqual(left: Phrase, right: Phrase): boolean {
  if (left.kind === "since" || left.kind === "before" || right.kind === "since") return false;
  if (left.kind !== "calendar" || right.kind !== "calendar") return true;
  const isYear = left.month === undefined && left.day === undefined && left.year !== undefined;
  return !isYear || right.year !== undefined || left.part !== undefined || left.yearPart !== undefined;
}
