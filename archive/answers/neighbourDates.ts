import type { ArchiveDocument, Interval } from "../contract.ts";
import { daysInterval } from "../dates/interval.ts";
import { folderOf } from "../pipeline/findGone.ts";
import type { ArchiveView } from "../search/archiveView.ts";

/** Publication dates of the other documents in a document's folder, in no order. */
export function findNeighbourDates(
  { columns, liveOrdinals }: ArchiveView,
  document: ArchiveDocument,
): readonly Interval[] {
  const folder = columns.folders.dictionary.indexOf(folderOf(document.path));
  const found: Interval[] = [];
  for (const ordinal of liveOrdinals) {
    const code = columns.published[ordinal] ?? 0;
    if (columns.folders.codes[ordinal] !== folder || code === 0) continue;
    const firstDay = columns.intervals.firstDays[code];
    const lastDay = columns.intervals.lastDays[code];
    if (firstDay !== undefined && lastDay !== undefined) found.push(daysInterval(firstDay, lastDay));
  }
  return found;
}
