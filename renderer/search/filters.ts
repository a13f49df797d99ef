import type { DayRange, FacetName, Filters } from "../../archive/contract.ts";
import { facetNames } from "../address.ts";

/** One active filter, as a chip shows it. */
export type ActiveFilter =
  | { readonly kind: "facet"; readonly facet: FacetName; readonly value: string }
  | { readonly kind: "published" | "happened"; readonly days: DayRange }
  | { readonly kind: "undated" };

/** Every active filter: time first, then the facets in their order. */
export function listFilters(filters: Filters): readonly ActiveFilter[] {
  return [
    ...(filters.published ? [{ kind: "published", days: filters.published } as const] : []),
    ...(filters.happened ? [{ kind: "happened", days: filters.happened } as const] : []),
    ...(filters.undated ? [{ kind: "undated" } as const] : []),
    ...facetNames.flatMap((facet) =>
      (filters[facet] ?? []).map((value) => ({ kind: "facet", facet, value }) as const),
    ),
  ];
}

/** The filters with one value of a facet switched on or off. */
export function toggleFacetValue(filters: Filters, facet: FacetName, value: string): Filters {
  const values = filters[facet] ?? [];
  const after = values.includes(value) ? values.filter((each) => each !== value) : [...values, value];
  const { [facet]: _before, ...rest } = filters;
  return after.length === 0 ? rest : { ...rest, [facet]: after };
}

/** The filters without that one. */
export function removeFilter(filters: Filters, filter: ActiveFilter): Filters {
  if (filter.kind === "facet") return toggleFacetValue(filters, filter.facet, filter.value);
  const { [filter.kind]: _removed, ...rest } = filters;
  return rest;
}

/** The filters without the last of `listFilters`; the same where there is none. */
export function removeLastFilter(filters: Filters): Filters {
  const last = listFilters(filters).at(-1);
  return last === undefined ? filters : removeFilter(filters, last);
}

/** The filters with a time window, or without where both its ends are open. */
export function withDays(filters: Filters, axis: "published" | "happened", days: DayRange): Filters {
  const { [axis]: _before, ...rest } = filters;
  return days.firstDay === null && days.lastDay === null ? rest : { ...rest, [axis]: days };
}

/** Whether nothing is filtered. */
export function isUnfiltered(filters: Filters): boolean {
  return listFilters(filters).length === 0;
}
