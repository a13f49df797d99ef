import { readdir, readFile } from "node:fs/promises";
import { extname, join, relative, sep } from "node:path";
import { pageMediaTypes, type ServedFile } from "../../servedFile.ts";

/**
 * Reads the built page once, by address (`/assets/main.js`); `/` is `index.html`. Only what was there can be asked for, so no
 * address leads out of the folder. Empty where the page isn't built.
 */
export async function readPageFiles(folder: string): Promise<ReadonlyMap<string, ServedFile>> {
  const files = new Map<string, ServedFile>();
  for (const path of await listFiles(folder)) {
    const address = `/${relative(folder, path).split(sep).join("/")}`;
    const type = pageMediaTypes[extname(path)];
    if (type === undefined) continue;
    files.set(address === "/index.html" ? "/" : address, { bytes: await readFile(path), type });
  }
  return files;
}

async function listFiles(folder: string): Promise<readonly string[]> {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  } catch {
    return []; // not built: the server says so on its first page
  }
}
