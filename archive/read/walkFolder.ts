import { type Dirent, lstatSync, readdirSync, realpathSync } from "node:fs";
import { basename, dirname, join, relative, sep } from "node:path";
import type { Detail, FileOutcome, ReportReason } from "../contract.ts";
import {
  type FileFormat,
  formatOfName,
  isPhotoFormat,
  isSystemFolder,
  type NamedFormat,
} from "./fileFormat.ts";
import { groupPhotos } from "./photo/groupPhotos.ts";

/** A file under the archive's folder, as far as its name and the folder's listing tell. Its bytes have not been looked at. */
export type FoundFile = {
  /** Inside the archive, `/`-separated, NFC unless `sameNameAs` is set: the file's identity. */
  readonly path: string;
  /** As the file system spells it (names may be decomposed). */
  readonly realPath: string;
  /** Path of the folder inside the archive; empty for the archive itself. */
  readonly folder: string;
  /** Path of the file whose name looks the same and differs only in how letters and accents are put together. */
  readonly sameNameAs?: string;
  readonly sizeBytes: number;
  readonly modifiedMs: number;
  /** By the name; null where the name says nothing or the file isn't read. */
  readonly format: FileFormat | "xmp" | "json" | null;
  /** Already known not to be read, and why. */
  readonly notRead?: NotRead;
  readonly role: FileRole;
  /** In a saved page's folder of resources: the page's path. */
  readonly pageFolderOf?: string;
  /** A text with a photo's name: that photo's path. */
  readonly besidePhoto?: string;
  /** For a photo: files beside it that may describe it. When one changes, the photo has to be read again. */
  readonly sidecars: readonly Sidecar[];
};

/**
 * `document`: gives documents. `caption-candidate`: a text with a photo's name; a caption if it reads like one, else an
 * article. `sidecar`: describes photos and gives no document of its own.
 */
export type FileRole = "document" | "caption-candidate" | "sidecar";

export type NotRead = {
  readonly outcome: FileOutcome;
  readonly reason: ReportReason;
  readonly detail?: Detail;
};

export type Sidecar = {
  readonly kind: "text" | "xmp" | "json" | "table";
  readonly path: string;
  readonly realPath: string;
  readonly sizeBytes: number;
  readonly modifiedMs: number;
  readonly format: FileFormat | "xmp" | "json";
};

/** One folder as it was listed: its files, and the folders in it by path (system folders are files here). */
export type FolderListing = {
  readonly folder: string;
  /** As the file system spells it. */
  readonly realPath: string;
  readonly files: readonly FoundFile[];
  readonly folders: readonly string[];
};

/**
 * Lists every file under a folder, one array per folder, folders and files by name. Links are named, not followed; system
 * folders are one entry each. A folder that can't be listed is an entry with the system's code. Throws only where the
 * root itself can't be listed. Synchronous: 100,000 `stat` calls take half a second so, and several seconds through
 * promises; it is meant for a thread of its own.
 */
export function* walkFolder(root: string): Generator<readonly FoundFile[], void> {
  for (const { files } of listFolders(root, { folders: [""], knownFolders: new Set() })) yield files;
}

/**
 * Lists some folders of an archive (paths inside it) and all below them but for `knownFolders`: what an event about a
 * folder makes worth looking at. A folder that is gone has no listing; its parent's tells. Throws as `walkFolder` does.
 */
export function* listFolders(
  root: string,
  {
    folders,
    knownFolders,
  }: { readonly folders: readonly string[]; readonly knownFolders: ReadonlySet<string> },
): Generator<FolderListing, void> {
  const realRoot = realpathSync(root);
  const listed = new Set<string>();
  const waiting = folders.toReversed().flatMap((folder) => findBelow(realRoot, folder) ?? []);
  for (let here = waiting.pop(); here !== undefined; here = waiting.pop()) {
    if (listed.has(here.folder)) continue;
    listed.add(here.folder);
    const { files, folders: below, failure } = listFolder(here.realPath, here.folder, here.page);
    yield { folder: here.folder, realPath: here.realPath, files, folders: below.map(({ folder }) => folder) };
    waiting.push(...below.filter(({ folder }) => !knownFolders.has(folder)).reverse());
    if (failure !== null && here.folder === "") throw failure;
  }
}

/** A folder by its path in the archive, whose names the disk may spell otherwise; null where it is gone. */
function findBelow(realRoot: string, folder: string): Below | null {
  let here: Below = { realPath: realRoot, folder: "", page: undefined };
  for (const name of folder === "" ? [] : folder.split("/")) {
    const path = here.folder === "" ? name : `${here.folder}/${name}`;
    const found = listFolder(here.realPath, here.folder, here.page).folders.find(
      (below) => below.folder === path,
    );
    if (found === undefined) return null;
    here = found;
  }
  return here;
}

/** One file of an archive with what its folder's listing says of it; null where there is no such file. */
export function findFile(root: string, realPath: string): FoundFile | null {
  const realFolder = dirname(realPath);
  const folder = folderInArchive(realpathSync(root), realpathSync(realFolder));
  const { files } = listFolder(realFolder, folder, pageOfFolder(realFolder, folder));
  const name = basename(realPath);
  const exact = files.find((file) => basename(file.realPath) === name);
  const composed = folder === "" ? name : `${folder}/${name}`;
  return exact ?? files.find((file) => file.path === composed.normalize("NFC")) ?? null;
}

/** The path of a folder as the archive spells it; folders above are only listed where a name isn't composed. */
function folderInArchive(realRoot: string, realFolder: string): string {
  let folder = "";
  let here = realRoot;
  for (const name of relative(realRoot, realFolder).split(sep)) {
    if (name === "") continue;
    const isComposed = name === name.normalize("NFC");
    const inArchive = isComposed ? name : (namesInArchive(readdirSync(here).sort()).get(name) ?? name);
    folder = folder === "" ? inArchive : `${folder}/${inArchive}`;
    here = join(here, name);
  }
  return folder;
}

/**
 * A folder's own files of some names that reading may open, by name: no links, pipes, placeholders of a cloud, or what
 * its listing gives another reason not to read. Looked at one by one, so that whoever has enough stops. None where the
 * folder is gone.
 */
export function* readableFiles(
  realFolder: string,
  isWanted: (name: string) => boolean,
): Generator<FoundFile, void> {
  for (const entry of entriesOf(realFolder)) {
    if (!entry.isFile() || !isWanted(entry.name)) continue;
    const file = describeEntry(
      entry,
      placeOf({ realPath: realFolder, folder: "" }, entry.name, entry.name),
      undefined,
    );
    if (file.notRead === undefined) yield file;
  }
}

function entriesOf(realFolder: string): readonly Dirent[] {
  try {
    return byName(readdirSync(realFolder, { withFileTypes: true }));
  } catch {
    return []; // the folder vanished: nobody is in it
  }
}

function byName(entries: readonly Dirent[]): readonly Dirent[] {
  return entries.toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

/** A folder to list; `page` is set inside a saved page's folder of resources. */
type Below = { readonly realPath: string; readonly folder: string; readonly page: string | undefined };

type Listing = {
  readonly files: readonly FoundFile[];
  readonly folders: readonly Below[];
  readonly failure: unknown;
};

function listFolder(realPath: string, folder: string, page: string | undefined): Listing {
  let entries: readonly Dirent[];
  try {
    entries = byName(readdirSync(realPath, { withFileTypes: true }));
  } catch (failure) {
    return { files: [unreadableFolder(realPath, folder, failure)], folders: [], failure };
  }
  const paths = namesInArchive(entries.map((entry) => entry.name));
  const names = new Set(paths.values());
  const files: FoundFile[] = [];
  const folders: Below[] = [];
  for (const entry of entries) {
    const name = paths.get(entry.name) ?? entry.name;
    const place = placeOf({ realPath, folder }, entry.name, name);
    if (!entry.isDirectory()) files.push(describeEntry(entry, place, page));
    else if (isSystemFolder(entry.name))
      files.push(skipped(place, "system", "system-file", { kind: "folder" }));
    else
      folders.push({
        realPath: place.realPath,
        folder: place.path,
        page: page ?? pageOf(place.path, name, names),
      });
  }
  return { files: page === undefined ? groupPhotos(files) : files, folders, failure: null };
}

/**
 * The names of a folder as the archive spells them: composed. Two names that differ only in that (a share that was filled
 * from a Mac has such) stay two: the composed one keeps its name, the other is called as the disk spells it.
 */
function namesInArchive(names: readonly string[]): ReadonlyMap<string, string> {
  const taken = new Set(names.filter((name) => name === name.normalize("NFC")));
  return new Map(
    names.map((name) => {
      const composed = name.normalize("NFC");
      if (composed === name || taken.has(composed)) return [name, name];
      taken.add(composed);
      return [name, composed];
    }),
  );
}

type Place = {
  readonly path: string;
  readonly realPath: string;
  readonly folder: string;
  readonly sameNameAs?: string;
};

function placeOf(
  { realPath, folder }: { readonly realPath: string; readonly folder: string },
  diskName: string,
  name: string,
): Place {
  const inFolder = (other: string) => (folder === "" ? other : `${folder}/${other}`);
  const composed = name.normalize("NFC");
  return {
    path: inFolder(name),
    realPath: join(realPath, diskName),
    folder,
    ...(composed === name ? {} : { sameNameAs: inFolder(composed) }),
  };
}

function describeEntry(entry: Dirent, place: Place, page: string | undefined): FoundFile {
  if (entry.isSymbolicLink()) return skipped(place, "not-read", "link-skipped");
  if (!entry.isFile()) return skipped(place, "not-read", "not-a-file");
  const status = statusOf(place.realPath);
  if ("systemCode" in status) return skipped(place, "failed", ...unreadable(status.systemCode));
  const { size, mtimeMs, blocks } = status;
  const facts = {
    ...place,
    sizeBytes: size,
    modifiedMs: Math.trunc(mtimeMs),
    sidecars: [],
    ...pageField(page),
  };
  const named = formatOfName(entry.name.normalize("NFC"));
  const format = named.kind === "format" || named.kind === "sidecar" ? named.format : null;
  const role = named.kind === "sidecar" ? "sidecar" : "document";
  const notRead = whyNotRead(named, { size, blocks, isInPageFolder: page !== undefined });
  return notRead === null ? { ...facts, format, role } : { ...facts, format, role, notRead };
}

/**
 * A file with a size and no blocks on the disk lies elsewhere (OneDrive, iCloud, Dropbox): reading it would download it.
 * Below 4 KB file systems keep bytes in the directory itself, so that zero blocks mean nothing.
 */
function whyNotRead(
  named: NamedFormat,
  {
    size,
    blocks,
    isInPageFolder,
  }: { readonly size: number; readonly blocks: number; readonly isInPageFolder: boolean },
): NotRead | null {
  if (isInPageFolder && !(named.kind === "format" && mayBeOfArchive(named.format)))
    return { outcome: "system", reason: "page-resource" };
  if (named.kind === "not-read") return named.why;
  if (size === 0) return { outcome: "not-read", reason: "empty-file" };
  if (blocks === 0 && size >= 4096) return { outcome: "not-read", reason: "cloud-placeholder" };
  return null;
}

/** In a saved page's folder: pictures, and frames, which reading tells from advertisements. */
function mayBeOfArchive(format: FileFormat): boolean {
  return format === "html" || isPhotoFormat(format);
}

function statusOf(
  realPath: string,
): { size: number; mtimeMs: number; blocks: number } | { systemCode: string } {
  try {
    return lstatSync(realPath);
  } catch (error) {
    return { systemCode: systemCodeOf(error) };
  }
}

function unreadable(systemCode: string): [ReportReason, Detail] {
  const reason = systemCode === "ENOENT" ? "file-vanished" : "file-unreadable";
  return [reason, { kind: "system-code", code: systemCode }];
}

function unreadableFolder(realPath: string, folder: string, failure: unknown): FoundFile {
  const parent = folder.includes("/") ? folder.slice(0, folder.lastIndexOf("/")) : "";
  const place = { path: folder, realPath, folder: parent };
  return skipped(place, "failed", ...unreadable(systemCodeOf(failure)));
}

function skipped(place: Place, outcome: FileOutcome, reason: ReportReason, detail?: Detail): FoundFile {
  const notRead: NotRead = detail === undefined ? { outcome, reason } : { outcome, reason, detail };
  return { ...place, sizeBytes: 0, modifiedMs: 0, format: null, role: "document", sidecars: [], notRead };
}

/** `报道_files` beside `报道.html` holds that page's resources. Browsers also write `.files`, `_文件`, `_dateien`, ... */
function pageOf(folderPath: string, name: string, siblings: ReadonlySet<string>): string | undefined {
  const match =
    /^(?<stem>.+)(?:_files|\.files|_文件|_檔案|_fichiers|_dateien|-Dateien|_archivos|_файлы)$/i.exec(name);
  const stem = match?.groups?.stem;
  if (stem === undefined) return undefined;
  const page = [".html", ".htm", ".xhtml", ".HTML", ".HTM"]
    .map((ending) => stem + ending)
    .find((it) => siblings.has(it));
  return page === undefined ? undefined : folderPath.slice(0, folderPath.length - name.length) + page;
}

/** The saved page whose resources a folder holds; `folder` is its path in the archive, by default as if it stood at the top. */
export function pageOfFolder(realFolder: string, folder = basename(realFolder)): string | undefined {
  if (folder === "") return undefined;
  const siblings = new Set(readdirSync(dirname(realFolder)).map((name) => name.normalize("NFC")));
  return pageOf(folder, basename(realFolder).normalize("NFC"), siblings);
}

function pageField(page: string | undefined): { pageFolderOf?: string } {
  return page === undefined ? {} : { pageFolderOf: page };
}

function systemCodeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "UNKNOWN";
}
