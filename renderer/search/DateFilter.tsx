import { type FormEvent, useEffect, useId, useState } from "react";
import { useStrings } from "../strings.ts";
import { useAddress } from "../useAddress.ts";
import { withDays } from "./filters.ts";
import { formatPeriodEnds, parsePeriod } from "./parsePeriod.ts";

/** Two fields for a time window; Enter or leaving a field applies it. */
export function DateFilter({ axis }: { readonly axis: "published" | "happened" }) {
  const text = useStrings();
  const id = useId();
  const { address, navigate } = useAddress();
  const ends = formatPeriodEnds(address.filters[axis]);
  const [from, setFrom] = useState(ends.from);
  const [to, setTo] = useState(ends.to);
  useEffect(() => {
    setFrom(ends.from);
    setTo(ends.to);
  }, [ends.from, ends.to]);

  const isFromWrong = from.trim() !== "" && parsePeriod(from) === null;
  const isToWrong = to.trim() !== "" && parsePeriod(to) === null;
  const apply = (event?: FormEvent) => {
    event?.preventDefault();
    if (isFromWrong || isToWrong) return;
    const days = { firstDay: parsePeriod(from)?.firstDay ?? null, lastDay: parsePeriod(to)?.lastDay ?? null };
    navigate({ filters: withDays(address.filters, axis, days) });
  };
  const field = (label: string, value: string, isWrong: boolean, change: (value: string) => void) => (
    <input
      className="field"
      aria-label={`${text.facets[axis]}: ${label}`}
      aria-invalid={isWrong}
      aria-describedby={id}
      title={text.facets.dateHint}
      placeholder={label}
      value={value}
      autoComplete="off"
      onChange={(event) => change(event.target.value)}
      onBlur={() => apply()}
    />
  );
  return (
    <form className="date-filter" onSubmit={apply}>
      <span>{text.facets[axis]}</span>
      {field(text.facets.from, from, isFromWrong, setFrom)}
      {field(text.facets.to, to, isToWrong, setTo)}
      <button type="submit" hidden />
      <p id={id} className={isFromWrong || isToWrong ? "date-filter-wrong" : "visually-hidden"}>
        {isFromWrong || isToWrong ? text.facets.dateInvalid : text.facets.dateHint}
      </p>
    </form>
  );
}
