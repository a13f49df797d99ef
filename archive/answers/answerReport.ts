import type {
  FacetCount,
  FileOutcome,
  ReportAnswer,
  ReportEntry,
  ReportReason,
  ReportRequest,
} from "../contract.ts";
import { type LiveSegment, liveFiles } from "../store/segmentStore.ts";
import { listDocuments } from "./archiveDocuments.ts";
import { groupByText } from "./duplicates.ts";

/** All that a page of the reading report is cut from; made once for a state of the archive. */
export type Report = Omit<ReportAnswer, "total" | "entries"> & {
  /** By path; several for a file of which there are several things to say. */
  readonly entries: readonly ReportEntry[];
};

/** What the report says besides what stands in the segments. */
export type ReportExtras = {
  /** Parts of the cache that were damaged and are made anew. */
  readonly damaged: readonly string[];
  /** Files of corrections and choices made by hand of which something couldn't be read. */
  readonly damagedByHand: readonly string[];
  /** Paths of files that were found and not read, because reading was stopped. */
  readonly unread: readonly string[];
};

/** Collects the reading report of all live files. */
export function buildReport(segments: readonly LiveSegment[], extras: ReportExtras): Report {
  const files: Record<FileOutcome, number> = { read: 0, doubtful: 0, "not-read": 0, failed: 0, system: 0 };
  const formats = new Map<string, number>();
  const encodings = new Map<string, number>();
  const entries: ReportEntry[] = [];
  const duplicates = groupByText(segments);
  for (const segment of segments) {
    for (const fileNumber of liveFiles(segment)) {
      const record = segment.file.records.at(fileNumber);
      files[record.outcome] += 1;
      if (record.format !== null) countUp(formats, record.format);
      if (record.encoding !== null) countUp(encodings, record.encoding);
      const documents = listDocuments({ segment: segment.file, fileNumber });
      const remarks = [...record.remarks, ...duplicates.remarksOf(documents)];
      for (const remark of remarks) {
        entries.push({ path: record.path, outcome: record.outcome, ...remark, documents });
      }
    }
  }
  for (const path of extras.unread) {
    files["not-read"] += 1;
    entries.push({ path, outcome: "not-read", reason: "reading-stopped", documents: [] });
  }
  const sayDamaged = (reason: ReportReason) => (path: string) => {
    entries.push({ path: "", outcome: "system", reason, detail: { kind: "path", path }, documents: [] });
  };
  extras.damaged.forEach(sayDamaged("cache-damaged"));
  extras.damagedByHand.forEach(sayDamaged("hand-made-damaged"));
  entries.sort((one, other) => (one.path < other.path ? -1 : one.path > other.path ? 1 : 0));
  return {
    files,
    formats: toCounts(formats),
    encodings: toCounts(encodings),
    reasons: countReasons(entries),
    entries,
  };
}

/** One page of the report. */
export function answerReport(report: Report, request: ReportRequest): ReportAnswer {
  const matching = report.entries.filter(
    ({ outcome, reason }) =>
      (request.outcome === undefined || outcome === request.outcome) &&
      (request.reason === undefined || reason === request.reason),
  );
  return {
    ...report,
    total: matching.length,
    entries: matching.slice(request.offset, request.offset + request.limit),
  };
}

function countReasons(entries: readonly ReportEntry[]): ReportAnswer["reasons"] {
  const counts = new Map<string, { outcome: FileOutcome; reason: ReportReason; count: number }>();
  for (const { outcome, reason } of entries) {
    const key = `${outcome} ${reason}`;
    const known = counts.get(key) ?? { outcome, reason, count: 0 };
    known.count += 1;
    counts.set(key, known);
  }
  return [...counts.values()].sort(
    (one, other) => other.count - one.count || (one.reason < other.reason ? -1 : 1),
  );
}

function countUp(counts: Map<string, number>, value: string): void {
  counts.set(value, (counts.get(value) ?? 0) + 1);
}

function toCounts(counts: ReadonlyMap<string, number>): readonly FacetCount[] {
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((one, other) => other.count - one.count || (one.value < other.value ? -1 : 1));
}
