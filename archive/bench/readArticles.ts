/** Articles for a measurement: text files of a folder, or made ones. */
import { type Dirent, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type BenchArticle, makeArticles } from "./makeArticles.ts";

/** At most `count` articles: the folder's text files by name, or made ones where there is no folder. */
export function* readArticles(folder: string | undefined, count: number): Generator<BenchArticle> {
  if (folder === undefined) yield* makeArticles(count);
  else for (const path of listTextFiles(folder, count)) yield { id: path, text: readText(path) };
}

function listTextFiles(folder: string, count: number): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry: Dirent) => entry.isFile() && entry.name.endsWith(".txt"))
    .map((entry: Dirent) => join(entry.parentPath, entry.name))
    .sort()
    .slice(0, count);
}

/** UTF-8, or else GB 18030: enough for a measurement. */
function readText(path: string): string {
  const bytes = readFileSync(path);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("gb18030").decode(bytes);
  }
}
