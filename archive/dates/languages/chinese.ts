/**
 * Words of Chinese and Japanese that name a time counted from another one. Data only: a row is the words, the phrase
 * they stand for, and the rule's stable name. Simplified and traditional forms stand side by side.
 */
import type { YearPart } from "../interval.ts";
import { type Mention, type Phrase, type Reference, relative } from "../phrase.ts";
import { otherThanSeason, ruleOfYearPart, yearParts } from "./chineseYearParts.ts";

/** A row of the lexicon. */
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

/** Congresses of the Communist Party of China, by the month they met. */
const partyCongresses: readonly (readonly [name: string, month: string])[] = [
  ["二十大", "2022-10"],
  ["十九大", "2017-10"],
  ["十八大", "2012-11"],
  ["十七大", "2007-10"],
  ["十六大", "2002-11"],
  ["十五大", "1997-09"],
  ["十四大", "1992-10"],
  ["十三大", "1987-10"],
  ["十二大", "1982-09"],
  ["十一届三中全会", "1978-12"],
];

/** China's five-year plans, by their first year. */
const fiveYearPlans: readonly (readonly [name: string, firstYear: number])[] = [
  ["一五", 1953],
  ["二五", 1958],
  ["六五", 1981],
  ["七五", 1986],
  ["八五", 1991],
  ["九五", 1996],
  ["十五", 2001],
  ["十一五", 2006],
  ["十二五", 2011],
  ["十三五", 2016],
  ["十四五", 2021],
  ["十五五", 2026],
];

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

/** Two days in a row, from the day so far from the article's. */
function twoDays(words: string, from: number): HanWord[] {
  const phrase: Phrase = {
    kind: "range",
    from: { kind: "calendar", day: relative(from) },
    to: { kind: "calendar", day: relative(from + 1) },
  };
  return rows(words, phrase, "day-range");
}

/** The season's first day on, for 入冬以来; resolved like a season without a year. */
function seasons(words: string, yearPart: YearPart, year?: Reference, extra: Extra = {}): HanWord[] {
  return rows(words, { kind: "calendar", yearPart, ...(year && { year }) }, "season", {
    notBefore: otherThanSeason,
    notAfter: /[过過]$/,
    ...extra,
  });
}

function weeks(words: string, week: number, to: "published" | "mention" = "published"): HanWord[] {
  return rows(words, { kind: "week", week, to }, "relative-week", {
    notBefore: /^(?:[一二三四五六日天末年岁歲边邊围圍期]|[个個]|\d)/,
  });
}

function epoch(words: string, edtf: string, extra: Extra = {}): HanWord[] {
  return rows(words, { kind: "fixed", edtf }, "epoch", extra);
}

const toMention = "mention";
/** Words in kana: at the beginning or behind a mark or は, が; before a mark, の, は, も, figures or a time of day. */
const kanaDay: Extra = {
  notAfter: /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}ー](?<![はが])$/u,
  onlyBefore:
    /^(?:$|[、。」）\s\d０-９]|[のはも](?!の)|午前|午後|夕方|朝|昼|夜|未明|早朝|から|まで|にも|開|発|行|始)/,
};
const season = /^(?:以来|以來|以后|後|后|期间|以前)/;

/** The lexicon, in no particular order; the longest word at a place wins. */
export const hanWords: readonly HanWord[] = [
  // 科技发达的今天 is these days.
  ...days("今天 今日 今早 今晨 今晚 今夜 今午 本日 今儿 今兒", relative(0), {
    notAfter: /年前?的$|[\p{Script=Han}](?<![日天号號节節期后後])的$/u,
    notBefore: /^(?:头条|頭條|说法|科技|视点|俄罗斯|的(?:中国|世界|我们|孩子|生活|幸福|青年|成就))/,
  }),
  ...days("今", relative(0), {
    onlyBefore: /^[（(]?(?:起(?![来诉])|凌晨|晨|傍晚|\d{1,2}日?|[上下]午|[一二三十]{1,3}日)/,
    notAfter: /[如至当當迄古从從现現昨而到]$/,
  }),
  ...days("昨天 昨日 昨晚 昨夜 昨晨 昨早 昨午 昨儿", relative(-1), { notAfter: /[如今觉]$/ }),
  ...days("昨", relative(-1), { notBefore: /^[是年今非天日晚夜晨早午]/, notAfter: /[如今觉]$/ }),
  ...days("前天 前日 前晚", relative(-2), { notAfter: /[以之年月日天会当會节節目]$/ }),
  ...days("大前天", relative(-3)),
  ...days("明天 明日 明早 明晨 明晚", relative(1), {
    notBefore: /^(?:会更|之星|黄花|系|的(?:中国|世界|希望|未来|幸福|太阳|我们|孩子|生活))/,
    notAfter: /[声证文说的]$/,
  }),
  ...days("明", relative(1), {
    onlyBefore: /^起(?![来來诉訴])/,
    notAfter: /[证證声聲文说說光照清透指发發]$/,
  }),
  ...days("后天 後天 后日", relative(2), { notBefore: /^[性的养培形努]/, notAfter: /[先今以之]$/ }),
  ...days("大后天 大後天", relative(3)),
  // きょう is today only where it stands apart: 東京 in kana or きょうだい is none.
  ...days("きょう けさ", relative(0), kanaDay),
  ...days("きのう ゆうべ", relative(-1), kanaDay),
  ...days("あす あした", relative(1), kanaDay),
  ...days("おととい", relative(-2), kanaDay),
  ...days("あさって", relative(2), kanaDay),
  ...days("当天 當天 当日 當日 当晚 當晚 当夜 當夜 同日 同一天 同天", relative(0, toMention), {
    notAfter: /[每适]$/,
    notBefore: /^(?:有権者|券|便)/,
  }),
  ...days("次日 翌日 隔日 隔天 次晨 翌晨 后一天 後一天", relative(1, toMention), {
    notAfter: /[每最]$/,
  }),
  // 假期第二天 is counted from the holidays' first day, which the text seldom names.
  ...rows("第二天", { kind: "calendar", day: relative(1, toMention) }, "ordinal-day", {
    notAfter: /(?:[每续續期会會展节節周週赛賽程]|春[运運]|高考|[开開][学學]|活[动動])$/,
  }),
  ...days("前一天 前一日 前一晚 头一天 頭一天", relative(-1, toMention)),
  ...days("即日", relative(0), { onlyBefore: /^起/ }),
  ...twoDays("今明两天 今明兩天 今明两日 今明兩日", 0),
  ...twoDays("明后两天 明後兩天 明后天 明後天 明后两日 明後兩日", 1),
  ...twoDays("昨今两天 昨今兩天 昨今两日 昨今兩日", -1),
  ...days("一昨日", relative(-2)),
  ...years("今年 本年 今年度 本年度 今年内", relative(0), {
    notAfter: /[每]$/,
    notBefore: /^[轻輕龄齡级級]/,
  }),
  ...years("去年 昨年 去年度 上年度", relative(-1)),
  ...years("前年", relative(-2), { notAfter: /[以之多几幾数數年空从從生史]$/, notBefore: /^[轻輕龄齡]/ }),
  ...years("大前年", relative(-3)),
  ...years("明年 来年 來年", relative(1), { notAfter: /[以未]$/ }),
  ...years("后年 後年", relative(2), { notAfter: /[以之年\d〇一二三四五六七八九十百几幾数數多]$/ }),
  ...years("同年 当年 當年 这一年 這一年 那一年 那年", relative(0, toMention), {
    notBefore: /^(?:度|级|龄|龍|级|級|级|纪|紀|的)/,
    notAfter: /[想遥]$/,
  }),
  ...rows("第二年", { kind: "calendar", year: relative(1, toMention) }, "ordinal-year"),
  ...years("次年 翌年 隔年", relative(1, toMention)),
  ...years("上一年 上年 前一年", relative(-1, toMention), {
    notBefore: /^[纪紀级級龄齡]/,
    notAfter: /[史以]$/,
  }),
  ...months("本月 这个月 這個月 本月份 今月 这月", relative(0), { notAfter: /[基资]$/ }),
  ...months("上月 上个月 上個月 上月份 先月", relative(-1), { notAfter: /[以]$/, notBefore: /^[球光饼餅]/ }),
  ...months("上上月 上上个月 上上個月 前月", relative(-2), { notAfter: /[以之个個]$/ }),
  ...months("下月 下个月 下個月 下月份", relative(1), { notBefore: /^[球光饼餅]/ }),
  ...months("来月", relative(1), { notAfter: /以$/ }),
  ...months("当月 當月 同月", relative(0, toMention)),
  ...months("次月 翌月", relative(1, toMention)),
  ...weeks(
    "本周 本週 这周 這週 本星期 这星期 這星期 这个星期 這個星期 本礼拜 這個禮拜 今週 今周 今個星期 今个星期",
    0,
  ),
  ...weeks("上周 上週 上星期 上个星期 上個星期 上个礼拜 上個禮拜 先週 上一周", -1),
  ...weeks("上上周 上上週 上上星期", -2),
  ...weeks("下周 下週 下星期 下个星期 下個星期 下个礼拜 下個禮拜 下一周", 1),
  ...rows(
    "本周末 本週末 这个周末 這個週末 这周末 這週末",
    { kind: "week", week: 0, isWeekend: true, to: "published" },
    "weekend",
  ),
  ...rows(
    "上周末 上週末 上个周末 上個週末",
    { kind: "week", week: -1, isWeekend: true, to: "published" },
    "weekend",
  ),
  ...rows(
    "下周末 下週末 下个周末 下個週末",
    { kind: "week", week: 1, isWeekend: true, to: "published" },
    "weekend",
  ),
  ...seasons("今春", 21, relative(0)),
  ...seasons("今夏", 22, relative(0)),
  ...seasons("今秋", 23, relative(0)),
  ...rows("今冬", { kind: "calendar", yearPart: 24, side: "this" }, "season", { notBefore: otherThanSeason }),
  ...seasons("去春", 21, relative(-1)),
  ...seasons("去夏", 22, relative(-1)),
  ...seasons("去秋", 23, relative(-1)),
  ...seasons("去冬", 24, relative(-1)),
  ...seasons("明春", 21, relative(1)),
  ...seasons("入春", 21, undefined, { onlyBefore: season }),
  ...seasons("入夏", 22, undefined, { onlyBefore: season }),
  ...seasons("入秋", 23, undefined, { onlyBefore: season }),
  ...seasons("入冬", 24, undefined, { onlyBefore: season }),
  ...yearParts.map(([word, yearPart]): HanWord => {
    const phrase: Phrase = { kind: "calendar", yearPart };
    const isAlone = /[度年]$/.test(word);
    return {
      word,
      phrase,
      rule: ruleOfYearPart(yearPart),
      ...(isAlone ? { notAfter: /[每历歷]$/ } : { isFragment: true }),
      ...(word.length === 1 && { notBefore: otherThanSeason }),
    };
  }),
  ...rows(
    "前三季度",
    { kind: "range", from: { kind: "calendar", yearPart: 33 }, to: { kind: "calendar", yearPart: 35 } },
    "quarter",
  ),
  ...rows("年初", { kind: "calendar", part: { name: "beginning", of: "year" } }, "part-of-year", {
    notAfter: /[\d〇一二三四五六七八九十每大末]$/,
    notBefore: /^[一二三四五六七八九十]/,
  }),
  ...rows(
    "年底 年末 岁末 歲末 年终 年終",
    { kind: "calendar", part: { name: "end", of: "year" } },
    "part-of-year",
    {
      notAfter: /[\d〇一二三四五六七八九十每]$/,
      notBefore: /^(?:奖|獎|考核|总结|總結|盘点|盤點|分红|大促|述职|决算|钟声|寄语)/,
    },
  ),
  ...rows("年中", { kind: "calendar", part: { name: "middle", of: "year" } }, "part-of-year", {
    notAfter: /[^\s，。；、：（“在到至于从去今明]$/,
    notBefore: /^(?:国|國|央|共|学|考|心|大促|总结|的)/,
  }),
  ...rows("月初", { kind: "calendar", part: { name: "beginning", of: "month" } }, "part-of-month", {
    notAfter: /[\d〇一二三四五六七八九十每正腊]$/,
  }),
  ...rows("月底 月末", { kind: "calendar", part: { name: "end", of: "month" } }, "part-of-month", {
    notAfter: /[\d〇一二三四五六七八九十每]$/,
  }),
  ...rows("上旬", { kind: "calendar", part: { name: "first-ten", of: "month" } }, "part-of-month", {
    notAfter: /每$/,
  }),
  ...rows("中旬", { kind: "calendar", part: { name: "middle-ten", of: "month" } }, "part-of-month", {
    notAfter: /每$/,
  }),
  ...rows("下旬", { kind: "calendar", part: { name: "last-ten", of: "month" } }, "part-of-month", {
    notAfter: /每$/,
  }),
  ...rows("上世纪 上世紀 上个世纪 上個世紀", { kind: "century", year: relative(-1) }, "century", {
    notBefore: /^[\d〇一二三四五六七八九十]/,
  }),
  ...rows("下世纪 下世紀 下个世纪 下個世紀", { kind: "century", year: relative(1) }, "century", {
    notBefore: /^[\d〇一二三四五六七八九十]/,
  }),
  ...rows("本世纪 本世紀", { kind: "century", year: relative(0) }, "century", {
    notBefore: /^[\d〇一二三四五六七八九十]/,
  }),
  ...epoch("改革开放以来 改革開放以來", "1978-12/.."),
  ...epoch("改革开放初期 改革开放之初", "1978-12/1984"),
  ...epoch("新中国成立以来 中华人民共和国成立以来 建国以来 新中国成立后 建国后 解放以来", "1949-10-01/.."),
  ...epoch("新中国成立前 解放前 建国前 新中国成立以前 解放以前", "../1949-10-01"),
  ...epoch("新中国成立初期 建国初期 解放初期 建国之初 新中国成立之初", "1949-10-01/1952"),
  ...epoch(
    "文革期间 文革时期 文革中 “文革”期间 “文革”时期 “文革”中 文化大革命期间 文化大革命时期 “文化大革命”期间 “文化大革命”中",
    "1966-05/1976-10",
  ),
  ...epoch("抗战时期 抗日战争时期 抗战期间 抗日战争期间 抗戰時期 抗戰期間", "1937-07/1945-09"),
  ...epoch("解放战争时期 解放战争期间", "1946-06/1949-09"),
  ...epoch("抗美援朝期间 抗美援朝战争期间 抗美援朝时期", "1950-10/1953-07"),
  ...partyCongresses.flatMap(([name, month]) =>
    epoch(
      [`党的${name}以来`, `${name}以来`, `党的${name}之后`, `党的${name}后`, `中共${name}以来`].join(" "),
      `${month}/..`,
    ),
  ),
  ...fiveYearPlans.flatMap(([name, first]) => epoch(`“${name}”以来 「${name}」以來`, `${first}/..`)),
  ...fiveYearPlans.flatMap(([name, first]) =>
    epoch(
      ["期间", "时期", "期間"]
        .flatMap((word) => [`${name}${word}`, `“${name}”${word}`, `「${name}」${word}`])
        .join(" "),
      `${first}/${first + 4}`,
    ),
  ),
];
