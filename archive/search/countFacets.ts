/** How many of the documents found have which source, byline, folder ... */
import { type FacetCount, type FacetName, type Filters, maxFacetValues } from "../contract.ts";
import { CodeCounter } from "./CodeCounter.ts";
import type { Columns } from "./columns.ts";
import { type FacetColumn, facetColumn, facetNames } from "./facetColumns.ts";
import { listParentFolders, type Verdicts } from "./filterDocuments.ts";
import { selectFirst } from "./selectFirst.ts";

/** Counts of every facet. Each follows all filters but its own; most frequent first, then by value; selected values always. */
export function countFacets(
  columns: Columns,
  found: Found,
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

type Found = {
  readonly candidates: Uint32Array;
  readonly verdicts: Verdicts;
  readonly filters: Filters;
};

function countFacet(columns: Columns, name: FacetName, found: Found): readonly FacetCount[] {
  const column = facetColumn(columns, name);
  const counted = countCodes(column, { ...found, facet: facetNames.indexOf(name) + 1 });
  return listCounts(name === "folder" ? sumFolders(counted) : counted, found.filters[name] ?? []);
}

/** Values with their counts, by code. `used` are the codes that aren't 0: a few hits touch few of many values. */
type Counted = {
  readonly values: readonly string[];
  readonly counts: ArrayLike<number>;
  readonly used: readonly number[];
};

// Indexing is safe here: ordinals lie within the columns, codes within the dictionary.

/** One for all facets: each is listed before the next is counted. */
const counter = new CodeCounter();

function countCodes(
  { codes, starts, dictionary }: FacetColumn,
  found: { readonly candidates: Uint32Array; readonly verdicts: Verdicts; readonly facet: number },
): Counted {
  const { candidates, verdicts, facet } = found;
  counter.start(dictionary.length);
  for (let i = 0; i < candidates.length; i++) {
    const verdict = verdicts[i] as number;
    if (verdict !== 0 && verdict !== facet) continue;
    const ordinal = candidates[i] as number;
    if (starts === undefined) {
      counter.add(codes[ordinal] as number);
      continue;
    }
    const from = starts[ordinal] as number;
    const to = starts[ordinal + 1] as number;
    if (from === to) counter.add(0);
    for (let at = from; at < to; at++) counter.add(codes[at] as number);
  }
  return { values: dictionary, counts: counter.counts, used: counter.used };
}

/** A folder's count includes the folders below it; the archive's own folder counts what lies directly in it. */
function sumFolders({ values, counts, used }: Counted): Counted {
  const sums = new Map<string, number>();
  for (const code of used) {
    const folder = values[code] as string;
    for (const each of [folder, ...listParentFolders(folder)]) {
      sums.set(each, (sums.get(each) ?? 0) + (counts[code] as number));
    }
  }
  return { values: [...sums.keys()], counts: [...sums.values()], used: Array.from(sums.keys(), (_, i) => i) };
}

function listCounts(counted: Counted, selected: readonly string[]): readonly FacetCount[] {
  const { values, counts, used } = counted;
  const compare = (a: number, b: number): number =>
    (counts[b] as number) - (counts[a] as number) || ((values[a] as string) < (values[b] as string) ? -1 : 1);
  const listed = selectFirst(used, maxFacetValues, compare).map((code) => toCount(counted, code));
  if (selected.length === 0) return listed;
  const names = new Set(listed.map(({ value }) => value));
  const missing = [...new Set(selected)].filter((value) => !names.has(value));
  return [...listed, ...missing.map((value) => ({ value, count: counts[values.indexOf(value)] ?? 0 }))].sort(
    (a, b) => b.count - a.count || (a.value < b.value ? -1 : 1),
  );
}

function toCount({ values, counts }: Counted, code: number): FacetCount {
  return { value: values[code] ?? "", count: counts[code] ?? 0 };
}
