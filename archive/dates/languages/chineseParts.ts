/** Words behind a year, a month or a relative one that narrow it: 2015年初, 5月上旬, 上月底. Longer words first. */
import type { PartName } from "../phrase.ts";

const parts: readonly (readonly [word: string, part: PartName, of: "年" | "月" | "both"])[] = [
  ["上旬", "first-ten", "月"],
  ["中旬", "middle-ten", "月"],
  ["下旬", "last-ten", "月"],
  ["年初", "beginning", "年"],
  ["年底", "end", "年"],
  ["年末", "end", "年"],
  ["年中", "middle", "年"],
  ["年终", "end", "年"],
  ["年終", "end", "年"],
  ["月初", "beginning", "月"],
  ["月底", "end", "月"],
  ["月末", "end", "月"],
  ["月中", "middle", "月"],
  ["初", "beginning", "both"],
  ["底", "end", "both"],
  ["末", "end", "both"],
];

/** Reads the part that begins at `at`, behind a year or a month. */
export function readChinesePart(
  text: string,
  at: number,
  of: "年" | "月",
): { readonly end: number; readonly name: PartName } | undefined {
  for (const [word, name, where] of parts) {
    if (where !== of && where !== "both") continue;
    if (text.startsWith(word, at) && !isSchoolYear(word, text[at + word.length])) {
      return { end: at + word.length, name };
    }
  }
  return undefined;
}

/** 今年初三学生 is in the third year of middle school, and 初步, 初级 are other words. */
function isSchoolYear(word: string, next: string | undefined): boolean {
  return word === "初" && next !== undefined && "一二三中级級步次春夏秋冬".includes(next);
}
