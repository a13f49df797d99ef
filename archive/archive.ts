/** One opened archive: joins reading, index, search, timeline and what is kept between runs into the answers of the contract. */
import { realpath } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { isDeepStrictEqual } from "node:util";
import { answerDocument } from "./answers/answerDocument.ts";
import { answerReport, buildReport, type Report } from "./answers/answerReport.ts";
import { hasDocument } from "./answers/archiveDocuments.ts";
import { diskPathOf } from "./answers/diskPath.ts";
import { sumTotals } from "./answers/segmentTotals.ts";
import { type FileSources, serveOriginal, servePhoto } from "./answers/serveFiles.ts";
import { createViewCache } from "./answers/viewCache.ts";
import { boundYoungGeneration } from "./boundYoungGeneration.ts";
import { compileLater } from "./compileLater.ts";
import type {
  ArchiveApi,
  ArchiveInfo,
  DateCorrection,
  Failure,
  Result,
  SearchAnswer,
  SearchRequest,
  TimelineAnswer,
  TimelineItemsAnswer,
  TimelineItemsRequest,
  TimelineRequest,
} from "./contract.ts";
import { parseEdtf } from "./dates/edtf.ts";
import { type ArchivePool, createArchivePool } from "./pipeline/archivePool.ts";
import { createFolderReading, type FolderReading } from "./pipeline/folderReading.ts";
import { createThrottle } from "./pipeline/throttle.ts";
import { type FolderWatch, watchFolder } from "./pipeline/watchFolder.ts";
import { canonicalEncoding } from "./read/decode.ts";
import { isSystemFolder } from "./read/fileFormat.ts";
import { answerSearch } from "./search/answerSearch.ts";
import type { ServedFile } from "./servedFile.ts";
import { type ArchiveFolder, findArchiveFolder, saveLandmarks } from "./store/archiveFolder.ts";
import { makeCacheFolder, sweepCaches } from "./store/cacheFolders.ts";
import { formatCorrections, parseCorrections } from "./store/corrections.ts";
import { makeFingerprint } from "./store/fingerprint.ts";
import { fileOfDocument, type HandMade, openHandMade } from "./store/handMade.ts";
import { keepCompiledCode } from "./store/keepCompiledCode.ts";
import { pickLandmarks } from "./store/pickLandmarks.ts";
import {
  dropDamaged,
  isDamage,
  openSegmentStore,
  recordAt,
  type SegmentStore,
  sweepSegments,
} from "./store/segmentStore.ts";
import { failureOfSystemError } from "./store/systemError.ts";
import { acquireWriterLock, type WriterLock } from "./store/writerLock.ts";
import { answerTimeline } from "./timeline/answerTimeline.ts";
import { answerTimelineItems } from "./timeline/answerTimelineItems.ts";

/** The contract's methods that an opened archive answers itself. Those that can be cancelled take a signal. */
export type Archive = Omit<
  ArchiveApi,
  | "getHost"
  | "saveSettings"
  | "openArchive"
  | "closeArchive"
  | "forgetArchive"
  | "chooseFolder"
  | "revealFile"
  | "cancel"
  | "search"
  | "getTimeline"
  | "getTimelineItems"
> & {
  readonly search: (request: SearchRequest, signal: AbortSignal) => Promise<Result<SearchAnswer>>;
  readonly getTimeline: (request: TimelineRequest, signal: AbortSignal) => Promise<Result<TimelineAnswer>>;
  readonly getTimelineItems: (
    request: TimelineItemsRequest,
    signal: AbortSignal,
  ) => Promise<Result<TimelineItemsAnswer>>;
  readonly readPhoto: (id: string, size: "thumb" | "screen") => Promise<Result<ServedFile>>;
  readonly readOriginal: (id: string) => Promise<Result<ServedFile>>;
  /** Resolves when everything is read or reading was stopped; to the reason where it had to stop. */
  readonly whenRead: () => Promise<Result<WhenRead>>;
  readonly close: () => Promise<void>;
};

/** `stalled`: another program holds the cache, hasn't read everything, and has kept nothing new for `writerPatienceMs`. */
export type WhenRead = "read" | "stalled";

/** What an archive is opened with. */
export type ArchiveOptions = {
  /** Absolute path of an existing folder. */
  readonly folder: string;
  readonly dataFolder: string;
  /** A cache for this program alone, instead of the one that all share; corrections are the shared ones. */
  readonly ownCacheFolder?: string;
  /** At most ten times a second. */
  readonly onChange: (info: ArchiveInfo) => void;
};

/** Everything an open archive consists of. */
type Parts = {
  readonly options: ArchiveOptions;
  /** The folder's true path. */
  readonly root: string;
  readonly place: ArchiveFolder;
  readonly store: SegmentStore;
  readonly handMade: HandMade;
  readonly reading: FolderReading;
  readonly housekeeper: ArchivePool;
  readonly isReadOnly: () => boolean;
  readonly files: FileSources;
  readonly close: () => Promise<void>;
};

const changeEveryMs = 100;

/** Two workers already keep a disk busy; more than four fill the memory before they are of use. */
const mostReaders = 4;
/** A program that may only read looks this often whether the writer has kept something new, or is gone. */
const followEveryMs = 400;
/** A writer that reads keeps something every second, but for very long files and while it lists the folder. */
const writerPatienceMs = 5_000;

/** Opens a folder: answers as soon as the cache is looked up, and reads on behind it. */
export async function openArchive(options: ArchiveOptions): Promise<Result<Archive>> {
  try {
    const inside = await findCacheInside(options);
    if (inside !== null) return fail({ code: "cache-inside-archive", path: inside });
    return { ok: true, value: toArchive(await openParts(options)) };
  } catch (error) {
    const failure = failureOfSystemError(error);
    if (failure === null) throw error;
    return { ok: false, failure: { ...failure, code: "cache-unwritable" } };
  }
}

/**
 * The data folder, if it lies in the archive where the archive's own files may be. The system's hidden folders hold none: a
 * home folder can be opened although it holds `.local/share`.
 */
async function findCacheInside({
  folder,
  dataFolder,
  ownCacheFolder,
}: ArchiveOptions): Promise<string | null> {
  const root = await realpath(folder);
  for (const path of [dataFolder, ...(ownCacheFolder === undefined ? [] : [ownCacheFolder])]) {
    const parts = relative(root, await realPathOfNew(resolve(path))).split(sep);
    const isInside = parts[0] !== ".." && !isAbsolute(parts.join(sep));
    if (isInside && !parts.some(isSystemFolder)) return path;
  }
  return null;
}

/** The true path of a folder that need not be there yet. */
async function realPathOfNew(path: string): Promise<string> {
  const real = await realpath(path).catch(() => null); // not there yet: then its folder tells
  if (real !== null || dirname(path) === path) return real ?? path;
  return join(await realPathOfNew(dirname(path)), basename(path));
}

async function openParts(options: ArchiveOptions): Promise<Parts> {
  boundYoungGeneration();
  compileLater();
  const root = await realpath(options.folder);
  const place = await findArchiveFolder(options.dataFolder, root);
  const fingerprint = makeFingerprint();
  const cacheFolder = options.ownCacheFolder ?? (await makeCacheFolder(place.path, fingerprint));
  let lock: WriterLock | null = await acquireWriterLock(cacheFolder);
  const store = await openSegmentStore({
    folder: cacheFolder,
    fingerprint,
    mayWrite: async () => (await lock?.isHeld()) ?? false,
  });
  const handMade = await openHandMade(place.path);
  keepCompiledCode();
  const readerCount = Math.max(1, Math.min(mostReaders, availableParallelism()));
  const readers = createArchivePool(readerCount);
  const housekeeper = createArchivePool(1);
  let watch: FolderWatch | null = null;
  const change = createThrottle(() => options.onChange(describe(parts)), changeEveryMs);
  const reading = createFolderReading({
    root,
    store,
    readers,
    readerCount,
    housekeeper,
    handMadeOf: handMade.ofFile,
    onChange: change.ask,
    onFolders: (folders) => watch?.setFolders(folders),
  });
  const beginWriting = async () => {
    // Until the folder has been looked at, a program that only reads doesn't take the cache for the archive as it is now.
    store.setComplete(false);
    await store.commit();
    await sweepSegments(cacheFolder, store.segments());
    if (options.ownCacheFolder === undefined) await sweepCaches(place.path, cacheFolder);
    watch = await watchFolder({ root, onChange: reading.check });
    void reading.verify(store.segments());
    reading.check("all");
    void reading.whenIdle().then(keepLandmarks);
    isWriting = true;
  };
  const keepLandmarks = async () => {
    if (isClosed || !store.isComplete()) return;
    try {
      const landmarks = pickLandmarks(store.segments());
      if (!isDeepStrictEqual(landmarks, place.identity.landmarks)) await saveLandmarks(place, landmarks);
    } catch (error) {
      // Without them an archive that is copied to another disk is read again: nothing else is lost.
      if (!isDamage(error) && failureOfSystemError(error) === null) throw error;
    }
  };
  let isWriting = false;
  let isClosed = false;
  let isFollowing = false;
  const following = setInterval(() => void follow(), followEveryMs);
  following.unref();
  const follow = async () => {
    if (lock !== null || isFollowing) return;
    isFollowing = true;
    await store.reload();
    lock = isClosed ? null : await acquireWriterLock(cacheFolder);
    if (lock !== null && isClosed) await lock.release();
    else if (lock !== null) await beginWriting();
    isFollowing = false;
    change.ask();
  };
  const parts: Parts = {
    options,
    root,
    place,
    store,
    handMade,
    reading,
    housekeeper,
    isReadOnly: () => !isWriting,
    files: { root, store, pictureFolder: join(place.path, "pictures") },
    close: async () => {
      isClosed = true;
      clearInterval(following);
      change.close();
      watch?.close();
      await reading.close();
      await Promise.all([readers.close(), housekeeper.close()]);
      store.close();
      await lock?.release();
    },
  };
  if (lock !== null) await beginWriting();
  return parts;
}

function describe({ options, store, reading, isReadOnly }: Parts): ArchiveInfo {
  const { counts, span } = sumTotals(store.segments());
  const isWaiting = isReadOnly() && !store.isComplete();
  return {
    path: options.folder,
    name: basename(options.folder),
    counts,
    revision: store.revision(),
    reading: isWaiting
      ? { phase: "reading", filesFound: counts.files, filesDone: counts.files }
      : reading.state(),
    span,
    readOnly: isReadOnly(),
  };
}

function toArchive(parts: Parts): Archive {
  const { store, reading, handMade, files, root } = parts;
  const view = createViewCache(store);
  const reportOf = createReportCache(parts);
  const safely = <T>(answer: () => Promise<Result<T>>) => answerDespiteDamage(parts, answer);
  const change = async (
    make: () => Promise<void>,
    reread: () => Promise<void> | void,
  ): Promise<Result<null>> => {
    if (parts.isReadOnly())
      return fail({ code: "cache-unwritable", path: parts.place.path, systemCode: "EBUSY" });
    await make();
    await reread();
    return done(null);
  };
  return {
    getArchive: async () => done(describe(parts)),
    stopReading: async () => {
      reading.stop();
      return done(null);
    },
    resumeReading: async () => {
      reading.resume();
      return done(null);
    },
    search: (request, signal) =>
      safely(() => answerSearch(view(), request, { signal, now: () => performance.now() })),
    getTimeline: (request, signal) => safely(() => answerTimeline(view(), request, { signal })),
    getTimelineItems: (request, signal) => safely(() => answerTimelineItems(view(), request, { signal })),
    getDocument: (request) => safely(() => answerDocument({ root, store, view: view() }, request)),
    getReport: (request) => safely(async () => done(answerReport(reportOf(), request))),
    correctDate: async (correction) => {
      if (correction.edtf !== null && parseEdtf(correction.edtf) === null) {
        return fail({
          code: "request-invalid",
          method: "correctDate",
          detail: `edtf: ${correction.edtf} is no EDTF date`,
        });
      }
      if (!hasDocument(store, correction.documentId))
        return fail({ code: "document-missing", id: correction.documentId });
      return change(
        () => handMade.correct([correction]),
        () => reading.readNow([fileOfDocument(correction.documentId)]),
      );
    },
    undoCorrection: (date) =>
      change(
        () => handMade.undo(date),
        () => reading.readNow([fileOfDocument(date.documentId)]),
      ),
    listCorrections: async () => done(handMade.corrections()),
    exportCorrections: async () => done(formatCorrections(handMade.corrections())),
    importCorrections: async ({ jsonLines }) => {
      const parsed = parseCorrections(jsonLines);
      if (!parsed.ok) return parsed;
      const paths = new Set(parsed.value.map(({ documentId }) => fileOfDocument(documentId)));
      const changed = await change(
        () => handMade.correct(parsed.value),
        () => reading.readNow([...paths]),
      );
      const isThere = ({ documentId }: DateCorrection) => hasDocument(store, documentId);
      return changed.ok ? done({ imported: parsed.value.filter(isThere).length }) : changed;
    },
    previewEncodings: ({ path }) => safely(() => previewEncodings(parts, path)),
    overrideEncoding: async ({ path, encoding }) => {
      const known = canonicalEncoding(encoding);
      if (encoding !== null && known === null) {
        const detail = `encoding: nobody knows ${encoding}`;
        return fail({ code: "request-invalid", method: "overrideEncoding", detail });
      }
      return change(
        () => handMade.overrideEncoding(path, known),
        () => (store.findFile(path) === undefined ? reading.check("all") : reading.readNow([path])),
      );
    },
    readPhoto: (id, size) => safely(() => servePhoto(files, id, size)),
    readOriginal: (id) => safely(() => serveOriginal(files, id)),
    whenRead: async () => {
      if (await isWriterStalled(parts)) return done("stalled");
      if (!parts.isReadOnly()) await reading.whenIdle();
      const failure = reading.failure();
      return failure === null ? done("read") : fail(failure);
    },
    close: parts.close,
  };
}

/** Waits until the program that holds the cache has read everything or is gone; true where it doesn't get on. */
async function isWriterStalled({ isReadOnly, store }: Parts): Promise<boolean> {
  let revision = store.revision();
  let changedMs = performance.now();
  while (isReadOnly() && !store.isComplete()) {
    if (store.revision() !== revision) {
      revision = store.revision();
      changedMs = performance.now();
    }
    if (performance.now() - changedMs > writerPatienceMs) return true;
    await wait(followEveryMs);
  }
  return false;
}

/** Segments that turn out damaged while they are read are dropped and their files read again; the answer is made without them. */
async function answerDespiteDamage<T>(
  { store, reading, isReadOnly }: Parts,
  answer: () => Promise<Result<T>>,
): Promise<Result<T>> {
  for (;;) {
    try {
      return await answer();
    } catch (error) {
      dropDamaged(store, error);
      if (!isReadOnly()) reading.check("all");
    }
  }
}

function createReportCache({ store, reading, handMade }: Parts): () => Report {
  let known: { readonly key: string; readonly report: Report } | undefined;
  return () => {
    const unread = reading.state().phase === "stopped" ? reading.waiting().map(({ path }) => path) : [];
    const key = `${store.revision()} ${unread.length}`;
    if (known?.key !== key) {
      known = {
        key,
        report: buildReport(store.segments(), {
          damaged: store.damaged(),
          damagedByHand: handMade.damaged,
          unread,
        }),
      };
    }
    return known.report;
  };
}

async function previewEncodings(
  { store, handMade, housekeeper, files }: Parts,
  path: string,
): ReturnType<ArchiveApi["previewEncodings"]> {
  const place = store.findFile(path);
  if (place === undefined) return fail({ code: "file-unreadable", path, systemCode: "ENOENT" });
  const record = recordAt(place);
  const outcome = await housekeeper.run({
    kind: "preview-encodings",
    realPath: diskPathOf(files.root, record),
    encoding: record.encoding,
  });
  if (outcome.kind !== "done") return fail({ code: "cancelled" });
  const { answer } = outcome;
  if (answer.kind === "unreadable")
    return fail({ code: "file-unreadable", path, systemCode: answer.systemCode });
  if (answer.kind !== "previewed") throw new Error(`a preview was answered with ${answer.kind}`);
  const { current, candidates } = answer;
  return done({ path, current, isOverride: handMade.hasOverride(path), candidates });
}

function done<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

function fail(failure: Failure): { readonly ok: false; readonly failure: Failure } {
  return { ok: false, failure };
}
