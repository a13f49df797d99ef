/**
 * `npm run bench:understand -- FOLDER...`: what understanding costs on one core, without reading, dates in the text or
 * index. All files are read first; then the articles of each format are understood for at least two seconds. Articles a
 * second of processor time are printed beside those of the clock, which other work on the machine slows.
 */
import { readFileSync } from "node:fs";
import { readFile } from "../read/readFile.ts";
import type { ReadText } from "../read/readText.ts";
import { walkFolder } from "../read/walkFolder.ts";
import { understandArticle } from "../understand/understandArticle.ts";

type Article = { readonly path: string; readonly format: string; readonly text: ReadText };

const leastMs = 2000;
const mostFiles = 2000;
/** Articles understood before the clock starts: the engine compiles what runs often. */
const warmUp = 4000;

const byFormat = new Map<string, Article[]>();
for (const folder of process.argv.slice(2)) {
  for (const files of walkFolder(folder)) {
    for (const { path, realPath, format } of files) {
      const articles = byFormat.get(format ?? "") ?? [];
      if (format === null || articles.length >= mostFiles) continue;
      const { texts } = await readFile(path, readFileSync(realPath));
      byFormat.set(format, [...articles, ...texts.map((text) => ({ path, format, text }))]);
    }
  }
}

console.log("format          articles  mean chars   articles/s  articles/s of processor time");
for (const [format, articles] of byFormat) measure(format, articles);

function measure(format: string, articles: readonly Article[]): void {
  if (articles.length === 0) return;
  for (let count = 0; count < warmUp; count += articles.length)
    for (const article of articles) understand(article);
  const startMs = performance.now();
  const startCpu = process.cpuUsage();
  let count = 0;
  while (performance.now() - startMs < leastMs) {
    for (const article of articles) understand(article);
    count += articles.length;
  }
  const { user, system } = process.cpuUsage(startCpu);
  const characters = articles.reduce((sum, { text }) => sum + text.body.length, 0) / articles.length;
  const perSecond = count / ((performance.now() - startMs) / 1000);
  const perCpuSecond = count / ((user + system) / 1e6);
  const columns = [articles.length, characters.toFixed(0), perSecond.toFixed(0), perCpuSecond.toFixed(0)];
  console.log(
    format.padEnd(14) +
      columns.map((column, at) => String(column).padStart([10, 12, 13, 30][at] ?? 0)).join(""),
  );
}

function understand({ path, format, text }: Article): void {
  understandArticle(text, { id: path, path, format, encoding: "utf-8", problems: [] });
}
