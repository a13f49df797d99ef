/**
 * Writes `hanFold.ts`: the one-to-one table by which simplified, traditional and regional variants of a character meet.
 * Run by hand when OpenCC's data change: `node archive/index/analysis/buildHanFold.ts`.
 *
 * OpenCC says which character becomes which; a search needs which characters are *the same*. So every single-character
 * entry of its dictionaries (traditional to simplified, Taiwan and Hong Kong variants) is an edge, every connected set
 * one class, and every member of a class folds to the class's most simplified member. 著 and 着 meet this way (a
 * Taiwan variant), 后 and 後, 里 裡 裏, 干 乾 幹, 发 發 髮, 台 臺 颱 (simplification). Japanese forms are left out:
 * 芸 and 藝 are different Chinese characters.
 */
import { writeFileSync } from "node:fs";
import { from, to } from "opencc-js/preset";

type Entries = readonly (readonly [string, string])[];

const simplifying = singleEntries(to.cn);
const regional = [to.tw, to.hk, from.tw, from.hk].flatMap(singleEntries);
const pairs = foldPairs(simplifying, [...simplifying, ...regional]);
writeFileSync(new URL("hanFold.ts", import.meta.url), sourceText(pairs));
console.error(`${pairs.length} characters fold`);

/** The entries of OpenCC's dictionaries that turn one character into one other. */
function singleEntries(groups: unknown): Entries {
  return [groups]
    .flat(Number.POSITIVE_INFINITY)
    .filter((dictionary) => typeof dictionary === "string")
    .flatMap((dictionary) => dictionary.split("|"))
    .map((line) => line.split(" "))
    .flatMap(([source, target]) =>
      source !== undefined && target !== undefined && isSingle(source) && isSingle(target)
        ? [[source, target] as const]
        : [],
    );
}

function isSingle(text: string): boolean {
  return [...text].length === 1;
}

/** Every character that is not its class's representative, with the representative; in code point order. */
function foldPairs(simplifications: Entries, edges: Entries): Entries {
  const sources = new Map<string, number>();
  for (const [source, target] of simplifications) {
    if (source !== target) sources.set(target, (sources.get(target) ?? 0) + 1);
  }
  return connectedClasses(edges)
    .flatMap((members) => {
      const representative = members.toSorted(
        (a, b) => (sources.get(b) ?? 0) - (sources.get(a) ?? 0) || byCodePoint(a, b),
      )[0];
      return representative === undefined
        ? []
        : members
            .filter((member) => member !== representative)
            .map((member) => [member, representative] as const);
    })
    .toSorted(([a], [b]) => byCodePoint(a, b));
}

function connectedClasses(edges: Entries): string[][] {
  const classes = new Map<string, string[]>();
  for (const [source, target] of edges) {
    const left = classes.get(source) ?? [source];
    const right = classes.get(target) ?? [target];
    const joined = left === right ? left : [...new Set([...left, ...right])];
    for (const member of joined) classes.set(member, joined);
  }
  return [...new Set(classes.values())];
}

function byCodePoint(a: string, b: string): number {
  return (a.codePointAt(0) ?? 0) - (b.codePointAt(0) ?? 0);
}

function sourceText(entries: Entries): string {
  const lines: string[] = [];
  for (let i = 0; i < entries.length; i += 40) {
    const line = entries.slice(i, i + 40).flat();
    lines.push(`  "${line.join("")}",`);
  }
  return [
    "/**",
    " * Characters and what they fold to, alternating: written by `buildHanFold.ts` out of OpenCC's dictionaries",
    " * (Apache License 2.0, https://github.com/BYVoid/OpenCC), not by hand.",
    " */",
    "export const hanFoldPairs: readonly string[] = [",
    ...lines,
    "];",
    "",
  ].join("\n");
}
