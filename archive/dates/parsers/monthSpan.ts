/** Posts held, in short lives: 1978.03--1982.02, 2014.09－2016.07, 2016.07至今. A year and month joined by a full stop are a date only so. */
import { type CalendarPhrase, type Mention, numbered, type Phrase } from "../phrase.ts";
import { exec } from "./timeOfDay.ts";

const yearMonth = (name: string): string =>
  `(?<${name}Year>(?:19|20)\\d{2})\\.(?<${name}Month>0[1-9]|1[0-2])`;
const span = new RegExp(
  `${yearMonth("from")}\\s?(?:(?:-{1,2}|[—–―－~～至]{1,2})\\s?${yearMonth("to")}(?![\\d.])|(?:[—–―－~～-]{1,2}\\s?)?(?:至今|今(?![年天日晚]))|(?:-{1,2}|[—–―－~～]{1,2})(?=$|[\\s\\p{Script=Han}]))`,
  "uy",
);

/** Reads a span of months at a number's beginning. */
export function parseMonthSpan(text: string, at: number): Mention | undefined {
  const groups = exec(span, text, at)?.groups;
  if (groups === undefined) return undefined;
  const from = toMonth(groups.fromYear, groups.fromMonth);
  const end = span.lastIndex;
  const phrase: Phrase =
    groups.toYear === undefined
      ? { kind: "since", of: from }
      : { kind: "range", from, to: toMonth(groups.toYear, groups.toMonth) };
  return { start: at, end, phrase, rule: groups.toYear === undefined ? "since:year-month" : "range" };
}

function toMonth(year = "", month = ""): CalendarPhrase {
  return { kind: "calendar", year: numbered(Number(year)), month: numbered(Number(month)) };
}
