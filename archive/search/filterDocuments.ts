/** Which documents pass the filters, and which fail by one facet alone: that facet's counts still include them. */
import type { FacetName, Filters } from "../contract.ts";
import type { Columns } from "./columns.ts";
import { type DayTest, touchingRange } from "./dayTests.ts";
import { type FacetColumn, facetColumn, facetNames } from "./facetColumns.ts";

/** For each candidate: 0 passes; n from 1, fails by the n-th of `facetNames` alone; `failed`, by more, or by date. */
export type Verdicts = Uint8Array;

/** Fails by a date filter or by several facets. */
export const failed = 255;

/** Judges candidates (ordinals) by all filters. Values of one facet are alternatives; different filters must all hold. */
export function filterDocuments(columns: Columns, candidates: Uint32Array, filters: Filters): Verdicts {
  const verdicts = new Uint8Array(candidates.length);
  for (const [i, name] of facetNames.entries()) {
    const values = filters[name];
    if (values === undefined || values.length === 0) continue;
    const column = facetColumn(columns, name);
    judgeFacet(verdicts, { candidates, column, accepted: acceptCodes(column, name, values), facet: i + 1 });
  }
  const { published, eventStarts, eventCodes, intervals } = columns;
  if (filters.undated === true) {
    for (let i = 0; i < candidates.length; i++) {
      if (published[candidates[i] as number] !== 0) verdicts[i] = failed;
    }
  }
  if (filters.published !== undefined) {
    const test = touchingRange(intervals, filters.published);
    for (let i = 0; i < candidates.length; i++) {
      if (test[published[candidates[i] as number] as number] === 0) verdicts[i] = failed;
    }
  }
  if (filters.happened !== undefined) {
    judgeEvents(verdicts, candidates, {
      eventStarts,
      eventCodes,
      test: touchingRange(intervals, filters.happened),
    });
  }
  return verdicts;
}

/** 1 for each code whose value is selected; a selected folder includes those below it. */
function acceptCodes(column: FacetColumn, name: FacetName, values: readonly string[]): Uint8Array {
  const selected = new Set(values);
  const isIn = (value: string) =>
    selected.has(value) ||
    (name === "folder" && listParentFolders(value).some((parent) => selected.has(parent)));
  return Uint8Array.from(column.dictionary, (value) => (isIn(value) ? 1 : 0));
}

/** The folders above a folder, innermost first, without the archive's own. Example: `a/b/c` has `a/b` and `a`. */
export function listParentFolders(folder: string): readonly string[] {
  const parents: string[] = [];
  for (let cut = folder.lastIndexOf("/"); cut > 0; cut = folder.lastIndexOf("/", cut - 1)) {
    parents.push(folder.slice(0, cut));
  }
  return parents;
}

function judgeFacet(
  verdicts: Verdicts,
  by: {
    readonly candidates: Uint32Array;
    readonly column: FacetColumn;
    readonly accepted: Uint8Array;
    readonly facet: number;
  },
): void {
  const { candidates, accepted, facet } = by;
  const { codes, starts } = by.column;
  for (let i = 0; i < candidates.length; i++) {
    const ordinal = candidates[i] as number;
    const passes =
      starts === undefined
        ? accepted[codes[ordinal] as number]
        : acceptsList(accepted, codes, starts[ordinal] as number, starts[ordinal + 1] as number);
    if (passes !== 1) verdicts[i] = verdicts[i] === 0 ? facet : failed;
  }
}

/** An empty list passes where "has none" is selected. */
function acceptsList(
  accepted: Uint8Array,
  codes: Uint32Array | Uint8Array,
  from: number,
  to: number,
): number {
  if (from === to) return accepted[0] ?? 0;
  for (let at = from; at < to; at++) if (accepted[codes[at] as number] === 1) return 1;
  return 0;
}

function judgeEvents(
  verdicts: Verdicts,
  candidates: Uint32Array,
  by: { readonly eventStarts: Uint32Array; readonly eventCodes: Uint32Array; readonly test: DayTest },
): void {
  for (let i = 0; i < candidates.length; i++) {
    const ordinal = candidates[i] as number;
    const from = by.eventStarts[ordinal] as number;
    const to = by.eventStarts[ordinal + 1] as number;
    if (from === to || acceptsList(by.test, by.eventCodes, from, to) === 0) verdicts[i] = failed;
  }
}
