import { readdir, readFile } from "node:fs/promises";
import { extname, join, relative, sep } from "node:path";

/** A file of the built page. */
export type PageFile = { readonly bytes: Uint8Array; readonly type: string };

const mediaTypes: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
  ".map": "application/json",
};

/**
 * Reads the built page once, by address (`/assets/main.js`); `/` is `index.html`. Only what was there can be asked for, so no
 * address leads out of the folder. Empty where the page isn't built.
 */
export async function readPageFiles(folder: string): Promise<ReadonlyMap<string, PageFile>> {
  const files = new Map<string, PageFile>();
  for (const path of await listFiles(folder)) {
    const address = `/${relative(folder, path).split(sep).join("/")}`;
    const file = {
      bytes: await readFile(path),
      type: mediaTypes[extname(path)] ?? "application/octet-stream",
    };
    files.set(address === "/index.html" ? "/" : address, file);
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
