import { memo, useId, useState } from "react";
import { type FacetCount, type FacetName, maxFacetValues } from "../../archive/contract.ts";
import { formatNumber } from "../locales/formatNumber.ts";
import { useLocale, useStrings } from "../strings.ts";
import { Button } from "../ui/Button.tsx";
import { useAddress } from "../useAddress.ts";
import { toggleFacetValue } from "./filters.ts";
import { nameFacetValue } from "./nameFacetValue.ts";

/** Values shown before "more" is pressed. */
const fewValues = 6;
/** From this many values on, a field to find one among them is worth its place. */
const manyValues = 12;

type FacetGroupProps = { readonly facet: FacetName; readonly counts: readonly FacetCount[] };

/** One facet: its values as check boxes with their counts, the most frequent first, years in order of time, and last what has none. */
export const FacetGroup = memo(function FacetGroup({ facet, counts }: FacetGroupProps) {
  const text = useStrings();
  const [isOpen, setOpen] = useState(false);
  const [wanted, setWanted] = useState("");
  const title = text.facets.names[facet];
  const selected = useAddress().address.filters[facet] ?? [];
  if (counts.length === 0 && selected.length === 0) return null;
  const ordered = orderCounts(facet, counts);
  const found = ordered.filter(({ value }) =>
    nameFacetValue(facet, value, text).toLowerCase().includes(wanted.trim().toLowerCase()),
  );
  const shown = isOpen ? found : pickFew(ordered, selected);
  return (
    <section className="facet" aria-labelledby={`facet-${facet}`}>
      <h2 id={`facet-${facet}`}>{title}</h2>
      {isOpen && counts.length > manyValues ? (
        <input
          className="field facet-find"
          aria-label={text.facets.find(title)}
          placeholder={text.facets.find(title)}
          value={wanted}
          onChange={(event) => setWanted(event.target.value)}
        />
      ) : null}
      <ul className={isOpen ? "facet-values open" : "facet-values"}>
        {shown.map((each) => (
          <FacetValue key={each.value} facet={facet} {...each} isSelected={selected.includes(each.value)} />
        ))}
      </ul>
      {isOpen && counts.length >= maxFacetValues ? (
        <p className="facet-note">{text.facets.onlyMostFrequent(maxFacetValues)}</p>
      ) : null}
      {!isOpen && shown.length === counts.length ? null : (
        <Button
          look="link"
          className="facet-more"
          aria-expanded={isOpen}
          onClick={() => {
            setOpen(!isOpen);
            setWanted("");
          }}
        >
          {isOpen ? text.facets.fewer : text.facets.more(counts.length - shown.length)}
        </Button>
      )}
    </section>
  );
});

type FacetValueProps = FacetCount & { readonly facet: FacetName; readonly isSelected: boolean };

function FacetValue({ facet, value, count, isSelected }: FacetValueProps) {
  const id = useId();
  const text = useStrings();
  const locale = useLocale();
  const { address, navigate } = useAddress();
  const name = nameFacetValue(facet, value, text);
  return (
    <li>
      <label className="facet-value" htmlFor={id} title={name}>
        <input
          id={id}
          type="checkbox"
          aria-label={name}
          checked={isSelected}
          onChange={() => navigate({ filters: toggleFacetValue(address.filters, facet, value) })}
        />
        <span className={value === "" ? "facet-none" : undefined}>{name}</span>
        <span className="facet-count">{formatNumber(count, locale)}</span>
      </label>
    </li>
  );
}

// What has none comes last: it is counted, but nobody looks for it first.
function orderCounts(facet: FacetName, counts: readonly FacetCount[]): readonly FacetCount[] {
  const named = counts.filter(({ value }) => value !== "");
  if (facet === "year") named.sort((left, right) => right.value.localeCompare(left.value));
  return [...named, ...counts.filter(({ value }) => value === "")];
}

function pickFew(counts: readonly FacetCount[], selected: readonly string[]): readonly FacetCount[] {
  return counts.filter(({ value }, index) => index < fewValues || value === "" || selected.includes(value));
}
