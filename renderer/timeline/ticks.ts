import { fromCalendar, toCalendar } from "../days.ts";
import { formatDay, monthNames } from "../locales/formatInterval.ts";
import type { Locale } from "../strings.ts";
import type { Viewport } from "./viewport.ts";

/** A place on the axis where a period begins. */
export type Tick = {
  readonly day: number;
  readonly label: string;
  /** With everything that a reader must know who sees no tick before it: `2015年7月14日`. */
  readonly fullLabel: string;
  /** Begins a larger period too: a year among months, a month among days. */
  readonly isMajor: boolean;
};

type Step = { readonly unit: "year" | "month" | "day"; readonly count: number; readonly days: number };

const steps: readonly Step[] = [
  ...[1, 2, 5, 10, 15].map((count) => ({ unit: "day", count, days: count }) as const),
  ...[1, 3, 6].map((count) => ({ unit: "month", count, days: count * 30.44 }) as const),
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500].map(
    (count) => ({ unit: "year", count, days: count * 365.25 }) as const,
  ),
];

/** Least room for one label, in px. */
const labelPx = 64;

/** Marks along the axis, ascending, far enough apart that their labels don't touch. The first may lie left of the view, so that its label can be shown at the edge. */
export function buildTicks(viewport: Viewport, widthPx: number, locale: Locale): readonly Tick[] {
  const daysPerLabel = ((viewport.end - viewport.start) / widthPx) * labelPx;
  const step = steps.find((each) => each.days >= daysPerLabel) ?? steps.at(-1);
  if (step === undefined) return [];
  const ticks: Tick[] = [];
  for (
    let day = floorToStep(Math.floor(viewport.start), step);
    day < viewport.end;
    day = nextStep(day, step)
  ) {
    ticks.push({ day, ...labelTick(day, step, locale), fullLabel: labelInFull(day, step, locale) });
  }
  return ticks;
}

function floorToStep(day: number, step: Step): number {
  const { year, month, dayOfMonth } = toCalendar(day);
  if (step.unit === "year") return fromCalendar(Math.floor(year / step.count) * step.count, 1, 1);
  if (step.unit === "month")
    return fromCalendar(year, Math.floor((month - 1) / step.count) * step.count + 1, 1);
  return fromCalendar(year, month, Math.floor((dayOfMonth - 1) / step.count) * step.count + 1);
}

// Steps of days begin anew each month; a short rest at a month's end (the 31st) is no step of its own.
function nextStep(day: number, step: Step): number {
  const { year, month, dayOfMonth } = toCalendar(day);
  if (step.unit === "year") return fromCalendar(year + step.count, 1, 1);
  if (step.unit === "month") return fromCalendar(year, month + step.count, 1);
  const nextMonth = fromCalendar(year, month + 1, 1);
  const next = fromCalendar(year, month, dayOfMonth + step.count);
  return nextMonth - next < Math.max(1, step.count / 2) ? nextMonth : next;
}

function labelTick(day: number, step: Step, locale: Locale): Pick<Tick, "label" | "isMajor"> {
  const { year, month, dayOfMonth } = toCalendar(day);
  const yearLabel = locale === "zh" ? `${year}年` : String(year);
  if (step.unit === "year") return { label: yearLabel, isMajor: year % (step.count * 5) === 0 };
  const monthLabel = locale === "zh" ? `${month}月` : (monthNames[month - 1] ?? "").slice(0, 3);
  if (step.unit === "month") {
    return month === 1 ? { label: yearLabel, isMajor: true } : { label: monthLabel, isMajor: false };
  }
  if (dayOfMonth !== 1)
    return { label: locale === "zh" ? `${dayOfMonth}日` : String(dayOfMonth), isMajor: false };
  return {
    label: locale === "zh" ? `${yearLabel}${monthLabel}` : `${monthLabel} ${yearLabel}`,
    isMajor: true,
  };
}

function labelInFull(day: number, step: Step, locale: Locale): string {
  const { year, month } = toCalendar(day);
  if (step.unit === "day") return formatDay(day, locale);
  if (step.unit === "year") return locale === "zh" ? `${year}年` : String(year);
  return locale === "zh" ? `${year}年${month}月` : `${(monthNames[month - 1] ?? "").slice(0, 3)} ${year}`;
}
