/**
 * One writer per cache. The lock is a file that names its holder; a holder that is dead, or that has not touched the file
 * for a while (another machine's, a process number used again), is stale and may be replaced.
 */
import { randomUUID } from "node:crypto";
import { readFile, rename, rm, stat, utimes, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import * as v from "valibot";

/** A lock that is held until it is released, or until another program found it stale and took it. */
export type WriterLock = {
  /** False once another program has taken it: then nothing may be written any more. */
  readonly isHeld: () => Promise<boolean>;
  readonly release: () => Promise<void>;
};

const touchEveryMs = 5_000;
/** Twelve missed touches: a busy machine misses some, a suspended one all (it finds out by `isHeld` when it wakes). */
const staleAfterMs = 60_000;
/** Two programs that find the same stale lock both write theirs; the later one stands after this long. */
const settleMs = 60;

const holderSchema = v.object({ token: v.string(), processId: v.number(), host: v.string() });
type Holder = v.InferOutput<typeof holderSchema>;

/** Takes the lock of a cache folder; null where a living program holds it. */
export async function acquireWriterLock(folder: string): Promise<WriterLock | null> {
  const path = join(folder, "writer.json");
  const holder: Holder = { token: randomUUID(), processId: process.pid, host: hostname() };
  if (!(await takeFree(path, holder)) && !(await takeStale(path, holder))) return null;
  const isHeld = async () => (await readHolder(path))?.token === holder.token;
  const touching = setInterval(() => void touch(path, isHeld), touchEveryMs);
  touching.unref();
  return {
    isHeld,
    release: async () => {
      clearInterval(touching);
      if (await isHeld()) await rm(path, { force: true });
    },
  };
}

async function takeFree(path: string, holder: Holder): Promise<boolean> {
  try {
    await writeFile(path, JSON.stringify(holder), { flag: "wx" });
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  }
}

async function takeStale(path: string, holder: Holder): Promise<boolean> {
  const candidate = `${path}.${holder.token}`;
  await writeFile(candidate, JSON.stringify(holder));
  if (!(await isStale(path))) {
    await rm(candidate, { force: true });
    return false;
  }
  await rename(candidate, path);
  await wait(settleMs);
  return (await readHolder(path))?.token === holder.token;
}

async function isStale(path: string): Promise<boolean> {
  const holder = await readHolder(path);
  if (holder !== null && holder.host === hostname() && !isAlive(holder.processId)) return true;
  try {
    return Date.now() - (await stat(path)).mtimeMs > staleAfterMs;
  } catch {
    return true; // released a moment ago
  }
}

/** Null where the file is gone or half written. */
async function readHolder(path: string): Promise<Holder | null> {
  try {
    const parsed = v.safeParse(holderSchema, JSON.parse(await readFile(path, "utf8")));
    return parsed.success ? parsed.output : null;
  } catch {
    return null; // gone, or being written
  }
}

function isAlive(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    // EPERM: it lives and belongs to somebody else.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

async function touch(path: string, isHeld: () => Promise<boolean>): Promise<void> {
  const now = new Date();
  if (await isHeld()) await utimes(path, now, now).catch(() => null); // gone meanwhile: isHeld says so next time
}
