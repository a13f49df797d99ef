/** Where on the time line an interval stands that may be open at one end. */
import type { Interval } from "../contract.ts";
import { parseEdtf } from "../dates/edtf.ts";

/** First and last day, both known. */
export type Days = { readonly firstDay: number; readonly lastDay: number };

/**
 * The days an interval is shown and filtered by; null where it can't be placed. An interval that is open at one end
 * stands at its known end, as precisely as that is known: `2014/..` ("since 2014") is the year 2014. Taken as everything
 * from then on, each "since" and "by" of an archive would answer every question about any later or earlier year.
 */
export function placeInterval({ firstDay, lastDay, edtf }: Interval): Days | null {
  if (firstDay !== null && lastDay !== null) return { firstDay, lastDay };
  const day = firstDay ?? lastDay;
  if (day === null) return null;
  const known = parseEdtf(edtf?.split("/").find((end) => /\d/.test(end)) ?? "");
  return { firstDay: known?.firstDay ?? day, lastDay: known?.lastDay ?? day };
}
