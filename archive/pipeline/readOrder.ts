/** One file from its bytes to its documents: read, understand, dates, corrections. Runs in a worker thread. */
import type { ArchiveDocument, DateCorrection, Problem } from "../contract.ts";
import { applyCorrections } from "../dates/applyCorrections.ts";
import { findEvents } from "../dates/findEvents.ts";
import type { FileReading, LoadedSidecar, PageCaption } from "../read/fileReading.ts";
import { loadFile } from "../read/loadFile.ts";
import { readFile } from "../read/readFile.ts";
import type { FoundFile } from "../read/walkFolder.ts";
import type { FileRecord, Remark } from "../store/fileRecord.ts";
import { datedSpans } from "../understand/datedSpans.ts";
import type { FileFacts } from "../understand/fileFacts.ts";
import { readsLikeCaption } from "../understand/readsLikeCaption.ts";
import { understandArticle } from "../understand/understandArticle.ts";
import { understandPhoto } from "../understand/understandPhoto.ts";
import type { FileOrder } from "./jobs.ts";
import type { LossReason } from "./workerPool.ts";

/** A file as it was read. */
export type ReadOrder = { readonly record: FileRecord; readonly documents: readonly ArchiveDocument[] };

/** What files tell each other while a batch is read. */
export type Neighbours = {
  /** Encodings of the certain files in a folder, counted. */
  readonly encodingsIn: (folder: string) => ReadonlyMap<string, number>;
  /** Words that articles set under a picture. */
  readonly captionsOf: (photoPath: string) => readonly PageCaption[];
};

/** Larger files are named in the report and not read. */
const fileBytesLimit = 200 * 1024 * 1024;

/** Reads one file. Never throws: a parser that does loses its file only, with its message. */
export async function readOrder(order: FileOrder, neighbours: Neighbours): Promise<ReadOrder> {
  const { file, lost } = order;
  if (lost !== undefined) return nothing(order, { outcome: "failed", ...describeLoss(lost) });
  if (file.notRead !== undefined) return nothing(order, file.notRead);
  const bytes = loadFile(file.realPath, fileBytesLimit);
  if (!(bytes instanceof Uint8Array)) return nothing(order, bytes);
  try {
    const reading = await readFile(file, bytes, contextOf(order, neighbours));
    const documents = understand(file, reading).map((document) =>
      complete(document, order.corrections),
    );
    return { record: recordOf(order, reading, documents), documents };
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return nothing(order, { outcome: "failed", reason: "parser-failed", detail });
  }
}

function describeLoss(lost: { readonly reason: LossReason; readonly detail: string }): Remark {
  const reasons = { timeout: "parser-timeout", memory: "parser-memory", crash: "parser-failed" } as const;
  return { reason: reasons[lost.reason], detail: lost.detail };
}

function contextOf({ file, encoding }: FileOrder, neighbours: Neighbours) {
  return {
    ...(encoding === null ? {} : { encodingOverride: encoding }),
    neighbourEncodings: () => neighbours.encodingsIn(file.folder),
    sidecars: file.sidecars.flatMap(loadSidecar),
    pageCaptions: neighbours.captionsOf(file.path),
    isPageResource: file.pageFolderOf !== undefined,
  };
}

/** A sidecar that can't be read is reported as a file of its own. */
function loadSidecar({ kind, path, realPath, format }: FoundFile["sidecars"][number]): LoadedSidecar[] {
  const bytes = loadFile(realPath, fileBytesLimit);
  return bytes instanceof Uint8Array ? [{ kind, path, format, bytes }] : [];
}

function understand(file: FoundFile, reading: FileReading): readonly ArchiveDocument[] {
  if (reading.photo !== undefined) return [understandPhoto(reading.photo, factsOf(file, reading, file.path))];
  const [first] = reading.texts;
  if (file.role === "caption-candidate" && first !== undefined && readsLikeCaption(first)) return [];
  return reading.texts.map((text, index) => {
    const id = reading.texts.length === 1 ? file.path : `${file.path}#${index + 1}`;
    return understandArticle(text, factsOf(file, reading, id));
  });
}

function factsOf({ path }: FoundFile, { format, encoding, problems }: FileReading, id: string): FileFacts {
  return { id, path, format, encoding, problems };
}

function complete(document: ArchiveDocument, corrections: readonly DateCorrection[]): ArchiveDocument {
  const { body, blocks, language, published } = document;
  const dated = {
    ...document,
    events: findEvents({ body, spans: datedSpans(blocks), language, published }),
  };
  return corrections.length === 0 ? dated : applyCorrections(dated, corrections);
}

function recordOf(
  order: FileOrder,
  reading: FileReading,
  documents: readonly ArchiveDocument[],
): FileRecord {
  const own: readonly Remark[] =
    reading.reason === undefined
      ? []
      : [toRemark({ code: reading.reason, ...(reading.detail === undefined ? {} : { detail: reading.detail }) })];
  const found = [...reading.problems, ...documents.flatMap((document) => document.problems)].map(toRemark);
  return {
    ...startRecord(order),
    outcome: reading.outcome,
    remarks: onePerReason([...own, ...found]),
    format: reading.format,
    encoding: reading.encoding,
    documentCount: documents.length,
  };
}

function toRemark({ code, detail }: { readonly code: Remark["reason"] | Problem["code"]; readonly detail?: string }): Remark {
  return detail === undefined ? { reason: code } : { reason: code, detail };
}

/** A table of a thousand undated rows is said to be so once. */
function onePerReason(remarks: readonly Remark[]): readonly Remark[] {
  return [...new Map(remarks.toReversed().map((remark) => [remark.reason, remark])).values()].reverse();
}

function nothing(
  order: FileOrder,
  { outcome, ...remark }: Remark & { readonly outcome: FileRecord["outcome"] },
): ReadOrder {
  const record: FileRecord = {
    ...startRecord(order),
    outcome,
    remarks: [remark],
    format: order.file.format,
    encoding: null,
    documentCount: 0,
  };
  return { record, documents: [] };
}

function startRecord({ file, stamp }: FileOrder): Pick<FileRecord, "path" | "diskPath" | "sizeBytes" | "modifiedMs" | "stamp"> {
  return { path: file.path, diskPath: file.realPath, sizeBytes: file.sizeBytes, modifiedMs: file.modifiedMs, stamp };
}
