/**
 * The archive's side of the door, whatever carries the messages: it checks every request, answers it with a Result and
 * tells listeners what happens unasked. Electron's utility process and the reading room's HTTP server both hold one.
 */
import { stat } from "node:fs/promises";
import { basename, resolve } from "node:path";
import { type Archive, openArchive, type WhenRead } from "./archive.ts";
import { createCancellation } from "./cancellation.ts";
import type {
  ArchiveApi,
  ArchiveEvents,
  ArchiveInfo,
  ArchiveMethod,
  Failure,
  HostCapabilities,
  HostInfo,
  Result,
} from "./contract.ts";
import { isArchiveMethod, parseRequest, type RequestOf } from "./requests.ts";
import type { ServedFile } from "./servedFile.ts";
import { readRecentArchives, readSettings, saveRecentArchives, saveSettings } from "./store/hostFiles.ts";
import { failureOfSystemError } from "./store/systemError.ts";

/** What a host is made from. Nothing here is read from the machine behind the caller's back. */
export type ArchiveHostOptions = {
  /** Where caches, settings and corrections are kept; made when needed. */
  readonly dataFolder: string;
  readonly sampleFolder: string;
  /** See `ArchiveOptions`. */
  readonly ownCacheFolder?: string;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  readonly version: string;
  readonly capabilities: HostCapabilities;
  /** False for commands: what a script opens is no archive that somebody wants to find again. Default true. */
  readonly remembersArchives?: boolean;
  /** What only a desktop can do; each must be there where its capability is true. */
  readonly native?: {
    readonly chooseFolder?: () => Promise<string | null>;
    readonly revealFile?: (absolutePath: string) => Promise<void>;
  };
};

/** Called with an event's name and what the contract says it carries. */
export type ArchiveEventListener = <E extends keyof ArchiveEvents>(
  event: E,
  payload: ArchiveEvents[E],
) => void;

/** One host: at most one archive is open in it. */
export type ArchiveHost = {
  /** Checks and answers one message. `client` tells windows apart: a newer search of the same client cancels its older ones. */
  readonly call: (message: HostMessage) => Promise<Result<unknown>>;
  /** The same methods for callers in the same process. */
  readonly api: ArchiveApi;
  /** Listens to events; the answer ends it. */
  readonly listen: (listener: ArchiveEventListener) => () => void;
  /** Sends an event of the host's own making (a menu command) to all listeners. */
  readonly emit: ArchiveEventListener;
  readonly readPhoto: (id: string, size: "thumb" | "screen") => Promise<Result<ServedFile>>;
  readonly readOriginal: (id: string) => Promise<Result<ServedFile>>;
  /** Resolves when the open archive is read or its reading has stopped; to the reason where it had to stop. */
  readonly whenRead: () => Promise<Result<WhenRead>>;
  readonly close: () => Promise<void>;
};

/** A message as it arrives: nothing in it is trusted. */
export type HostMessage = {
  readonly method: string;
  readonly request: unknown;
  readonly client?: string;
};

/** Makes a host. Opens nothing and touches no disk until it is asked. */
export function createArchiveHost(options: ArchiveHostOptions): ArchiveHost {
  const listeners = new Set<ArchiveEventListener>();
  const emit: ArchiveEventListener = (event, payload) => {
    for (const listener of listeners) listener(event, payload);
  };
  const cancellation = createCancellation();
  let archive: Archive | null = null;
  /** Opening and closing stand in line, so that two archives are never open at once. */
  let lastChange: Promise<unknown> = Promise.resolve();
  const inLine = <T>(change: () => Promise<T>): Promise<T> => {
    const next = lastChange.then(change);
    lastChange = next.catch(() => null); // whoever asked hears of it; the next in line goes on
    return next;
  };

  async function closeArchive(): Promise<void> {
    const closing = archive;
    archive = null;
    await closing?.close();
  }

  async function openFolder(path: string, isSample: boolean): Promise<Result<ArchiveInfo>> {
    const failure = await findFolderFailure(path);
    if (failure !== null) return { ok: false, failure };
    await closeArchive();
    const opened = await openArchive({
      folder: path,
      dataFolder: options.dataFolder,
      ...(options.ownCacheFolder === undefined ? {} : { ownCacheFolder: options.ownCacheFolder }),
      onChange: (info) => emit("archiveChanged", info),
    });
    if (!opened.ok) return opened;
    archive = opened.value;
    if (!isSample && options.remembersArchives !== false) await rememberArchive(options, path);
    return archive.getArchive({});
  }

  /** The method of the open archive, or the answer that none is open. */
  const ofArchive =
    <A extends readonly unknown[], T>(method: (open: Archive) => (...args: A) => Promise<Result<T>>) =>
    async (...args: A): Promise<Result<T>> =>
      archive === null ? fail({ code: "no-archive-open" }) : method(archive)(...args);

  const apiOf = (client: string): ArchiveApi => ({
    getHost: async () => done(await describeHost(options, archive)),
    saveSettings: async (settings) => {
      await saveSettings(options.dataFolder, settings);
      return done(settings);
    },
    openArchive: (request) =>
      inLine(() =>
        "sample" in request
          ? openFolder(options.sampleFolder, true)
          : openFolder(resolve(request.path), false),
      ),
    closeArchive: () => inLine(async () => done(await closeArchive().then(() => null))),
    forgetArchive: async ({ path }) => {
      const kept = await readRecentArchives(options.dataFolder);
      await saveRecentArchives(
        options.dataFolder,
        kept.filter((recent) => recent.path !== path),
      );
      return done(null);
    },
    getArchive: ofArchive((open) => open.getArchive),
    stopReading: ofArchive((open) => open.stopReading),
    resumeReading: ofArchive((open) => open.resumeReading),
    search: (request) =>
      cancellation.run({ client, requestId: request.requestId, replaces: "search" }, (signal) =>
        ofArchive((open) => open.search)(request, signal),
      ),
    getTimeline: (request) =>
      cancellation.run({ client, requestId: request.requestId }, (signal) =>
        ofArchive((open) => open.getTimeline)(request, signal),
      ),
    getTimelineItems: (request) =>
      cancellation.run({ client, requestId: request.requestId }, (signal) =>
        ofArchive((open) => open.getTimelineItems)(request, signal),
      ),
    getDocument: ofArchive((open) => open.getDocument),
    getReport: ofArchive((open) => open.getReport),
    cancel: async ({ requestId }) => {
      cancellation.cancel(client, requestId);
      return done(null);
    },
    correctDate: ofArchive((open) => open.correctDate),
    undoCorrection: ofArchive((open) => open.undoCorrection),
    listCorrections: ofArchive((open) => open.listCorrections),
    exportCorrections: ofArchive((open) => open.exportCorrections),
    importCorrections: ofArchive((open) => open.importCorrections),
    previewEncodings: ofArchive((open) => open.previewEncodings),
    overrideEncoding: ofArchive((open) => open.overrideEncoding),
    chooseFolder: async () => {
      const choose = options.native?.chooseFolder;
      if (choose === undefined) return fail({ code: "host-cannot", capability: "chooseFolder" });
      return done(await choose());
    },
    revealFile: async ({ id }) => {
      const reveal = options.native?.revealFile;
      if (reveal === undefined) return fail({ code: "host-cannot", capability: "revealFile" });
      const answer = await api.getDocument({ id, query: "" });
      if (!answer.ok) return answer;
      await reveal(answer.value.absolutePath);
      return done(null);
    },
  });
  const api = apiOf("");

  return {
    api,
    call: (message) => answerMessage(apiOf(message.client ?? ""), message),
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    emit,
    readPhoto: ofArchive((open) => open.readPhoto),
    readOriginal: ofArchive((open) => open.readOriginal),
    whenRead: ofArchive((open) => open.whenRead),
    close: () => inLine(closeArchive),
  };
}

/** The process edge: a bug below becomes an answer with its message, and its stack goes to the log. */
async function answerMessage(api: ArchiveApi, message: HostMessage): Promise<Result<unknown>> {
  if (!isArchiveMethod(message.method)) {
    return fail({ code: "request-invalid", method: message.method, detail: "unknown method" });
  }
  try {
    return await answerMethod(api, message.method, message.request);
  } catch (error) {
    console.error(error);
    const failure = failureOfSystemError(error);
    if (failure !== null) return fail(failure);
    return fail({ code: "internal", detail: error instanceof Error ? error.message : String(error) });
  }
}

async function answerMethod<M extends ArchiveMethod>(
  api: ArchiveApi,
  method: M,
  request: unknown,
): Promise<Result<unknown>> {
  const parsed = parseRequest(method, request);
  if (!parsed.ok) return parsed;
  const answer = api[method] as (request: RequestOf<M>) => Promise<Result<unknown>>; // M's own function with M's own request
  return answer(parsed.value);
}

async function describeHost(options: ArchiveHostOptions, archive: Archive | null): Promise<HostInfo> {
  const [settings, recent, info] = await Promise.all([
    readSettings(options.dataFolder),
    readRecentArchives(options.dataFolder),
    archive?.getArchive({}),
  ]);
  return {
    version: options.version,
    capabilities: options.capabilities,
    archive: info?.ok ? info.value : null,
    recentArchives: await Promise.all(
      recent.map(async (entry) => ({ ...entry, exists: (await findFolderFailure(entry.path)) === null })),
    ),
    settings,
  };
}

async function rememberArchive(options: ArchiveHostOptions, path: string): Promise<void> {
  const others = (await readRecentArchives(options.dataFolder)).filter((recent) => recent.path !== path);
  const openedAt = new Date(options.clock()).toISOString();
  await saveRecentArchives(options.dataFolder, [{ path, name: basename(path), openedAt }, ...others]);
}

async function findFolderFailure(path: string): Promise<Failure | null> {
  try {
    return (await stat(path)).isDirectory() ? null : { code: "folder-is-a-file", path };
  } catch (error) {
    const failure = failureOfSystemError(error);
    if (failure?.code !== "file-unreadable") throw error;
    return failure.systemCode === "ENOENT"
      ? { code: "folder-missing", path }
      : { code: "folder-unreadable", path, systemCode: failure.systemCode };
  }
}

function done<T>(value: T): Result<T> {
  return { ok: true, value };
}

function fail(failure: Failure): { readonly ok: false; readonly failure: Failure } {
  return { ok: false, failure };
}
