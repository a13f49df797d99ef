/** What a cache was made by: a program that would read or index anything differently has another fingerprint. */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { formatVersion } from "../index/segment/container.ts";

/** Folders whose code decides what is in a segment. */
const deciding = ["read", "understand", "dates", "index", "search", "pipeline", "store"];

/**
 * Format version, Unicode version, and the code itself: its own text, so that neither a release nor a change while developing
 * can forget to say that it reads differently. Takes a few milliseconds.
 */
export function makeFingerprint(): string {
  const hash = createHash("sha256");
  for (const path of listCode()) hash.update(readFileSync(path));
  const code = hash.digest("hex").slice(0, 16);
  return `format ${formatVersion}, Unicode ${process.versions.unicode}, code ${code}`;
}

/** The source where the program runs from it, else the bundle that this file became a part of. */
function listCode(): readonly string[] {
  const here = dirname(fileURLToPath(import.meta.url));
  if (!import.meta.url.endsWith(".ts")) return listFiles(here, /\.cjs$/);
  return deciding.flatMap((folder) => listFiles(join(dirname(here), folder), /(?<!\.test)\.(?:ts|json)$/));
}

function listFiles(folder: string, pattern: RegExp): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && pattern.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
