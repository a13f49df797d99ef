import type { Interval, TimelineUnit } from "../../archive/contract.ts";
import { assertNever } from "../assertNever.ts";
import { fromCalendar, toCalendar } from "../days.ts";
import type { Locale } from "../strings.ts";

/**
 * An interval in words, no finer than it is known: a month is a month. Null where nothing is known.
 * Examples: `2014年6月上旬`, `21 July 2015`, `since 2014`, `1930年代`.
 */
export function formatInterval(interval: Interval, locale: Locale): string | null {
  const { firstDay, lastDay } = interval;
  if (firstDay === null && lastDay === null) return formatUnknownYear(interval.edtf, locale);
  if (firstDay === null)
    return locale === "zh" ? `${endText(lastDay, locale)}以前` : `until ${endText(lastDay, locale)}`;
  if (lastDay === null)
    return locale === "zh" ? `${startText(firstDay, locale)}以来` : `since ${startText(firstDay, locale)}`;
  const words = formatDayRange(firstDay, lastDay, locale);
  if (interval.certainty !== "approximate") return words;
  return locale === "zh" ? `约${words}` : `about ${words}`;
}

/** A closed run of days by its widest exact name: a day, a third of a month, a month, a season, a year, a decade; else both ends. */
export function formatDayRange(firstDay: number, lastDay: number, locale: Locale): string {
  if (firstDay === lastDay) return formatDay(firstDay, locale);
  return (
    formatWholeYears(firstDay, lastDay, locale) ??
    formatWholeMonths(firstDay, lastDay, locale) ??
    formatThirdOfMonth(firstDay, lastDay, locale) ??
    formatEnds(firstDay, lastDay, locale)
  );
}

/** One day: `2014年9月17日`, `17 September 2014`. */
export function formatDay(day: number, locale: Locale): string {
  const { year, month, dayOfMonth } = toCalendar(day);
  return locale === "zh"
    ? `${yearText(year, locale)}${month}月${dayOfMonth}日`
    : `${dayOfMonth} ${monthNames[month - 1]} ${yearText(year, locale)}`;
}

/** A timeline bar's period by the name of its unit: `2014年第3季度`, `week of 21 July 2015`. */
export function formatBin(
  bin: { firstDay: number; lastDay: number },
  unit: TimelineUnit,
  locale: Locale,
): string {
  const { year, month } = toCalendar(bin.firstDay);
  switch (unit) {
    case "day":
      return formatDay(bin.firstDay, locale);
    case "week":
      return formatEnds(bin.firstDay, bin.lastDay, locale);
    case "month":
      return formatMonth(year, month, locale);
    case "quarter": {
      const quarter = Math.ceil(month / 3);
      return locale === "zh"
        ? `${yearText(year, locale)}第${quarter}季度`
        : `Q${quarter} ${yearText(year, locale)}`;
    }
    case "year":
      return yearText(year, locale);
    case "decade":
      return locale === "zh" ? `${year}年代` : `${year}s`;
    default:
      return assertNever(unit);
  }
}

/** English month names, January first. */
export const monthNames = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

function yearText(year: number, locale: Locale): string {
  if (year <= 0) return locale === "zh" ? `公元前${1 - year}年` : `${1 - year} BC`;
  return locale === "zh" ? `${year}年` : String(year);
}

function formatMonth(year: number, month: number, locale: Locale): string {
  return locale === "zh"
    ? `${yearText(year, locale)}${month}月`
    : `${monthNames[month - 1]} ${yearText(year, locale)}`;
}

function formatWholeYears(firstDay: number, lastDay: number, locale: Locale): string | null {
  const first = toCalendar(firstDay);
  const last = toCalendar(lastDay + 1);
  const isWhole = first.month === 1 && first.dayOfMonth === 1 && last.month === 1 && last.dayOfMonth === 1;
  if (!isWhole) return null;
  const years = last.year - first.year;
  if (years === 1) return yearText(first.year, locale);
  if (years === 10 && first.year % 10 === 0) return locale === "zh" ? `${first.year}年代` : `${first.year}s`;
  return locale === "zh" ? `${first.year}–${last.year - 1}年` : `${first.year}–${last.year - 1}`;
}

function formatWholeMonths(firstDay: number, lastDay: number, locale: Locale): string | null {
  const first = toCalendar(firstDay);
  const next = toCalendar(lastDay + 1);
  if (first.dayOfMonth !== 1 || next.dayOfMonth !== 1) return null;
  const last = toCalendar(lastDay);
  if (first.year === last.year && first.month === last.month)
    return formatMonth(first.year, first.month, locale);
  if (first.year !== last.year) {
    return `${formatMonth(first.year, first.month, locale)}${locale === "zh" ? "—" : " – "}${formatMonth(last.year, last.month, locale)}`;
  }
  return locale === "zh"
    ? `${yearText(first.year, locale)}${first.month}—${last.month}月`
    : `${monthNames[first.month - 1]}–${monthNames[last.month - 1]} ${yearText(first.year, locale)}`;
}

function formatThirdOfMonth(firstDay: number, lastDay: number, locale: Locale): string | null {
  const first = toCalendar(firstDay);
  const last = toCalendar(lastDay);
  if (first.year !== last.year || first.month !== last.month) return null;
  const lastOfMonth = toCalendar(fromCalendar(first.year, first.month + 1, 1) - 1).dayOfMonth;
  const thirds = [
    [1, 10, "上旬", "early"],
    [11, 20, "中旬", "mid-"],
    [21, lastOfMonth, "下旬", "late"],
  ] as const;
  const third = thirds.find(([from, to]) => from === first.dayOfMonth && to === last.dayOfMonth);
  if (third === undefined) return null;
  const month = formatMonth(first.year, first.month, locale);
  if (locale === "zh") return `${month}${third[2]}`;
  return third[3] === "mid-" ? `mid-${month}` : `${third[3]} ${month}`;
}

function formatEnds(firstDay: number, lastDay: number, locale: Locale): string {
  const first = toCalendar(firstDay);
  const last = toCalendar(lastDay);
  if (first.year !== last.year) {
    return `${formatDay(firstDay, locale)}${locale === "zh" ? "—" : " – "}${formatDay(lastDay, locale)}`;
  }
  if (locale === "zh") {
    const end = first.month === last.month ? `${last.dayOfMonth}日` : `${last.month}月${last.dayOfMonth}日`;
    return `${formatDay(firstDay, locale)}—${end}`;
  }
  const start =
    first.month === last.month
      ? String(first.dayOfMonth)
      : `${first.dayOfMonth} ${monthNames[first.month - 1]}`;
  return `${start}–${formatDay(lastDay, locale)}`;
}

// "since 1 January 2014" where only the year was said would be an invention: a first of January is named as its year.
function startText(firstDay: number, locale: Locale): string {
  const { year, month, dayOfMonth } = toCalendar(firstDay);
  if (month === 1 && dayOfMonth === 1) return yearText(year, locale);
  if (dayOfMonth === 1) return formatMonth(year, month, locale);
  return formatDay(firstDay, locale);
}

function endText(lastDay: number | null, locale: Locale): string {
  if (lastDay === null) return "";
  const next = toCalendar(lastDay + 1);
  const { year, month } = toCalendar(lastDay);
  if (next.month === 1 && next.dayOfMonth === 1) return yearText(year, locale);
  if (next.dayOfMonth === 1) return formatMonth(year, month, locale);
  return formatDay(lastDay, locale);
}

// EDTF writes a known month and day of an unknown year as XXXX-01-13.
function formatUnknownYear(edtf: string | null, locale: Locale): string | null {
  const parts = /^XXXX-(?<month>\d{2})(?:-(?<day>\d{2}))?$/.exec(edtf ?? "")?.groups;
  if (parts?.month === undefined) return null;
  const month = Number(parts.month);
  const day = parts.day === undefined ? null : Number(parts.day);
  if (locale === "zh") return day === null ? `某年${month}月` : `某年${month}月${day}日`;
  return day === null
    ? `${monthNames[month - 1]}, year unknown`
    : `${day} ${monthNames[month - 1]}, year unknown`;
}
