/** How many of the documents found have which source, byline, folder ... */
import { type FacetCount, type FacetName, type Filters, maxFacetValues } from "../contract.ts";
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
  const counts = countCodes(column, { ...found, facet: facetNames.indexOf(name) + 1 });
  const selected = found.filters[name] ?? [];
  if (name === "folder") return listCounts(sumFolders(column.dictionary, counts), selected);
  return listCounts({ values: column.dictionary, counts }, selected);
}

// Indexing is safe here: ordinals lie within the columns, codes within the dictionary.

function countCodes(
  { codes, starts, dictionary }: FacetColumn,
  found: { readonly candidates: Uint32Array; readonly verdicts: Verdicts; readonly facet: number },
): Uint32Array {
  const { candidates, verdicts, facet } = found;
  const counts = new Uint32Array(dictionary.length);
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

/** Values with their counts, by position. */
type Counted = { readonly values: readonly string[]; readonly counts: ArrayLike<number> };

/** A folder's count includes the folders below it; the archive's own folder counts what lies directly in it. */
function sumFolders(folders: readonly string[], counts: Uint32Array): Counted {
  const sums = new Map<string, number>();
  for (const [code, folder] of folders.entries()) {
    const count = counts[code] ?? 0;
    if (count === 0) continue;
    for (const each of [folder, ...listParentFolders(folder)]) sums.set(each, (sums.get(each) ?? 0) + count);
  }
  return { values: [...sums.keys()], counts: [...sums.values()] };
}

function listCounts({ values, counts }: Counted, selected: readonly string[]): readonly FacetCount[] {
  const compare = (a: number, b: number): number =>
    (counts[b] as number) - (counts[a] as number) || ((values[a] as string) < (values[b] as string) ? -1 : 1);
  const used: number[] = [];
  for (let code = 0; code < values.length; code++) if (counts[code] !== 0) used.push(code);
  const listed = selectFirst(used, maxFacetValues, compare).map((code) => toCount(values, counts, code));
  const names = new Set(listed.map(({ value }) => value));
  const missing = [...new Set(selected)].filter((value) => !names.has(value));
  return [...listed, ...missing.map((value) => ({ value, count: counts[values.indexOf(value)] ?? 0 }))].sort(
    (a, b) => b.count - a.count || (a.value < b.value ? -1 : 1),
  );
}

function toCount(values: readonly string[], counts: ArrayLike<number>, code: number): FacetCount {
  return { value: values[code] ?? "", count: counts[code] ?? 0 };
}
