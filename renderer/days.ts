const millisecondsPerDay = 86_400_000;

/** Year, month (1-12) and day of month of a day number (days since 1970-01-01 UTC). */
export function toCalendar(day: number): { year: number; month: number; dayOfMonth: number } {
  const date = new Date(day * millisecondsPerDay);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, dayOfMonth: date.getUTCDate() };
}

/** Day number of a calendar date; months outside 1-12 and days outside the month run over, as in `Date.UTC`. */
export function fromCalendar(year: number, month: number, dayOfMonth: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, dayOfMonth);
  return Math.floor(date.getTime() / millisecondsPerDay);
}

/** `2015-07-21` of a day number; years outside 0-9999 have a sign and six digits, as in ISO 8601. */
export function formatIsoDay(day: number): string {
  const text = new Date(day * millisecondsPerDay).toISOString();
  return text.slice(0, text.indexOf("T"));
}

/** Day number of an ISO date, or null where the text is none. */
export function parseIsoDay(text: string): number | null {
  if (!/^(?:\d{4}|[+-]\d{6})-\d{2}-\d{2}$/.test(text)) return null;
  const time = Date.parse(`${text}T00:00:00Z`);
  if (Number.isNaN(time)) return null;
  const day = Math.floor(time / millisecondsPerDay);
  // Date.parse may carry 31 February over into March.
  return formatIsoDay(day) === text ? day : null;
}
