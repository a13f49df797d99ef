import { Popover } from "radix-ui";
import type { Strings } from "../locales/en.ts";
import { formatDay, formatDayRange } from "../locales/formatInterval.ts";
import { type Locale, useLocale, useStrings } from "../strings.ts";
import { Button } from "../ui/Button.tsx";
import { Icon } from "../ui/Icon.tsx";
import { useAddress } from "../useAddress.ts";
import { type ActiveFilter, listFilters, removeFilter } from "./filters.ts";
import { nameFacetValue } from "./nameFacetValue.ts";

/** Chips that fit into the search field beside the words; the others wait behind a number. */
const shownChips = 2;

/** The active filters as chips, each with its own button to remove it. */
export function FilterChips() {
  const text = useStrings();
  const { address, navigate } = useAddress();
  const active = listFilters(address.filters);
  if (active.length === 0) return null;
  const hidden = active.length - shownChips;
  return (
    <>
      <ul className="chips" aria-label={text.facets.activeFilters}>
        {active.slice(0, shownChips).map((filter) => (
          <Chip key={JSON.stringify(filter)} filter={filter} />
        ))}
      </ul>
      {hidden <= 0 ? null : (
        <Popover.Root>
          <Popover.Trigger asChild>
            <button type="button" className="chip chip-more" title={text.facets.activeFilters}>
              {text.facets.moreChips(hidden)}
            </button>
          </Popover.Trigger>
          <Popover.Portal>
            <Popover.Content
              className="popover"
              sideOffset={8}
              collisionPadding={8}
              aria-label={text.facets.activeFilters}
            >
              <ul className="chips wrapped">
                {active.map((filter) => (
                  <Chip key={JSON.stringify(filter)} filter={filter} />
                ))}
              </ul>
              <Button look="link" onClick={() => navigate({ filters: {} })}>
                {text.facets.clearAll}
              </Button>
            </Popover.Content>
          </Popover.Portal>
        </Popover.Root>
      )}
    </>
  );
}

function Chip({ filter }: { readonly filter: ActiveFilter }) {
  const text = useStrings();
  const words = describeFilter(filter, text, useLocale());
  const { address, navigate } = useAddress();
  return (
    <li>
      <button
        type="button"
        className="chip"
        aria-label={text.facets.remove(words)}
        title={text.facets.remove(words)}
        onClick={() => navigate({ filters: removeFilter(address.filters, filter) })}
      >
        <span>{words}</span>
        <Icon name="close" />
      </button>
    </li>
  );
}

function describeFilter(filter: ActiveFilter, text: Strings, locale: Locale): string {
  if (filter.kind === "undated") return text.facets.undatedOnly;
  if (filter.kind === "facet") {
    return text.facets.chip(
      text.facets.names[filter.facet],
      nameFacetValue(filter.facet, filter.value, text),
    );
  }
  const { firstDay, lastDay } = filter.days;
  const axis = text.facets[filter.kind];
  if (firstDay !== null && lastDay !== null)
    return text.facets.chip(axis, formatDayRange(firstDay, lastDay, locale));
  if (firstDay !== null) return text.facets.chip(axis, text.facets.onward(formatDay(firstDay, locale)));
  if (lastDay !== null) return text.facets.chip(axis, text.facets.until(formatDay(lastDay, locale)));
  return axis;
}
