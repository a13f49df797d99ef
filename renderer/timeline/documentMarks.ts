import type { ArchiveDocument, Interval, TimelineAxis } from "../../archive/contract.ts";

/** Where the open document stands on the timeline. */
export type DocumentMark = {
  readonly kind: "published" | "event";
  readonly axis: TimelineAxis;
  readonly firstDay: number;
  readonly lastDay: number;
  /** The event that the reader stands at. */
  readonly isCurrent: boolean;
};

/** Publication and events of a document; one that is open at an end is marked at its known end. Several mentions of one date are one mark. */
export function buildDocumentMarks(document: ArchiveDocument, place: number | null): readonly DocumentMark[] {
  const axis = document.kind === "photo" ? "photos" : "published";
  const marks = new Map<string, DocumentMark>();
  for (const event of document.events) {
    const days = toDays(event);
    if (days === null) continue;
    const isCurrent = event.start === place;
    const key = `${days.firstDay} ${days.lastDay}`;
    if (isCurrent || !marks.has(key)) marks.set(key, { kind: "event", axis: "happened", ...days, isCurrent });
  }
  const published = document.published === null ? null : toDays(document.published);
  // The current one last: it is drawn over the others.
  const events = [...marks.values()].sort((left, right) => Number(left.isCurrent) - Number(right.isCurrent));
  return published === null
    ? events
    : [{ kind: "published", axis, ...published, isCurrent: false }, ...events];
}

function toDays({ firstDay, lastDay }: Interval): { firstDay: number; lastDay: number } | null {
  if (firstDay === null && lastDay === null) return null;
  return { firstDay: firstDay ?? lastDay ?? 0, lastDay: lastDay ?? firstDay ?? 0 };
}
