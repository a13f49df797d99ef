import type { SearchAnswer } from "../../archive/contract.ts";
import { facetNames } from "../address.ts";
import { formatNumber } from "../locales/formatNumber.ts";
import { useLocale, useStrings } from "../strings.ts";
import { Button } from "../ui/Button.tsx";
import { useAddress } from "../useAddress.ts";
import { DateFilter } from "./DateFilter.tsx";
import { FacetGroup } from "./FacetGroup.tsx";
import "./filters.css";
import { isUnfiltered } from "./filters.ts";

/** The filters beside the results; their counts follow the search. */
export function FiltersPane({ answer }: { readonly answer: SearchAnswer | null }) {
  const text = useStrings();
  const locale = useLocale();
  const { address, navigate } = useAddress();
  const { filters } = address;
  const { undated: isUndatedOnly, ...withoutUndated } = filters;
  const undated = answer?.undated ?? 0;
  return (
    <section className="filters" aria-label={text.search.filters}>
      <section className="facet" aria-labelledby="facet-dates">
        <h2 id="facet-dates">
          {text.facets.dates}
          {isUnfiltered(filters) ? null : (
            <Button look="link" onClick={() => navigate({ filters: {} })}>
              {text.facets.clearAll}
            </Button>
          )}
        </h2>
        <DateFilter axis="published" />
        <DateFilter axis="happened" />
        {undated === 0 && !isUndatedOnly ? null : (
          <label className="facet-value">
            <input
              type="checkbox"
              checked={isUndatedOnly === true}
              onChange={() =>
                navigate({ filters: isUndatedOnly ? withoutUndated : { ...filters, undated: true } })
              }
            />
            <span>{text.facets.undatedOnly}</span>
            <span className="facet-count">{formatNumber(undated, locale)}</span>
          </label>
        )}
      </section>
      {answer === null
        ? null
        : facetNames.map((facet) => <FacetGroup key={facet} facet={facet} counts={answer.facets[facet]} />)}
    </section>
  );
}
