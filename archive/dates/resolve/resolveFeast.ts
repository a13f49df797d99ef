/** Feasts, in the year said or the one nearest to the article. */
import type { Interval } from "../../contract.ts";
import { resolveHoliday } from "../holidays.ts";
import { toDayNumber, yearlessInterval } from "../interval.ts";
import type { Phrase } from "../phrase.ts";
import {
  type Anchor,
  type Resolution,
  type Surroundings,
  type Tense,
  undetermined,
  withAnchor,
} from "./surroundings.ts";

/** Resolves a feast: the year that is said, else the feast nearest to the article's day. */
export function resolveFeast(phrase: Phrase & { kind: "holiday" }, around: Surroundings): Resolution {
  const year = phrase.year;
  if (year?.kind === "number") {
    const interval = resolveHoliday(phrase.holiday, year.value, phrase.extent);
    return interval === undefined ? undetermined : { interval };
  }
  const anchor = year?.kind === "relative" && year.to === "mention" ? around.last.year : around.own;
  if (anchor === undefined) return withoutYear(phrase);
  if (year?.kind === "relative") {
    const interval = resolveHoliday(phrase.holiday, anchor.year + year.shift, phrase.extent);
    return interval === undefined ? undetermined : withAnchor(interval, anchor);
  }
  const interval = nearestHoliday(phrase, anchor, around.tense());
  return interval === undefined ? undetermined : withAnchor(interval, anchor);
}

/** A feast with a fixed day is that day of an unknown year. */
function withoutYear(phrase: Phrase & { kind: "holiday" }): Resolution {
  const day = resolveHoliday(phrase.holiday, 2000, "day");
  const other = resolveHoliday(phrase.holiday, 2001, "day");
  if (day?.edtf == null || day.edtf.slice(5) !== other?.edtf?.slice(5)) return undetermined;
  return { interval: { ...yearlessInterval(null, 1), edtf: `XXXX-${day.edtf.slice(5)}` } };
}

/** The feast nearest to the article's day; with a word of the future or the past, the nearest on that side. */
function nearestHoliday(
  phrase: Phrase & { kind: "holiday" },
  anchor: Anchor,
  tense: Tense,
): Interval | undefined {
  const own = toDayNumber(anchor.year, anchor.month ?? 7, anchor.day ?? 1);
  let best: { interval: Interval; distance: number } | undefined;
  for (const shift of [-1, 0, 1]) {
    const interval = resolveHoliday(phrase.holiday, anchor.year + shift, phrase.extent);
    if (interval?.firstDay == null || interval.lastDay === null) continue;
    const ahead = interval.firstDay - own;
    const isWrongSide = (tense === "future" && interval.lastDay < own) || (tense === "past" && ahead > 0);
    const distance = Math.abs(ahead) + (isWrongSide ? 366 : 0);
    if (best === undefined || distance < best.distance) best = { interval, distance };
  }
  return best?.interval;
}
