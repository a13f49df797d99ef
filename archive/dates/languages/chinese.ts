/**
 * Words of Chinese and Japanese that name a time counted from another one. Data only: a row is the words, the phrase
 * they stand for, and the rule's stable name. Simplified and traditional forms stand side by side.
 */
import { type Mention, type Phrase, type Reference, relative } from "../phrase.ts";

export type HanWord = {
  readonly word: string;
  readonly phrase: Phrase;
  readonly rule: string;
  readonly isFragment?: boolean;
  /** Not the word where one of these follows: 今天 in 今天性 is none. */
  readonly notBefore?: RegExp;
  /** Not the word where one of these stands before. */
  readonly notAfter?: RegExp;
  /** Only where one of these follows. */
  readonly onlyBefore?: RegExp;
};

type Extra = Pick<HanWord, "notBefore" | "notAfter" | "onlyBefore">;

function days(words: string, day: Reference, extra: Extra = {}): HanWord[] {
  return rows(words, { kind: "calendar", day }, "relative-day", extra);
}

function months(words: string, month: Reference, extra: Extra = {}): HanWord[] {
  return rows(words, { kind: "calendar", month }, "relative-month", extra);
}

function years(words: string, year: Reference, extra: Extra = {}): HanWord[] {
  return rows(words, { kind: "calendar", year }, "relative-year", extra);
}

function rows(words: string, phrase: Phrase, rule: Mention["rule"], extra: Extra = {}): HanWord[] {
  return words.split(" ").map((word) => ({ word, phrase, rule, ...extra }));
}

const toMention = "mention";

export const hanWords: readonly HanWord[] = [
  ...days("今天 今日 今早 今晨 今晚 今夜 今午 本日", relative(0)),
  ...days("昨天 昨日 昨晚 昨夜 昨晨 昨早 昨午 昨", relative(-1), { notBefore: /^[是年今]/, notAfter: /如$/ }),
  ...days("前天 前日 前晚", relative(-2), { notAfter: /[以之年月日天]$/ }),
  ...days("大前天", relative(-3)),
  ...days("明天 明日 明早 明晨 明晚", relative(1), { notBefore: /^[会黄之]/ }),
  ...days("后天 後天 后日", relative(2), { notBefore: /^[性的养培形努]/, notAfter: /[先今以之]$/ }),
  ...days("大后天 大後天", relative(3)),
  ...days("当天 當天 当日 當日 当晚 當晚 当夜 當夜 同日 同一天", relative(0, toMention)),
  ...days("次日 翌日 隔日 隔天 次晨 翌晨 第二天 后一天 後一天", relative(1, toMention)),
  ...days("前一天 前一日 前一晚 头一天", relative(-1, toMention)),
  ...years("今年 本年 今年度 本年度", relative(0), { notAfter: /[每]$/ }),
  ...years("去年 昨年 去年度 上年度", relative(-1)),
  ...years("前年", relative(-2), { notAfter: /[以之多几数年]$/ }),
  ...years("大前年", relative(-3)),
  ...years("明年 来年 來年", relative(1)),
  ...years("后年 後年", relative(2), { notAfter: /[以之年]$/ }),
  ...years("同年 当年 當年 这一年 這一年 那一年 那年", relative(0, toMention)),
  ...years("次年 翌年 第二年", relative(1, toMention)),
  ...years("上一年 上年", relative(-1, toMention)),
  ...months("本月 这个月 這個月 本月份 今月", relative(0)),
  ...months("上月 上个月 上個月 上月份 先月", relative(-1)),
  ...months("上上月 上上个月 上上個月", relative(-2)),
  ...months("下月 下个月 下個月 下月份 来月", relative(1)),
  ...months("当月 當月 同月", relative(0, toMention)),
  ...months("次月 翌月", relative(1, toMention)),
];
