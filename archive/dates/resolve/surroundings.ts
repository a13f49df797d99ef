/** What a phrase is resolved with and what comes of it; dates to count from. */
import type { Evidence, Interval } from "../../contract.ts";
import { fromDayNumber, leastCertain, toDayNumber, undeterminedInterval } from "../interval.ts";

/** A date to count from. `year` is always known; `month` and `day` where its precision allows. */
export type Anchor = {
  readonly kind: "published" | "mention" | "dateline" | "file-name";
  readonly edtf: string;
  readonly text: string;
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
};

/** What a phrase is resolved with. */
export type Surroundings = {
  /** The article's own day; undefined where it has no date. */
  readonly own: Anchor | undefined;
  /** The last date of the text that a following one may mean: with a year, with a month, with a day. */
  readonly last: {
    readonly year?: Anchor | undefined;
    readonly month?: Anchor | undefined;
    readonly day?: Anchor | undefined;
    /** Whether `day` stands in the same paragraph or caption. */
    readonly isDayHere?: boolean;
  };
  /** The date that a month or day without more continues (5月11日 … 15日, 1872 … In February), if the text narrates. */
  readonly continued: Continued | undefined;
  /** The month of a date that the text says without a year (中新社华盛顿4月26日电), where nothing says the year. */
  readonly yearlessMonth?: number | undefined;
  /** Whether the text counts years as Taiwan does: 97年 is 2008 there. */
  readonly isOfTaiwan: boolean;
  /** What the clause says of its time: 将, will, next; 已, last. Asked only where it matters. */
  readonly tense: () => Tense;
};

/** `isApart`: a sentence or paragraph ended since, so that the text may have come back to its own day. */
export type Continued = Anchor & { readonly isApart?: boolean };

/** What a clause says of its time. */
export type Tense = "past" | "future" | "unsaid";

/** The interval that is meant, and what it was resolved against. */
export type Resolution = {
  readonly interval: Interval;
  readonly resolvedAgainst?: NonNullable<Evidence["resolvedAgainst"]>;
};

/** A date to count from, made of an interval that is a day, a month or a year; undefined for others. */
export function toAnchor(interval: Interval, kind: Anchor["kind"], text: string): Anchor | undefined {
  if (interval.firstDay === null || interval.lastDay === null || interval.edtf === null) return undefined;
  const { year, month, day } = fromDayNumber(interval.firstDay);
  const base = { kind, edtf: interval.edtf, text };
  const last = fromDayNumber(interval.lastDay);
  if (interval.firstDay === interval.lastDay) return { ...base, year, month, day };
  if (last.year === year && last.month === month) return { ...base, year, month };
  return last.year === year ? { ...base, year } : undefined;
}

export function dayOf(anchor: Anchor): number | undefined {
  if (anchor.month === undefined || anchor.day === undefined) return undefined;
  return toDayNumber(anchor.year, anchor.month, anchor.day);
}

export function withAnchor(interval: Interval, anchor: Anchor | undefined): Resolution {
  if (anchor === undefined) return { interval };
  const certainty = leastCertain(interval.certainty, "inferred");
  const { kind, edtf, text } = anchor;
  return { interval: { ...interval, certainty }, resolvedAgainst: { kind, edtf, text } };
}

/** Nothing can be said. */
export const undetermined: Resolution = { interval: undeterminedInterval };
