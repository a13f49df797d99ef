import type { DayRange } from "../../archive/contract.ts";
import { formatIsoDay, fromCalendar, parseIsoDay } from "../days.ts";

/** First and last day of a year, month or day as typed: `2015`, `2015-07`, `2015-07-21`; null where it is none of them. */
export function parsePeriod(text: string): { readonly firstDay: number; readonly lastDay: number } | null {
  const parts = /^(?<year>\d{4})(?:[-./](?<month>\d{1,2}))?(?:[-./](?<day>\d{1,2}))?$/.exec(
    text.trim(),
  )?.groups;
  if (parts?.year === undefined) return null;
  const year = Number(parts.year);
  if (parts.month === undefined)
    return { firstDay: fromCalendar(year, 1, 1), lastDay: fromCalendar(year + 1, 1, 1) - 1 };
  const month = Number(parts.month);
  if (month < 1 || month > 12) return null;
  if (parts.day === undefined) {
    return { firstDay: fromCalendar(year, month, 1), lastDay: fromCalendar(year, month + 1, 1) - 1 };
  }
  const day = parseIsoDay(`${parts.year}-${pad(month)}-${pad(Number(parts.day))}`);
  return day === null ? null : { firstDay: day, lastDay: day };
}

/** A day range as the two fields show it, each end as short as it can be: a first of January as start is its year. */
export function formatPeriodEnds(days: DayRange | undefined): { readonly from: string; readonly to: string } {
  return {
    from: shortest(days?.firstDay ?? null, "firstDay"),
    to: shortest(days?.lastDay ?? null, "lastDay"),
  };
}

function shortest(day: number | null, end: "firstDay" | "lastDay"): string {
  if (day === null) return "";
  const iso = formatIsoDay(day);
  const candidates = [iso.slice(0, 4), iso.slice(0, 7)];
  return candidates.find((each) => parsePeriod(each)?.[end] === day) ?? iso;
}

function pad(value: number): string {
  return String(value).padStart(2, "0");
}
