import { readdirSync, realpathSync } from "node:fs";
import { dirname, join } from "node:path";
import { decodeText } from "./decode.ts";
import { formatOfName } from "./fileFormat.ts";
import {
  type FileReading,
  type LoadedSidecar,
  notRead,
  type PageCaption,
  type ReadContext,
} from "./fileReading.ts";
import { loadFile } from "./loadFile.ts";
import { readFile } from "./readFile.ts";
import { readLimits } from "./readLimits.ts";
import type { FoundFile } from "./walkFolder.ts";

/** Reads found files, one after the other, with what each needs from its folder. Never throws: a parser's failure is a reading. */
export type FileReader = (file: FoundFile, pageCaptions?: readonly PageCaption[]) => Promise<FileReading>;

export type FileReaderOptions = {
  readonly root: string;
  /** The user's choices of encodings, by path of a file or of a folder above it. */
  readonly encodingOverrides: ReadonlyMap<string, string>;
};

/** A folder's texts in a legacy encoding that are looked at to decide a doubtful one. */
const mostNeighbours = 24;
const mostLookedAt = 150;
const mostNeighbourBytes = 200_000;

/** A reader for one archive, with a memory of what encodings its folders hold. One for each worker. */
export function createFileReader({ root, encodingOverrides }: FileReaderOptions): FileReader {
  const folders = new Map<string, ReadonlyMap<string, number>>();
  const realRoot = realpathSync(root);
  const neighboursOf = (folder: string): ReadonlyMap<string, number> => {
    const known = folders.get(folder);
    if (known !== undefined) return known;
    const counted = countEncodings(folder);
    const result = counted.size > 0 || folder === realRoot ? counted : neighboursOf(dirname(folder));
    folders.set(folder, result);
    return result;
  };
  return async (file, pageCaptions = []) => {
    if (file.notRead !== undefined) return notRead(file.format ?? "unknown", file.notRead);
    const bytes = loadFile(file.realPath, readLimits(file.format).maxBytes);
    if (!(bytes instanceof Uint8Array)) return notRead(file.format ?? "unknown", bytes);
    const override = overrideFor(file.path, encodingOverrides);
    const context: ReadContext = {
      neighbourEncodings: () => neighboursOf(dirname(file.realPath)),
      sidecars: loadSidecars(file),
      pageCaptions,
      isPageResource: file.pageFolderOf !== undefined,
      ...(override === undefined ? {} : { encodingOverride: override }),
    };
    try {
      return await readFile(file.path, bytes, context);
    } catch (error) {
      const detail = error instanceof Error ? `${error.name}: ${error.message}`.slice(0, 300) : String(error);
      return notRead(file.format ?? "unknown", { outcome: "failed", reason: "parser-failed", detail });
    }
  };
}

/** The choice for the file itself, else for the nearest folder above it. */
export function overrideFor(path: string, overrides: ReadonlyMap<string, string>): string | undefined {
  if (overrides.size === 0) return undefined;
  for (let here = path; here !== ""; here = here.includes("/") ? here.slice(0, here.lastIndexOf("/")) : "") {
    const override = overrides.get(here);
    if (override !== undefined) return override;
  }
  return overrides.get("");
}

function loadSidecars(file: FoundFile): readonly LoadedSidecar[] {
  return file.sidecars.flatMap((sidecar) => {
    const bytes = loadFile(sidecar.realPath, readLimits(sidecar.format).maxBytes);
    const { kind, path, format } = sidecar;
    return bytes instanceof Uint8Array ? [{ kind, path, format, bytes }] : [];
  });
}

/** Certain legacy encodings among a folder's plain texts. Decided each by itself, so that no doubt feeds on another. */
function countEncodings(realFolder: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  let seen = 0;
  for (const name of namesOf(realFolder).filter(isTextName).slice(0, mostLookedAt)) {
    if (seen >= mostNeighbours) break;
    const bytes = loadFile(join(realFolder, name), mostNeighbourBytes);
    if (!(bytes instanceof Uint8Array)) continue;
    const { encoding, certainty } = decodeText(bytes);
    if (encoding.startsWith("utf-") || certainty < 0.98) continue;
    counts.set(encoding, (counts.get(encoding) ?? 0) + 1);
    seen++;
  }
  return counts;
}

function isTextName(name: string): boolean {
  const named = formatOfName(name);
  return named.kind === "format" && ["text", "markdown", "html", "csv"].includes(named.format);
}

function namesOf(realFolder: string): readonly string[] {
  try {
    return readdirSync(realFolder).sort();
  } catch {
    return []; // the folder vanished: nobody beside the file
  }
}
