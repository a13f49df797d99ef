/** Files of the archive for showing: photos as pictures that fit a window, originals as inert text or picture. */

import { createHash, randomUUID } from "node:crypto";
import { readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Failure, Result } from "../contract.ts";
import { decodeText } from "../read/decode.ts";
import { makeThumbnail } from "../read/photo/makeThumbnail.ts";
import type { ServedFile } from "../servedFile.ts";
import type { FileRecord } from "../store/fileRecord.ts";
import { makeFolder } from "../store/makeFolder.ts";
import { recordAt, type SegmentStore } from "../store/segmentStore.ts";
import { findDocument } from "./archiveDocuments.ts";
import { diskPathOf } from "./diskPath.ts";

/** Where files are served from. */
export type FileSources = {
  /** Absolute path of the archive. */
  readonly root: string;
  readonly store: SegmentStore;
  /** Where pictures made small are kept; never in the archive. */
  readonly pictureFolder: string;
};

const sizesPx = { thumb: 320, screen: 1600 } as const;

/** Media types of pictures that every browser shows and that can't hold a script. */
const pictureTypes: ReadonlyMap<string, string> = new Map([
  ["jpeg", "image/jpeg"],
  ["png", "image/png"],
  ["webp", "image/webp"],
  ["gif", "image/gif"],
  ["avif", "image/avif"],
  ["bmp", "image/bmp"],
]);

/** A photo's picture, turned as it was taken and no larger than asked; made when first asked for, then kept. */
export async function servePhoto(
  sources: FileSources,
  id: string,
  size: keyof typeof sizesPx,
): Promise<Result<ServedFile>> {
  const found = findRecord(sources, id);
  if (found === null) return fail({ code: "document-missing", id });
  const kept = join(sources.pictureFolder, `${pictureKey(found)}-${size}.jpg`);
  const known = await readFile(kept).catch(() => null); // not asked for before
  if (known !== null) return done({ bytes: known, type: "image/jpeg" });
  const bytes = await readFile(diskPathOf(sources.root, found)).catch(() => null); // gone since it was read
  const picture = bytes === null ? null : await makeThumbnail(bytes, sizesPx[size]);
  // A picture that can't be shown is a document all the same; the reader says so.
  if (picture === null) return fail({ code: "file-unreadable", path: found.path, systemCode: "ENOTSUP" });
  await keep(sources.pictureFolder, kept, picture);
  return done({ bytes: picture, type: "image/jpeg" });
}

/** A file as it lies in the archive: pictures as they are, texts in UTF-8, everything else as the text that was read from it. */
export async function serveOriginal(sources: FileSources, id: string): Promise<Result<ServedFile>> {
  const found = findDocument(sources.store, id);
  const record = findRecord(sources, id);
  if (found === undefined || record === null) return fail({ code: "document-missing", id });
  const path = diskPathOf(sources.root, record);
  const type = pictureTypes.get(record.format ?? "");
  const isText = record.encoding !== null;
  if (type === undefined && !isText) return done(plainText(found.document.body));
  try {
    const bytes = await readFile(path);
    if (type !== undefined) return done({ bytes, type });
    return done(plainText(decodeText(bytes, { override: record.encoding ?? undefined }).text));
  } catch (error) {
    const systemCode = error instanceof Error && "code" in error ? String(error.code) : String(error);
    return fail({ code: "file-unreadable", path: record.path, systemCode });
  }
}

function plainText(text: string): ServedFile {
  return { bytes: Buffer.from(text), type: "text/plain; charset=utf-8" };
}

function findRecord({ store }: FileSources, id: string): FileRecord | null {
  const found = findDocument(store, id);
  return found === undefined ? null : recordAt(found);
}

/** Another file, or the same one changed, has another key. */
function pictureKey({ path, sizeBytes, modifiedMs }: FileRecord): string {
  return createHash("sha256")
    .update(JSON.stringify([path, sizeBytes, modifiedMs]))
    .digest("hex")
    .slice(0, 32);
}

/** A picture that can't be kept is made again. */
async function keep(folder: string, path: string, bytes: Uint8Array): Promise<void> {
  const temporaryPath = `${path}.${randomUUID()}`;
  try {
    await makeFolder(folder);
    await writeFile(temporaryPath, bytes);
    await rename(temporaryPath, path);
  } catch {
    // the disk is full or read-only: the picture is served all the same
  }
}

function done(value: ServedFile): Result<ServedFile> {
  return { ok: true, value };
}

function fail(failure: Failure): { readonly ok: false; readonly failure: Failure } {
  return { ok: false, failure };
}
