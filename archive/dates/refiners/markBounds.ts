/** Marks open and bounded mentions: 自2014年以来, 从今天起, 截至6月底, 5月底前, since 1912, before 1850, by the end of June. */
import type { Mention, Phrase } from "../phrase.ts";

const sinceBefore = /(?:自从|自從|自|从|從)[ \u3000]?$/;
const sinceBehind =
  /^[ \u3000]?(?:至今|迄今|开始以来|開始以來|以来|以來|以[后後]|之[后後]|起(?![诉訴义義草点點来來码碼伏家了飞飛初源因火床跑立身重吊落到降航用色哄鬨跳搬运運爆获獲底名價价始大]))/;
/** 从2014年开始; 今年4月份开始。 But 2015年开始赚钱 says when, not since when. */
const beginsBehind = /^[ \u3000]?(?:开始|開始)/;
const beginsAtEnd = /^[ \u3000]?(?:开始|開始)(?=[，。；！？,;]|$)/;
/** 自1月23日离汉通道关闭以来: what began stands between. */
/** 2011年建站以来: behind a year, what began then. */
const sinceBegun = /^[ \u3000]?(?!以)\p{Script=Han}{1,4}?(?:以来|以來)/u;
const clockAtEnd = /(?:[时時点點分半]|[上下中]午|晚上|凌晨)$/;
const sinceFurther = /^[^，。；！？、\n]{1,24}?(?:以来|以來|起，)/;
const beforeBehind = /^(?:之前|以前)/;
const asOfBefore = /(?:截至目前|截至|截止到|截止至|截止)[ \u3000]?$/;
const sinceWord = /\b(?:ever\s)?since\s(?:the\s)?$/i;
const beforeWord = /\b(?:before|prior to)\s$/i;
const byWord = /\b(?:by|as of|as at|until|till|up to)\s$/i;
/** С 2012 года: with the genitive since, with the instrumental (с 2012 годом) none. */
const russianSince = /(?:^|[^\p{L}])(?:начиная\s)?(?<word>с)\s$/iu;
const russianGenitive =
  /(?:года|гг?\.|января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря|\d{4})$/i;
const russianBy = /(?:^|[^\p{L}])(?<word>по\sсостоянию\sна|до|к|ко)\s$/iu;
const mongolianSince = /^\sхойш(?![а-яёөү])/i;
const mongolianFrom = /^\sэхл(?:эн|ээд|эв)/i;
const ablative = /(?:оос|өөс|ээс|аас)$/i;
const rangeWord = /\b(?:from|between)\s$/i;

/** Takes the words of the bound into the mention and its meaning. */
export function markBounds(text: string, mentions: readonly Mention[]): Mention[] {
  return mentions.map((mention) => {
    const before = text.slice(Math.max(0, mention.start - 12), mention.start);
    const behind = text.slice(mention.end, mention.end + 32);
    return (
      markHan(text, mention, behind) ??
      markEnglish(mention, before) ??
      markCyrillic(text, mention, behind) ??
      mention
    );
  });
}

function markHan(text: string, mention: Mention, behind: string): Mention | undefined {
  const before = text.slice(Math.max(0, mention.start - 12), mention.start);
  const words = text.slice(mention.start, mention.end);
  const asOf = asOfBefore.exec(before);
  if (asOf !== null) return bound(mention, { kind: "as-of", before: asOf[0].length, behind: 0 });
  if (mention.phrase.kind === "range") {
    const from = sinceBefore.exec(before)?.[0].length ?? 0;
    return from === 0 ? undefined : { ...mention, start: mention.start - from };
  }
  if (mention.phrase.kind === "fixed") return undefined;
  const until = beforeBehind.exec(behind)?.[0].length;
  if (until !== undefined) return bound(mention, { kind: "before", before: 0, behind: until });
  const prefix = sinceBefore.exec(before)?.[0].length ?? 0;
  const begins = (prefix > 0 ? beginsBehind : beginsAtEnd).exec(behind)?.[0].length ?? 0;
  const suffix = sinceBehind.exec(behind)?.[0].length ?? begins;
  // 今日上午十時開始 is when something begins.
  if (prefix === 0 && suffix > 0 && clockAtEnd.test(words)) return undefined;
  const isYear = /年$/.test(words) && mention.phrase.kind === "calendar";
  const isSince =
    suffix > 0 ||
    (isYear && sinceBegun.test(behind)) ||
    (prefix > 0 && before.trimEnd().endsWith("自") && sinceFurther.test(behind));
  return isSince ? bound(mention, { kind: "since", before: prefix, behind: suffix }) : undefined;
}

function markEnglish(mention: Mention, before: string): Mention | undefined {
  if (mention.phrase.kind === "range") {
    const word = rangeWord.exec(before);
    return word === null ? undefined : { ...mention, start: mention.start - word[0].length };
  }
  const since = sinceWord.exec(before);
  if (since !== null) return bound(mention, { kind: "since", before: since[0].length, behind: 0 });
  const until = beforeWord.exec(before);
  if (until !== null) return bound(mention, { kind: "before", before: until[0].length, behind: 0 });
  const by = byWord.exec(before);
  return by === null ? undefined : bound(mention, { kind: "as-of", before: by[0].length, behind: 0 });
}

function markCyrillic(text: string, mention: Mention, behind: string): Mention | undefined {
  const words = text.slice(mention.start, mention.end);
  if (!/[а-яө]/i.test(words) || mention.phrase.kind === "range") return undefined;
  const since = mongolianSince.exec(behind)?.[0].length;
  if (mention.phrase.kind === "since") return since ? { ...mention, end: mention.end + since } : undefined;
  if (since !== undefined) return bound(mention, { kind: "since", before: 0, behind: since });
  if (mongolianFrom.test(behind) && ablative.test(words))
    return bound(mention, { kind: "since", before: 0, behind: 0 });
  const before = text.slice(Math.max(0, mention.start - 24), mention.start);
  const word = russianSince.exec(before)?.groups?.word;
  if (word !== undefined && russianGenitive.test(words))
    return bound(mention, { kind: "since", before: word.length + 1, behind: 0 });
  const by = russianBy.exec(before)?.groups?.word;
  return by === undefined ? undefined : bound(mention, { kind: "as-of", before: by.length + 1, behind: 0 });
}

type Bound = {
  readonly kind: "since" | "before" | "as-of";
  readonly before: number;
  readonly behind: number;
};

function bound(mention: Mention, words: Bound): Mention {
  const phrase: Phrase = { kind: words.kind, of: mention.phrase };
  const start = mention.start - words.before;
  return {
    ...mention,
    start,
    end: mention.end + words.behind,
    phrase,
    rule: `${words.kind}:${mention.rule}`,
  };
}
