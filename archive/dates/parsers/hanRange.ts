/** Ranges whose unit stands once: 2014—2015年, 1-6月, 3至5日, 1881—1936, 2016/17赛季. */
import { type Numeral, readNumeral } from "../numerals.ts";
import { type CalendarPhrase, type Mention, numbered } from "../phrase.ts";
import { skipSpace } from "./hanCalendar.ts";
import { isDayNoDate, isMonthNoDate } from "./hanCounting.ts";

const connector = /^(?:[-—–~～―－]{1,2}|[至到])/;

/** Reads two numbers with a mark of a range between and one unit behind, at `at`. */
export function parseHanRange(text: string, at: number): Mention | undefined {
  const from = readNumeral(text, at);
  if (from === undefined) return undefined;
  if (from.script === "han" && from.width === 2 && text[from.end] === "月")
    return readTwoMonths(text, at, from);
  const gap = connector.exec(text.slice(skipSpace(text, from.end), from.end + 4));
  if (gap === null) return undefined;
  const to = readNumeral(text, skipSpace(text, skipSpace(text, from.end) + gap[0].length));
  if (to === undefined || to.script !== from.script) return undefined;
  const unit = skipSpace(text, to.end);
  switch (text[unit]) {
    case "年":
      // 1980至1990年代 are decades.
      if (text[unit + 1] === "代") return undefined;
      return toYears(text, { start: at, end: unit + 1 }, [from, to]);
    case "月":
      return toMonths(text, { start: at, end: unit + 1 }, [from.value, to.value]);
    case "世":
      return toCenturies(text, { start: at, end: unit + 2 }, [from.value, to.value]);
    case "日":
    case "号":
    case "號":
      if (isDayNoDate(text, at, { numberEnd: to.end, end: unit + 1 })) return undefined;
      return toDays({ start: at, end: unit + 1 }, [from.value, to.value]);
    default:
      return undefined;
  }
}

/** 七八月间, 五六月份: two months side by side. */
function readTwoMonths(text: string, at: number, { value, end, positional }: Numeral): Mention | undefined {
  const [first, second] = [Math.floor(value / 10), value % 10];
  if (!positional || second !== first + 1) return undefined;
  return toMonths(text, { start: at, end: end + 1 }, [first, second]);
}

type Place = { readonly start: number; readonly end: number };
type Pair = readonly [from: number, to: number];

/** 2014-15年 has the second year's last two digits. */
function toYears(
  text: string,
  place: Place,
  [from, to]: readonly [{ width: number; value: number }, { width: number; value: number }],
): Mention | undefined {
  if (from.width !== 4 || (to.width !== 4 && to.width !== 2)) return undefined;
  const last = to.width === 4 ? to.value : Math.floor(from.value / 100) * 100 + to.value;
  if (from.value < 1 || last < from.value || last > 2199) return undefined;
  const end = /^[度间間]/.test(text.slice(place.end, place.end + 1)) ? place.end + 1 : place.end;
  return toMention(
    { ...place, end },
    { kind: "calendar", year: numbered(from.value) },
    { kind: "calendar", year: numbered(last) },
    "year-range",
  );
}

function toMonths(text: string, place: Place, [from, to]: Pair): Mention | undefined {
  if (from < 1 || from > 12 || to < 1 || to > 12 || from === to) return undefined;
  const end = text[place.end] === "份" ? place.end + 1 : place.end;
  if (isMonthNoDate(text, place.start, end)) return undefined;
  return toMention(
    { ...place, end },
    { kind: "calendar", month: numbered(from) },
    { kind: "calendar", month: numbered(to) },
    "month-range",
  );
}

function toCenturies(text: string, place: Place, [from, to]: Pair): Mention | undefined {
  if (!/^[纪紀]/.test(text[place.end - 1] ?? "") || from < 1 || to > 21 || from >= to) return undefined;
  const phrase = (value: number) => ({ kind: "century", year: numbered((value - 1) * 100) }) as const;
  return { ...place, phrase: { kind: "range", from: phrase(from), to: phrase(to) }, rule: "century-range" };
}

function toDays(place: Place, [from, to]: Pair): Mention | undefined {
  if (from < 1 || to > 31 || from >= to) return undefined;
  return toMention(
    place,
    { kind: "calendar", day: numbered(from) },
    { kind: "calendar", day: numbered(to) },
    "day-range",
  );
}

function toMention(place: Place, from: CalendarPhrase, to: CalendarPhrase, rule: string): Mention {
  return { ...place, phrase: { kind: "range", from, to }, rule };
}
