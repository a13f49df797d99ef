/** The documents that a query and its filters find, kept so that list, facets, pages and timeline evaluate them once. */
import { setImmediate } from "node:timers/promises";
import type { DayRange, Filters, QueryProblem } from "../contract.ts";
import { subtractSorted } from "../index/sortedNumbers.ts";
import type { ArchiveView } from "./archiveView.ts";
import { compileQuery, listLeaves } from "./compileQuery.ts";
import { markTouching } from "./dayTests.ts";
import { filterDocuments, type Verdicts } from "./filterDocuments.ts";
import { parseQuery } from "./parseQuery.ts";
import type { QueryAxis, QueryNode } from "./queryTree.ts";
import type { Matches } from "./searchIndex.ts";

export type HitSet = {
  readonly tree: QueryNode;
  readonly problems: readonly QueryProblem[];
  readonly filters: Filters;
  /** What the query finds, filters aside: the candidates of `verdicts`. */
  readonly matches: Matches;
  readonly verdicts: Verdicts;
  /** What passes the filters too, ascending by ordinal. */
  readonly hits: Matches;
  /** Further documents that pass the filters and hold the query only with their boilerplate. */
  readonly boilerplateOnly: number;
};

/** As many as a window has asked about lately, with the step before. */
const keptSets = 8;

/** The hit set of a query; null where the signal was aborted. Equal requests at the same time share one evaluation. */
export async function findHits(
  view: ArchiveView,
  request: { readonly query: string; readonly filters: Filters },
  signal: AbortSignal,
): Promise<HitSet | null> {
  const key = JSON.stringify([request.query, request.filters]);
  for (;;) {
    const shared = view.hitSets.get(key);
    const pending = shared ?? evaluateHits(view, request, signal);
    keep(view.hitSets, key, pending);
    const hitSet = await pending;
    if (hitSet !== null) return hitSet;
    if (view.hitSets.get(key) === pending) view.hitSets.delete(key);
    // Null by another's signal: the one who began the evaluation gave up, this request did not.
    if (shared === undefined || signal.aborted) return null;
  }
}

function keep(hitSets: ArchiveView["hitSets"], key: string, pending: Promise<HitSet | null>): void {
  hitSets.delete(key);
  hitSets.set(key, pending);
  const oldest = hitSets.keys().next().value;
  if (hitSets.size > keptSets && oldest !== undefined) hitSets.delete(oldest);
}

async function evaluateHits(
  view: ArchiveView,
  { query, filters }: { readonly query: string; readonly filters: Filters },
  signal: AbortSignal,
): Promise<HitSet | null> {
  const { tree, problems } = parseQuery(query);
  // Before each look into the index the process hears whether a newer request has come.
  await setImmediate();
  if (signal.aborted) return null;
  const matches = matchTree(view, tree, { boilerplate: false });
  const verdicts = filterDocuments(view.columns, matches.ordinals, filters);
  await setImmediate();
  if (signal.aborted) return null;
  const wide = listLeaves(tree).length > 0 ? matchTree(view, tree, { boilerplate: true }) : matches;
  const further = subtractSorted(wide.ordinals, matches.ordinals);
  const boilerplateOnly = countPassing(filterDocuments(view.columns, further, filters));
  return {
    tree,
    problems,
    filters,
    matches,
    verdicts,
    hits: selectPassing(matches, verdicts),
    boilerplateOnly,
  };
}

function matchTree(
  { index, columns }: ArchiveView,
  tree: QueryNode,
  { boilerplate }: { readonly boilerplate: boolean },
): Matches {
  const selectByDates = (axis: QueryAxis, range: DayRange) => markTouching(columns, axis, range);
  return index.match(compileQuery(tree, { selectByDates, boilerplate }));
}

function countPassing(verdicts: Verdicts): number {
  let count = 0;
  for (const verdict of verdicts) if (verdict === 0) count++;
  return count;
}

function selectPassing(matches: Matches, verdicts: Verdicts): Matches {
  const count = countPassing(verdicts);
  if (count === verdicts.length) return matches;
  const ordinals = new Uint32Array(count);
  const scores = new Float64Array(count);
  let at = 0;
  for (let i = 0; i < verdicts.length; i++) {
    if (verdicts[i] !== 0) continue;
    ordinals[at] = matches.ordinals[i] as number;
    scores[at++] = matches.scores[i] as number;
  }
  return { ordinals, scores };
}
