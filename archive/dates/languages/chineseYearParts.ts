/** Quarters, half-years and seasons in Chinese. */
import type { YearPart } from "../interval.ts";

/** Quarters, half-years and seasons after a year: 2015年第二季度, 2015年上半年, 2015年春季. Longer words first. */
export const yearParts: readonly (readonly [word: string, part: YearPart])[] = [
  ...(["第一季度", "首季度", "一季度", "第一季", "首季", "第1季度", "第1季", "1季度"] as const).map(
    (word) => [word, 33] as const,
  ),
  ...(["第二季度", "二季度", "第二季", "第2季度", "第2季", "2季度"] as const).map(
    (word) => [word, 34] as const,
  ),
  ...(["第三季度", "三季度", "第三季", "第3季度", "第3季", "3季度"] as const).map(
    (word) => [word, 35] as const,
  ),
  ...(["第四季度", "四季度", "第四季", "第4季度", "第4季", "4季度"] as const).map(
    (word) => [word, 36] as const,
  ),
  ["上半年", 40],
  ["下半年", 41],
  ...(["春季", "春天", "春"] as const).map((word) => [word, 21] as const),
  ...(["夏季", "夏天", "夏"] as const).map((word) => [word, 22] as const),
  ...(["秋季", "秋天", "秋"] as const).map((word) => [word, 23] as const),
  ...(["冬季", "冬天", "冬"] as const).map((word) => [word, 24] as const),
];

/** Behind a single 春, 夏, 秋 or 冬: other words that begin with it (春节, 冬奥会, 夏播). */
export const otherThanSeason = /^[节節奥奧播运運耕游季装粮麦麥收训訓泳令时時招晚闱夏秋冬种種小糧]/;

/** `season`, `quarter` or `half-year`. */
export function ruleOfYearPart(yearPart: YearPart): string {
  return yearPart < 30 ? "season" : yearPart < 40 ? "quarter" : "half-year";
}
