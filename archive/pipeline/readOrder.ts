/** One file from its bytes to its documents: read, understand, dates, corrections. Runs in a worker thread. */
import { sep } from "node:path";
import type { ArchiveDocument, DateCorrection, Detail, Problem } from "../contract.ts";
import { applyCorrections } from "../dates/applyCorrections.ts";
import { findEvents } from "../dates/findEvents.ts";
import type { FileReader } from "../read/createFileReader.ts";
import type { FileReading } from "../read/fileReading.ts";
import { picturePath } from "../read/picturePath.ts";
import { readLimits } from "../read/readLimits.ts";
import type { FoundFile } from "../read/walkFolder.ts";
import type { FileRecord, Remark } from "../store/fileRecord.ts";
import { datedSpans } from "../understand/datedSpans.ts";
import type { FileFacts } from "../understand/fileFacts.ts";
import { readsLikeCaption } from "../understand/readsLikeCaption.ts";
import { understandArticle } from "../understand/understandArticle.ts";
import { understandPhoto } from "../understand/understandPhoto.ts";
import type { FileOrder, ReadOrder } from "./jobs.ts";
import { captionKey, listPictureCaptions } from "./pageCaptions.ts";
import type { LossReason } from "./workerPool.ts";

/** Reads one file. Never throws: what is wrong with a file is in its record. */
export async function readOrder(order: FileOrder, readFile: FileReader): Promise<ReadOrder> {
  const { file, lost, corrections } = order;
  if (lost !== undefined) return { record: recordOf(order, lostReading(file, lost), []), documents: [] };
  const reading = await readFile(file, order.pageCaptions);
  try {
    const documents = understand(file, reading).map((document) => complete(document, corrections));
    return { record: recordOf(order, reading, documents), documents };
  } catch (error) {
    const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    const reading = failedReading(file, "parser-failed", { kind: "internal", message });
    return { record: recordOf(order, reading, []), documents: [] };
  }
}

const lossReasons = { timeout: "parser-timeout", memory: "parser-memory", crash: "parser-failed" } as const;

function lostReading(
  file: FoundFile,
  lost: { readonly reason: LossReason; readonly detail: string },
): FileReading {
  return failedReading(file, lossReasons[lost.reason], lossDetail(file, lost));
}

function lossDetail(
  { format }: FoundFile,
  { reason, detail }: { readonly reason: LossReason; readonly detail: string },
): Detail | undefined {
  if (reason === "memory") return undefined;
  if (reason === "crash") return { kind: "internal", message: detail };
  return { kind: "seconds", limit: readLimits(format).timeMs / 1000 };
}

function failedReading(
  { format }: FoundFile,
  reason: Remark["reason"],
  detail: Detail | undefined,
): FileReading {
  return {
    outcome: "failed",
    reason,
    ...(detail === undefined ? {} : { detail }),
    format: format ?? "unknown",
    encoding: null,
    texts: [],
    problems: [],
  };
}

function understand(file: FoundFile, reading: FileReading): readonly ArchiveDocument[] {
  if (reading.photo !== undefined) return [understandPhoto(reading.photo, factsOf(file, reading, file.path))];
  const [first] = reading.texts;
  if (file.role === "caption-candidate" && first !== undefined && readsLikeCaption(first)) return [];
  return reading.texts.map((text, index) => {
    const id = reading.texts.length === 1 ? file.path : `${file.path}#${index + 1}`;
    return withPicturePaths(understandArticle(text, factsOf(file, reading, id)));
  });
}

/** Captions name their picture as the page writes it; the archive knows it by its path. Addresses elsewhere stay as they are. */
function withPicturePaths(document: ArchiveDocument): ArchiveDocument {
  if (!document.captions.some((caption) => caption.photo !== undefined)) return document;
  const captions = document.captions.map((caption) =>
    caption.photo === undefined
      ? caption
      : { ...caption, photo: picturePath(document.path, caption.photo) ?? caption.photo },
  );
  return { ...document, captions };
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

function recordOf(order: FileOrder, reading: FileReading, documents: readonly ArchiveDocument[]): FileRecord {
  const own: readonly Remark[] =
    reading.reason === undefined
      ? []
      : [
          toRemark({
            code: reading.reason,
            ...(reading.detail === undefined ? {} : { detail: reading.detail }),
          }),
        ];
  const twin: readonly Remark[] =
    order.file.sameNameAs === undefined
      ? []
      : [{ reason: "same-name", detail: { kind: "path", path: order.file.sameNameAs } }];
  const found = [...reading.problems, ...documents.flatMap((document) => document.problems)].map(toRemark);
  const { path, realPath, sizeBytes, modifiedMs } = order.file;
  const pictureCaptions = listPictureCaptions(documents);
  const key = captionKey(order.pageCaptions);
  return {
    path,
    ...spelledOtherwise(path, realPath),
    sizeBytes,
    modifiedMs,
    stamp: order.stamp,
    outcome: reading.outcome,
    remarks: onePerReason([...own, ...twin, ...found]),
    format: reading.format,
    encoding: reading.encoding,
    documentCount: documents.length,
    ...(pictureCaptions.length === 0 ? {} : { pictureCaptions: copyOf(pictureCaptions) }),
    ...(key === undefined ? {} : { captionKey: key }),
  };
}

/** A piece of a body is, to the engine, a view of it that would keep all of it in memory. */
function copyOf<T>(plain: T): T {
  return JSON.parse(JSON.stringify(plain)) as T; // plain data of our own
}

function toRemark({
  code,
  detail,
}: {
  readonly code: Remark["reason"] | Problem["code"];
  readonly detail?: Detail;
}): Remark {
  return detail === undefined ? { reason: code } : { reason: code, detail };
}

/** A table of a thousand undated rows is said to be so once. */
function onePerReason(remarks: readonly Remark[]): readonly Remark[] {
  return [...new Map(remarks.toReversed().map((remark) => [remark.reason, remark])).values()].reverse();
}

/** Names on the disk may be decomposed; the archive may move, so only the part below it is kept. */
function spelledOtherwise(path: string, realPath: string): Pick<FileRecord, "diskPath"> {
  const diskPath = realPath.split(sep).slice(-path.split("/").length).join("/");
  return diskPath === path ? {} : { diskPath };
}
