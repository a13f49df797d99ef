/** A search's answer: one page of hits with their snippets, counts of everything. */
import { setImmediate } from "node:timers/promises";
import type { DayRange, Hit, Result, SearchAnswer, SearchRequest } from "../contract.ts";
import type { ArchiveView } from "./archiveView.ts";
import { listPhotographers } from "./buildColumns.ts";
import { listLeaves, type QueryLeaf } from "./compileQuery.ts";
import { countFacets } from "./countFacets.ts";
import { findDatedPlaces, listHappened } from "./findDatedPlaces.ts";
import { markHeadline } from "./findMarks.ts";
import { findPlaces } from "./findPlaces.ts";
import { findHits, type HitSet } from "./hitSets.ts";
import { makeSnippets } from "./makeSnippets.ts";
import { type RankedHit, rankHits } from "./rankHits.ts";

/** Documents are read and cut into snippets this many at a time before the process listens for a newer request. */
const batchSize = 20;

/** Answers a search. Fails only where the signal was aborted. `now` is in milliseconds, for `tookMs`. */
export async function answerSearch(
  view: ArchiveView,
  request: SearchRequest,
  { signal, now }: { readonly signal: AbortSignal; readonly now: () => number },
): Promise<Result<SearchAnswer>> {
  const startedMs = now();
  const found = await findHits(view, request, signal);
  const hits = found === null ? null : await readPage(view, { found, request, signal });
  if (found === null || hits === null) return { ok: false, failure: { code: "cancelled" } };
  const { matches, verdicts, filters, boilerplateOnly, problems } = found;
  const facets = countFacets(view.columns, { candidates: matches.ordinals, verdicts, filters });
  return {
    ok: true,
    value: {
      requestId: request.requestId,
      revision: view.revision,
      total: found.hits.ordinals.length,
      archiveTotal: view.liveOrdinals.length,
      tookMs: now() - startedMs,
      hits,
      facets,
      undated: countUndated(view, found),
      boilerplateOnly,
      problems,
    },
  };
}

function countUndated({ columns }: ArchiveView, { hits }: HitSet): number {
  let count = 0;
  for (const ordinal of hits.ordinals) if (columns.published[ordinal] === 0) count++;
  return count;
}

async function readPage(
  view: ArchiveView,
  by: { readonly found: HitSet; readonly request: SearchRequest; readonly signal: AbortSignal },
): Promise<readonly Hit[] | null> {
  const { found, request, signal } = by;
  const leaves = listLeaves(found.tree);
  const happened = listHappened(found.tree, found.filters.happened);
  const hits: Hit[] = [];
  for (const [i, ranked] of rankHits(view, found.hits, request).entries()) {
    if (i % batchSize === 0) await setImmediate();
    if (signal.aborted) return null;
    hits.push(await readHit(view, ranked, { leaves, happened }));
  }
  return hits;
}

async function readHit(
  view: ArchiveView,
  { ordinal, score }: RankedHit,
  { leaves, happened }: { readonly leaves: readonly QueryLeaf[]; readonly happened: readonly DayRange[] },
): Promise<Hit> {
  const document = await view.documents.read(ordinal);
  const places = findPlaces(document, leaves);
  const { id, path, kind, source, bylines, published, language } = document;
  return {
    id,
    path,
    kind,
    headline: markHeadline(document, leaves),
    source,
    bylines,
    photographers: listPhotographers(document),
    published,
    language,
    score,
    // Without words, what answers the question about time; without that, the beginning of the text.
    snippets: makeSnippets(document, leaves.length > 0 ? places : findDatedPlaces(document, happened)),
    occurrences: places.length,
  };
}
