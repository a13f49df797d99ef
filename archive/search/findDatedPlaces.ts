/** Why a document answers a question about time: the places that name it. */
import type { ArchiveDocument, DayRange, Event } from "../contract.ts";
import type { Place } from "./findPlaces.ts";
import { placeInterval } from "./placeInterval.ts";
import type { QueryNode } from "./queryTree.ts";

/** The ranges that a query and a filter ask of what happened; none of those that are excluded. */
export function listHappened(tree: QueryNode, filter: DayRange | undefined): readonly DayRange[] {
  return [...collectRanges(tree), ...(filter === undefined ? [] : [filter])];
}

function collectRanges(node: QueryNode): readonly DayRange[] {
  if (node.kind === "dates") return node.axis === "happened" ? [node.range] : [];
  if (node.kind === "not") return [];
  if ("children" in node) return node.children.flatMap(collectRanges);
  return "child" in node ? collectRanges(node.child) : [];
}

/** Mentions in the body that touch one of the ranges, in text order. */
export function findDatedPlaces(document: ArchiveDocument, ranges: readonly DayRange[]): readonly Place[] {
  return document.events
    .filter((event) => ranges.some((range) => touches(event, range)))
    .map((event) => toPlace(document, event))
    .sort((a, b) => a.start - b.start);
}

function touches(event: Event, { firstDay, lastDay }: DayRange): boolean {
  const days = placeInterval(event);
  if (days === null) return false;
  return days.firstDay <= (lastDay ?? days.firstDay) && days.lastDay >= (firstDay ?? days.lastDay);
}

function toPlace({ body, blocks }: ArchiveDocument, { start, end }: Event): Place {
  const block = blocks.find((candidate) => candidate.start <= start && end <= candidate.end);
  const { start: blockStart, end: blockEnd } = block ?? { start: 0, end: body.length };
  return {
    start,
    end,
    marks: [{ start, end }],
    block: { text: body, start: blockStart, end: blockEnd, inBody: true },
    field: "body",
    leaf: 0,
  };
}
