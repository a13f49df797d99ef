/**
 * `npm run bench:pages -- SET`: what we and @mozilla/readability alone make of a set's HTML pages, side by side: headline,
 * byline, date. SET holds `files/` and `gold.json` (`files: { name: { title, titleAlt, authors, publishedAt } }`).
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import * as v from "valibot";
import { decodeText } from "../read/decode.ts";
import { declaredCharset } from "../read/html/declaredCharset.ts";
import { readFile } from "../read/readFile.ts";
import { understandArticle } from "../understand/understandArticle.ts";

/** What was found on a page; empty where nothing. */
type Found = { readonly headline: string; readonly bylines: readonly string[]; readonly day: string };

const goldSchema = v.object({
  files: v.record(
    v.string(),
    v.object({
      title: v.nullish(v.string()),
      titleAlt: v.optional(v.union([v.string(), v.array(v.string())])),
      authors: v.optional(v.array(v.string())),
      publishedAt: v.nullish(v.string()),
    }),
  ),
});
type Gold = v.InferOutput<typeof goldSchema>["files"][string];

const set = process.argv[2] ?? ".";
const gold = v.parse(goldSchema, JSON.parse(readFileSync(join(set, "gold.json"), "utf8")));
const pages = Object.entries(gold.files).filter(([name]) => /\.html?$/.test(name));
const counts = { ours: [0, 0, 0], readability: [0, 0, 0] };
for (const [name, wanted] of pages) {
  const bytes = readFileSync(join(set, "files", name));
  tally(counts.ours, wanted, await findByUs(name, bytes));
  tally(counts.readability, wanted, findByReadability(bytes));
}
console.log(`${pages.length} pages      headline  bylines  date`);
for (const [who, [headline, bylines, day]] of Object.entries(counts))
  console.log(
    `${who.padEnd(14)}${[headline, bylines, day].map((count) => String(count).padStart(9)).join("")}`,
  );

async function findByUs(name: string, bytes: Uint8Array): Promise<Found> {
  const { texts, format, encoding } = await readFile(name, bytes);
  const [text] = texts;
  if (text === undefined) return { headline: "", bylines: [], day: "" };
  const { headline, bylines, published } = understandArticle(text, {
    id: name,
    path: name,
    format,
    encoding,
    problems: [],
  });
  return { headline: headline ?? "", bylines, day: published?.edtf ?? "" };
}

/** Its byline is one string; it may name several authors. It gets the bytes decoded by us. */
function findByReadability(bytes: Uint8Array): Found {
  const { text } = decodeText(bytes, { declared: declaredCharset(bytes) ?? undefined });
  const article = new Readability(parseHTML(text).document).parse();
  const bylines = (article?.byline ?? "")
    .split(/[,、，\s]+and\s+|[,、，]/)
    .filter((name) => name.trim() !== "");
  return { headline: article?.title ?? "", bylines, day: article?.publishedTime ?? "" };
}

function tally(counts: number[], wanted: Gold, found: Found): void {
  const titles = [wanted.title ?? "", ...[wanted.titleAlt ?? []].flat()].map(fold);
  const isRight = [
    titles.includes(fold(found.headline)),
    sameNames(wanted.authors ?? [], found.bylines),
    (wanted.publishedAt ?? "").slice(0, 10) === found.day.slice(0, 10),
  ];
  for (const [at, right] of isRight.entries()) if (right) counts[at] = (counts[at] ?? 0) + 1;
}

function sameNames(wanted: readonly string[], found: readonly string[]): boolean {
  return wanted.map(fold).sort().join() === found.map(fold).sort().join();
}

function fold(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[\s“”"'‘’]+/g, "")
    .toLowerCase();
}
