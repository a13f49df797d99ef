/**
 * `npm run responsiveness -- FOLDER [QUERY...]`: opens the folder in the reading room with an empty cache, and types, searches,
 * zooms and pans the timeline as long as it is being read, and then as much again. Prints the page's longest main-thread task
 * as Chromium's tracing saw it, and the times from a keystroke to its results on the screen, for both halves.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { type Browser, chromium, type Page } from "playwright-core";
import { buildWhereNeeded } from "../start/buildWhereNeeded.ts";
import { findBrowser } from "./findBrowser.ts";
import { type MainThreadTask, mainThreadTasks } from "./mainThreadTasks.ts";
import { type Recording, recordKeystrokes } from "./recordKeystrokes.ts";

/** Chromium calls a task long from here, and so does the goal of this script. */
const longTaskMs = 50;
/** A practised typist: ten letters a second. */
const keystrokeIntervalMs = 100;
const programFolder = path.join(import.meta.dirname, "..", "..");

const [folder, ...queries] = process.argv.slice(2);
if (folder === undefined) {
  process.stderr.write("usage: npm run responsiveness -- FOLDER [QUERY...]\n");
  process.exitCode = 2;
} else {
  await measure(
    path.resolve(process.env.INIT_CWD ?? ".", folder),
    queries.length > 0 ? queries : ["记者", "人民 工作", "the", "2014"],
  );
}

async function measure(archiveFolder: string, words: readonly string[]): Promise<void> {
  const failure = await buildWhereNeeded(programFolder, say);
  if (failure !== null) throw new Error(`The build failed:\n${failure}`);
  const executablePath = await findBrowser(say);
  if (executablePath === null) throw new Error("No Chromium, Chrome or Edge was found.");
  const cache = mkdtempSync(path.join(tmpdir(), "broadsheet-responsiveness-"));
  const server = spawn(
    process.execPath,
    [path.join(programFolder, "archive/cli/main.ts"), "serve", archiveFolder, "--cache", cache],
    { stdio: ["ignore", "pipe", "inherit"] },
  );
  const browser = await chromium.launch({ executablePath });
  try {
    // Rejects where the server ends without having said its address.
    const [address] = await Promise.race([
      once(createInterface({ input: server.stdout }), "line"),
      serverEnd(server),
    ]);
    await workWhileReading(browser, address, words);
  } finally {
    await browser.close();
    server.kill("SIGINT");
    rmSync(cache, { recursive: true, force: true });
  }
}

async function serverEnd(server: ChildProcess): Promise<never> {
  const [code] = await once(server, "exit");
  throw new Error(`The reading room ended with code ${code}.`);
}

async function workWhileReading(browser: Browser, address: string, words: readonly string[]): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 1360, height: 860 }, locale: "en-US" });
  await page.addInitScript(recordKeystrokes);
  await browser.startTracing(page, { categories: ["toplevel", "devtools.timeline", "__metadata"] });
  const startedMs = performance.now();
  await page.goto(address);
  await page.getByRole("searchbox").or(page.getByRole("combobox")).first().waitFor();
  let rounds = 0;
  do {
    await typeAndZoom(page, words[rounds % words.length] ?? "");
    rounds += 1;
  } while (!(await isRead(page)) || rounds < words.length);
  const elapsedMs = performance.now() - startedMs;
  const keystrokesWhileReading = await page.evaluate(() => window.recording.delaysMs.length);
  for (let round = 0; round < 2 * words.length; round += 1)
    await typeAndZoom(page, words[round % words.length] ?? "");
  const tasks = mainThreadTasks(await browser.stopTracing());
  const recording = await page.evaluate(() => window.recording);
  report(recording, tasks, { elapsedMs, rounds, keystrokesWhileReading });
}

/** One round of what a user does: type a query, look, clear it, zoom in and out, pan. */
async function typeAndZoom(page: Page, query: string): Promise<void> {
  const search = page.getByRole("searchbox").or(page.getByRole("combobox")).first();
  await search.click();
  await search.pressSequentially(query, { delay: keystrokeIntervalMs });
  await page.waitForTimeout(300);
  const plot = await page.getByLabel("Timeline of the archive").first().boundingBox();
  if (plot === null) throw new Error("The timeline isn't there.");
  await page.mouse.move(plot.x + plot.width / 2, plot.y + plot.height / 2);
  for (const deltaY of [-120, -120, -120, -120, 120, 120, 120, 120]) {
    await page.mouse.wheel(0, deltaY);
    await page.waitForTimeout(80);
  }
  await page.mouse.down();
  await page.mouse.move(plot.x + plot.width / 2 + 200, plot.y + plot.height / 2, { steps: 10 });
  await page.mouse.up();
  await search.fill("");
}

async function isRead(page: Page): Promise<boolean> {
  return page.evaluate(async () => {
    const answer = await fetch("api/getArchive", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: "{}",
    });
    const result = await answer.json();
    window.recording.archive = result.value;
    return ["done", "stopped"].includes(result.value.reading.phase);
  });
}

function report(
  recording: Recording,
  tasks: readonly MainThreadTask[],
  run: { readonly elapsedMs: number; readonly rounds: number; readonly keystrokesWhileReading: number },
): void {
  const { archive, delaysMs } = recording;
  const long = tasks.filter(({ elapsedMs }) => elapsedMs > longTaskMs);
  const busy = tasks.filter(({ processorMs }) => processorMs > longTaskMs);
  const lines = [
    `archive              ${archive?.counts.files ?? 0} files, ${archive?.counts.articles ?? 0} articles, ${archive?.reading.phase ?? "none"}`,
    `used while reading   ${seconds(run.elapsedMs)}, ${run.rounds} rounds of typing, searching, zooming and panning`,
    `longest task         ${longest(tasks, "elapsedMs")} of ${tasks.length}; ${long.length} over ${longTaskMs} ms`,
    `  of it computing    ${longest(tasks, "processorMs")}; ${busy.length} over ${longTaskMs} ms`,
    `keystroke to results ${describeDelays(delaysMs.slice(0, run.keystrokesWhileReading))} while reading`,
    `                     ${describeDelays(delaysMs.slice(run.keystrokesWhileReading))} when all was read`,
  ];
  process.stdout.write(`${lines.join("\n")}\n`);
}

function describeDelays(delaysMs: readonly number[]): string {
  const sorted = delaysMs.toSorted((a, b) => a - b);
  return `median ${at(sorted, 0.5)}, 95% ${at(sorted, 0.95)}, longest ${at(sorted, 1)}, of ${sorted.length}`;
}

function longest(tasks: readonly MainThreadTask[], part: keyof MainThreadTask): string {
  return `${Math.max(0, ...tasks.map((task) => task[part])).toFixed(1)} ms`;
}

function at(sorted: readonly number[], share: number): string {
  const value = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
  return value === undefined ? "none" : `${value.toFixed(0)} ms`;
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}
