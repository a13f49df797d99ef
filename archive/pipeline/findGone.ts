import type { FolderListing } from "../read/walkFolder.ts";

/** What a check saw: the listed folders by path, and all folders that the archive has now. */
export type Sight = {
  readonly listed: ReadonlyMap<string, FolderListing>;
  readonly folders: ReadonlySet<string>;
};

/**
 * Which of the known files are gone: those in a folder that was listed, or that is no more, and that were not seen. A folder
 * that can't be listed is an entry of its own with the folder's path, so a path may also be that of a listed folder.
 */
export function findGoneFiles(knownPaths: Iterable<string>, { listed, folders }: Sight): readonly string[] {
  const seen = new Set<string>();
  for (const { files } of listed.values()) for (const { path } of files) seen.add(path);
  const gone: string[] = [];
  for (const path of knownPaths) {
    const folder = folderOf(path);
    const wasLooked = listed.has(folder) || listed.has(path) || !folders.has(folder);
    if (wasLooked && !seen.has(path)) gone.push(path);
  }
  return gone;
}

/** Which of the known folders are gone: a listed folder above no longer leads to them. */
export function findGoneFolders(knownFolders: Iterable<string>, listed: Sight["listed"]): readonly string[] {
  return [...knownFolders].filter((folder) => {
    for (let below = folder; below !== ""; below = folderOf(below)) {
      if (listed.get(folderOf(below))?.folders.includes(below) === false) return true;
    }
    return false;
  });
}

/** The folder that a file or folder of the archive lies in; `""` is the archive itself. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}
