/** The order of the result list. */
import type { SortOrder } from "../contract.ts";
import type { ArchiveView } from "./archiveView.ts";
import type { Matches } from "./searchIndex.ts";
import { selectFirst } from "./selectFirst.ts";

/** A hit's ordinal and score. */
export type RankedHit = { readonly ordinal: number; readonly score: number };

/**
 * One page of hits in order. By relevance: score, then newest, then id. By date: undated documents last in both
 * directions; days before their times, equal dates by id. The same archive gives the same order, however it was indexed.
 */
export function rankHits(
  view: ArchiveView,
  hits: Matches,
  page: { readonly sort: SortOrder; readonly offset: number; readonly limit: number },
): readonly RankedHit[] {
  const { ordinals, scores } = hits;
  const compare = compareHits(view, hits, page.sort);
  return selectFirst(countUp(ordinals.length), page.offset + page.limit, compare)
    .slice(page.offset)
    .map((i) => ({ ordinal: ordinals[i] ?? 0, score: scores[i] ?? 0 }));
}

function compareHits(
  view: ArchiveView,
  { ordinals, scores }: Matches,
  sort: SortOrder,
): (a: number, b: number) => number {
  const { ids, published, publishedSeconds } = view.columns;
  const direction = sort === "oldest" ? 1 : -1;
  // Safe throughout: positions lie within the hits, ordinals within the columns.
  const byDate = (a: number, b: number): number => {
    const dateA = published[a] as number;
    const dateB = published[b] as number;
    if (dateA !== dateB) return dateA === 0 ? 1 : dateB === 0 ? -1 : (dateA - dateB) * direction;
    const times = (publishedSeconds[a] as number) - (publishedSeconds[b] as number);
    return times * direction || ((ids.at(a) as string) < (ids.at(b) as string) ? -1 : 1);
  };
  return (i, j) => {
    const scoreOrder = sort === "relevance" ? (scores[j] as number) - (scores[i] as number) : 0;
    return scoreOrder || byDate(ordinals[i] as number, ordinals[j] as number);
  };
}

/** 0, 1, 2 ... : positions among the hits. */
function countUp(length: number): Uint32Array {
  const positions = new Uint32Array(length);
  for (let i = 0; i < length; i++) positions[i] = i;
  return positions;
}
