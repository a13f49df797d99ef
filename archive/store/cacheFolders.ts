/** Every program that reads differently has a cache of its own, so that two of them never answer from each other's. */
import { createHash } from "node:crypto";
import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { makeFolder } from "./makeFolder.ts";
import { acquireWriterLock } from "./writerLock.ts";

const prefix = "cache-";

/** The cache folder of a program with this fingerprint, made if need be. */
export async function makeCacheFolder(archiveFolder: string, fingerprint: string): Promise<string> {
  const name = createHash("sha256").update(fingerprint).digest("hex").slice(0, 12);
  const path = join(archiveFolder, `${prefix}${name}`);
  await makeFolder(path);
  return path;
}

/** Removes the caches of other programs that nobody has open: an older version's can't be used again. */
export async function sweepCaches(archiveFolder: string, kept: string): Promise<void> {
  for (const name of await readdir(archiveFolder)) {
    const path = join(archiveFolder, name);
    if (!name.startsWith(prefix) || path === kept) continue;
    const lock = await acquireWriterLock(path);
    if (lock === null) continue;
    await lock.release();
    await rm(path, { recursive: true, force: true });
  }
}
