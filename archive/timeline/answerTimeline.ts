/** The timeline's lanes: bars by period, hits of the search against the total. */
import type { Result, TimelineAnswer, TimelineAxis, TimelineLane, TimelineRequest } from "../contract.ts";
import type { ArchiveView } from "../search/archiveView.ts";
import { findHits, type HitSet } from "../search/hitSets.ts";
import { countBins } from "./countBins.ts";
import { countHits, countTotals } from "./laneCounts.ts";

/** Answers with a lane for each axis asked for, in that order. Fails only where the signal was aborted. */
export async function answerTimeline(
  view: ArchiveView,
  request: TimelineRequest,
  { signal }: { readonly signal: AbortSignal },
): Promise<Result<TimelineAnswer>> {
  const found = await findHits(view, request, signal);
  if (found === null || signal.aborted) return { ok: false, failure: { code: "cancelled" } };
  const { requestId, unit } = request;
  const lanes = request.axes.map((axis) => buildLane(view, found, { axis, request }));
  return { ok: true, value: { requestId, revision: view.revision, unit, lanes } };
}

function buildLane(
  view: ArchiveView,
  found: HitSet,
  { axis, request }: { readonly axis: TimelineAxis; readonly request: TimelineRequest },
): TimelineLane {
  const { items, span, fit } = countTotals(view, axis);
  const hits = countHits(view, axis, { ordinals: found.hits.ordinals, filters: found.filters });
  const bins = countBins(view.columns.intervals, { totals: items, hits }, request);
  return { axis, bins, undated: items.counts[0] ?? 0, undatedHits: hits.counts[0] ?? 0, span, fit };
}
