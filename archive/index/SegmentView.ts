/** One segment in an index: where its documents stand among all, and which of them are deleted. */
import type { Segment } from "./segment/Segment.ts";

export class SegmentView {
  readonly segment: Segment;
  /** Ordinal of the segment's first document in the index. */
  base: number;
  /** 1 for every deleted document; null while there is none. */
  deleted: Uint8Array | null = null;
  live: number;
  /** Per field, tokens of all live documents. */
  readonly lengthTotals: Float64Array;

  constructor(segment: Segment, base: number) {
    this.segment = segment;
    this.base = base;
    this.live = segment.documents;
    this.lengthTotals = Float64Array.from(segment.facts.fields, (_, field) => total(segment.lengths(field)));
  }

  /** False where the document was deleted before. */
  remove(document: number): boolean {
    this.deleted ??= new Uint8Array(this.segment.documents);
    if (this.deleted[document] === 1) return false;
    this.deleted[document] = 1;
    this.live--;
    for (let field = 0; field < this.lengthTotals.length; field++) {
      this.lengthTotals[field] =
        (this.lengthTotals[field] ?? 0) - (this.segment.lengths(field)[document] ?? 0);
    }
    return true;
  }

  isLive(document: number): boolean {
    return this.deleted === null || this.deleted[document] === 0;
  }
}

/** The view that holds a document. */
export function viewOf(views: readonly SegmentView[], ordinal: number): SegmentView {
  let low = 0;
  let high = views.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((views[middle]?.base ?? 0) <= ordinal) low = middle;
    else high = middle - 1;
  }
  const view = views[low];
  if (view === undefined || ordinal >= view.base + view.segment.documents) {
    throw new RangeError(`no document ${ordinal}`);
  }
  return view;
}

function total(lengths: Uint32Array): number {
  let sum = 0;
  for (let i = 0; i < lengths.length; i++) sum += lengths[i] as number;
  return sum;
}
