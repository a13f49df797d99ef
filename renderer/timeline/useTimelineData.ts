import type { Filters, TimelineAnswer, TimelineUnit } from "../../archive/contract.ts";
import { useClient } from "../client.ts";
import { isUnfiltered } from "../search/filters.ts";
import { type Answer, useAnswer } from "../useAnswer.ts";
import { axes } from "./laneRows.ts";

/** What the timeline counts as hits. */
export type TimelineSearch = {
  readonly query: string;
  readonly filters: Filters;
  /** The archive's revision. */
  readonly revision: number;
};

type TimelineQuestion = TimelineSearch & {
  readonly unit: TimelineUnit | null;
  /** Null: all. */
  readonly range: { readonly firstDay: number; readonly lastDay: number } | null;
};

/** The bars of all lanes, and whether they are of a search: the last answer stays while the next one is on the way. */
type TimelineData = Answer<TimelineAnswer> & { readonly hasSearch: boolean };

/** Fetches the bars of all lanes; asks nothing while `unit` is null. */
export function useTimelineData({ unit, range, query, filters, revision }: TimelineQuestion): TimelineData {
  const client = useClient();
  const isSearch = query !== "" || !isUnfiltered(filters);
  const key = unit === null ? null : JSON.stringify([isSearch, revision, unit, range, query, filters]);
  const answer = useAnswer(key, (requestId) =>
    client.getTimeline({
      requestId,
      axes,
      unit: unit ?? "year",
      query,
      filters,
      ...(range === null ? {} : { range }),
    }),
  );
  // Until the bars of a new search are there, those of none must not be drawn as its hits.
  return { ...answer, hasSearch: answer.key?.startsWith("[true") ?? false };
}
