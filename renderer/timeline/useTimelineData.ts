import type { Filters, TimelineAnswer, TimelineUnit } from "../../archive/contract.ts";
import { useClient } from "../client.ts";
import { type Answer, useAnswer } from "../useAnswer.ts";
import { axes } from "./laneRows.ts";

type TimelineQuestion = {
  readonly unit: TimelineUnit | null;
  /** Null: all. */
  readonly range: { readonly firstDay: number; readonly lastDay: number } | null;
  readonly query: string;
  readonly filters: Filters;
  readonly revision: number;
};

/** The bars of all lanes; asks nothing while `unit` is null. */
export function useTimelineData({
  unit,
  range,
  query,
  filters,
  revision,
}: TimelineQuestion): Answer<TimelineAnswer> {
  const client = useClient();
  const key = unit === null ? null : JSON.stringify([revision, unit, range, query, filters]);
  return useAnswer(key, (requestId) =>
    client.getTimeline({
      requestId,
      axes,
      unit: unit ?? "year",
      query,
      filters,
      ...(range === null ? {} : { range }),
    }),
  );
}
