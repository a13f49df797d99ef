/** Joins the pieces of one date that stand side by side: 今年 + 4月, 下个月 + 一日, 今天 + （3月5日）, 5月1日 + （星期五）. */
import type { CalendarPhrase, Mention, Phrase } from "../phrase.ts";

/** What may stand between the pieces: nothing, blanks, 的, 在. */
const between = /^[ \u3000]{0,2}(?:的|在|の)?[ \u3000]{0,2}$/;

/** Joins neighbours from left to right; a joined mention can be joined again. */
export function joinParts(text: string, mentions: readonly Mention[]): Mention[] {
  const joined: Mention[] = [];
  for (const mention of mentions) {
    const previous = joined.at(-1);
    const both = previous && join(text, previous, mention);
    if (both === undefined) joined.push(mention);
    else joined[joined.length - 1] = both;
  }
  return joined;
}

function join(text: string, left: Mention, right: Mention): Mention | undefined {
  const gap = text.slice(left.end, right.start);
  if (gap.length > 6) return undefined;
  // 当年当天 names the day, 5月1日当天 the day before it.
  if (gap === "" && isSameYear(left.phrase) && isSame(right.phrase) && !isSameYear(right.phrase))
    return { ...right, start: left.start };
  if (gap === "" && isSame(right.phrase)) return { ...left, end: right.end };
  if (/^[，,]?[ \u3000]?$/.test(gap) && isDate(left.phrase) && isBareWeekday(right.phrase))
    return { ...left, end: right.end };
  const behind = gap === " " ? withYearBehind(left, right) : undefined;
  if (behind !== undefined) return { ...left, end: right.end, phrase: behind, rule: ruleOf(left, right) };
  if (/^,?[ \u00a0]{1,2}(?:the )?$/.test(gap) && isWeekdayOfNoWeek(left.phrase) && isDate(right.phrase)) {
    // В четверг, 2 мая: the date says the weekday's day.
    const { rule } = right;
    return { start: left.start, end: right.end, phrase: withWeekday(right.phrase, left.phrase), rule };
  }
  // 10年前の平成17年7月: the date says which year it was.
  if (
    gap === "の" &&
    left.rule === "ago" &&
    right.phrase.kind === "calendar" &&
    right.phrase.year?.kind === "number"
  )
    return right;
  if (between.test(gap)) {
    // 今年的国庆节 names the year and a feast; 今年国庆节 is one date.
    if (right.phrase.kind === "holiday" && gap.includes("的")) return undefined;
    const phrase = joinPhrases(left.phrase, right.phrase);
    return phrase && { start: left.start, end: right.end, phrase, rule: ruleOf(left, right) };
  }
  if (/^[ \u3000]?[（(〔]$/.test(gap) && /^[）)〕]/.test(text.slice(right.end, right.end + 1))) {
    const phrase = sameDay(left.phrase, right.phrase);
    return phrase && { start: left.start, end: right.end + 1, phrase, rule: `${right.rule}` };
  }
  return undefined;
}

/** 14 October last year, 1 марта этого года, two years ago this month: in an alphabet the year stands behind, or before the month. */
function withYearBehind(left: Mention, right: Mention): Phrase | undefined {
  if (left.phrase.kind !== "calendar" || right.phrase.kind !== "calendar") return undefined;
  const { month, year } = left.phrase;
  if (left.rule === "ago" && isYear(left.phrase) && right.phrase.month?.kind === "relative")
    return right.phrase.month.to === "published" && right.phrase.day === undefined
      ? { ...right.phrase, ...(year !== undefined && { year }) }
      : undefined;
  if (month?.kind !== "number" || year !== undefined || !isYear(right.phrase)) return undefined;
  const isTold = right.phrase.year?.kind === "relative" && right.phrase.year.to === "published";
  return isTold && right.rule === "relative-year" && right.phrase.year
    ? { ...left.phrase, year: right.phrase.year }
    : undefined;
}

/** A day in figures; a weekday behind it says the same day: 7月21日，星期二. */
function isDate(phrase: Phrase): boolean {
  return phrase.kind === "calendar" && phrase.day?.kind === "number" && phrase.month !== undefined;
}

/** On this Saturday, Sept. 5, 2015, the date says which Saturday. */
function isWeekdayOfNoWeek(phrase: Phrase): boolean {
  return phrase.kind === "weekday" && phrase.week === undefined;
}

function isBareWeekday(phrase: Phrase): boolean {
  return phrase.kind === "weekday" && phrase.week === undefined && phrase.nearest === undefined;
}

function withWeekday(date: Phrase, day: Phrase): Phrase {
  return date.kind === "calendar" && day.kind === "weekday" ? { ...date, weekday: day.weekday } : date;
}

/** 5月1日当天, 四月份当月, 2015年同年: the same time once more. */
function isSame(phrase: Phrase): boolean {
  if (phrase.kind !== "calendar") return false;
  return [phrase.year, phrase.month, phrase.day].some(
    (reference) => reference?.kind === "relative" && reference.to === "mention" && reference.shift === 0,
  );
}

/** 当年, 同年 by themselves: nothing but the year of the last date. */
function isSameYear(phrase: Phrase): boolean {
  return phrase.kind === "calendar" && isYear(phrase) && isSame(phrase);
}

/** The stable name of what two pieces make. */
function ruleOf(left: Mention, right: Mention): string {
  const finer = right.rule.replace(/^relative-/, "");
  return `${left.rule}+${finer}`;
}

/** A coarser piece and a finer one that lacks it. */
function joinPhrases(left: Phrase, right: Phrase): Phrase | undefined {
  if (left.kind !== "calendar") return undefined;
  if (right.kind === "range") {
    const from = joinPhrases(left, right.from);
    return from && { ...right, from };
  }
  if (right.kind === "holiday") {
    return right.year === undefined && isYear(left) && left.year ? { ...right, year: left.year } : undefined;
  }
  return right.kind === "calendar" ? joinCalendar(left, right) : undefined;
}

function joinCalendar(left: CalendarPhrase, right: CalendarPhrase): CalendarPhrase | undefined {
  if (right.year !== undefined && !(right.part?.of === "year" && isYear(left))) return undefined;
  if (
    isYear(left) &&
    (right.month?.kind === "number" || right.yearPart !== undefined || right.part?.of === "year")
  ) {
    return { ...right, year: left.year ?? right.year } as CalendarPhrase;
  }
  const isMonth = left.month !== undefined && left.day === undefined && left.part === undefined;
  if (isMonth && right.month === undefined && (right.day?.kind === "number" || right.part?.of === "month")) {
    return { ...left, ...right };
  }
  return undefined;
}

function isYear(phrase: CalendarPhrase): boolean {
  return (
    phrase.year !== undefined &&
    phrase.month === undefined &&
    phrase.yearPart === undefined &&
    phrase.part === undefined
  );
}

/** 今天（3月5日）, 昨(17日), 周三（5日）: the one in figures is kept. */
function sameDay(left: Phrase, right: Phrase): Phrase | undefined {
  if (!isDay(left) || !isDay(right)) return undefined;
  if (right.kind === "calendar" && right.day?.kind === "number") return right;
  return left;
}

function isDay(phrase: Phrase): boolean {
  return phrase.kind === "weekday" || (phrase.kind === "calendar" && phrase.day !== undefined);
}
