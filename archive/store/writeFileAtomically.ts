import { randomUUID } from "node:crypto";
import { open, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";

/**
 * Writes a file so that after a crash or a cut of power either the old or the new content stands there, whole:
 * written beside it, flushed to the disk, renamed over it, and the folder flushed.
 */
export async function writeFileAtomically(path: string, content: string | Uint8Array): Promise<void> {
  const temporaryPath = `${path}.${randomUUID()}.new`;
  try {
    await writeFlushed(temporaryPath, content);
    await rename(temporaryPath, path);
  } catch (error) {
    await rm(temporaryPath, { force: true });
    throw error;
  }
  await flushFolder(dirname(path));
}

async function writeFlushed(path: string, content: string | Uint8Array): Promise<void> {
  const file = await open(path, "wx");
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Makes names in a folder last. Windows can't open a folder for this and needs no such flush. */
export async function flushFolder(path: string): Promise<void> {
  if (process.platform === "win32") return;
  const folder = await open(path, "r");
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
