/** Decades and centuries. */
import { centuryInterval, daysInterval, decadeInterval, toDayNumber } from "../interval.ts";
import type { Phrase } from "../phrase.ts";
import { partOf } from "./partOf.ts";
import { type Resolution, type Surroundings, undetermined, withAnchor } from "./surroundings.ts";

/** Resolves a decade or century, said in full or by two digits. */
export function resolveLongPeriod(
  phrase: Phrase & { kind: "decade" | "century" },
  around: Surroundings,
): Resolution {
  const { year: reference } = phrase;
  const anchor = reference.kind === "number" ? undefined : around.own;
  const year = startOfPeriod(phrase, around);
  if (year === undefined) return undetermined;
  const whole =
    phrase.years !== undefined
      ? daysInterval(toDayNumber(year, 1, 1), toDayNumber(year + phrase.years, 1, 1) - 1)
      : phrase.kind === "decade"
        ? decadeInterval(year)
        : centuryInterval(year);
  return withAnchor(phrase.part === undefined ? whole : partOf(whole, phrase.part), anchor);
}

function startOfPeriod(
  phrase: Phrase & { kind: "decade" | "century" },
  around: Surroundings,
): number | undefined {
  const { year: reference, kind } = phrase;
  if (reference.kind === "number") return reference.value;
  if (reference.kind === "century-unsaid") return decadeBefore(reference.value, around);
  const length = kind === "century" || reference.kind === "relative-century" ? 100 : 10;
  const decade = reference.kind === "relative-century" ? reference.decade : 0;
  const anchor = reference.to === "mention" ? around.last.year : around.own;
  return anchor && Math.floor(anchor.year / length) * length + reference.shift * length + decade;
}

/** The fifties are of the century in which the text moves, else the latest before the article; without a date, of the 20th century. */
function decadeBefore(value: number, around: Surroundings): number {
  const near = around.continued?.year;
  if (near !== undefined && around.own !== undefined && near < around.own.year - 30) {
    return Math.floor(near / 100) * 100 + value;
  }
  const latest = around.own?.year ?? 1999;
  return latest - ((((latest - value) % 100) + 100) % 100);
}
