import type {
  ArchiveDocument,
  Bin,
  Interval,
  TimelineAnswer,
  TimelineAxis,
  TimelineItem,
  TimelineItemsAnswer,
  TimelineItemsRequest,
  TimelineLane,
  TimelineRequest,
  TimelineUnit,
} from "../../archive/contract.ts";
import { fromCalendar, toCalendar } from "../days.ts";
import { isFakeHit } from "./fakeSearch.ts";

type Dated = {
  readonly document: ArchiveDocument;
  readonly interval: Interval;
  readonly event: number | null;
};

/** Counts bars by going through all documents. */
export function answerFakeTimeline(
  documents: readonly ArchiveDocument[],
  request: TimelineRequest,
): TimelineAnswer {
  const lanes = request.axes.map((axis) => countLane(documents, axis, request));
  return { requestId: request.requestId, revision: 1, unit: request.unit, lanes };
}

/** Lists what stands behind a bar. */
export function answerFakeItems(
  documents: readonly ArchiveDocument[],
  request: TimelineItemsRequest,
): TimelineItemsAnswer {
  const { axis, range, query, filters } = request;
  const items = listDated(documents, axis)
    .filter(({ interval }) =>
      request.containment === "within"
        ? (interval.firstDay ?? 0) >= range.firstDay && (interval.lastDay ?? 0) <= range.lastDay
        : (interval.lastDay ?? 0) >= range.firstDay && (interval.firstDay ?? 0) <= range.lastDay,
    )
    .map(({ document, interval, event }): TimelineItem => {
      const mention = event === null ? undefined : document.events[event];
      return {
        id: document.id,
        kind: document.kind,
        headline: document.headline,
        source: document.source,
        interval,
        isHit: isFakeHit(document, query, filters),
        mentions: mention === undefined ? [] : [toMention(mention)],
      };
    })
    .filter((item) => !request.hitsOnly || item.isHit);
  return {
    requestId: request.requestId,
    total: items.length,
    items: items.slice(request.offset, request.offset + request.limit),
  };
}

function toMention(event: ArchiveDocument["events"][number]): TimelineItem["mentions"][number] {
  const from = event.start - event.sentenceStart;
  return {
    start: event.start,
    end: event.end,
    sentence: { text: event.sentence, marks: [{ start: from, end: from + event.text.length }] },
  };
}

function countLane(
  documents: readonly ArchiveDocument[],
  axis: TimelineAxis,
  request: TimelineRequest,
): TimelineLane {
  const { unit, query, filters } = request;
  const dated = listDated(documents, axis);
  const bins = new Map<number, Bin>();
  for (const { document, interval } of dated) {
    const firstDay = interval.firstDay ?? 0;
    const lastDay = interval.lastDay ?? 0;
    const hit = isFakeHit(document, query, filters) ? 1 : 0;
    const isWider = binAt(firstDay, unit).lastDay < lastDay;
    for (let day = firstDay; day <= lastDay; day = binAt(day, unit).lastDay + 1) {
      const place = binAt(day, unit);
      const before = bins.get(place.firstDay) ?? { ...place, total: 0, hits: 0, wider: 0, widerHits: 0 };
      bins.set(
        place.firstDay,
        isWider
          ? { ...before, wider: before.wider + 1, widerHits: before.widerHits + hit }
          : { ...before, total: before.total + 1, hits: before.hits + hit },
      );
    }
  }
  const days = dated.flatMap(({ interval }) => [interval.firstDay ?? 0, interval.lastDay ?? 0]);
  const span = days.length === 0 ? null : { firstDay: Math.min(...days), lastDay: Math.max(...days) };
  const undated = documents.filter(
    ({ kind, published }) => published === null && axis === (kind === "photo" ? "photos" : "published"),
  );
  return {
    axis,
    bins: [...bins.values()].sort((left, right) => left.firstDay - right.firstDay),
    undated: undated.length,
    undatedHits: undated.filter((document) => isFakeHit(document, query, filters)).length,
    span,
    fit: span,
  };
}

function listDated(documents: readonly ArchiveDocument[], axis: TimelineAxis): readonly Dated[] {
  if (axis === "happened") {
    return documents.flatMap((document) =>
      document.events
        .map((interval, event) => ({ document, interval, event }))
        .filter(({ interval }) => interval.firstDay !== null),
    );
  }
  const kind = axis === "photos" ? "photo" : "article";
  return documents.flatMap((document) =>
    document.kind === kind && document.published !== null
      ? [{ document, interval: document.published, event: null }]
      : [],
  );
}

function binAt(day: number, unit: TimelineUnit): { firstDay: number; lastDay: number } {
  const { year, month } = toCalendar(day);
  const between = (firstDay: number, next: number) => ({ firstDay, lastDay: next - 1 });
  if (unit === "day") return between(day, day + 1);
  // 1970-01-01 was a Thursday; weeks begin on Monday.
  if (unit === "week")
    return between(day - ((((day + 3) % 7) + 7) % 7), day - ((((day + 3) % 7) + 7) % 7) + 7);
  if (unit === "month") return between(fromCalendar(year, month, 1), fromCalendar(year, month + 1, 1));
  if (unit === "year") return between(fromCalendar(year, 1, 1), fromCalendar(year + 1, 1, 1));
  if (unit === "quarter") {
    const first = Math.floor((month - 1) / 3) * 3 + 1;
    return between(fromCalendar(year, first, 1), fromCalendar(year, first + 3, 1));
  }
  const decade = Math.floor(year / 10) * 10;
  return between(fromCalendar(decade, 1, 1), fromCalendar(decade + 10, 1, 1));
}
