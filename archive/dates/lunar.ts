/** Days of the Chinese calendar, from the committed table. */
import { toDayNumber } from "./interval.ts";
import { firstLunarYear, lunarYears } from "./languages/lunarYears.ts";

/** The day number of a day of the Chinese calendar, never of a leap month; undefined outside 1900-2100 and for days the month lacks. */
export function fromLunarDay(lunar: {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}): number | undefined {
  const row = lunarYears[lunar.year - firstLunarYear];
  if (row === undefined || lunar.month < 1 || lunar.month > 12 || lunar.day < 1) return undefined;
  const newYear = toDayNumber(lunar.year, Number(row.slice(0, 2)), Number(row.slice(2, 4)));
  const longMonths = Number.parseInt(row.slice(4, 8), 16);
  const leap = Number.parseInt(row.slice(8), 16);
  const place = lunar.month - 1 + (leap !== 0 && lunar.month > leap ? 1 : 0);
  let day = newYear;
  for (let i = 0; i < place; i++) day += lengthOf(longMonths, i);
  return lunar.day > lengthOf(longMonths, place) ? undefined : day + lunar.day - 1;
}

/** The day before the Chinese New Year, the 29th or 30th of the last month. */
export function newYearsEve(year: number): number | undefined {
  const newYear = fromLunarDay({ year, month: 1, day: 1 });
  return newYear === undefined ? undefined : newYear - 1;
}

function lengthOf(longMonths: number, place: number): number {
  return ((longMonths >> place) & 1) === 1 ? 30 : 29;
}
