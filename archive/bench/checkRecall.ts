/**
 * `node archive/bench/checkRecall.ts [FOLDER] [--articles N] [--samples N]`: random Han strings of 1 to 12 characters, every
 * other one in other forms of its characters (simplified, traditional), and random phrases of 1 to 5 words out of the texts; what the index finds, document by document and count by count, against
 * a plain scan of the folded text. Prints every difference; exit code 1 where there is one.
 */
import { parseArgs } from "node:util";
import { readArticles } from "./readArticles.ts";
import { checkRecall } from "./recall.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    articles: { type: "string", default: "1000" },
    samples: { type: "string", default: "10000" },
    seed: { type: "string", default: "1" },
  },
});
const articles = [...readArticles(positionals[0], Number(values.articles))];
const report = checkRecall(articles, { samples: Number(values.samples), seed: Number(values.seed) });
for (const difference of report.differences.slice(0, 20)) console.log(JSON.stringify(difference));
console.log(
  `${articles.length} articles, ${report.checked.han} Han strings (${report.checked.variants} in characters of another ` +
    `script than the text's), ${report.checked.words} phrases of words, ` +
    `${report.occurrences} occurrences: ${report.differences.length} differences`,
);
process.exitCode = report.differences.length === 0 ? 0 : 1;
