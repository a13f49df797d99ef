/** How many of the documents found have which source, byline, folder ... */
import type { FacetCount, FacetName, Filters } from "../contract.ts";
import type { Columns } from "./columns.ts";
import { type FacetColumn, facetColumn, facetNames } from "./facetColumns.ts";
import { listParentFolders, type Verdicts } from "./filterDocuments.ts";
import { selectFirst } from "./selectFirst.ts";

/** More values than this nobody reads in a list; the contract promises it. */
const maxValues = 200;

/** Counts of every facet. Each follows all filters but its own; most frequent first, then by value; selected values always. */
export function countFacets(
  columns: Columns,
  found: { readonly candidates: Uint32Array; readonly verdicts: Verdicts; readonly filters: Filters },
): { readonly [name in FacetName]: readonly FacetCount[] } {
  const count = (name: FacetName) => countFacet(columns, name, found);
  return {
    source: count("source"),
    byline: count("byline"),
    photographer: count("photographer"),
    kind: count("kind"),
    language: count("language"),
    folder: count("folder"),
    year: count("year"),
  };
}

function countFacet(
  columns: Columns,
  name: FacetName,
  found: { readonly candidates: Uint32Array; readonly verdicts: Verdicts; readonly filters: Filters },
): readonly FacetCount[] {
  const column = facetColumn(columns, name);
  const facet = facetNames.indexOf(name) + 1;
  const counts = countCodes(column, { ...found, facet });
  return listCounts(sumByValue(column, counts, name === "folder"), found.filters[name] ?? []);
}

function countCodes(
  { codes, starts, codeCount }: FacetColumn,
  found: { readonly candidates: Uint32Array; readonly verdicts: Verdicts; readonly facet: number },
): Uint32Array {
  const { candidates, verdicts, facet } = found;
  const counts = new Uint32Array(codeCount);
  for (let i = 0; i < candidates.length; i++) {
    const verdict = verdicts[i] as number;
    if (verdict !== 0 && verdict !== facet) continue;
    const ordinal = candidates[i] as number;
    if (starts === undefined) {
      (counts[codes[ordinal] as number] as number)++;
      continue;
    }
    const from = starts[ordinal] as number;
    const to = starts[ordinal + 1] as number;
    if (from === to) (counts[0] as number)++;
    for (let at = from; at < to; at++) (counts[codes[at] as number] as number)++;
  }
  return counts;
}

/** Counts by value; a folder's include those of the folders below it, and the archive's own folder counts what lies directly in it. */
function sumByValue(column: FacetColumn, counts: Uint32Array, isFolder: boolean): Map<string, number> {
  const sums = new Map<string, number>();
  for (const [code, count] of counts.entries()) {
    if (count === 0) continue;
    const value = column.toValue(code);
    const parents = isFolder ? listParentFolders(value) : [];
    for (const each of [value, ...parents]) sums.set(each, (sums.get(each) ?? 0) + count);
  }
  return sums;
}

function listCounts(sums: ReadonlyMap<string, number>, selected: readonly string[]): readonly FacetCount[] {
  const all = Array.from(sums, ([value, count]) => ({ value, count }));
  const compare = (a: FacetCount | undefined, b: FacetCount | undefined): number =>
    (b?.count ?? 0) - (a?.count ?? 0) || ((a?.value ?? "") < (b?.value ?? "") ? -1 : 1);
  const order = Uint32Array.from(all, (_, i) => i);
  const first = selectFirst(order, maxValues, (a, b) => compare(all[a], all[b])).flatMap((i) => all[i] ?? []);
  const listed = new Set(first.map(({ value }) => value));
  const missing = [...new Set(selected)].filter((value) => !listed.has(value));
  return [...first, ...missing.map((value) => ({ value, count: sums.get(value) ?? 0 }))].toSorted(compare);
}
