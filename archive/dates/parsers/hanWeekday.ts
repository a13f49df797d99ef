/** Weekdays in Chinese and Japanese: 周三, 上周四, 下星期日, 本週六, 月曜日. Every 每周一 and 周一至周五 is a habit, no date. */
import type { Mention } from "../phrase.ts";
import { exec } from "./timeOfDay.ts";

const weekdays = "一二三四五六日天";
const japanese = "月火水木金土日";
const pattern =
  /(?:(?<back>上{1,2})|(?<ahead>下{1,2})|(?<here>[本这這今]))?[个個]?(?:周|週|星期|礼拜|禮拜)(?<weekday>[一二三四五六日天])(?![一二三四五六七八九十]?[岁歲]|[级届次轮])/y;
const habit = /[每逢各]$|[每逢]个$|[一二三四五六七八九十两\d几个個]$/;
const habitRange = /[一二三四五六日天](?:至|到|[-—~～、])$/;
const habitBehind = /^(?:至|到|[-—~～]|、)[ ]?(?:下?周|週|星期|礼拜)?[一二三四五六日天]|^(?:闭馆|公休|例会)/;

/** First characters of the forms. */
export const weekdayStarts = "上下本这這今周週星礼禮";
/** What stands second in all of them; most 上 and 下 are refused by it. */
export const weekdaySeconds = "上下个個周週星礼禮期拜一二三四五六日天";

/** Reads a weekday at `at`. */
export function parseHanWeekday(text: string, at: number): Mention | undefined {
  const groups = exec(pattern, text, at)?.groups;
  if (groups === undefined) return undefined;
  const end = pattern.lastIndex;
  const isBare = groups.back === undefined && groups.ahead === undefined && groups.here === undefined;
  if (isBare && isHabit(text, at, end)) return undefined;
  const weekday = Math.min(weekdays.indexOf(groups.weekday ?? "") + 1, 7);
  const week = isBare ? {} : { week: (groups.ahead?.length ?? 0) - (groups.back?.length ?? 0) };
  return { start: at, end, phrase: { kind: "weekday", weekday, ...week }, rule: "weekday" };
}

function isHabit(text: string, at: number, end: number): boolean {
  const before = text.slice(Math.max(0, at - 2), at);
  return habit.test(before) || habitRange.test(before) || habitBehind.test(text.slice(end, end + 6));
}

/** Reads 月曜日 at its 曜. */
export function parseJapaneseWeekday(text: string, at: number): Mention | undefined {
  const weekday = japanese.indexOf(text[at - 1] ?? " ") + 1;
  if (weekday === 0 || /[毎週]$/.test(text.slice(Math.max(0, at - 2), at - 1))) return undefined;
  const end = text[at + 1] === "日" ? at + 2 : at + 1;
  return { start: at - 1, end, phrase: { kind: "weekday", weekday }, rule: "weekday" };
}
