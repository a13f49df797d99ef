/** Feasts by name in Chinese: 国庆节, 春节期间, 五一假期, 中秋前后. Names inside other names (七一勋章, 圣诞树) are no dates. */
import { holidays } from "../languages/holidays.ts";
import { isHanNumeral } from "../numerals.ts";
import type { Mention } from "../phrase.ts";

type Name = { readonly word: string; readonly holiday: string; readonly needsSuffix: boolean };

const names: readonly Name[] = holidays
  .flatMap((holiday) => [
    ...holiday.names.map((word) => ({ word, holiday: holiday.id, needsSuffix: !/[节節]$/.test(word) })),
    ...(holiday.shortNames ?? []).map((word) => ({ word, holiday: holiday.id, needsSuffix: true })),
  ])
  .filter(({ word }) => /\p{Script=Han}/u.test(word))
  .toSorted((a, b) => b.word.length - a.word.length);

const byStart: ReadonlyMap<string, readonly Name[]> = Map.groupBy(names, ({ word }) => word[0] ?? "");

/** First characters of all names. */
export const holidayStarts: readonly string[] = [...byStart.keys()];

/** Second characters of the names that begin with one. */
export function secondsOfHoliday(start: string): string {
  return (byStart.get(start) ?? []).map(({ word }) => word[1] ?? "").join("");
}

/** Words of time behind a feast's name. 长假 and 黄金周 alone are names of the season's trade, not dates. */
const suffix =
  /^(?:[”」])?(?:节)?(?<what>(?:佳节|假日|假期|长假|長假|小长假|黄金周)?(?:期间|期間)|前后|前後|前夕|之前|之后|过后|當天|当天|当日|當日|当晚|當晚|这天|那天|佳节|前|后|後|上午|下午|早上|晚上)(?![进面任勤续台卫])/;
/** Words that ask for a time, but are more than the feast's day: the feast is read without them. */
const fewDays = /^[”」]?(?:那|这|這|头|頭|前后|前後|的)?[几幾两兩三]天/;
const nameBehind =
  /^[”」』]?(?:快乐|快樂|联欢|聯歡|晚会|晚會|文艺|文藝|活动|活動|特别|主题|系列|慰问|慰問|礼|禮|庆典|慶典|歌|树|樹|老人|卡|帽|装|大餐|月饼|粽|汤圆|档|檔|奖|獎|路|广场|廣場|小学|中学|村|街|勋章|讲话|电影|队|男篮|上河图|习俗|文化|民俗|传统|食品|市场|消费|旅游|旅遊|运输|运力|客流|祝福|致辞|团拜|联谊|宣传|纪念)/;
const nameBefore = /(?:[庆慶迎贺賀祝每逢历]|欢度|歡度|喜迎|每年|传统|中国)[“「]?$/;
const dateBefore = /(?:今天是|今日是|昨天是|正值|适逢|恰逢|时值|在|于|自|从|到|至|截至)$/;

/** Reads a feast at `at`; a short name only before words of time, a full one unless it is part of another name. */
export function parseHanHoliday(text: string, at: number): Mention | undefined {
  for (const name of byStart.get(text[at] ?? "") ?? []) {
    if (text.startsWith(name.word, at)) {
      const mention = readName(text, at, name);
      if (mention !== undefined) return mention;
    }
  }
  return undefined;
}

function readName(text: string, start: number, name: Name): Mention | undefined {
  const end = start + name.word.length;
  const behind = text.slice(end, end + 7);
  // 十一 within 十一二月 or 二十一日 is a number.
  if (isHanNumeral(text.charCodeAt(end - 1)) && /^[一二三四五六七八九十百年月日号號时時个個]/.test(behind))
    return undefined;
  if (isHanNumeral(text.charCodeAt(start)) && isHanNumeral(text.charCodeAt(start - 1))) return undefined;
  const before = text.slice(Math.max(0, start - 4), start);
  const match = suffix.exec(behind);
  if (match !== null) {
    const what = match.groups?.what ?? "";
    const extent = extentOf(what);
    return {
      start,
      end: end + match[0].length,
      phrase: { kind: "holiday", holiday: name.holiday, extent },
      rule: "holiday",
    };
  }
  if (fewDays.test(behind))
    return {
      start,
      end,
      phrase: { kind: "holiday", holiday: name.holiday, extent: "day" },
      rule: "holiday",
    };
  if (nameBehind.test(behind) || nameBefore.test(before)) return undefined;
  const phrase = { kind: "holiday", holiday: name.holiday, extent: "day" } as const;
  const isFragment = name.needsSuffix || !dateBefore.test(before);
  // A name alone counts behind a year (2015年国庆节) or a word that asks for a time.
  return { start, end, phrase, rule: "holiday", ...(isFragment && { isFragment }) };
}

function extentOf(what: string): "day" | "season" | "before" | "after" | "around" {
  if (/^前[后後]$/.test(what)) return "around";
  if (/^(?:前夕?|之前)$/.test(what)) return "before";
  if (/^(?:[后後]|之后|过后)$/.test(what)) return "after";
  return /期|假|黄金周/.test(what) ? "season" : "day";
}
