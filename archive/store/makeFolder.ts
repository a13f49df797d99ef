import { mkdir, stat } from "node:fs/promises";
import { dirname } from "node:path";

/**
 * Makes a folder and those above it that are missing. Fails with the system's error. Not `mkdir`'s own `recursive`: that
 * one tries for ever where a folder is there and nothing can be made in it because "it doesn't exist" (`/proc` on Linux).
 */
export async function makeFolder(path: string): Promise<void> {
  const error = await tryMake(path);
  if (error === null) return;
  const above = dirname(path);
  if (!hasCode(error, "ENOENT") || above === path) throw error;
  await makeFolder(above); // or another program has made it meanwhile
  const secondError = await tryMake(path);
  if (secondError !== null) throw secondError;
}

/** Null where the folder is there now. */
async function tryMake(path: string): Promise<unknown> {
  try {
    await mkdir(path);
    return null;
  } catch (error) {
    // Some systems answer for a folder that is there with another code: a read-only disk, a drive's root.
    return (await isFolder(path)) ? null : error;
  }
}

async function isFolder(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => null); // not there, or not to be seen
  return found?.isDirectory() ?? false;
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}
