import type { FacetName } from "../../archive/contract.ts";
import type { Strings } from "../locales/en.ts";

/** A facet's value in words: kinds and languages are codes, an empty value means "has none"; all others speak for themselves. */
export function nameFacetValue(facet: FacetName, value: string, text: Strings): string {
  if (value === "") return text.facets.noneByFacet[facet] ?? text.facets.none;
  if (facet === "kind") return text.facets.kinds[value] ?? value;
  if (facet === "language") return nameLanguage(value, text);
  return value;
}

/** A language tag in words; an unknown tag stands for itself. */
export function nameLanguage(tag: string, text: Strings): string {
  return text.languageNames[tag] ?? tag;
}
