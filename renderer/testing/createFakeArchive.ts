import type {
  ArchiveApi,
  ArchiveDocument,
  ArchiveEvents,
  ArchiveInfo,
  DateCorrection,
  Failure,
  HostInfo,
  Result,
  Settings,
} from "../../archive/contract.ts";
import type { ArchiveClient } from "../client.ts";
import { answerFakeSearch, findFakeMarks } from "./fakeSearch.ts";
import { answerFakeItems, answerFakeTimeline } from "./fakeTimeline.ts";
import { writeInterval } from "./writeDocument.ts";

/** A stand-in for the archive, with handles to make things happen. */
export type FakeArchive = ArchiveClient & {
  /** Says to the window what the archive would say unasked. */
  readonly emit: <Name extends keyof ArchiveEvents>(name: Name, event: ArchiveEvents[Name]) => void;
  /** Every request so far, oldest first. */
  readonly requests: readonly { readonly method: string; readonly request: unknown }[];
  readonly info: ArchiveInfo;
};

type FakeOptions = {
  readonly documents: readonly ArchiveDocument[];
  /** False: the start screen. */
  readonly isOpen?: boolean;
  readonly capabilities?: HostInfo["capabilities"];
  readonly settings?: Settings;
  readonly reading?: ArchiveInfo["reading"];
  readonly recentArchives?: HostInfo["recentArchives"];
  /** Failures to answer with, by method. */
  readonly failures?: { readonly [method in keyof ArchiveApi]?: Failure };
};

/** An archive in memory that searches by plain comparison: for component tests and for work on the window without a core. */
export function createFakeArchive(options: FakeOptions): FakeArchive {
  const { documents, failures = {} } = options;
  const listeners = new Map<keyof ArchiveEvents, Set<(event: never) => void>>();
  const requests: { method: string; request: unknown }[] = [];
  const corrections: DateCorrection[] = [];
  let settings: Settings = options.settings ?? { theme: "light", locale: "en" };
  const info = describeArchive(documents, options.reading);
  let archive: ArchiveInfo | null = options.isOpen === false ? null : info;
  const correct = (document: ArchiveDocument) => applyCorrections(document, corrections);

  const api: ArchiveApi = {
    getHost: async () => ok(describeHost(options, archive, settings)),
    saveSettings: async (request) => {
      settings = request;
      return ok(request);
    },
    openArchive: async (request) => {
      if ("path" in request && request.path !== info.path) {
        return { ok: false, failure: { code: "folder-missing", path: request.path } };
      }
      archive = info;
      return ok(info);
    },
    closeArchive: async () => {
      archive = null;
      return ok(null);
    },
    forgetArchive: async () => ok(null),
    getArchive: async () => ok(info),
    stopReading: async () => ok(null),
    resumeReading: async () => ok(null),
    search: async (request) => ok(answerFakeSearch(documents.map(correct), request)),
    getTimeline: async (request) => ok(answerFakeTimeline(documents.map(correct), request)),
    getTimelineItems: async (request) => ok(answerFakeItems(documents.map(correct), request)),
    getDocument: async ({ id, query }) => {
      const found = documents.find((document) => document.id === id);
      if (found === undefined) return { ok: false, failure: { code: "document-missing", id } };
      const document = correct(found);
      const headline = document.headline ?? "";
      return ok({
        document,
        marks: findFakeMarks(document.body, query),
        headlineMarks: findFakeMarks(headline, query),
        sizeBytes: document.body.length * 3,
        modifiedMs: Date.UTC(2020, 0, 2),
        absolutePath: `${info.path}/${document.path}`,
        duplicates: [],
      });
    },
    getReport: async (request) => {
      const all = documents.flatMap((document) =>
        document.problems.map(({ code, detail }) => ({
          path: document.path,
          outcome: "doubtful" as const,
          reason: code,
          ...(detail === undefined ? {} : { detail }),
          documents: [document.id],
        })),
      );
      const entries = all.filter((entry) => request.reason === undefined || entry.reason === request.reason);
      const reasons = [...new Set(all.map((entry) => entry.reason))];
      return ok({
        files: {
          read: documents.length - all.length,
          doubtful: all.length,
          "not-read": 0,
          failed: 0,
          system: 1,
        },
        formats: [{ value: "text", count: documents.length }],
        encodings: [{ value: "utf-8", count: documents.length }],
        reasons: reasons.map((reason) => ({
          outcome: "doubtful",
          reason,
          count: all.filter((entry) => entry.reason === reason).length,
        })),
        total: entries.length,
        entries,
      });
    },
    cancel: async () => ok(null),
    correctDate: async (request) => {
      corrections.push(request);
      return ok(null);
    },
    undoCorrection: async ({ documentId, target }) => {
      const at = corrections.findIndex((each) => isSame(each, { documentId, target }));
      if (at >= 0) corrections.splice(at, 1);
      return ok(null);
    },
    listCorrections: async () => ok([...corrections]),
    exportCorrections: async () => ok(corrections.map((each) => `${JSON.stringify(each)}\n`).join("")),
    importCorrections: async ({ jsonLines }) => ok({ imported: jsonLines.trim().split("\n").length }),
    previewEncodings: async ({ path }) =>
      ok({
        path,
        current: "gb18030",
        isOverride: false,
        candidates: [
          {
            encoding: "gb18030",
            certainty: 0.62,
            samples: ["流动书车翻过垭口", "车上两千册图书", "石门村小学"],
          },
          {
            encoding: "big5",
            certainty: 0.21,
            samples: ["霜雄抎陬楹徹埻諳", "陬奻謗ラ聊芞抎", "坒藷游苤悝"],
          },
        ],
      }),
    overrideEncoding: async () => ok(null),
    chooseFolder: async () => ok(info.path),
    revealFile: async () => ok(null),
  };

  const watched = Object.fromEntries(
    Object.entries(api).map(([method, call]) => [
      method,
      async (request: unknown) => {
        requests.push({ method, request });
        const failure = failures[method as keyof ArchiveApi]; // a key of the object that was just listed
        return failure === undefined ? call(request as never) : { ok: false, failure };
      },
    ]),
  );
  const on: ArchiveClient["on"] = (name, listener) => {
    const known = listeners.get(name) ?? new Set();
    listeners.set(name, known.add(listener));
    return () => known.delete(listener);
  };
  const emit: FakeArchive["emit"] = (name, event) => {
    for (const listener of listeners.get(name) ?? []) listener(event as never);
  };
  // The watched methods have the names and types of those they call.
  // A test gives a file the path as its name; another name is a file whose place the browser keeps to itself.
  const pathForFile = (file: File) => (file.name.startsWith("/") ? file.name : "");
  return { ...(watched as unknown as ArchiveApi), on, emit, requests, info, pathForFile };
}

function ok<T>(value: T): Result<T> {
  return { ok: true, value };
}

function describeArchive(
  documents: readonly ArchiveDocument[],
  reading?: ArchiveInfo["reading"],
): ArchiveInfo {
  const days = documents.flatMap(({ published }) =>
    published?.firstDay == null ? [] : [published.firstDay],
  );
  return {
    path: "/archives/qinghe",
    name: "清河读书运动",
    counts: {
      files: documents.length,
      articles: documents.filter(({ kind }) => kind === "article").length,
      photos: documents.filter(({ kind }) => kind === "photo").length,
      undated: documents.filter(({ published }) => published === null).length,
      attention: documents.filter(({ problems }) => problems.length > 0).length,
    },
    revision: 1,
    reading: reading ?? { phase: "done", filesFound: documents.length, filesDone: documents.length },
    span: days.length === 0 ? null : { firstDay: Math.min(...days), lastDay: Math.max(...days) },
    readOnly: false,
  };
}

function describeHost(options: FakeOptions, archive: ArchiveInfo | null, settings: Settings): HostInfo {
  return {
    version: "0.1.0",
    capabilities: options.capabilities ?? { chooseFolder: false, revealFile: false, dropFolder: false },
    archive,
    recentArchives: options.recentArchives ?? [],
    settings,
  };
}

function isSame(
  left: Pick<DateCorrection, "documentId" | "target">,
  right: Pick<DateCorrection, "documentId" | "target">,
) {
  return left.documentId === right.documentId && JSON.stringify(left.target) === JSON.stringify(right.target);
}

function applyCorrections(
  document: ArchiveDocument,
  corrections: readonly DateCorrection[],
): ArchiveDocument {
  const events = document.events.map((event) => {
    const correction = corrections.find(
      ({ documentId, target }) =>
        documentId === document.id && target.kind === "event" && target.text === event.text,
    );
    if (correction === undefined || correction.edtf === null) return event;
    const corrected = { from: event.edtf, note: correction.note };
    return { ...event, ...writeInterval(correction.edtf), corrected };
  });
  return { ...document, events };
}
