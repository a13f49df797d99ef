import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { decodeText } from "../read/decode.ts";
import { formatOfName } from "../read/fileFormat.ts";
import { loadFile } from "../read/loadFile.ts";

/** So many of a folder's longest texts tell what its short ones are written in. */
const asked = 20;
/** Longer texts tell no more. */
const mostBytes = 1024 * 1024;
/** Whoever is less sure doesn't count. */
const certainFrom = 0.95;

/**
 * Tells in which legacy encodings the certain texts of a folder are written. The folder on the disk is asked, not the files
 * that happen to be read together: a caption is read the same whenever it is read.
 */
export function createNeighbourEncodings(root: string): (folder: string) => ReadonlyMap<string, number> {
  const known = new Map<string, ReadonlyMap<string, number>>();
  return (folder) => {
    const counted = known.get(folder) ?? countEncodings(join(root, folder));
    known.set(folder, counted);
    return counted;
  };
}

function countEncodings(realFolder: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const path of listLongestTexts(realFolder)) {
    const bytes = loadFile(path, mostBytes);
    if (!(bytes instanceof Uint8Array)) continue;
    const { encoding, certainty } = decodeText(bytes);
    if (certainty >= certainFrom && encoding !== "utf-8") counts.set(encoding, (counts.get(encoding) ?? 0) + 1);
  }
  return counts;
}

function listLongestTexts(realFolder: string): readonly string[] {
  try {
    return readdirSync(realFolder)
      .filter(isText)
      .map((name) => ({ path: join(realFolder, name), size: statSync(join(realFolder, name)).size }))
      .filter(({ size }) => size <= mostBytes)
      .sort((one, other) => other.size - one.size || (one.path < other.path ? -1 : 1))
      .slice(0, asked)
      .map(({ path }) => path);
  } catch {
    return []; // the folder is going away: nobody is asked
  }
}

function isText(name: string): boolean {
  const named = formatOfName(name);
  return named.kind === "format" && (named.format === "text" || named.format === "markdown");
}
