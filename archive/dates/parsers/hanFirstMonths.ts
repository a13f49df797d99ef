/** The first months of a year: 今年前7个月, 首8個月, 頭三個月. */
import { readNumeral } from "../numerals.ts";
import { type Mention, numbered, type Phrase } from "../phrase.ts";

const behind = /^[ ]?[个個]月(?:份)?(?!前|后|後|内|內|来|來|以)/;

/** First characters of the form. */
export const firstMonthsStarts = "前首头頭";

/** Reads the months from January on; they count only behind a year or at a clause's beginning. */
export function parseHanFirstMonths(text: string, at: number): Mention | undefined {
  const number = readNumeral(text, at + 1);
  if (number === undefined || number.value < 2 || number.value > 11 || number.width > 2) return undefined;
  const unit = behind.exec(text.slice(number.end, number.end + 6))?.[0];
  if (unit === undefined) return undefined;
  const phrase: Phrase = {
    kind: "range",
    from: { kind: "calendar", month: numbered(1) },
    to: { kind: "calendar", month: numbered(number.value) },
  };
  const isAlone = /(?:^|[，。；、\s])$/.test(text.slice(Math.max(0, at - 1), at));
  return {
    start: at,
    end: number.end + unit.length,
    phrase,
    rule: "month-range",
    ...(!isAlone && { isFragment: true }),
  };
}
