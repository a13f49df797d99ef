import { readdirSync, realpathSync } from "node:fs";
import { dirname } from "node:path";
import type { Problem } from "../contract.ts";
import { DamagedFile } from "./damagedFile.ts";
import { decodeText } from "./decode.ts";
import { formatOfName, unreadKind } from "./fileFormat.ts";
import {
  type FileReading,
  type LoadedSidecar,
  notRead,
  type PageCaption,
  type ReadContext,
  readWith,
} from "./fileReading.ts";
import { loadEnds, loadFile } from "./loadFile.ts";
import { bareName, photoNameOfRow, tableRows } from "./photo/readSidecars.ts";
import { readFile } from "./readFile.ts";
import { readLimits } from "./readLimits.ts";
import { sniffFormat, sniffMarkup, sniffZip } from "./sniffFormat.ts";
import { type FoundFile, type NotRead, readableFiles } from "./walkFolder.ts";

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
    if (file.notRead !== undefined && !isMisnamed(file))
      return notRead(file.format ?? "unknown", file.notRead);
    const bytes = loadBytes(file);
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
      if (file.role === "sidecar") return readSidecarFile(file, bytes, context);
      return await readFile(file.path, bytes, context);
    } catch (error) {
      const code = error instanceof DamagedFile ? error.code : "reader-gave-up";
      const why = { outcome: "failed", reason: "parser-failed", detail: { kind: "damage", code } } as const;
      return notRead(file.format ?? "unknown", why);
    }
  };
}

/** A `.doc` or `.wps` that is RTF, a page or today's Word inside; others of these names are not loaded at all. */
function isMisnamed(file: FoundFile): boolean {
  const reason = file.notRead?.reason;
  if (reason !== "format-office-old" && reason !== "format-wps") return false;
  const ends = loadEnds(file.realPath, 1024, 65_536);
  if (!(ends instanceof Uint8Array)) return false;
  const sniffed = sniffFormat(ends);
  return sniffed === "rtf" || sniffMarkup(ends) !== null || (sniffed === "zip" && sniffZip(ends) !== null);
}

const jpegHeadBytes = 1024 * 1024;
const jpegTailBytes = 64 * 1024;

function loadBytes(file: FoundFile): Uint8Array | NotRead {
  if (file.format === "jpeg") return loadEnds(file.realPath, jpegHeadBytes, jpegTailBytes);
  return loadFile(file.realPath, readLimits(file.format).maxBytes);
}

/**
 * A file that only describes photos gives no document. Rows of a table of captions whose photo isn't in the folder are
 * said to be without one; a JSON or XMP file beside no photo is none of ours.
 */
function readSidecarFile(file: FoundFile, bytes: Uint8Array, context: ReadContext): FileReading {
  const format = file.format ?? "unknown";
  if (file.format === "csv" || file.format === "tsv") {
    const decoded = decodeText(bytes, {
      override: context.encodingOverride,
      neighbours: context.neighbourEncodings,
    });
    const table = tableRows({ format }, decoded.text);
    const names = new Set(namesOf(dirname(file.realPath)).map(bareName));
    const lost = table.rows
      .map((row) => photoNameOfRow(table, row))
      .filter((name) => name !== "" && !names.has(name));
    const missing: Problem = {
      code: "caption-without-photo",
      detail: { kind: "names", count: lost.length, names: lost.slice(0, 10) },
    };
    const problems = lost.length === 0 ? decoded.problems : [...decoded.problems, missing];
    return readWith({
      format,
      encoding: decoded.encoding,
      encodingCertainty: decoded.certainty,
      texts: [],
      problems,
    });
  }
  if (file.besidePhoto !== undefined) return readWith({ format, encoding: null, texts: [], problems: [] });
  if (format === "xmp") return notRead(format, { outcome: "not-read", reason: "caption-without-photo" });
  return notRead(format, unreadKind("data"));
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
  let lookedAt = 0;
  for (const { realPath } of readableFiles(realFolder, isTextName)) {
    if (seen >= mostNeighbours || lookedAt++ >= mostLookedAt) break;
    const bytes = loadFile(realPath, mostNeighbourBytes);
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
