import type { LiveSegment } from "../store/segmentStore.ts";

/** Segments of about the same size are merged when there are this many, so that a document is copied only a few times in its life. */
const mergeWidth = 8;
/**
 * A merge of more documents than this is not worth its time: a search over a few large segments is as fast. Merging 30,000
 * took 350 MB, more than reading does.
 */
const mergedDocuments = 12_000;
/** Segments up to this size are one size class: every change of a single file makes one. */
const smallest = 64;
/** A segment with a larger share of dead documents is written anew. */
const deadShare = 0.5;

/** The segments to merge next, in their order; none where it isn't worth it. */
export function chooseMerge(segments: readonly LiveSegment[]): readonly LiveSegment[] {
  const wasteful = segments.find((segment) => countDead(segment) > segment.file.documentCount * deadShare);
  const classes = Map.groupBy(segments, (segment) => sizeClass(countLive(segment)));
  const smallestFirst = [...classes.entries()].sort(([one], [other]) => one - other);
  for (const [, alike] of smallestFirst) {
    if (alike.length < mergeWidth) continue;
    const chosen = takeUpTo(alike, mergedDocuments);
    if (chosen.length >= mergeWidth) return chosen;
  }
  return wasteful === undefined ? [] : [wasteful];
}

function countLive(segment: LiveSegment): number {
  return segment.file.documentCount - countDead(segment);
}

function countDead({ deleted }: LiveSegment): number {
  return deleted === null ? 0 : deleted.reduce((sum, isDeleted) => sum + isDeleted, 0);
}

/** 0 up to 64 documents, 1 up to 512, 2 up to 4,096, ... */
function sizeClass(documents: number): number {
  return Math.max(0, Math.ceil(Math.log(Math.max(1, documents) / smallest) / Math.log(mergeWidth)));
}

function takeUpTo(segments: readonly LiveSegment[], most: number): readonly LiveSegment[] {
  const chosen: LiveSegment[] = [];
  let documents = 0;
  for (const segment of segments) {
    documents += countLive(segment);
    if (documents > most) break;
    chosen.push(segment);
  }
  return chosen;
}
