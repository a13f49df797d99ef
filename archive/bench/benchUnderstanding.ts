/**
 * `npm run bench:understand -- FOLDER...`: what reading and understanding cost on one core, alone and one after the other,
 * without dates in the text or index. Each format has a process of its own, so that its first pass holds compiling the
 * program; then files are read and understood for at least two seconds each. Files are loaded first: disks don't count.
 * Speeds are by processor time (all threads, the collector's too); those of the clock suffer from other work.
 */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { readFile } from "../read/readFile.ts";
import type { ReadText } from "../read/readText.ts";
import { walkFolder } from "../read/walkFolder.ts";
import { understandArticle } from "../understand/understandArticle.ts";

type Loaded = { readonly path: string; readonly format: string; readonly bytes: Uint8Array };
type Article = { readonly path: string; readonly format: string; readonly text: ReadText };
/** Seconds of processor time and of the clock. */
type Cost = { readonly processor: number; readonly clock: number };

const leastSeconds = 2;
const mostFiles = 2000;
/** Files before the warm measurement starts: the engine compiles what runs often. */
const warmUp = 6000;

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { format: { type: "string" } },
});
if (values.format === undefined) measureFormats(positionals);
else await measure(loadFiles(positionals, values.format));

function measureFormats(folders: readonly string[]): void {
  const formats = new Set(folders.flatMap((folder) => [...walkFolder(folder)].flat()).map((f) => f.format));
  console.log(
    "by processor time, first pass and warm; by the clock, warm\n" +
      "format      files  mean kB  stage           first/s   files/s     MB/s    files/s     MB/s",
  );
  for (const format of formats) {
    if (format === null) continue;
    const args = [fileURLToPath(import.meta.url), ...folders, "--format", format];
    spawnSync(process.execPath, args, { stdio: "inherit" });
  }
}

function loadFiles(folders: readonly string[], format: string): readonly Loaded[] {
  return folders
    .flatMap((folder) => [...walkFolder(folder)].flat())
    .filter((file) => file.format === format)
    .slice(0, mostFiles)
    .map(({ path, realPath }) => ({ path, format, bytes: readFileSync(realPath) }));
}

async function measure(files: readonly Loaded[]): Promise<void> {
  const articles: Article[] = [];
  const firstReading = await costOf(async () => {
    for (const file of files) articles.push(...(await read(file)));
  });
  if (articles.length === 0) return;
  const firstUnderstanding = await costOf(() => articles.forEach(understand));
  const stages = [
    { name: "reading", first: firstReading.processor, run: () => readAll(files) },
    { name: "understanding", first: firstUnderstanding.processor, run: () => articles.forEach(understand) },
    {
      name: "both",
      first: firstReading.processor + firstUnderstanding.processor,
      run: () => readAndUnderstandAll(files),
    },
  ];
  for (const { name, first, run } of stages) {
    for (let count = 0; count < warmUp; count += files.length) await run();
    let passes = 0;
    const warm = await costOf(async () => {
      for (const start = performance.now(); performance.now() - start < leastSeconds * 1000; passes++)
        await run();
    });
    printRow(files, name, { first, warm, count: passes * files.length });
  }
}

async function read({ path, format, bytes }: Loaded): Promise<readonly Article[]> {
  const { texts } = await readFile(path, bytes);
  return texts.map((text) => ({ path, format, text }));
}

async function readAll(files: readonly Loaded[]): Promise<void> {
  for (const { path, bytes } of files) await readFile(path, bytes);
}

async function readAndUnderstandAll(files: readonly Loaded[]): Promise<void> {
  for (const file of files) (await read(file)).forEach(understand);
}

function understand({ path, format, text }: Article): void {
  understandArticle(text, { id: path, path, format, encoding: "utf-8", problems: [] });
}

async function costOf(work: () => void | Promise<void>): Promise<Cost> {
  const before = process.cpuUsage();
  const startMs = performance.now();
  await work();
  const { user, system } = process.cpuUsage(before);
  return { processor: (user + system) / 1e6, clock: (performance.now() - startMs) / 1000 };
}

function printRow(
  files: readonly Loaded[],
  stage: string,
  { first, warm, count }: { readonly first: number; readonly warm: Cost; readonly count: number },
): void {
  const meanBytes = files.reduce((sum, { bytes }) => sum + bytes.length, 0) / files.length;
  const speedIn = (seconds: number): string =>
    (count / seconds).toFixed(0).padStart(11) + ((count * meanBytes) / seconds / 1e6).toFixed(1).padStart(9);
  console.log(
    (files[0]?.format ?? "").padEnd(10) +
      String(files.length).padStart(7) +
      (meanBytes / 1000).toFixed(1).padStart(9) +
      `  ${stage.padEnd(14)}` +
      (files.length / first).toFixed(0).padStart(9) +
      speedIn(warm.processor) +
      speedIn(warm.clock),
  );
}
