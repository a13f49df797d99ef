import { isUtf8 } from "node:buffer";
import { statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import type { InspectedFolder } from "../pipeline/inspectFiles.ts";
import { formatOfName, isPhotoFormat } from "../read/fileFormat.ts";
import { loadFile } from "../read/loadFile.ts";
import { readLimits } from "../read/readLimits.ts";
import { type FoundFile, findFile, pageOfFolder, readableFiles, walkFolder } from "../read/walkFolder.ts";

/** Files to read, and the folder that their paths count from. */
export type InspectedPlace = InspectedFolder & {
  /** The same folder as the user wrote it. */
  readonly printedFolder: string;
};

/**
 * The files that a path of the user's names, or a sentence that says why there are none. A folder is read as the archive
 * that it would be; of a file, the archive is its folder, for a picture in a saved page's folder the page's.
 */
export function findInspected(path: string): InspectedPlace | string {
  try {
    const named = resolve(path);
    if (statSync(named).isDirectory())
      return { root: named, printedFolder: path, files: walkFiles(named), pages: [] };
    const isResource = pageOfFolder(dirname(named)) !== undefined;
    const root = isResource ? dirname(dirname(named)) : dirname(named);
    const file = findFile(root, named);
    if (file === null) return `${path}: not found`;
    const printedFolder = isResource ? dirname(dirname(path)) : dirname(path);
    return { root, printedFolder, files: [file], pages: findPages(root, file) };
  } catch (error) {
    return `${path}: ${error instanceof Error && "code" in error ? explainCode(String(error.code)) : String(error)}`;
  }
}

/** Pages that may show a photo: its folder's, and the page whose resource it is. */
function findPages(root: string, { format, realPath, pageFolderOf }: FoundFile): readonly FoundFile[] {
  if (!isPhotoFormat(format)) return [];
  if (pageFolderOf !== undefined) return [findFile(root, join(root, pageFolderOf)) ?? []].flat();
  return [...readableFiles(dirname(realPath), showsPictures)].filter((page) =>
    mayShow(page.realPath, basename(realPath)),
  );
}

function showsPictures(name: string): boolean {
  const named = formatOfName(name);
  return named.kind === "format" && (named.format === "html" || named.format === "markdown");
}

/** Whether a page holds a picture's name as it is or as addresses have it; where nobody knows its encoding, it may. */
function mayShow(pagePath: string, pictureName: string): boolean {
  const bytes = loadFile(pagePath, readLimits("html").maxBytes);
  if (!(bytes instanceof Uint8Array)) return false;
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const name = pictureName.normalize("NFC");
  const isAscii = /^[\x20-\x7e]+$/.test(name);
  if (!isAscii && !isUtf8(text)) return true;
  return [name, name.normalize("NFD"), encodeURI(name), encodeURIComponent(name)].some((spelled) =>
    text.includes(spelled),
  );
}

function explainCode(code: string): string {
  return code === "ENOENT" ? "there is no such file or folder" : `can't be read (${code})`;
}

function* walkFiles(root: string): Generator<FoundFile> {
  for (const files of walkFolder(root)) yield* files;
}
