/** Parts of periods: 上旬, 年底, early May, mid-1930s. */
import type { Interval } from "../../contract.ts";
import { daysInterval, fromDayNumber, toDayNumber } from "../interval.ts";
import type { PartName } from "../phrase.ts";

/** Thirds of a month by its days, the first and last months of a year, the thirds of longer periods. */
export function partOf(whole: Interval, part: PartName): Interval {
  if (whole.firstDay === null || whole.lastDay === null) return whole;
  if (whole.precision === "month") return partOfMonth(whole.firstDay, whole.lastDay, part);
  const first = fromDayNumber(whole.firstDay);
  const months = countMonths(whole.firstDay, whole.lastDay);
  // Decades and centuries are divided by whole years.
  const unit = months > 12 ? 12 : 1;
  const [from, to] = monthsOfPart(part, months / unit).map((count) => count * unit) as [number, number]; // two in, two out
  const range = daysInterval(
    toDayNumber(first.year, first.month + from, 1),
    toDayNumber(first.year, first.month + to, 1) - 1,
    months > 12 ? "range" : "part-of-year",
  );
  return { ...range, certainty: "approximate" };
}

function partOfMonth(firstDay: number, lastDay: number, part: PartName): Interval {
  const isExact = part.endsWith("-ten") || part.endsWith("-twenty");
  const [from, to] = daysOfPart(part, { firstDay, lastDay });
  return { ...daysInterval(from, to, "part-of-month"), certainty: isExact ? "certain" : "approximate" };
}

/** Whole thirds of a month, of ten days each but for the last. */
function daysOfPart(
  part: PartName,
  { firstDay, lastDay }: { readonly firstDay: number; readonly lastDay: number },
): readonly [from: number, to: number] {
  if (part === "first-twenty") return [firstDay, firstDay + 19];
  if (part === "last-twenty") return [firstDay + 10, lastDay];
  if (isFirstThird(part)) return [firstDay, firstDay + 9];
  return isMiddleThird(part) ? [firstDay + 10, firstDay + 19] : [firstDay + 20, lastDay];
}

function isFirstThird(part: PartName): boolean {
  return part === "first-ten" || part === "beginning" || part === "early";
}

function isMiddleThird(part: PartName): boolean {
  return part === "middle-ten" || part === "middle";
}

/** Months of the part, counted from the first month of the whole; the end is exclusive. */
function monthsOfPart(part: PartName, months: number): readonly [from: number, to: number] {
  const third = Math.round(months / 3);
  const sixth = Math.max(1, Math.round(months / 6));
  if (part === "first-half") return [0, months / 2];
  if (part === "second-half") return [months / 2, months];
  // The beginning and end of a century are a fifth of it.
  if (months === 100 && part === "beginning") return [0, 20];
  if (months === 100 && part === "end") return [80, 100];
  if (isMiddleThird(part)) return [third, months - third];
  if (isFirstThird(part)) return [0, part === "beginning" && months === 12 ? sixth : third];
  return [months - (part === "end" && months === 12 ? sixth : third), months];
}

function countMonths(firstDay: number, lastDay: number): number {
  const first = fromDayNumber(firstDay);
  const after = fromDayNumber(lastDay + 1);
  return (after.year - first.year) * 12 + after.month - first.month;
}
