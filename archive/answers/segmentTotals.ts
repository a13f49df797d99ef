import type { ArchiveCounts, ArchiveInfo, FileOutcome } from "../contract.ts";
import { countDocuments, findArchiveSpan } from "../search/countDocuments.ts";
import { isLive, type LiveSegment, liveFiles } from "../store/segmentStore.ts";

/** What a segment adds to the counts of its archive. */
export type Totals = { readonly counts: ArchiveCounts; readonly span: ArchiveInfo["span"] };

/** Outcomes that are worth a look. */
const attention: ReadonlySet<FileOutcome> = new Set(["doubtful", "not-read", "failed"]);

/** A segment's totals never change: another set of dead files is another `LiveSegment`. */
const known = new WeakMap<LiveSegment, Totals>();

/** The sum over all segments. */
export function sumTotals(segments: readonly LiveSegment[]): Totals {
  return segments.map(totalsOf).reduce(addTotals, {
    counts: { files: 0, articles: 0, photos: 0, undated: 0, attention: 0 },
    span: null,
  });
}

function totalsOf(segment: LiveSegment): Totals {
  const counted = known.get(segment) ?? countSegment(segment);
  known.set(segment, counted);
  return counted;
}

function countSegment(segment: LiveSegment): Totals {
  const { file, deadFiles } = segment;
  const liveOrdinals = Uint32Array.from(
    Array.from({ length: file.documentCount }, (_, number) => number).filter((number) =>
      isLive(segment, number),
    ),
  );
  const documents = { columns: file.columns, liveOrdinals };
  const worthALook = Array.from(liveFiles(segment)).filter((fileNumber) =>
    attention.has(file.records.outcomeOf(fileNumber)),
  );
  return {
    counts: {
      files: file.records.count - deadFiles.size,
      ...countDocuments(documents),
      attention: worthALook.length,
    },
    span: findArchiveSpan(documents),
  };
}

function addTotals(one: Totals, other: Totals): Totals {
  return {
    counts: {
      files: one.counts.files + other.counts.files,
      articles: one.counts.articles + other.counts.articles,
      photos: one.counts.photos + other.counts.photos,
      undated: one.counts.undated + other.counts.undated,
      attention: one.counts.attention + other.counts.attention,
    },
    span: joinSpans(one.span, other.span),
  };
}

function joinSpans(one: Totals["span"], other: Totals["span"]): Totals["span"] {
  if (one === null || other === null) return one ?? other;
  return {
    firstDay: Math.min(one.firstDay, other.firstDay),
    lastDay: Math.max(one.lastDay, other.lastDay),
  };
}
