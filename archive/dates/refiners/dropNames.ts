/**
 * Drops what is part of a title or a page's line: "Stormy Monday Blues", “Twentieth Century Authors”, 《十月》, and
 * 《人民日报》（2016年05月12日 09版）. A title's own year (《2015年工作报告》) and a day in full are kept: they are times.
 */
import type { Mention, Phrase } from "../phrase.ts";

/** Longest title looked for on either side of a mention. */
const maxReach = 60;

const hanOpener = /《[^《》\n]*$/;
const hanCloser = /^[^《》\n]*》/;
const quotes: readonly (readonly [opener: RegExp, closer: RegExp])[] = [
  [/(?:^|[\s(—–-])"(?<head>[^"\n]*)$/, /^(?<tail>[^"\n]*)"/],
  [/“(?<head>[^“”\n]*)$/, /^(?<tail>[^“”\n]*)”/],
  [/(?:''|``)(?<head>[^'`\n]*)$/, /^(?<tail>(?:[^'\n]|'(?!'))*)''/],
  [/(?:^|[\s(])‘(?<head>[^‘’\n]*)$/, /^(?<tail>[^‘’\n]*)’/],
];
/** Words that stay small inside a title. */
const smallWords = /^(?:a|an|the|of|in|on|at|to|and|or|for|from|with|by|my|la|de|le)$/;
const pageBefore = /^[ \u3000]{0,4}《[^》]{2,16}》[ \u3000]?[（(][ \u3000]?$/;
const pageBehind = /^[ \u3000]{0,2}第?[ \u3000]?[0-9０-９A-Z]{1,3}[ \u3000]?版[ \u3000]?[）)]?[ \u3000]*$/;

/** The mentions that tell of a time instead of naming a work or the page that they stand on. */
export function dropNames(text: string, mentions: readonly Mention[]): Mention[] {
  return mentions.filter((mention) => !isInTitle(text, mention) && !isPageLine(text, mention));
}

function isInTitle(text: string, { start, end, phrase }: Mention): boolean {
  if (isSaidInFull(phrase)) return false;
  const before = text.slice(Math.max(0, start - maxReach), start);
  const behind = text.slice(end, end + maxReach);
  if (before.includes("《")) return !namesYear(phrase) && hanOpener.test(before) && hanCloser.test(behind);
  return quotes.some(([opener, closer]) => {
    const head = opener.exec(before)?.groups?.head;
    const tail = head === undefined ? undefined : closer.exec(behind)?.groups?.tail;
    return tail !== undefined && isTitle(`${head}${text.slice(start, end)}${tail}`);
  });
}

/** At least two words, each with a capital but for the small ones, and no mark that ends a sentence. */
function isTitle(quoted: string): boolean {
  if (!/^\p{Lu}/u.test(quoted) || /[.!;]$/.test(quoted) || (quoted.endsWith(",") && /,.*,/.test(quoted)))
    return false;
  const words = quoted.split(/[\s-]+/).filter((word) => /\p{L}/u.test(word));
  return words.length > 1 && words.every((word) => /^[^\p{L}]*\p{Lu}/u.test(word) || smallWords.test(word));
}

function isSaidInFull(phrase: Phrase): boolean {
  return phrase.kind === "calendar" && phrase.year?.kind === "number" && phrase.day !== undefined;
}

function namesYear(phrase: Phrase): boolean {
  switch (phrase.kind) {
    case "range":
      return namesYear(phrase.from) || namesYear(phrase.to);
    case "since":
    case "before":
    case "as-of":
      return namesYear(phrase.of);
    case "calendar":
    case "decade":
    case "century":
    case "holiday":
      return phrase.year?.kind === "number";
    default:
      return phrase.kind === "fixed";
  }
}

/** A line that names the paper, its day and its page, and nothing else. */
function isPageLine(text: string, { start, end }: Mention): boolean {
  return start < 28 && pageBefore.test(text.slice(0, start)) && pageBehind.test(text.slice(end, end + 16));
}
