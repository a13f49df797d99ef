/** Does the index find exactly what a plain scan finds? */

import type { CompactIndex } from "../index/CompactIndex.ts";
import { compactLunr } from "../index/compactLunr.ts";
import { compilePhrase } from "../index/compileText.ts";
import { collectSections } from "../index/segment/collectSections.ts";
import { memoryContainer } from "../index/segment/container.ts";
import { mergeSegments } from "../index/segment/mergeSegments.ts";
import { Segment } from "../index/segment/Segment.ts";
import { type SeededRandom, seededRandom } from "../testing/seededRandom.ts";
import type { BenchArticle } from "./makeArticles.ts";
import { findPlain, foldPlain, variantsOf } from "./plainScan.ts";

export type RecallDifference = {
  readonly query: string;
  readonly id: string;
  /** Occurrences in the document by the plain scan, and by the index. */
  readonly scan: number;
  readonly index: number;
};

export type RecallReport = {
  /** `variants` of the Han strings are written with other characters than the text they come from: the other script's. */
  readonly checked: { readonly han: number; readonly variants: number; readonly words: number };
  /** Occurrences by the plain scan, over all queries and documents. */
  readonly occurrences: number;
  readonly differences: readonly RecallDifference[];
};

export type RecallOptions = {
  /** Strings of each kind. */
  readonly samples: number;
  readonly seed: number;
  readonly documentsPerSegment?: number;
  /** The index has a past: every third article was another before it was changed, and all segments were merged since. */
  readonly withPast?: boolean;
};

/** Samples strings out of the articles and compares. Blocks are paragraphs, parted by empty lines. */
export function checkRecall(
  articles: readonly BenchArticle[],
  { samples, seed, documentsPerSegment = 3000, withPast = false }: RecallOptions,
): RecallReport {
  const random = seededRandom(seed);
  const folded = foldArticles(articles);
  const index = indexArticles(
    withPast ? [...makePast(articles), ...articles] : articles,
    documentsPerSegment,
  );
  if (withPast) mergeAll(index);
  const numbers = new Map(articles.map(({ id }, number) => [id, number]));
  const sampled = sampleAll(articles, samples, (text) => sampleHan(text, random));
  const han = sampled.map((string, i) => (i % 2 === 0 ? string : rewrite(string, random)));
  const words = sampleAll(articles, samples, (text) => sampleWords(text, random));
  const queries = [...new Set([...han, ...words])];
  const scans = scanArticles(folded, queries.map(foldPlain));
  let occurrences = 0;
  const differences = queries.flatMap((query, i) => {
    const found = findInIndex(index, query, numbers);
    const scanned = scans[i] ?? new Map<number, number>();
    for (const scan of scanned.values()) occurrences += scan;
    return [...new Set([...scanned.keys(), ...found.keys()])].flatMap((ordinal) => {
      const scan = scanned.get(ordinal) ?? 0;
      const counted = found.get(ordinal) ?? 0;
      return scan === counted ? [] : [{ query, id: articles[ordinal]?.id ?? "", scan, index: counted }];
    });
  });
  const variants = han.filter((string, i) => string !== sampled[i]).length;
  return { checked: { han: han.length, variants, words: words.length }, occurrences, differences };

  function sampleAll(
    from: readonly BenchArticle[],
    count: number,
    sample: (text: string) => string | undefined,
  ): readonly string[] {
    const found: string[] = [];
    for (let tries = 0; found.length < count && tries < count * 20; tries++) {
      const text = sample(random.pick(from).text);
      if (text !== undefined) found.push(text);
    }
    return found;
  }
}

/** All articles in one string, so that one search goes through them all; `ends` says where each ends. */
type FoldedArticles = { readonly text: string; readonly ends: readonly number[] };

/** No query holds it, so nothing is found over a block's end. */
const blockEnd = "\n";

function foldArticles(articles: readonly BenchArticle[]): FoldedArticles {
  let end = 0;
  const ends: number[] = [];
  const parts = articles.map(({ text }) => {
    const blocks = blocksOf(text).map((block) => foldPlain(text.slice(block.start, block.end)) + blockEnd);
    const part = blocks.join("") || blockEnd;
    end += part.length;
    ends.push(end);
    return part;
  });
  return { text: parts.join(""), ends };
}

/** Occurrences by article, for each of the needles. */
function scanArticles(
  { text, ends }: FoldedArticles,
  needles: readonly string[],
): readonly ReadonlyMap<number, number>[] {
  const counts = needles.map(() => new Map<number, number>());
  let article = 0;
  findPlain(text, needles, (needle, place) => {
    while ((ends[article] ?? text.length) <= place) article++;
    const ofNeedle = counts[needle];
    ofNeedle?.set(article, (ofNeedle.get(article) ?? 0) + 1);
  });
  return counts;
}

/** The same by the index. */
function findInIndex(
  index: CompactIndex,
  query: string,
  numbers: ReadonlyMap<string, number>,
): ReadonlyMap<number, number> {
  const leaf = compilePhrase(query, "literal");
  if (leaf === undefined) return new Map();
  const { ordinals, occurrences } = index.match({ kind: "leaf", leaf });
  return new Map(
    Array.from(ordinals, (ordinal, i) => [numbers.get(index.ref(ordinal)) ?? -1, occurrences[i] ?? 0]),
  );
}

/** Every third article with the text of its neighbour. */
function makePast(articles: readonly BenchArticle[]): readonly BenchArticle[] {
  return articles.flatMap(({ id }, i) =>
    i % 3 === 0 ? [{ id, text: articles[i + 1]?.text ?? "nothing yet" }] : [],
  );
}

function mergeAll(index: CompactIndex): void {
  const merged = collectSections((sink) => mergeSegments(sink, index.views));
  const segments = index.views.map((view) => view.segment);
  index.replaceSegments(segments, new Segment(memoryContainer(merged)));
}

function indexArticles(articles: readonly BenchArticle[], documentsPerSegment: number): CompactIndex {
  return compactLunr(
    function () {
      this.ref("id");
      this.field("body");
      this.analysis((document) => {
        const { text } = document as BenchArticle; // only articles are added
        return [
          { field: "body", language: "und", blocks: blocksOf(text).map((block) => ({ text, ...block })) },
        ];
      });
      for (const article of articles) this.add(article);
    },
    { documentsPerSegment },
  );
}

function blocksOf(text: string): readonly { readonly start: number; readonly end: number }[] {
  return Array.from(text.matchAll(/[^\n]+(?:\n[^\n]+)*/g), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** 1 to 12 Han characters as they follow each other, over line breaks and blanks too. */
function sampleHan(text: string, random: SeededRandom): string | undefined {
  const length = 1 + random.below(12);
  const start = random.below(Math.max(1, text.length));
  const sample = new RegExp(
    `\\p{Script=Han}(?:[^\\S\\n]*\\n?[^\\S\\n]*\\p{Script=Han}){${length - 1}}`,
    "uy",
  );
  sample.lastIndex = start;
  return sample.exec(text)?.[0];
}

/** The same string as it may be typed in another script: each character in any of its forms. */
function rewrite(text: string, random: SeededRandom): string {
  return Array.from(text, (character) => random.pick(variantsOf(character))).join("");
}

/** 1 to 5 words as they follow each other, with what stands between them; every fourth time a word and the Han beside it. */
function sampleWords(text: string, random: SeededRandom): string | undefined {
  const unit =
    "[[\\p{L}\\p{M}\\p{N}]--[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}]]";
  const word = `(?<!${unit})${unit}+(?!${unit})`;
  const han = "\\p{Script=Han}{1,4}";
  const between = "[^\\p{L}\\p{M}\\p{N}\\n]{1,3}";
  const phrase = `${word}(?:${between}${word}){${random.below(5)}}`;
  const mixed = random.pick([`${word}${han}`, `${han}${word}`, `${han}${word}${han}`]);
  const sample = new RegExp(random.chance(0.25) ? mixed : phrase, "vg");
  sample.lastIndex = random.below(Math.max(1, text.length));
  return sample.exec(text)?.[0];
}
