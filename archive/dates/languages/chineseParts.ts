/** Words behind a year, a month or a relative one that narrow it: 2015年初, 5月上旬, 上月底. Longer words first. */
import type { PartName } from "../phrase.ts";

const parts: readonly (readonly [word: string, part: PartName, of: "年" | "月" | "both"])[] = [
  ["上中旬", "first-twenty", "月"],
  ["中上旬", "first-twenty", "月"],
  ["中下旬", "last-twenty", "月"],
  ["上旬", "first-ten", "月"],
  ["中旬", "middle-ten", "月"],
  ["下旬", "last-ten", "月"],
  ["年初", "beginning", "年"],
  ["年底", "end", "年"],
  ["年末", "end", "年"],
  ["年尾", "end", "年"],
  ["年中", "middle", "年"],
  ["年终", "end", "年"],
  ["年終", "end", "年"],
  ["月初", "beginning", "月"],
  ["月底", "end", "月"],
  ["月末", "end", "月"],
  ["月尾", "end", "月"],
  ["月中", "middle", "月"],
  ["初", "beginning", "both"],
  ["底", "end", "both"],
  ["末", "end", "both"],
  ["尾", "end", "both"],
];

/** Reads the part that begins at `at`, behind a year or a month. */
export function readChinesePart(
  text: string,
  at: number,
  of: "年" | "月",
): { readonly end: number; readonly name: PartName } | undefined {
  for (const [word, name, where] of parts) {
    if (where !== of && where !== "both") continue;
    if (text.startsWith(word, at) && !isOtherWord(word, text[at + word.length])) {
      return { end: at + word.length, name };
    }
  }
  return undefined;
}

/** 今年初三学生 is in the third year of middle school; 初步, 初级, 尾盘 and 尾声 are other words. */
function isOtherWord(word: string, next: string | undefined): boolean {
  if (next === undefined) return false;
  return (
    (word === "初" && "一二三中级級步次春夏秋冬".includes(next)) ||
    (word === "尾" && "盘盤声聲款数數".includes(next))
  );
}
