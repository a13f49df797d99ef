/**
 * Articles of no meaning but honest statistics, for measuring without anybody's text: words are born at a slowing rate
 * and reused in proportion to how often they were used (Simon's process), so the vocabulary goes on growing like that of
 * real text and its frequencies follow Zipf's law.
 */
import { type SeededRandom, seededRandom } from "../testing/seededRandom.ts";

export type BenchArticle = {
  readonly id: string;
  /** Paragraphs, one a line. */
  readonly text: string;
};

/** Share of words that are new. */
const birthRate = 0.02;
const rememberedWords = 200_000;
/** The language the process starts from: without it, its first word would be every fourth for ever. */
const firstWords = 3000;

/** Articles of about 1,240 characters, four fifths Chinese, one fifth English. Equal for equal seeds, one after another. */
export function* makeArticles(count: number, seed = 1): Generator<BenchArticle> {
  const random = seededRandom(seed);
  const han = new WordProcess(random, () => makeHanWord(random));
  const latin = new WordProcess(random, () => makeLatinWord(random));
  for (let i = 0; i < count; i++) {
    const text = i % 5 === 4 ? makeLatinText(latin, random) : makeHanText(han, random);
    yield { id: `${i}`, text };
  }
}

/** Words by Simon's process, over a bounded memory. */
class WordProcess {
  readonly #random: SeededRandom;
  readonly #make: () => string;
  readonly #used: string[] = [];

  constructor(random: SeededRandom, make: () => string) {
    this.#random = random;
    this.#make = make;
    for (let rank = 0; rank < firstWords; rank++) {
      const word = make();
      for (let copies = Math.ceil(2000 / (rank + 10)); copies > 0; copies--) this.#used.push(word);
    }
  }

  next(): string {
    const random = this.#random;
    const word = random.chance(birthRate) ? this.#make() : random.pick(this.#used);
    if (this.#used.length < rememberedWords) this.#used.push(word);
    else this.#used[random.below(rememberedWords)] = word;
    return word;
  }
}

/** Frequent characters are frequent in many words: the cube of a uniform number prefers the first of some 6,000. */
function makeHanWord(random: SeededRandom): string {
  const length = random.pick([1, 2, 2, 2, 3, 4]);
  return Array.from({ length }, () =>
    String.fromCharCode(0x4e00 + Math.floor(random.next() ** 3 * 6000)),
  ).join("");
}

function makeLatinWord(random: SeededRandom): string {
  const syllables = Array.from({ length: 1 + random.below(4) }, () => {
    return (
      random.pick([..."bcdfghklmnprstvw"]) +
      random.pick([..."aeiou"]) +
      random.pick(["", "n", "r", "st", "l"])
    );
  });
  return syllables.join("") + random.pick(["", "", "s", "ed", "ing"]);
}

function makeHanText(words: WordProcess, random: SeededRandom): string {
  return Array.from({ length: 12 }, () => {
    let paragraph = "";
    while (paragraph.length < 100) {
      const clause = Array.from({ length: 3 + random.below(6) }, () => words.next()).join("");
      const number = random.chance(0.1) ? `${1990 + random.below(36)}年` : "";
      paragraph += number + clause + random.pick(["，", "，", "。", "；"]);
    }
    return paragraph;
  }).join("\n");
}

function makeLatinText(words: WordProcess, random: SeededRandom): string {
  return Array.from({ length: 12 }, () => {
    const length = 12 + random.below(6);
    return `${Array.from({ length }, () => words.next() + (random.chance(0.1) ? "," : "")).join(" ")}.`;
  }).join("\n");
}
