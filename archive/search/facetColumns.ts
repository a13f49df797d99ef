/** Every facet in one form: codes of a document, and the value of a code. */
import type { FacetName } from "../contract.ts";
import { formatYear, fromDayNumber } from "../dates/interval.ts";
import type { Columns, IntervalDictionary } from "./columns.ts";

/** The facets, in the contract's order. */
export const facetNames = [
  "source",
  "byline",
  "photographer",
  "kind",
  "language",
  "folder",
  "year",
] as const satisfies readonly FacetName[];

/** `starts` where a document may have several codes or none. Several codes may have the same value (the days of a year). */
export type FacetColumn = {
  readonly codes: Uint32Array | Uint8Array;
  readonly starts?: Uint32Array;
  readonly toValue: (code: number) => string;
  /** Distinct codes: 0 to before this. */
  readonly codeCount: number;
};

/** The column behind a facet. The value `""` is "has none". */
export function facetColumn(columns: Columns, name: FacetName): FacetColumn {
  switch (name) {
    case "source":
      return fromDictionary(columns.sources);
    case "byline":
      return fromDictionary(columns.bylines);
    case "photographer":
      return fromDictionary(columns.photographers);
    case "kind":
      return { codes: columns.kinds, toValue: (code) => (code === 1 ? "photo" : "article"), codeCount: 2 };
    case "language":
      return fromDictionary(columns.languages);
    case "folder":
      return fromDictionary(columns.folders);
    case "year":
      return {
        codes: columns.published,
        toValue: (code) => yearOf(columns.intervals, code),
        codeCount: columns.intervals.firstDays.length,
      };
  }
}

function fromDictionary(column: {
  readonly dictionary: readonly string[];
  readonly codes: Uint32Array;
  readonly starts?: Uint32Array;
}): FacetColumn {
  const { dictionary, codes, starts } = column;
  const toValue = (code: number) => dictionary[code] ?? "";
  return { codes, toValue, codeCount: dictionary.length, ...(starts === undefined ? {} : { starts }) };
}

/** The year an interval lies in as a whole; "" for no date and for what is known less precisely than the year. */
function yearOf({ firstDays, lastDays }: IntervalDictionary, code: number): string {
  if (code === 0) return "";
  const first = fromDayNumber(firstDays[code] ?? 0).year;
  return first === fromDayNumber(lastDays[code] ?? 0).year ? formatYear(first) : "";
}
