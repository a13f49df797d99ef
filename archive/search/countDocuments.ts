/** The archive's own figures, from its columns. */
import type { Columns } from "./columns.ts";
import type { Days } from "./placeInterval.ts";

/** Columns, and the ordinals that count: a whole archive's view, or one segment of it. */
type CountedDocuments = { readonly columns: Columns; readonly liveOrdinals: Uint32Array };

/** Live documents by kind, and those without a publication date. */
export function countDocuments({ columns, liveOrdinals }: CountedDocuments): {
  readonly articles: number;
  readonly photos: number;
  readonly undated: number;
} {
  let photos = 0;
  let undated = 0;
  for (const ordinal of liveOrdinals) {
    photos += columns.kinds[ordinal] ?? 0;
    if (columns.published[ordinal] === 0) undated++;
  }
  return { articles: liveOrdinals.length - photos, photos, undated };
}

/** First and last day of everything dated, published and told of; null while nothing is. */
export function findArchiveSpan({ columns, liveOrdinals }: CountedDocuments): Days | null {
  const { published, eventStarts, eventCodes, intervals } = columns;
  const used = new Uint8Array(intervals.firstDays.length);
  for (const ordinal of liveOrdinals) {
    used[published[ordinal] ?? 0] = 1;
    const end = eventStarts[ordinal + 1] ?? 0;
    for (let at = eventStarts[ordinal] ?? 0; at < end; at++) used[eventCodes[at] ?? 0] = 1;
  }
  let firstDay = Number.POSITIVE_INFINITY;
  let lastDay = Number.NEGATIVE_INFINITY;
  for (let code = 1; code < used.length; code++) {
    if (used[code] === 0) continue;
    firstDay = Math.min(firstDay, intervals.firstDays[code] ?? 0);
    lastDay = Math.max(lastDay, intervals.lastDays[code] ?? 0);
  }
  return firstDay > lastDay ? null : { firstDay, lastDay };
}
