import { isPhotoFormat, stemOf } from "../fileFormat.ts";
import type { FoundFile, Sidecar } from "../walkFolder.ts";

/**
 * Ties the files of one folder that belong together: a photo with the same-named text, XMP and JSON beside it, and all
 * photos with the folder's table of captions. `a.jpg` is described by `a.txt`, `a.xmp` and `a.jpg.xmp`.
 */
export function groupPhotos(files: readonly FoundFile[]): readonly FoundFile[] {
  const photos = photosByStem(files);
  if (photos.size === 0) return files;
  const tables = files.filter(isCaptionTable).map((file) => toSidecar(file, "table"));
  const beside = sidecarsByPhoto(files, photos);
  return files.map((file) => {
    if (isPhoto(file)) return { ...file, sidecars: [...(beside.get(file.path) ?? []), ...tables] };
    if (isCaptionTable(file)) return { ...file, role: "sidecar" };
    const photo = photoBeside(file, photos);
    if (photo === undefined) return file;
    return { ...file, besidePhoto: photo.path, role: isText(file) ? "caption-candidate" : "sidecar" };
  });
}

const tableNames =
  /^(?:captions?|photo[-_ ]?captions?|legends?|图说|圖說|图片说明|圖片說明|照片说明|照片說明|说明|說明|文字说明|文字說明)$/i;

/** `captions.csv`, `图说.csv`: a table whose rows describe the folder's photos. */
export function isCaptionTable(file: FoundFile): boolean {
  const isTable = file.format === "csv" || file.format === "tsv";
  return isTable && file.notRead === undefined && tableNames.test(stemOf(nameOf(file)));
}

function photosByStem(files: readonly FoundFile[]): ReadonlyMap<string, FoundFile> {
  const photos = new Map<string, FoundFile>();
  for (const file of files) {
    if (!isPhoto(file)) continue;
    const stem = stemOf(nameOf(file)).toLowerCase();
    if (!photos.has(stem)) photos.set(stem, file);
    photos.set(nameOf(file).toLowerCase(), file);
  }
  return photos;
}

function sidecarsByPhoto(
  files: readonly FoundFile[],
  photos: ReadonlyMap<string, FoundFile>,
): ReadonlyMap<string, readonly Sidecar[]> {
  const beside = new Map<string, Sidecar[]>();
  for (const file of files) {
    const photo = photoBeside(file, photos);
    if (photo === undefined) continue;
    const sidecar = toSidecar(file, isText(file) ? "text" : file.format === "xmp" ? "xmp" : "json");
    beside.set(photo.path, [...(beside.get(photo.path) ?? []), sidecar]);
  }
  return beside;
}

function photoBeside(file: FoundFile, photos: ReadonlyMap<string, FoundFile>): FoundFile | undefined {
  if (file.notRead !== undefined || isPhoto(file)) return undefined;
  if (!isText(file) && file.format !== "xmp" && file.format !== "json") return undefined;
  return photos.get(stemOf(nameOf(file)).toLowerCase());
}

function isPhoto(file: FoundFile): boolean {
  return file.format !== null && isPhotoFormat(file.format) && file.notRead === undefined;
}

function isText(file: FoundFile): boolean {
  return file.format === "text" || file.format === "markdown";
}

function nameOf(file: FoundFile): string {
  return file.path.slice(file.path.lastIndexOf("/") + 1);
}

function toSidecar(file: FoundFile, kind: Sidecar["kind"]): Sidecar {
  const { path, realPath, sizeBytes, modifiedMs, format } = file;
  if (format === null) throw new Error(`a sidecar has a format: ${path}`);
  return { kind, path, realPath, sizeBytes, modifiedMs, format };
}
