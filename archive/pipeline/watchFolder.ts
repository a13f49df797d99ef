/**
 * Says which folders of an archive may have changed. Events are only a hint that a folder is worth listing again: what is
 * there is found out by looking, so lost, doubled or misnamed events do no harm.
 *
 * One watch per folder where the system has no watch for a whole tree (Linux): chokidar and `recursive` there also watch every
 * single file, and a system has a few ten thousand watches for all programs together.
 */
import { type FSWatcher, watch } from "node:fs";
import { statfs } from "node:fs/promises";
import { dirname, sep } from "node:path";

/** Folders inside the archive (`""` is the archive itself), or `all` where nobody can say. */
export type ChangedFolders = readonly string[] | "all";

/** A watch from its start to `close`. */
export type FolderWatch = {
  /** `polling`: the folder is on a share, or the system has no watches left; everything is looked at every `pollEveryMs`. */
  readonly mode: () => "events" | "polling";
  /** Tells the watch which folders there are now, each with its path on the disk; harmless to repeat. */
  readonly setFolders: (folders: ReadonlyMap<string, string>) => void;
  readonly close: () => void;
};

/** What a watch is started with. */
export type FolderWatchOptions = {
  /** Absolute path of the archive. */
  readonly root: string;
  readonly onChange: (folders: ChangedFolders) => void;
  /** Default 15 s. */
  readonly pollEveryMs?: number;
  /** Whether the folder is on a share, whose changes make no events here. Default: by its file system's type. */
  readonly isRemote?: (path: string) => Promise<boolean>;
};

/** After the last event there is this much quiet before anybody looks, so that a copied folder is one update ... */
const quietMs = 300;
/** ... but no change waits longer than this to be seen. */
const patienceMs = 1_200;

const defaultPollEveryMs = 15_000;

/** File systems of other machines, whose changes make no event here: `statfs` types of NFS, SMB, CIFS, SMB2, 9P, FUSE, AFS. */
const remoteFileSystems: ReadonlySet<number> = new Set([
  0x6969, 0x517b, 0xff534d42, 0xfe534d42, 0x01021997, 0x65735546, 0x5346414f,
]);

type WatchedFolder = { readonly folder: string; readonly realPath: string; readonly recursive?: boolean };

/** Starts watching. Never fails: where watching can't be had, it polls. */
export async function watchFolder(options: FolderWatchOptions): Promise<FolderWatch> {
  const watchers = new Map<string, FSWatcher>();
  const dirty = new Set<string>();
  let isAllDirty = false;
  let polling: NodeJS.Timeout | null = null;
  let quiet: NodeJS.Timeout | null = null;
  let firstEventMs: number | null = null;
  let isClosed = false;
  const isTreeWatched = process.platform === "win32" || process.platform === "darwin";

  function report(): void {
    quiet = null;
    firstEventMs = null;
    const changed = isAllDirty ? "all" : [...dirty];
    isAllDirty = false;
    dirty.clear();
    options.onChange(changed);
  }

  function noteEvent(folders: readonly string[] | null): void {
    if (isClosed) return;
    if (folders === null) isAllDirty = true;
    else for (const folder of folders) dirty.add(folder);
    const nowMs = performance.now();
    firstEventMs ??= nowMs;
    if (quiet !== null) clearTimeout(quiet);
    quiet = setTimeout(report, Math.max(0, Math.min(quietMs, firstEventMs + patienceMs - nowMs)));
  }

  function startPolling(): void {
    if (isClosed || polling !== null) return;
    closeWatchers();
    polling = setInterval(() => options.onChange("all"), options.pollEveryMs ?? defaultPollEveryMs);
    polling.unref();
  }

  function closeWatchers(): void {
    for (const watcher of watchers.values()) watcher.close();
    watchers.clear();
  }

  function watchTree(): void {
    watchOne({ folder: "", realPath: options.root, recursive: true }, (name) => {
      if (name === null) return noteEvent(null);
      const path = name.split(sep).join("/").normalize("NFC"); // as the archive spells it
      // A new folder is named itself; a new file by its folder.
      noteEvent([path, dirname(path) === "." ? "" : dirname(path)]);
    });
  }

  function watchOne(
    { folder, realPath, recursive = false }: WatchedFolder,
    onName: (name: string | null) => void,
  ): void {
    try {
      const watcher = watch(realPath, { recursive, persistent: false }, (_event, name) => onName(name));
      watcher.on("error", () => forget(folder));
      watchers.set(folder, watcher);
    } catch (error) {
      // A folder that is gone again is no loss; a system without watches left, or without watches at all, is polled.
      if (!isMissing(error)) startPolling();
    }
  }

  function forget(folder: string): void {
    watchers.get(folder)?.close();
    watchers.delete(folder);
    noteEvent([folder]);
  }

  if (await (options.isRemote ?? isRemote)(options.root)) startPolling();
  else if (isTreeWatched) watchTree();

  return {
    mode: () => (polling === null ? "events" : "polling"),
    setFolders: (folders) => {
      if (isTreeWatched || polling !== null || isClosed) return;
      for (const [folder, watcher] of watchers) {
        if (folders.has(folder)) continue;
        watcher.close();
        watchers.delete(folder);
      }
      for (const [folder, realPath] of folders) {
        if (polling !== null) return;
        if (!watchers.has(folder)) watchOne({ folder, realPath }, () => noteEvent([folder]));
      }
    },
    close: () => {
      isClosed = true;
      closeWatchers();
      if (polling !== null) clearInterval(polling);
      if (quiet !== null) clearTimeout(quiet);
    },
  };
}

async function isRemote(path: string): Promise<boolean> {
  if (process.platform === "win32") return path.startsWith("\\\\");
  try {
    return remoteFileSystems.has(Number((await statfs(path)).type));
  } catch {
    return true; // whoever can't be asked is looked at
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ENOTDIR");
}
