/** What stands behind a bar, page by page. */
import { setImmediate } from "node:timers/promises";
import type {
  ArchiveDocument,
  DocumentKind,
  Event,
  Interval,
  Result,
  TimelineItem,
  TimelineItemsAnswer,
  TimelineItemsRequest,
} from "../contract.ts";
import type { ArchiveView } from "../search/archiveView.ts";
import { type DayTest, touchingRange, withinRange } from "../search/dayTests.ts";
import { findHits, type HitSet } from "../search/hitSets.ts";
import { placeInterval } from "../search/placeInterval.ts";
import { shortenSentence } from "./shortenSentence.ts";

const batchSize = 20;

/** Items by date, then by id; on `happened` one item for each document and date. Fails only where the signal was aborted. */
export async function answerTimelineItems(
  view: ArchiveView,
  request: TimelineItemsRequest,
  { signal }: { readonly signal: AbortSignal },
): Promise<Result<TimelineItemsAnswer>> {
  const found = await findHits(view, request, signal);
  if (found === null) return { ok: false, failure: { code: "cancelled" } };
  const entries = listEntries(view, found, request);
  const page = selectPage(view, entries, request);
  const items: TimelineItem[] = [];
  for (const [i, entry] of page.entries()) {
    if (i % batchSize === 0) await setImmediate();
    if (signal.aborted) return { ok: false, failure: { code: "cancelled" } };
    items.push(readItem(await view.documents.read(entry.ordinal), view, { entry, request }));
  }
  return { ok: true, value: { requestId: request.requestId, total: entries.ordinals.length, items } };
}

type Entry = { readonly ordinal: number; readonly code: number; readonly isHit: boolean };
/** Columns of equal length: an object for each of a million events would cost more than the answer. */
type Entries = { readonly ordinals: number[]; readonly codes: number[]; readonly isHit: boolean[] };

function listEntries(view: ArchiveView, found: HitSet, request: TimelineItemsRequest): Entries {
  const { columns, liveOrdinals } = view;
  const test = (request.containment === "within" ? withinRange : touchingRange)(
    columns.intervals,
    request.range,
  );
  const hits = new Uint8Array(columns.ids.length);
  for (const ordinal of found.hits.ordinals) hits[ordinal] = 1;
  const hitTest = findHitTest(view, found, request);
  const entries: Entries = { ordinals: [], codes: [], isHit: [] };
  const add = (ordinal: number, code: number): void => {
    const isHit = hits[ordinal] === 1 && hitTest[code] === 1;
    if (test[code] !== 1 || (request.hitsOnly && !isHit)) return;
    entries.ordinals.push(ordinal);
    entries.codes.push(code);
    entries.isHit.push(isHit);
  };
  const { kinds, published, eventStarts, eventCodes } = columns;
  if (request.axis === "happened") {
    for (const ordinal of liveOrdinals) {
      const end = eventStarts[ordinal + 1] ?? 0;
      for (let at = eventStarts[ordinal] ?? 0; at < end; at++) add(ordinal, eventCodes[at] ?? 0);
    }
  } else {
    const kind = request.axis === "photos" ? 1 : 0;
    for (const ordinal of liveOrdinals) if (kinds[ordinal] === kind) add(ordinal, published[ordinal] ?? 0);
  }
  return entries;
}

/** As in the bars: a filter by what happened chooses events, not only documents. */
function findHitTest({ columns }: ArchiveView, { filters }: HitSet, { axis }: TimelineItemsRequest): DayTest {
  const open = { firstDay: null, lastDay: null };
  return touchingRange(columns.intervals, axis === "happened" ? (filters.happened ?? open) : open);
}

/** The page's entries in order. Whole dates are skipped by counting; only the dates on the page are sorted. */
function selectPage(
  view: ArchiveView,
  { ordinals, codes, isHit }: Entries,
  { offset, limit }: TimelineItemsRequest,
): readonly Entry[] {
  const perCode = new Uint32Array(view.columns.intervals.firstDays.length);
  for (const code of codes) perCode[code] = (perCode[code] ?? 0) + 1;
  let before = 0;
  let skipped = 0;
  const wanted = Uint8Array.from(perCode, (count) => {
    const begin = before;
    before += count;
    if (before <= offset) skipped = before;
    return count > 0 && before > offset && begin < offset + limit ? 1 : 0;
  });
  const { ids } = view.columns;
  const entries: Entry[] = [];
  for (const [i, code] of codes.entries()) {
    if (wanted[code] === 1) entries.push({ ordinal: ordinals[i] ?? 0, code, isHit: isHit[i] ?? false });
  }
  const idOf = ({ ordinal }: Entry): string => ids.at(ordinal) ?? "";
  entries.sort((a, b) => a.code - b.code || (idOf(a) < idOf(b) ? -1 : 1));
  return entries.slice(offset - skipped, offset - skipped + limit);
}

function readItem(
  document: ArchiveDocument,
  { columns }: ArchiveView,
  { entry, request }: { readonly entry: Entry; readonly request: TimelineItemsRequest },
): TimelineItem {
  const { id, kind, headline, source } = document;
  const item: {
    id: string;
    kind: DocumentKind;
    headline: string | null;
    source: string | null;
    isHit: boolean;
  } = {
    id,
    kind,
    headline,
    source,
    isHit: entry.isHit,
  };
  const days = {
    firstDay: columns.intervals.firstDays[entry.code] ?? 0,
    lastDay: columns.intervals.lastDays[entry.code] ?? 0,
  };
  if (request.axis !== "happened")
    return { ...item, interval: toInterval(document.published ?? unknown(days)), mentions: [] };
  const events = document.events.filter((event) => isAt(event, days)).toSorted((a, b) => a.start - b.start);
  const mentions = events.map((event) => ({
    start: event.start,
    end: event.end,
    sentence: shortenSentence(event),
  }));
  return { ...item, interval: toInterval(events[0] ?? unknown(days)), mentions };
}

function isAt(event: Event, days: { readonly firstDay: number; readonly lastDay: number }): boolean {
  const place = placeInterval(event);
  return place !== null && place.firstDay === days.firstDay && place.lastDay === days.lastDay;
}

function toInterval({ edtf, firstDay, lastDay, precision, certainty }: Interval): Interval {
  return { edtf, firstDay, lastDay, precision, certainty };
}

/** Where a stored document and its columns disagree, which only a damaged cache could bring about: the days alone. */
function unknown({ firstDay, lastDay }: { readonly firstDay: number; readonly lastDay: number }): Interval {
  return { edtf: null, firstDay, lastDay, precision: "range", certainty: "certain" };
}
