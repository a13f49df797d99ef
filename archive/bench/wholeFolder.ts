/**
 * How long a whole folder takes: to the first results, until everything is searchable, at the second opening, and until a
 * changed file shows; with the memory of the whole program, and the processor time of all its threads, which says more than
 * the clock where other programs run. Photographs with captions and saved pages are added to a copy
 * of the folder, so that it is like a real one.
 *
 * With `--cold` the system's file cache is emptied before the first opening, of the archive and of the program itself: Linux,
 * and only for root. With `--copied N`, N files are copied in at once while the archive is open: when the last of them shows,
 * how often the window is told (at most ten times a second), and how often the archive changed.
 *
 *     node archive/bench/wholeFolder.ts FOLDER [--photos 500] [--pages 200] [--cold] [--copied N]
 */
import { spawn, spawnSync } from "node:child_process";
import { cp, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { type Archive, openArchive } from "../archive.ts";

/** What one opening prints, a line each: what was reached, and when. Milliseconds since the program's start. */
type Milestone = { readonly reached: string; readonly atMs: number; readonly detail?: unknown };

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    photos: { type: "string", default: "500" },
    pages: { type: "string", default: "200" },
    cold: { type: "boolean", default: false },
    copied: { type: "string", default: "0" },
    data: { type: "string" },
  },
});
const [folder] = positionals;
if (folder === undefined)
  throw new Error("usage: node archive/bench/wholeFolder.ts FOLDER [--photos N] [--pages N] [--cold]");
if (values.data === undefined) await measure(folder);
else await openAndTell(folder, values.data);

async function measure(source: string): Promise<void> {
  const place = await mkdtemp(join(tmpdir(), "broadsheet-folder-"));
  try {
    const copy = join(place, "archive");
    await cp(source, copy, { recursive: true });
    await addPhotos(copy, Number(values.photos));
    await addPages(copy, Number(values.pages));
    if (values.cold) await emptyFileCache();
    for (const opening of [values.cold ? "first opening, cold" : "first opening", "second opening"]) {
      console.log(JSON.stringify({ loadAverage: loadavg()[0] }));
      console.log(JSON.stringify({ opening, ...(await runOpening(copy, join(place, "data"))) }));
    }
    console.log(
      JSON.stringify({
        cacheBytes: await countBytes(join(place, "data")),
        archiveBytes: await countBytes(copy),
      }),
    );
  } finally {
    await rm(place, { recursive: true, force: true });
  }
}

/** 3: pages of files, and what is known of folders. What isn't written yet can't be let go. */
async function emptyFileCache(): Promise<void> {
  spawnSync("sync");
  await writeFile("/proc/sys/vm/drop_caches", "3");
}

/** Runs a program of its own and watches its memory: worker threads are part of it. */
async function runOpening(copy: string, dataFolder: string): Promise<Record<string, unknown>> {
  const script = fileURLToPath(import.meta.url);
  const copied = ["--copied", values.copied];
  // Its memory between two questions is told without garbage; nothing else collects by hand.
  const program = spawn(process.execPath, ["--expose-gc", script, copy, "--data", dataFolder, ...copied], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const reached: Record<string, unknown> = {};
  createInterface(program.stdout).on("line", (line) => {
    const milestone: Milestone = JSON.parse(line);
    reached[milestone.reached] = milestone.detail ?? Math.round(milestone.atMs);
  });
  let peakMb = 0;
  while (program.exitCode === null) {
    peakMb = Math.max(peakMb, await readMemoryMb(program.pid));
    await wait(100);
  }
  return { ...reached, peakRssMb: Math.round(peakMb) };
}

/** Linux only; 0 elsewhere. */
async function readMemoryMb(processId: number | undefined): Promise<number> {
  const status = await readFile(`/proc/${processId}/status`, "utf8").catch(() => ""); // ended
  return Number(/VmRSS:\s+(?<kb>\d+)/.exec(status)?.groups?.kb ?? 0) / 1024;
}

async function openAndTell(archiveFolder: string, dataFolder: string): Promise<void> {
  const tell = (reached: string, detail?: unknown) =>
    console.log(JSON.stringify({ reached, atMs: performance.now(), detail } satisfies Milestone));
  let notifications = 0;
  const onChange = () => {
    notifications += 1;
  };
  const opened = await openArchive({ folder: archiveFolder, dataFolder, onChange });
  if (!opened.ok) throw new Error(JSON.stringify(opened.failure));
  const archive = opened.value;
  await waitForHits(archive, "");
  tell("firstResultsMs");
  await waitUntilSearchable(archive);
  tell("searchableMs");
  const { user, system } = process.cpuUsage();
  const processorMs = (user + system) / 1000;
  tell("searchableProcessorMs", Math.round(processorMs));
  tell("coresUsed", Number((processorMs / performance.now()).toFixed(2)));
  await archive.whenRead();
  tell("mergedMs");
  const info = await archive.getArchive({});
  tell("counts", info.ok ? info.value.counts : info);
  tell("answeringThread", info.ok ? measureThread(info.value.counts.files) : info);
  await writeFile(
    join(archiveFolder, "new-file.txt"),
    `琉璃塔重修${process.pid}号报道\n\n琉璃塔重修完工。\n`,
  );
  const before = performance.now();
  await waitForHits(archive, `"重修${process.pid}号"`);
  tell("changedFileVisibleMs", Math.round(performance.now() - before));
  if (Number(values.copied) > 0) {
    notifications = 0;
    const copied = await copyIn(archive, archiveFolder);
    tell("copied", { ...copied, notifications });
  }
  await archive.close();
}

/** What this thread holds on to while nothing is asked: objects, and buffers outside the heap. */
function measureThread(files: number): Record<string, number> {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return {
    heapMb: Math.round(heapUsed / 1e6),
    buffersMb: Math.round(arrayBuffers / 1e6),
    bytesPerFile: Math.round((heapUsed + arrayBuffers) / files),
  };
}

/** Copies files in as a file manager does, and waits until all of them are found. */
async function copyIn(archive: Archive, archiveFolder: string): Promise<Record<string, number>> {
  const files = Number(values.copied);
  const source = await mkdtemp(join(tmpdir(), "broadsheet-copied-"));
  const word = `抄录${process.pid}号`;
  for (let number = 0; number < files; number += 1) {
    await writeFile(join(source, `${number}.txt`), `${word}第${number}篇\n\n本报讯 渡口今天恢复通航。\n`);
  }
  const before = await archive.getArchive({});
  const startedMs = performance.now();
  await cp(source, join(archiveFolder, `copied-${process.pid}`), { recursive: true });
  const copiedMs = performance.now();
  await waitForHits(archive, `"${word}"`, files);
  const visibleMs = performance.now();
  await archive.whenRead();
  const after = await archive.getArchive({});
  await rm(source, { recursive: true, force: true });
  return {
    files,
    copyingMs: Math.round(copiedMs - startedMs),
    visibleAfterCopyMs: Math.round(visibleMs - copiedMs),
    revisions: after.ok && before.ok ? after.value.revision - before.value.revision : 0,
  };
}

/** Everything is read and kept; merging, which only makes later queries faster, may go on. */
async function waitUntilSearchable(archive: Archive): Promise<void> {
  for (;;) {
    const info = await archive.getArchive({});
    if (info.ok && (info.value.reading.phase === "merging" || info.value.reading.phase === "done")) return;
    await wait(20);
  }
}

async function waitForHits(archive: Archive, query: string, hits = 1): Promise<void> {
  for (;;) {
    const found = await archive.search(
      { requestId: 0, query, filters: {}, sort: "relevance", offset: 0, limit: 10 },
      new AbortController().signal,
    );
    if (found.ok && found.value.total >= hits) return;
    await wait(50);
  }
}

async function addPhotos(archiveFolder: string, count: number): Promise<void> {
  const photos = join(archiveFolder, "photos");
  await mkdir(photos, { recursive: true });
  const { default: sharp } = await import("sharp"); // only the program that makes photos needs it
  const bytes = await sharp({ create: { width: 640, height: 480, channels: 3, background: "#884422" } })
    .jpeg()
    .toBuffer();
  for (let number = 0; number < count; number += 1) {
    await writeFile(join(photos, `${number}.jpg`), bytes);
    await writeFile(join(photos, `${number}.txt`), `图为第${number}次志愿者活动现场。 李青 摄\n`);
  }
}

async function addPages(archiveFolder: string, count: number): Promise<void> {
  const pages = join(archiveFolder, "pages");
  for (let number = 0; number < count; number += 1) {
    await mkdir(join(pages, `${number}_files`), { recursive: true });
    await writeFile(join(pages, `${number}_files`, "style.css"), "body{margin:0}");
    const paragraphs = Array.from(
      { length: 8 },
      (_, n) => `<p>第${number}页第${n}段：沿湖村庄整治工作继续推进。</p>`,
    );
    const navigation = Array.from({ length: 40 }, (_, n) => `<li><a href="/${n}">栏目${n}</a></li>`);
    await writeFile(
      join(pages, `${number}.html`),
      `<!doctype html><meta charset="utf-8"><title>整治报道${number}</title><ul>${navigation.join("")}</ul><h1>整治报道${number}</h1>${paragraphs.join("")}`,
    );
  }
}

async function countBytes(path: string): Promise<number> {
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const sizes = await Promise.all(files.map(async (file) => (await stat(file)).size));
  return sizes.reduce((sum, size) => sum + size, 0);
}
