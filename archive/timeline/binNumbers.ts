/** Calendar periods as consecutive numbers, so that bins can be counted in arrays. */
import { assertNever } from "../assertNever.ts";
import type { TimelineUnit } from "../contract.ts";
import { fromDayNumber, toDayNumber } from "../dates/interval.ts";

/** Number of the period a day lies in; the next period has the next number. Weeks begin on Monday. */
export function toBinNumber(unit: TimelineUnit, day: number): number {
  if (unit === "day") return day;
  // 1970-01-01 was a Thursday: three days after a Monday.
  if (unit === "week") return Math.floor((day + 3) / 7);
  const { year, month } = fromDayNumber(day);
  switch (unit) {
    case "decade":
      return Math.floor(year / 10);
    case "year":
      return year;
    case "quarter":
      return year * 4 + Math.floor((month - 1) / 3);
    case "month":
      return year * 12 + month - 1;
    default:
      return assertNever(unit);
  }
}

/** First day of a period; its last is the day before the next one's first. */
export function firstDayOfBin(unit: TimelineUnit, bin: number): number {
  switch (unit) {
    case "day":
      return bin;
    case "week":
      return bin * 7 - 3;
    case "month":
      return toDayNumber(0, bin + 1, 1);
    case "quarter":
      return toDayNumber(0, bin * 3 + 1, 1);
    case "year":
      return toDayNumber(bin, 1, 1);
    case "decade":
      return toDayNumber(bin * 10, 1, 1);
    default:
      return assertNever(unit);
  }
}
