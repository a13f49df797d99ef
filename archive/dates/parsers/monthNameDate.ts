/** Day, month's name and year in many languages, for date lines: 10 жовтня 2019, 3 de mayo de 2015, 1er mai 2015, 21. Juli 2015. */
import { isCalendarDay } from "../interval.ts";
import { monthNames } from "../languages/monthNames.ts";
import { type Mention, numbered } from "../phrase.ts";
import { exec } from "./timeOfDay.ts";

const names = monthNames
  .flatMap(([pattern]) => pattern.split("|"))
  .toSorted((a, b) => b.length - a.length)
  .join("|");
const monthOf: ReadonlyMap<string, number> = new Map(
  monthNames.flatMap(([pattern, month]) => pattern.split("|").map((name) => [name, month] as const)),
);
const pattern = new RegExp(
  `(?<day>3[01]|[12]\\d|0?[1-9])(?:\\.|er|º|°|-го)?\\s{1,2}(?:de\\s|del\\s)?(?<month>${names})\\.?,?\\s{1,2}(?:de\\s|del\\s)?(?<year>[12]\\d{3})(?!\\d)(?:\\s(?:року|рік|года|р\\.))?`,
  "iy",
);

/** Reads a full date at a number's beginning; without its year a name such as `mars` is no date. */
export function parseMonthNameDate(text: string, at: number): Mention | undefined {
  const groups = exec(pattern, text, at)?.groups;
  if (groups === undefined) return undefined;
  const [year, month, day] = [
    Number(groups.year),
    monthOf.get((groups.month ?? "").toLowerCase()) ?? 0,
    Number(groups.day),
  ];
  if (!isCalendarDay(year, month, day)) return undefined;
  return {
    start: at,
    end: pattern.lastIndex,
    phrase: { kind: "calendar", year: numbered(year), month: numbered(month), day: numbered(day) },
    rule: "year-month-day",
  };
}
