/**
 * Which words articles set under the pictures of the archive. Each article's record keeps its own, each photo's record a key
 * of those that it was read with: whatever the order of reading and whatever changed later, a photo with another key than
 * its articles give is read again.
 */
import { createHash } from "node:crypto";
import type { ArchiveDocument } from "../contract.ts";
import { formatOfName, isPhotoFormat } from "../read/fileFormat.ts";
import type { PageCaption } from "../read/fileReading.ts";
import type { FileRecord, PictureCaption } from "../store/fileRecord.ts";
import type { FileRecords } from "../store/fileRecords.ts";
import { type LiveSegment, liveFiles } from "../store/segmentStore.ts";
import { folderOf } from "./findGone.ts";

/** Captions by the photo's path; those of one photo by the article's path, then as they stand in it. */
export type PageCaptions = ReadonlyMap<string, readonly PageCaption[]>;

/** The captions in articles that belong to a picture by its path in the archive, with their credit as printed. */
export function listPictureCaptions(documents: readonly ArchiveDocument[]): readonly PictureCaption[] {
  return documents
    .filter(({ kind }) => kind === "article")
    .flatMap(({ captions, body }) =>
      captions.flatMap(({ photo, text, start, end }) => {
        const words = start === undefined ? text : body.slice(start, end);
        return photo === undefined || words === "" || !isPhotoPath(photo) ? [] : [{ photo, text: words }];
      }),
    );
}

/** All captions that live articles give. */
export function collectPageCaptions(segments: readonly LiveSegment[]): PageCaptions {
  return gatherPageCaptions(liveRecords(segments, (records, file) => records.givesCaptions(file)));
}

/** What the articles of these records say of pictures, whatever the order they were read in. */
export function gatherPageCaptions(records: readonly FileRecord[]): PageCaptions {
  const captions = new Map<string, PageCaption[]>();
  for (const { path, pictureCaptions = [] } of records.toSorted(byPath)) {
    for (const { photo, text } of pictureCaptions) {
      const known = captions.get(photo);
      if (known === undefined) captions.set(photo, [{ path, text }]);
      else known.push({ path, text });
    }
  }
  return captions;
}

/** Equal for equal captions; undefined for none. */
export function captionKey(captions: readonly PageCaption[] = []): string | undefined {
  if (captions.length === 0) return undefined;
  return createHash("sha256").update(JSON.stringify(captions)).digest("base64url").slice(0, 12);
}

/** Folders of the photos that were read with other captions than these. */
export function listFoldersToCaption(
  segments: readonly LiveSegment[],
  captions: PageCaptions,
): readonly string[] {
  const concerned = liveRecords(
    segments,
    (records, file) => records.isCaptioned(file) || (captions.size > 0 && captions.has(records.pathOf(file))),
  );
  const outdated = concerned.filter(
    (record) =>
      isPhotoFormat(record.format ?? "") && record.captionKey !== captionKey(captions.get(record.path)),
  );
  return [...new Set(outdated.map(({ path }) => folderOf(path)))];
}

/** Records of the live files that are wanted; only those are read from the disk. */
function liveRecords(
  segments: readonly LiveSegment[],
  isWanted: (records: FileRecords, file: number) => boolean,
): FileRecord[] {
  return segments.flatMap((segment) => {
    const { records } = segment.file;
    return Array.from(liveFiles(segment))
      .filter((file) => isWanted(records, file))
      .map(records.at);
  });
}

function byPath(one: FileRecord, other: FileRecord): number {
  return one.path < other.path ? -1 : one.path > other.path ? 1 : 0;
}

function isPhotoPath(path: string): boolean {
  const named = formatOfName(path.slice(path.lastIndexOf("/") + 1));
  return named.kind === "format" && isPhotoFormat(named.format);
}
