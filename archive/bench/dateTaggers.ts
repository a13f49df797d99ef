/**
 * `node archive/bench/dateTaggers.ts GOLD_FOLDER`: mentions and EDTF against hand-made gold, ours and chrono-node's, on
 * the same paragraphs with the same publication date in the same run. GOLD_FOLDER holds `files/` and `gold.json`
 * ({ files: { NAME: { events: [{ text, edtf, alt?, unsure? }] } } }). chrono is given every language that it has of ours.
 */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import * as chrono from "chrono-node";
import type { ArchiveDocument, Interval } from "../contract.ts";
import { parseEdtf } from "../dates/edtf.ts";
import { fromDayNumber } from "../dates/interval.ts";
import { datedSpans } from "../understand/datedSpans.ts";

type GoldEvent = {
  readonly text: string;
  readonly edtf: string | null;
  readonly alt?: string | readonly string[];
  readonly unsure?: boolean;
};
type Gold = {
  readonly files: {
    readonly [name: string]: { readonly events: readonly GoldEvent[]; readonly eventsComplete?: boolean };
  };
};
type Tagged = { readonly text: string; readonly edtf: string | null };
type Tally = { mentioned: number; right: number; invented: number; missed: number };

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error("usage: node archive/bench/dateTaggers.ts GOLD_FOLDER");
  process.exit(2);
}
const gold = (JSON.parse(readFileSync(join(folder, "gold.json"), "utf8")) as Gold).files; // our own test data, of this shape
const documents = inspect(Object.keys(gold).map((name) => join(folder, "files", name)));

const taggers: { readonly [name: string]: (document: ArchiveDocument) => readonly Tagged[] } = {
  broadsheet: (document) => document.events,
  "chrono-node": tagWithChrono,
};
for (const [name, tag] of Object.entries(taggers)) {
  const tally: Tally = { mentioned: 0, right: 0, invented: 0, missed: 0 };
  for (const document of documents) {
    const { events, eventsComplete } = gold[basename(document.path)] ?? { events: [] };
    score(events, tag(document), { tally, isComplete: eventsComplete !== false });
  }
  console.log(
    `${name.padEnd(12)} mentions F1 ${f1(tally.mentioned, tally).toFixed(3)}   EDTF exactly right F1 ${f1(tally.right, tally).toFixed(3)}   ${JSON.stringify(tally)}`,
  );
}

/** Documents as the command line prints them, so that both taggers see what the program reads. */
function inspect(paths: readonly string[]): readonly ArchiveDocument[] {
  const main = join(import.meta.dirname, "..", "cli", "main.ts");
  const lines = execFileSync(process.execPath, [main, "inspect", "--json", ...paths], {
    encoding: "utf8",
    maxBuffer: 2 ** 28,
  });
  return lines
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as ArchiveDocument); // printed by our own command a moment ago
}

/** Weekdays, months, years: as precise as chrono says it knows, never its implied first of January. */
function tagWithChrono(document: ArchiveDocument): readonly Tagged[] {
  const parser = parserOf(document.language);
  const reference = referenceOf(document.published);
  return datedSpans(document.blocks).flatMap(({ start, end }) =>
    parser.parse(document.body.slice(start, end), reference).flatMap((result) => {
      const from = toEdtf(result.start);
      if (from === null) return [];
      const to = result.end ? toEdtf(result.end) : null;
      return [{ text: result.text, edtf: to === null || to === from ? from : `${from}/${to}` }];
    }),
  );
}

function parserOf(language: string): { parse(text: string, reference?: Date): chrono.ParsedResult[] } {
  if (language === "zh-Hant") return chrono.zh.hant;
  if (language.startsWith("zh")) return chrono.zh.hans;
  if (language === "ja") return chrono.ja;
  return language === "ru" ? chrono.ru : chrono.en;
}

function referenceOf(published: Interval | null): Date | undefined {
  if (published?.firstDay == null) return undefined;
  const { year, month, day } = fromDayNumber(published.firstDay);
  return new Date(year, month - 1, day, 12);
}

function toEdtf(components: chrono.ParsedComponents): string | null {
  const two = (value: number | null) => String(value ?? 1).padStart(2, "0");
  const isDay =
    components.isCertain("day") || components.isCertain("weekday") || components.isCertain("hour");
  const year = String(components.get("year")).padStart(4, "0");
  if (isDay) return `${year}-${two(components.get("month"))}-${two(components.get("day"))}`;
  if (components.isCertain("month")) return `${year}-${two(components.get("month"))}`;
  return components.isCertain("year") ? year : null;
}

/** Longest common subsequence of mentions in text order, as pairs of indexes. */
function align(expected: readonly Tagged[], found: readonly Tagged[]): Map<number, number> {
  const best = Array.from({ length: expected.length + 1 }, () => new Float64Array(found.length + 1));
  const at = (i: number, j: number) => best[i]?.[j] ?? 0;
  const gain = (i: number, j: number) => (isSameWords(expected[i]?.text ?? "", found[j]?.text ?? "") ? 1 : 0);
  for (let i = expected.length - 1; i >= 0; i--) {
    for (let j = found.length - 1; j >= 0; j--) {
      const row = best[i];
      if (row) row[j] = Math.max(at(i + 1, j), at(i, j + 1), gain(i, j) && gain(i, j) + at(i + 1, j + 1));
    }
  }
  const pairs = new Map<number, number>();
  for (let i = 0, j = 0; i < expected.length && j < found.length; ) {
    if (gain(i, j) > 0 && at(i, j) === gain(i, j) + at(i + 1, j + 1)) pairs.set(i++, j++);
    else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return pairs;
}

/** Equal, or one inside the other at two fifths of its length or more, but for the words of a bound around it. */
function isSameWords(a: string, b: string): boolean {
  const core = (text: string) =>
    text
      .normalize("NFKC")
      .replace(/\s+/g, "")
      .toLowerCase()
      .replace(/^(?:截至|自从|自|从|到|至|于|在|by|since|until|before|after|from|in|on|the)/, "")
      .replace(/(?:以来|以前|之前|以后|之后|起)$/, "");
  const [short = "", long = ""] = [core(a), core(b)].toSorted((x, y) => x.length - y.length);
  return short !== "" && long.includes(short) && short.length / long.length >= 0.4;
}

function isSameDate(expected: GoldEvent, edtf: string | null): boolean {
  const answers = [expected.edtf, ...[expected.alt ?? []].flat()];
  if (edtf === null) return answers.includes(null);
  const ours = parseEdtf(edtf);
  return answers.some((answer) => {
    const theirs = answer === null ? null : parseEdtf(answer);
    if (answer === edtf) return true;
    if (ours === null || theirs === null || ours.edtf?.startsWith("XXXX")) return false;
    if (ours.firstDay === theirs.firstDay && ours.lastDay === theirs.lastDay) return true;
    return isNamedPart(expected.text, ours, theirs);
  });
}

/** Parts of a period (初, 底, early, late) are the period or a shorter interval inside it, never one day. */
function isNamedPart(words: string, ours: Interval, theirs: Interval): boolean {
  if (!/[初底末]|上旬|中旬|下旬|early|mid|late|end/i.test(words)) return false;
  if (ours.firstDay === null || ours.lastDay === null || theirs.firstDay === null || theirs.lastDay === null)
    return false;
  return ours.firstDay >= theirs.firstDay && ours.lastDay <= theirs.lastDay && ours.lastDay > ours.firstDay;
}

function score(
  expected: readonly GoldEvent[],
  found: readonly Tagged[],
  { tally, isComplete }: { tally: Tally; isComplete: boolean },
): void {
  const pairs = align(expected, found);
  for (const [index, event] of expected.entries()) {
    if (event.unsure) continue;
    const match = pairs.get(index);
    if (match === undefined) tally.missed++;
    else {
      tally.mentioned++;
      if (isSameDate(event, found[match]?.edtf ?? null)) tally.right++;
    }
  }
  const used = new Set(pairs.values());
  const last = isComplete ? found.length : Math.max(-1, ...used);
  tally.invented += found.filter((_, index) => !used.has(index) && index < last).length;
}

function f1(right: number, { mentioned, invented, missed }: Tally): number {
  const precision = mentioned + invented === 0 ? 1 : right / (mentioned + invented);
  const recall = mentioned + missed === 0 ? 1 : right / (mentioned + missed);
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
}
