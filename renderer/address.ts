import type { DayRange, FacetName, Filters, SortOrder, TimelineUnit } from "../archive/contract.ts";
import { formatIsoDay, parseIsoDay } from "./days.ts";

/** What the middle of the window shows. */
export type View = "list" | "photos" | "report" | "corrections";

/** What a bar's height means: how many, or how many of all. */
export type Measure = "count" | "share";

/** All of the window's state that can be bookmarked, gone back from, and pasted. Pane sizes, theme and language are not in it. */
export type Address = {
  readonly query: string;
  readonly filters: Filters;
  readonly sort: SortOrder;
  readonly view: View;
  readonly documentId: string | null;
  /** Where in the open document to look: a UTF-16 offset into its body. */
  readonly place: number | null;
  /** Null: chosen by the zoom. */
  readonly unit: TimelineUnit | null;
  /** The days that the timeline shows; null: all of them. */
  readonly shown: { readonly firstDay: number; readonly lastDay: number } | null;
  readonly measure: Measure;
};

/** Every facet, in the order in which the filters are shown. */
export const facetNames = [
  "source",
  "byline",
  "photographer",
  "kind",
  "language",
  "year",
  "folder",
] as const satisfies readonly FacetName[];

/** Units from coarse to fine. */
export const timelineUnits = [
  "decade",
  "year",
  "quarter",
  "month",
  "week",
  "day",
] as const satisfies readonly TimelineUnit[];

/** The address of an archive just opened. */
export const startAddress: Address = {
  query: "",
  filters: {},
  sort: "relevance",
  view: "list",
  documentId: null,
  place: null,
  unit: null,
  shown: null,
  measure: "count",
};

/**
 * Reads the part of a page's address after `#`. Never fails: what it does not know is left out.
 * The state stands behind `#` because browsers never send that part to a server.
 * Example: `q=图书&source=清河日报&published=2014-01-01..2015-12-31&doc=a.txt`.
 */
export function parseAddress(fragment: string): Address {
  const fields = new URLSearchParams(fragment.replace(/^#/, ""));
  const place = Number.parseInt(fields.get("at") ?? "", 10);
  const shown = parseDays(fields.get("shown"));
  return {
    query: fields.get("q") ?? "",
    filters: parseFilters(fields),
    sort: oneOf(["relevance", "oldest", "newest"], fields.get("sort")) ?? "relevance",
    view: oneOf(["list", "photos", "report", "corrections"], fields.get("view")) ?? "list",
    documentId: fields.get("doc"),
    place: Number.isNaN(place) || place < 0 ? null : place,
    unit: oneOf(timelineUnits, fields.get("unit")),
    shown:
      shown !== null && shown.firstDay !== null && shown.lastDay !== null
        ? { firstDay: shown.firstDay, lastDay: shown.lastDay }
        : null,
    measure: oneOf(["count", "share"], fields.get("measure")) ?? "count",
  };
}

/** Writes an address so that `parseAddress` reads the same; what is as at the start is left out. */
export function formatAddress(address: Address): string {
  const fields = new URLSearchParams();
  if (address.query !== "") fields.set("q", address.query);
  for (const name of facetNames) {
    for (const value of address.filters[name] ?? []) fields.append(name, value);
  }
  if (address.filters.published) fields.set("published", formatDays(address.filters.published));
  if (address.filters.happened) fields.set("happened", formatDays(address.filters.happened));
  if (address.filters.undated) fields.set("undated", "1");
  if (address.sort !== startAddress.sort) fields.set("sort", address.sort);
  if (address.view !== startAddress.view) fields.set("view", address.view);
  if (address.unit !== null) fields.set("unit", address.unit);
  if (address.shown !== null) fields.set("shown", formatDays(address.shown));
  if (address.measure !== startAddress.measure) fields.set("measure", address.measure);
  if (address.documentId !== null) fields.set("doc", address.documentId);
  if (address.place !== null) fields.set("at", String(address.place));
  return fields.toString();
}

function parseFilters(fields: URLSearchParams): Filters {
  const published = parseDays(fields.get("published"));
  const happened = parseDays(fields.get("happened"));
  const facets = facetNames
    .map((name) => [name, [...new Set(fields.getAll(name))]] as const)
    .filter(([, values]) => values.length > 0);
  return {
    ...Object.fromEntries(facets),
    ...(published === null ? {} : { published }),
    ...(happened === null ? {} : { happened }),
    ...(fields.get("undated") === "1" ? { undated: true } : {}),
  };
}

function parseDays(text: string | null): DayRange | null {
  const [first, last, ...rest] = (text ?? "").split("..");
  if (first === undefined || last === undefined || rest.length > 0) return null;
  const firstDay = first === "" ? null : parseIsoDay(first);
  const lastDay = last === "" ? null : parseIsoDay(last);
  if ((first !== "" && firstDay === null) || (last !== "" && lastDay === null)) return null;
  if (firstDay === null && lastDay === null) return null;
  if (firstDay !== null && lastDay !== null && firstDay > lastDay) return null;
  return { firstDay, lastDay };
}

function formatDays(days: DayRange): string {
  const format = (day: number | null) => (day === null ? "" : formatIsoDay(day));
  return `${format(days.firstDay)}..${format(days.lastDay)}`;
}

function oneOf<T extends string>(values: readonly T[], value: string | null): T | null {
  return values.find((each) => each === value) ?? null;
}
