/** Every facet in one form: codes of a document, and the value of a code. */
import { assertNever } from "../assertNever.ts";
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

/** `starts` where a document may have several codes or none. Each value has one code. */
export type FacetColumn = {
  readonly dictionary: readonly string[];
  readonly codes: Uint32Array | Uint8Array;
  readonly starts?: Uint32Array;
};

/** The column behind a facet. The value `""` is "has none". */
export function facetColumn(columns: Columns, name: FacetName): FacetColumn {
  switch (name) {
    case "source":
      return columns.sources;
    case "byline":
      return columns.bylines;
    case "photographer":
      return columns.photographers;
    case "kind":
      return { dictionary: ["article", "photo"], codes: columns.kinds };
    case "language":
      return columns.languages;
    case "folder":
      return columns.folders;
    case "year":
      return yearColumn(columns);
    default:
      return assertNever(name);
  }
}

/** Made once for each set of columns: the calendar would otherwise be asked again for every search. */
const yearColumns = new WeakMap<Columns, FacetColumn>();

function yearColumn(columns: Columns): FacetColumn {
  const known = yearColumns.get(columns);
  if (known !== undefined) return known;
  const codes = new Map([["", 0]]);
  const yearCodes = Uint32Array.from(columns.intervals.firstDays, (_, code) => {
    const year = yearOf(columns.intervals, code);
    const yearCode = codes.get(year) ?? codes.size;
    codes.set(year, yearCode);
    return yearCode;
  });
  const made = {
    dictionary: [...codes.keys()],
    codes: columns.published.map((interval) => yearCodes[interval] ?? 0),
  };
  yearColumns.set(columns, made);
  return made;
}

/** The year an interval lies in as a whole; "" for no date and for what is known less precisely than the year. */
function yearOf({ firstDays, lastDays }: IntervalDictionary, code: number): string {
  if (code === 0) return "";
  const first = fromDayNumber(firstDays[code] ?? 0).year;
  return first === fromDayNumber(lastDays[code] ?? 0).year ? formatYear(first) : "";
}
