/**
 * The same folder read by Recoll (Debian `recollcmd`, Chinese in pieces of two characters) and by this program, one after
 * the other: seconds until everything is searchable, and bytes on the disk. Says so and ends where Recoll isn't installed.
 *
 *     node archive/bench/compareRecoll.ts FOLDER [--query 志愿者]
 */
import { spawnSync } from "node:child_process";
import { mkdir, mkdtemp, readdir, realpath, rm, stat, writeFile } from "node:fs/promises";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { parseArgs } from "node:util";
import { openArchive } from "../archive.ts";
import { openContainer } from "../index/segment/container.ts";
import { storeSections } from "../store/segmentFile.ts";

/** What one program took. */
type Measured = {
  readonly program: string;
  readonly seconds: number;
  /** The index with the text it keeps for showing results. */
  readonly bytes: number;
  readonly hits: string;
};

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { query: { type: "string", default: "志愿者" } },
});
const [folder] = positionals;
if (folder === undefined)
  throw new Error("usage: node archive/bench/compareRecoll.ts FOLDER [--query WORDS]");
if (spawnSync("recollindex", ["-h"]).error === undefined) await compare(await realpath(folder), values.query);
else console.log("recollindex isn't installed (Debian: recollcmd): nothing to compare with");

async function compare(root: string, query: string): Promise<void> {
  const place = await mkdtemp(join(tmpdir(), "broadsheet-recoll-"));
  try {
    console.log(JSON.stringify({ loadAverage: loadavg() }));
    const recoll = await measureRecoll(root, { place: join(place, "recoll"), query });
    console.log(JSON.stringify(recoll));
    const ours = await measureOurs(root, { place: join(place, "ours"), query });
    console.log(JSON.stringify(ours));
    console.log(
      JSON.stringify({
        timesAsFast: Number((recoll.seconds / ours.seconds).toFixed(2)),
        indexShare: Number((ours.indexBytes / recoll.bytes).toFixed(3)),
        wholeShare: Number((ours.bytes / recoll.bytes).toFixed(3)),
      }),
    );
  } finally {
    await rm(place, { recursive: true, force: true });
  }
}

type Measurement = { readonly place: string; readonly query: string };

async function measureRecoll(root: string, { place, query }: Measurement): Promise<Measured> {
  await mkdir(place);
  await writeFile(join(place, "recoll.conf"), `topdirs = ${root}\ncjkngramlen = 2\nloglevel = 1\n`);
  const before = performance.now();
  const run = spawnSync("recollindex", ["-c", place], { encoding: "utf8" });
  if (run.status !== 0) throw new Error(run.stderr);
  const seconds = (performance.now() - before) / 1000;
  const found = spawnSync("recollq", ["-c", place, "-n", "1", query], { encoding: "utf8" });
  const hits = /(?<count>\d+) results/.exec(found.stdout)?.groups?.count ?? found.stdout.slice(0, 200);
  return { program: "Recoll", seconds, bytes: await countBytes(join(place, "xapiandb")), hits };
}

async function measureOurs(
  root: string,
  { place, query }: Measurement,
): Promise<Measured & { readonly indexBytes: number }> {
  const before = performance.now();
  const opened = await openArchive({ folder: root, dataFolder: place, onChange: () => {} });
  if (!opened.ok) throw new Error(JSON.stringify(opened.failure));
  const archive = opened.value;
  for (let phase = "walking"; phase !== "merging" && phase !== "done"; await wait(20)) {
    const info = await archive.getArchive({});
    if (info.ok) phase = info.value.reading.phase;
  }
  const seconds = (performance.now() - before) / 1000;
  await archive.whenRead();
  const found = await archive.search(
    { requestId: 0, query, filters: {}, sort: "relevance", offset: 0, limit: 1 },
    new AbortController().signal,
  );
  await archive.close();
  const hits = found.ok ? String(found.value.total) : JSON.stringify(found.failure);
  const bytes = await countBytes(place);
  const indexBytes = bytes - (await countStoredText(place));
  return { program: "Broadsheet", seconds, bytes, indexBytes, hits };
}

/** Bytes of the documents kept for reading them: not part of an index. */
async function countStoredText(path: string): Promise<number> {
  let bytes = 0;
  for (const file of await listFiles(path)) {
    if (!file.endsWith(".segment")) continue;
    const container = openContainer(file);
    bytes += container.sectionLength(storeSections.documents);
    container.close();
  }
  return bytes;
}

async function countBytes(path: string): Promise<number> {
  const sizes = await Promise.all((await listFiles(path)).map(async (file) => (await stat(file)).size));
  return sizes.reduce((sum, size) => sum + size, 0);
}

async function listFiles(path: string): Promise<readonly string[]> {
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}
