/** A fixed set of queries out of the articles: rare and common, 1 to 8 characters, boolean, phrases, prefixes. */
import { type SeededRandom, seededRandom } from "../testing/seededRandom.ts";
import type { BenchArticle } from "./makeArticles.ts";
import type { BenchQuery } from "./peer.ts";

const queryCount = 200;
/** Of every twenty: fourteen strings, three boolean, two phrases of words, one prefix. */
const kinds = [..."ssssssssssssssbbbwwp"];

/** 200 queries; the same for the same articles. */
export function makeQueries(articles: readonly BenchArticle[]): readonly BenchQuery[] {
  const random = seededRandom(7);
  const queries: BenchQuery[] = [];
  for (let tries = 0; queries.length < queryCount && tries < queryCount * 50; tries++) {
    const { text } = random.pick(articles);
    const query = makeQuery(kinds[queries.length % kinds.length] ?? "s", text, random);
    if (query !== undefined) queries.push(query);
  }
  return queries;
}

function makeQuery(kind: string, text: string, random: SeededRandom): BenchQuery | undefined {
  if (kind === "s") {
    const string = sampleHan(text, 1 + random.below(8), random);
    return string === undefined ? undefined : { kind: "string", text: string };
  }
  if (kind === "b") {
    const texts = [sampleHan(text, 2, random), sampleHan(text, 2 + random.below(2), random)];
    return texts[0] === undefined || texts[1] === undefined
      ? undefined
      : { kind: "and", texts: [texts[0], texts[1]] };
  }
  const words = kind === "w" ? 2 + random.below(2) : 1;
  const sample = new RegExp(`\\b[a-z]{3,}(?: [a-z]{2,}){${words - 1}}\\b`, "g");
  sample.lastIndex = random.below(text.length);
  const found = sample.exec(text)?.[0];
  if (found === undefined) return undefined;
  return kind === "w" ? { kind: "string", text: found } : { kind: "prefix", text: found.slice(0, 4) };
}

function sampleHan(text: string, length: number, random: SeededRandom): string | undefined {
  const sample = new RegExp(`\\p{Script=Han}{${length}}`, "ug");
  sample.lastIndex = random.below(Math.max(1, text.length - length));
  return sample.exec(text)?.[0];
}
