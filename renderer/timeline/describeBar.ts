import type { Bin, TimelineUnit } from "../../archive/contract.ts";
import type { Strings } from "../locales/en.ts";
import { formatBin } from "../locales/formatInterval.ts";
import type { Locale } from "../strings.ts";

type Words = { readonly text: Strings; readonly locale: Locale; readonly hasSearch: boolean };

/** A bar in words, line by line: its period with its counts, and what is known only roughly. */
export function describeBar(
  bin: Bin,
  unit: TimelineUnit,
  { text, locale, hasSearch }: Words,
): readonly string[] {
  const period = formatBin(bin, unit, locale);
  const wider = hasSearch ? bin.widerHits : bin.wider;
  return [
    text.timeline.bar(period, bin.total, hasSearch ? bin.hits : null),
    ...(wider === 0 ? [] : [text.timeline.wider(wider)]),
  ];
}
