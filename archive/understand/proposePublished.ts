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
  const dated = neighbours.filter((interval) => interval.firstDay !== null && interval.lastDay !== null);
  if (dated.length < fewestNeighbours) return null;
  const firstDay = Math.min(...dated.map((interval) => interval.firstDay ?? 0));
  const lastDay = Math.max(...dated.map((interval) => interval.lastDay ?? 0));
  if (lastDay - firstDay > mostDays) return null;
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
