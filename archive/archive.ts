/** One opened archive: joins reading, index, search, timeline and what is kept between runs into the answers of the contract. */
import { realpath } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { basename, join } from "node:path";
import { answerDocument } from "./answers/answerDocument.ts";
import { answerReport, buildReport, type Report } from "./answers/answerReport.ts";
import { sumTotals } from "./answers/segmentTotals.ts";
import { type FileSources, serveOriginal, servePhoto } from "./answers/serveFiles.ts";
import { createViewCache } from "./answers/viewCache.ts";
import type {
  ArchiveApi,
  ArchiveInfo,
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
import { createFolderReading, type FolderReading } from "./pipeline/folderReading.ts";
import type { ArchiveJob, ArchiveJobAnswer, ArchiveJobNews } from "./pipeline/jobs.ts";
import { createThrottle } from "./pipeline/throttle.ts";
import { type FolderWatch, watchFolder } from "./pipeline/watchFolder.ts";
import { createWorkerPool, type WorkerPool } from "./pipeline/workerPool.ts";
import { answerSearch } from "./search/answerSearch.ts";
import type { ServedFile } from "./servedFile.ts";
import { findArchiveFolder, type ArchiveFolder } from "./store/archiveFolder.ts";
import { formatCorrections, parseCorrections } from "./store/corrections.ts";
import { makeFingerprint } from "./store/fingerprint.ts";
import { fileOfDocument, type HandMade, openHandMade } from "./store/handMade.ts";
import { isDamage, openSegmentStore, recordAt, type SegmentStore, sweepSegments } from "./store/segmentStore.ts";
import { failureOfSystemError } from "./store/systemError.ts";
import { acquireWriterLock, type WriterLock } from "./store/writerLock.ts";
import { answerTimeline } from "./timeline/answerTimeline.ts";
import { answerTimelineItems } from "./timeline/answerTimelineItems.ts";
