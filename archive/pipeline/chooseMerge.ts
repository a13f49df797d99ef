/** Which segments to merge: few enough for quick searches, and a document copied only a few times in its life. */
import type { LiveSegment } from "../store/segmentStore.ts";

/** What a merge costs and frees: entries that are live, and those that are dead but still written down. */
export type SegmentSize = { readonly live: number; readonly dead: number };

/** Every change of a single file makes a segment; up to this size they are merged by number. */
const smallSize = 64;
/** This many small ones are merged. */
const smallWidth = 4;
/** No merge makes a larger one, because merging that many took 250 MB; beyond half of it a segment is left alone until much of it is dead. */
const largestMerge = 40_000;
/** Files open at once, and windows into them. */
const mostInputs = 64;
/** A segment with a larger share of dead entries is written anew. */
const deadShare = 0.3;

/** The segments to merge next; none where it isn't worth it. */
export function chooseMerge(segments: readonly LiveSegment[]): readonly LiveSegment[] {
  return planMerge(segments.map(sizeOf)).flatMap((position) => segments[position] ?? []);
}

/**
 * The positions of the segments to merge next, ascending; one alone is written anew without its dead; none where nothing is
 * worth it. By size, each growing segment must be at least as large as all smaller ones together: where one isn't, it is
 * merged with them. So sizes double, their number grows with the archive's logarithm, and whatever is copied comes to
 * lie in a segment at least twice as large.
 */
export function planMerge(sizes: readonly SegmentSize[]): readonly number[] {
  const growing = sizes
    .map(({ live }, position) => ({ live, position }))
    .filter(({ live }) => live <= largestMerge / 2)
    .sort((a, b) => a.live - b.live);
  const chosen = growing.slice(0, countUneven(growing)).slice(0, mostInputs);
  let live = 0;
  const fitting = chosen.filter((segment) => {
    live += segment.live;
    return live <= largestMerge;
  });
  if (fitting.length > 1) return fitting.map(({ position }) => position).sort((a, b) => a - b);
  const wasteful = sizes.findIndex(({ live, dead }) => dead > smallSize && dead > (live + dead) * deadShare);
  return wasteful < 0 ? [] : [wasteful];
}

/** How many of the segments, smallest first, should be one. */
function countUneven(growing: readonly { readonly live: number }[]): number {
  let uneven = 0;
  let small = 0;
  let smaller = 0;
  for (const [i, { live }] of growing.entries()) {
    if (live <= smallSize) small++;
    else if (live < smaller) uneven = i + 1;
    smaller += live;
  }
  return uneven === 0 && small >= smallWidth ? small : uneven;
}

/** Documents or files, whichever are more: a mailbox holds many documents, and a file that can't be read none. */
function sizeOf({ file, deadFiles, deleted }: LiveSegment): SegmentSize {
  const deadDocuments = deleted === null ? 0 : deleted.reduce((sum, isDeleted) => sum + isDeleted, 0);
  return {
    live: Math.max(file.documentCount - deadDocuments, file.records.count - deadFiles.size),
    dead: Math.max(deadDocuments, deadFiles.size),
  };
}
