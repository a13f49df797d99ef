/** Times counted from now or from the last date: 三天前, 两年前, 3个月前, 半年前, 五天后, 十年后. */
import { readNumeral } from "../numerals.ts";
import { type Mention, type Phrase, relative } from "../phrase.ts";
import { exec } from "./timeOfDay.ts";

const pattern =
  /[ ]?(?<many>多|余|餘)?(?<unit>年|[个個]月|天|日|周|週|[个個]?星期|[个個]?[礼禮][拜]|[个個]?小时)(?<side>以?前|之前|以?[后後]|之[后後])(?![一二三四五六七八九十\d几夕沿往卫台景期者任妻夫总线線方锋列端面]|的今[天日])/y;

/** Longest span that counts to a year worth naming. */
const maxYears = 300;

/** Reads a count with 前 or 后 at `at`; 多 and 余 (十多年前) leave the year open and are not read. */
export function parseHanCount(text: string, at: number): Mention | undefined {
  const count = readCount(text, at);
  const groups = count && exec(pattern, text, count.end)?.groups;
  if (count === undefined || !groups?.unit || !groups.side || groups.many !== undefined) return undefined;
  if (/[第前近每约約达達满滿超逾不晚早提]$/.test(text.slice(Math.max(0, at - 1), at))) return undefined;
  const isBack = groups.side.includes("前");
  // 三天后 is counted from a date only where a clause begins with it; elsewhere it is a duration (服药4周后).
  if (!isBack && !/[，。；：、\s]$/.test(text.slice(Math.max(0, at - 1), at))) return undefined;
  const phrase = toPhrase(groups.unit, isBack ? -count.value : count.value, isBack);
  return phrase && { start: at, end: pattern.lastIndex, phrase, rule: isBack ? "ago" : "later" };
}

function readCount(text: string, at: number): { value: number; end: number } | undefined {
  const first = text[at];
  if (first === "两" || first === "兩") return { value: 2, end: at + 1 };
  const number = readNumeral(text, at);
  // 百年前 is a figure of speech.
  return number !== undefined && number.value >= 1 && number.width <= 3 && first !== "百"
    ? number
    : undefined;
}

function toPhrase(unit: string, shift: number, isBack: boolean): Phrase | undefined {
  const to = isBack ? "published" : "mention";
  if (unit === "年") {
    if (Math.abs(shift) > maxYears) return undefined;
    return {
      kind: "calendar",
      year: relative(shift, to),
      isApproximate: Math.abs(shift) > 1 && Math.abs(shift) % 5 === 0,
    };
  }
  if (unit.endsWith("月")) return { kind: "calendar", month: relative(shift, to) };
  if (unit === "天" || unit === "日") return { kind: "calendar", day: relative(shift, to) };
  return unit.endsWith("时") ? undefined : { kind: "week", week: shift, to };
}
