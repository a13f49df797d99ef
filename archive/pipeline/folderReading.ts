/**
 * Keeps the cache like the folder: looks for what was added, changed and removed, has it read in worker threads and takes
 * the finished segments into the store. Runs from opening to closing; every check is the same, whether the cache is empty
 * (the first reading), old (the next start), or a folder has just changed.
 */
import { join } from "node:path";
import type { Failure, ReadingState } from "../contract.ts";
import { isPhotoFormat } from "../read/fileFormat.ts";
import { type FolderListing, type FoundFile, findFile } from "../read/walkFolder.ts";
import type { FilePlace } from "../store/fileTable.ts";
import type { FileHandMade } from "../store/handMade.ts";
import { dropDamaged, type LiveSegment, recordAt, type SegmentStore } from "../store/segmentStore.ts";
import { failureOfSystemError } from "../store/systemError.ts";
import type { ArchivePool } from "./archivePool.ts";
import { chooseMerge } from "./chooseMerge.ts";
import { findGoneFiles, findGoneFolders } from "./findGone.ts";
import type { FileOrder } from "./jobs.ts";
import { captionKey, collectPageCaptions, listFoldersToCaption, type PageCaptions } from "./pageCaptions.ts";
import { createReadingQueue } from "./readingQueue.ts";
import { recutBatch } from "./recutBatch.ts";
import { stampOf } from "./stampOf.ts";
import type { ChangedFolders } from "./watchFolder.ts";

/** What a reading works with. */
export type FolderReadingOptions = {
  /** Absolute path of the archive. */
  readonly root: string;
  readonly store: SegmentStore;
  readonly readers: ArchivePool;
  readonly readerCount: number;
  /** One worker for walking and merging, so that neither waits for a reader. */
  readonly housekeeper: ArchivePool;
  /** What was chosen and corrected by hand for a file. */
  readonly handMadeOf: (path: string) => FileHandMade;
  /** Something that `state` or the store tells has changed. Called often. */
  readonly onChange: () => void;
  /** All folders of the archive, each with its path on the disk, whenever some were listed. */
  readonly onFolders: (folders: ReadonlyMap<string, string>) => void;
};

/** A reading from opening to closing. */
export type FolderReading = {
  readonly state: () => ReadingState;
  /** Looks at the whole folder, or only where something may have changed. Checks asked for meanwhile are done next, as one. */
  readonly check: (changed: ChangedFolders) => void;
  /** Reads every byte of some segments while nobody waits: damage that no answer has met yet. Damaged ones are read anew. */
  readonly verify: (segments: readonly LiveSegment[]) => Promise<unknown>;
  /** After the running batches nothing more is read until `resume`. */
  readonly stop: () => void;
  readonly resume: () => void;
  /** Reads some files again before all others, as they are now; resolves when that is done. Files that are gone are left to the next check. */
  readonly readNow: (paths: readonly string[]) => Promise<void>;
  /** Files that were found and wait, for the report of a reading that was stopped. */
  readonly waiting: () => readonly FoundFile[];
  /** Why nothing can be kept or read any more, if so. */
  readonly failure: () => Failure | null;
  /** Resolves when there is nothing left to do or reading was stopped. */
  readonly whenIdle: () => Promise<void>;
  /** Starts nothing more and resolves when what must not be cut off is done. The pools are the owner's to close. */
  readonly close: () => Promise<void>;
};

/** Merging more documents than this takes as much memory as reading does. */
const largeMerge = 4_000;

/** What the running check has seen so far; see `Sight`. */
type Seen = { readonly listed: Map<string, readonly string[]>; readonly seen: Set<string> };

/** Commits cost a flush of the disk: while much is read, what a kill may lose is this much work. */
const commitEveryMs = 1_000;

/** Makes a reading; nothing happens before the first `check`. */
export function createFolderReading(options: FolderReadingOptions): FolderReading {
  const { store, readers, housekeeper, root } = options;
  const queue = createReadingQueue();
  /** Batches that lost a worker and are read again in another cut, before anything else. */
  const again: (readonly FileOrder[])[] = [];
  /** Photos wait until the articles found with them are read: then they are read once, with what those say of them. */
  let heldPhotos: FoundFile[] = [];
  /** Paths on the disk by the path in the archive, which may be spelled otherwise. */
  const folders = new Map<string, string>();
  /** Waiting for the next check; null: nothing to check. */
  let dirty: Set<string> | "all" | null = null;
  /** What articles said of photos when the running or last check began. */
  let captions: PageCaptions = new Map();
  let captionedRevision = -1;
  let isWalking = false;
  let isMerging = false;
  /** False after a merge failed and nobody knows why: another would fail alike. */
  let canMerge = true;
  let isStopped = false;
  let isClosed = false;
  let hasWalkedAll = false;
  let failure: Failure | null = null;
  let busy = 0;
  let filesFound = 0;
  let filesDone = 0;
  /** Files done in running batches, by batch. */
  const partly = new Map<readonly FileOrder[], number>();
  let lastCommitMs = 0;
  let committing: Promise<unknown> = Promise.resolve();
  let hasUncommitted = false;
  let idleWaiters: (() => void)[] = [];

  const countWaiting = () => queue.count() + heldPhotos.length;
  const isReading = () => busy > 0 || (!isStopped && (queue.count() > 0 || again.length > 0));
  const isIdle = () => !isWalking && dirty === null && !isReading() && !isMerging && !hasUncommitted;

  function state(): ReadingState {
    const done = filesDone + [...partly.values()].reduce((sum, count) => sum + count, 0);
    return { phase: phaseNow(), filesFound, filesDone: Math.min(done, filesFound) };
  }

  function phaseNow(): ReadingState["phase"] {
    if (isReading()) return "reading";
    if (isWalking || dirty !== null) return store.segments().length > 0 ? "checking" : "walking";
    if (countWaiting() > 0) return "stopped";
    return isMerging ? "merging" : "done";
  }

  // ---- looking ---------------------------------------------------------------------------------------------------

  function check(changed: ChangedFolders): void {
    if (changed === "all" || dirty === "all") dirty = "all";
    else dirty = new Set([...(dirty ?? []), ...changed]);
    step();
  }

  async function walk(): Promise<void> {
    const scope = dirty;
    dirty = null;
    if (scope === null) return;
    isWalking = true;
    captions = despiteDamage(() => collectPageCaptions(store.segments()));
    const isAll = scope === "all" || !hasWalkedAll;
    if (busy === 0 && countWaiting() === 0) {
      filesFound = 0;
      filesDone = 0;
      queue.restart();
    }
    if (isAll && store.segments().length === 0) prepareReaders();
    /** Only paths are kept of what was seen: all files of an archive are much to hold on to. */
    const sight: Seen = { listed: new Map(), seen: new Set() };
    const outcome = await housekeeper.run(
      {
        kind: "walk",
        root,
        folders: isAll ? [""] : [...scope],
        knownFolders: isAll ? [] : [...folders.keys()].filter((folder) => !scope.has(folder)),
      },
      (news) => {
        if (news.kind === "listed") for (const listing of news.listings) takeListing(listing, sight);
        options.onChange();
      },
    );
    isWalking = false;
    if (isClosed) return;
    if (outcome.kind !== "done" || outcome.answer.kind !== "walked") return failWalk("EIO");
    if (outcome.answer.systemCode !== undefined) return failWalk(outcome.answer.systemCode);
    failure = null;
    if (isAll) hasWalkedAll = true;
    removeGone(sight, isAll);
    options.onFolders(folders);
    step();
  }

  /** The first files shall not wait until the reader's code is loaded; where nothing may be new, no reader is started. */
  function prepareReaders(): void {
    for (let count = 0; count < options.readerCount; count += 1) void readers.run({ kind: "prepare" });
  }

  /** The archive's own folder can't be listed: it is offline, or gone. What is in the cache still answers. */
  function failWalk(systemCode: string): void {
    failure = { code: "folder-unreadable", path: root, systemCode };
    step();
  }

  function takeListing(listing: FolderListing, { listed, seen }: Seen): void {
    listed.set(listing.folder, listing.folders);
    for (const { path } of listing.files) seen.add(path);
    folders.set(listing.folder, listing.realPath);
    filesFound += listing.files.length;
    const orders = listing.files.flatMap((file) => orderOf(file) ?? []);
    filesDone += listing.files.length - orders.length;
    queue.add(orders.filter(({ file }) => !isPhotoFormat(file.format)));
    for (const { file } of orders) if (isPhotoFormat(file.format)) heldPhotos.push(file);
    pump();
  }

  /** Null where the file is known as it is. */
  function orderOf(file: FoundFile): FileOrder | null {
    const handMade = options.handMadeOf(file.path);
    const stamp = stampOf(file, handMade);
    const pageCaptions = captions.get(file.path);
    const isKnown = despiteDamage(() => {
      const place = store.findFile(file.path);
      return place !== undefined && isReadAs(place, stamp, captionKey(pageCaptions));
    });
    if (isKnown) return null;
    return { file, stamp, ...handMade, ...(pageCaptions === undefined ? {} : { pageCaptions }) };
  }

  function removeGone({ listed, seen }: Seen, isAll: boolean): void {
    const unseen = isAll ? [...folders.keys()].filter((folder) => !listed.has(folder)) : [];
    for (const folder of [...unseen, ...findGoneFolders(folders.keys(), listed)]) folders.delete(folder);
    const gone = findGoneFiles(store.paths(), { listed, seen, folders });
    if (gone.length === 0) return;
    store.removeFiles(gone);
    noteChange();
  }

  // ---- reading ---------------------------------------------------------------------------------------------------

  function pump(): void {
    while (!isStopped && !isClosed && busy < options.readerCount) {
      const batch = again.shift() ?? queue.take();
      if (batch.length === 0) return;
      busy += 1;
      void readBatch(batch).finally(() => {
        busy -= 1;
        step();
      });
    }
  }

  async function readBatch(batch: readonly FileOrder[]): Promise<void> {
    const { name, path } = store.newSegment();
    const outcome = await readers.run({ kind: "read", root, orders: batch, segmentPath: path }, (news) => {
      if (news.kind === "files-done") partly.set(batch, news.count);
      options.onChange();
    });
    partly.delete(batch);
    if (outcome.kind === "cancelled" || isClosed) return;
    if (outcome.kind === "lost") {
      if (batch.every((order) => order.lost !== undefined))
        throw new Error(`a lost file can't be recorded: ${outcome.detail}`);
      again.push(...recutBatch(batch, outcome));
    } else if (outcome.answer.kind === "unwritable") {
      failure = { code: "cache-unwritable", path, systemCode: outcome.answer.systemCode };
      isStopped = true;
      again.push(batch);
    } else {
      store.add(name);
      filesDone += batch.length;
      noteChange();
    }
  }

  /** Once the articles are read: the photos that were found with them. */
  function releasePhotos(): boolean {
    if (isStopped || heldPhotos.length === 0) return false;
    captions = despiteDamage(() => collectPageCaptions(store.segments()));
    const orders = heldPhotos.flatMap((file) => orderOf(file) ?? []);
    filesDone += heldPhotos.length - orders.length;
    heldPhotos = [];
    queue.add(orders);
    pump();
    return true;
  }

  /** Once nothing else is to be read: photos whose articles say something else of them now are read again. */
  function captionPhotos(): boolean {
    if (isStopped || !hasWalkedAll || captionedRevision === store.revision()) return false;
    captionedRevision = store.revision();
    const outdated = despiteDamage(() =>
      listFoldersToCaption(store.segments(), collectPageCaptions(store.segments())),
    );
    if (outdated.length > 0) check(outdated);
    return outdated.length > 0;
  }

  // ---- keeping ---------------------------------------------------------------------------------------------------

  function noteChange(): void {
    hasUncommitted = true;
    options.onChange();
    if (performance.now() - lastCommitMs > commitEveryMs) commit();
  }

  function commit(): Promise<unknown> {
    lastCommitMs = performance.now();
    hasUncommitted = false;
    committing = committing
      .then(() => store.commit())
      .catch((error: unknown) => {
        const found = failureOfSystemError(error);
        if (found === null) throw error;
        failure = { ...found, code: "cache-unwritable" };
        isStopped = true;
      });
    return committing;
  }

  /** Asks the store again without a segment that turns out damaged; its files are read again with the next check. */
  function despiteDamage<T>(ask: () => T): T {
    for (;;) {
      try {
        return ask();
      } catch (error) {
        dropDamaged(store, error);
        check("all");
      }
    }
  }

  /** True where damage was found. */
  async function verify(segments: readonly LiveSegment[]): Promise<boolean> {
    if (segments.length === 0) return false;
    const outcome = await housekeeper.run({
      kind: "verify",
      segments: segments.map(({ file: { name } }) => ({ name, path: store.segmentPath(name) })),
    });
    if (isClosed || outcome.kind !== "done" || outcome.answer.kind !== "verified") return false;
    const { damaged } = outcome.answer;
    for (const name of damaged) store.drop(name);
    if (damaged.length > 0) check("all");
    return damaged.length > 0;
  }

  async function merge(inputs: readonly LiveSegment[]): Promise<void> {
    isMerging = true;
    options.onChange();
    // Readers at rest and a large merge together would be the most memory that the program ever takes.
    if (inputs.reduce((sum, { file }) => sum + file.documentCount, 0) > largeMerge) await readers.endIdle();
    const { name, path } = store.newSegment();
    const outcome = await housekeeper.run({
      kind: "merge",
      inputs: inputs.map(({ file, deadFiles }) => ({
        path: store.segmentPath(file.name),
        deadFiles: [...deadFiles],
      })),
      segmentPath: path,
    });
    if (isClosed || outcome.kind === "cancelled") return;
    if (outcome.kind === "done" && outcome.answer.kind === "written") {
      // One of them may have been dropped meanwhile: then its files are read again, and the merged segment isn't wanted.
      const live = new Set(store.segments().map(({ file }) => file));
      if (inputs.every(({ file }) => live.has(file))) {
        store.replace(inputs, name);
        noteChange();
      }
    } else {
      // A damaged input, or no room on the disk: the archive answers from the segments as they are.
      canMerge = await verify(inputs);
    }
    isMerging = false;
    step();
  }

  /** Does what comes next; harmless to call at any time. */
  function step(): void {
    if (isClosed) return;
    options.onChange();
    pump();
    if (dirty !== null && !isWalking) void walk();
    if (isWalking || isReading() || releasePhotos() || captionPhotos()) return;
    const isComplete = hasWalkedAll && countWaiting() === 0;
    if (isComplete !== store.isComplete()) {
      store.setComplete(isComplete);
      hasUncommitted = true;
    }
    if (hasUncommitted) void commit().then(step);
    else if (!isMerging) void committing.then(settle);
  }

  function settle(): void {
    if (isClosed || isReading() || isWalking || isMerging) return;
    const inputs = isStopped || !canMerge ? [] : chooseMerge(store.segments());
    if (inputs.length > 0) {
      void merge(inputs);
      return;
    }
    if (!isIdle()) return;
    const waiters = idleWaiters;
    idleWaiters = [];
    for (const wake of waiters) wake();
  }

  async function readNow(paths: readonly string[]): Promise<void> {
    const orders = paths.flatMap((path) => {
      const diskPath = despiteDamage(() => {
        const place = store.findFile(path);
        return place === undefined ? undefined : (recordAt(place).diskPath ?? path);
      });
      const file = diskPath === undefined ? null : findFile(root, join(root, diskPath));
      return file === null ? [] : (orderOf(file) ?? []);
    });
    if (orders.length > 0) await readBatch(orders);
    step();
  }

  return {
    state,
    check,
    verify,
    readNow,
    stop: () => {
      isStopped = true;
      step();
    },
    resume: () => {
      isStopped = false;
      failure = null;
      step();
    },
    waiting: () => [...queue.waiting().map(({ file }) => file), ...heldPhotos],
    failure: () => failure,
    whenIdle: () =>
      new Promise((resolve) => {
        idleWaiters.push(resolve);
        step();
      }),
    close: async () => {
      isClosed = true;
      for (const wake of idleWaiters) wake();
      idleWaiters = [];
      await committing;
      if (hasUncommitted) await store.commit();
    },
  };
}

/** Whether a file was read when everything that its reading depends on was as it is now. */
function isReadAs(place: FilePlace, stamp: string, key: string | undefined): boolean {
  const { records } = place.segment;
  if (records.stampOf(place.fileNumber) !== stamp) return false;
  const knownKey = records.isCaptioned(place.fileNumber) ? recordAt(place).captionKey : undefined;
  return knownKey === key;
}
