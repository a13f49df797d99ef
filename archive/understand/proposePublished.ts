import type { Interval, Published } from "../contract.ts";
import { daysInterval, formatDay } from "../dates/interval.ts";

/** Fewer dated neighbours than this prove nothing; a folder whose dates span more than a year says nothing useful. */
const fewestNeighbours = 3;
const mostDays = 366;

/**
 * A date proposed for an undated document from the dates of its folder's other documents: the days they span. Never a
 * fact: `proposal` is set and the certainty is approximate. Null where the neighbours are few or far apart.
 */
export function proposePublished(neighbours: readonly Interval[]): Published | null {
  let dated = 0;
  let firstDay = Number.POSITIVE_INFINITY;
  let lastDay = Number.NEGATIVE_INFINITY;
  for (const neighbour of neighbours) {
    if (neighbour.firstDay === null || neighbour.lastDay === null) continue;
    dated++;
    firstDay = Math.min(firstDay, neighbour.firstDay);
    lastDay = Math.max(lastDay, neighbour.lastDay);
  }
  if (dated < fewestNeighbours || lastDay - firstDay > mostDays) return null;
  const text = `${formatDay(firstDay)}/${formatDay(lastDay)}`;
  return {
    ...daysInterval(firstDay, lastDay),
    certainty: "approximate",
    text,
    evidence: { text, place: "neighbours", rule: "folder-neighbours" },
    conflicting: [],
    proposal: true,
  };
}
