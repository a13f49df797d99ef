/** What the words of a mention say, before it is known which days are meant. Parsers make phrases; `resolve/` makes intervals. */
import type { YearPart } from "./interval.ts";

/**
 * A year, month or day by its number, or counted from something else: from the article's own day (`published`: its
 * dateline, else its publication) or from the last date in the text (`mention`). `century` is a year of two digits.
 */
export type Reference =
  /** A decade of a century counted from the article's: 上世纪80年代. */
  | {
      readonly kind: "relative-century";
      readonly shift: number;
      readonly to: "published" | "mention";
      readonly decade: number;
    }
  /** `isMinguo`: of Taiwan's calendar without its name (108年), which only a text of Taiwan means. */
  | { readonly kind: "number"; readonly value: number; readonly isMinguo?: true }
  | { readonly kind: "century-unsaid"; readonly value: number }
  | { readonly kind: "relative"; readonly shift: number; readonly to: "published" | "mention" };

/** Named parts of a period: 初, 中旬, late, the end of. */
export type PartName =
  | "first-ten"
  | "middle-ten"
  | "last-ten"
  | "first-twenty"
  | "last-twenty"
  | "first-half"
  | "second-half"
  | "beginning"
  | "early"
  | "middle"
  | "late"
  | "end";

/** A year, month or day, or a part of one; what is missing is completed when it is resolved. */
export type CalendarPhrase = {
  readonly kind: "calendar";
  readonly year?: Reference;
  readonly yearPart?: YearPart;
  readonly month?: Reference;
  readonly day?: Reference;
  /** Part of the smallest period named; `of` says which where none is named (年底, 月初, 上旬). */
  readonly part?: { readonly name: PartName; readonly of?: "year" | "month" };
  /** On which side of the article's day a month or season without a year lies: last July, this spring, next March. */
  readonly side?: "last" | "this" | "next";
  /** The number of a day near the article's own: 今（21）日. */
  readonly isNearOwn?: boolean;
  /** 1 Monday - 7 Sunday, beside a date: it helps to find the year. */
  readonly weekday?: number;
  /** Month and day are of the Chinese calendar. */
  readonly isLunar?: boolean;
  readonly isApproximate?: boolean;
};

/** How much of a feast the words name. */
export type HolidayExtent = "day" | "season" | "before" | "after" | "around";

/** What a mention's words say. */
export type Phrase =
  | CalendarPhrase
  /** 周三, last Tuesday. `week`: weeks from the article's own; undefined where the words don't say; `nearest` says where to look then. */
  | {
      readonly kind: "weekday";
      readonly weekday: number;
      readonly week?: number;
      readonly nearest?: "past" | "future";
      /** Counted from the last date rather than from the article's: the following Monday. */
      readonly to?: "mention";
      /** Last Tuesday, said on a Tuesday, is a week ago, and next Tuesday a week ahead. */
      readonly isStrict?: boolean;
    }
  /** 上周, last week; `isWeekend` for its Saturday and Sunday. */
  | {
      readonly kind: "week";
      readonly week: number;
      readonly isWeekend?: boolean;
      readonly to: "published" | "mention";
    }
  /** Several years: the 1930s, 19世纪. `year` is their first; `century-unsaid` for 八十年代. */
  | {
      readonly kind: "decade" | "century";
      readonly year: Reference;
      readonly part?: PartName;
      readonly years?: number;
    }
  /** A feast by its name in `holidays.ts`. */
  | {
      readonly kind: "holiday";
      readonly holiday: string;
      readonly year?: Reference;
      /** `season`: the days off; `before`, `after`, `around`: the days beside it, approximate. */
      readonly extent: HolidayExtent;
    }
  /** Days that history fixed: 党的十八大以来. */
  | { readonly kind: "fixed"; readonly edtf: string }
  | { readonly kind: "range"; readonly from: Phrase; readonly to: Phrase }
  /** `since`: X/..; `before`: ../X; `as-of`: X, said of a count that was true then. */
  | { readonly kind: "since" | "before" | "as-of"; readonly of: Phrase };

/** Words that name a time: UTF-16 offsets into the text that was scanned, and the stable name of the rule that read them. */
export type Mention = {
  readonly start: number;
  readonly end: number;
  readonly phrase: Phrase;
  readonly rule: string;
  /** Set where the words count only beside others: 春季 alone names no time, 今年春季 does. */
  readonly isFragment?: boolean;
  /** `HH:MM` or `HH:MM:SS` where a time of day stands beside the date. */
  readonly time?: string;
  readonly zone?: string;
};

/** Reads a mention at one place of a text, or nothing. Reads only a bounded number of characters around. */
export type Parser = (text: string, at: number) => Mention | undefined;

/** A year, month or day by its number. */
export function numbered(value: number): Reference {
  return { kind: "number", value };
}

/** A year, month or day counted from another: `relative(-1)` is the one before the article's. */
export function relative(shift: number, to: "published" | "mention" = "published"): Reference {
  return { kind: "relative", shift, to };
}
