/** What a check saw. */
export type Sight = {
  /** The folders that were listed, each with the folders in it. */
  readonly listed: ReadonlyMap<string, readonly string[]>;
  /** Paths of all files in them. */
  readonly seen: ReadonlySet<string>;
  /** All folders that the archive has now. */
  readonly folders: Pick<ReadonlySet<string>, "has">;
};

/**
 * Which of the known files are gone: those in a folder that was listed, or that is no more, and that were not seen. A folder
 * that can't be listed is an entry of its own with the folder's path, so a path may also be that of a listed folder.
 */
export function findGoneFiles(
  knownPaths: Iterable<string>,
  { listed, seen, folders }: Sight,
): readonly string[] {
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
      if (listed.get(folderOf(below))?.includes(below) === false) return true;
    }
    return false;
  });
}

/** The folder that a file or folder of the archive lies in; `""` is the archive itself. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}
