/** What a text has said so far: the dates that 次日, 同年 and a month without a year go on from. */
import type { Event, Span } from "../contract.ts";
import { isDateline } from "./dateline.ts";
import { parseEdtf } from "./edtf.ts";
import { toDayNumber } from "./interval.ts";
import type { Mention, Phrase } from "./phrase.ts";
import { type Anchor, type Continued, type Surroundings, toAnchor } from "./resolve/surroundings.ts";

/** What the text before a mention has told. Never changed: each event makes a new one. */
export type Memory = {
  /** The article's own day: its dateline where one was read, else its publication. */
  readonly own: Anchor | undefined;
  readonly last: { readonly [unit in Unit]?: Seen };
  readonly lastMention: Seen | undefined;
  /** The month of the last date that had no year. */
  readonly yearlessMonth?: number | undefined;
  /** How many mentions so far lie two years or more before the article's: many of them tell a life. */
  readonly longPast: number;
  /** How many mentions became events. */
  readonly count: number;
};

type Unit = "year" | "month" | "day";

/** A date of the text and where it stood. */
type Seen = { readonly anchor: Anchor; readonly spanStart: number; readonly end: number };

/** Farthest that a date is remembered for 次日, 同年, the following year, within the paragraph and behind it. */
const maxReach = 300;

/** The last dates of the text that stand near enough to be meant. */
export function lastNear(memory: Memory, at: number, span: Span): Surroundings["last"] {
  const near = (unit: Unit) => {
    const seen = memory.last[unit];
    const reach = seen?.spanStart === span.start ? maxContinuation * 2 : maxReach;
    return seen !== undefined && at - seen.end <= reach ? seen.anchor : undefined;
  };
  const isDayHere = memory.last.day?.spanStart === span.start;
  return { year: near("year"), month: near("month"), day: near("day"), isDayHere };
}

/**
 * True for words counted from the last date where there is none near: 第二天 and 当年 alone are vague words. 当天 is then
 * the article's own day, and 上年 the year before the article's; the preceding year is not.
 */
export function isOutOfReach(text: string, mention: Mention, { memory, span }: Scene): boolean {
  const from = countedFrom(mention.phrase);
  if (from === undefined) return false;
  const seen = memory.last[from.unit];
  const isLatin = !/\p{Script=Han}/u.test(text.slice(mention.start, mention.end));
  const reach = isLatin && seen?.spanStart === span.start ? maxContinuation * 2 : maxReach;
  const isNear = seen !== undefined && span.start + mention.start - seen.end <= reach;
  const isYearsLater = mention.rule === "later" && from.unit === "year";
  if (/ordinal|later/.test(mention.rule) && !isYearsLater && seen?.spanStart !== span.start) return true;
  return (
    !isNear &&
    !(from.unit === "day" && from.shift === 0) &&
    !(from.unit === "year" && from.shift === -1 && !isLatin)
  );
}

function countedFrom(phrase: Phrase): { unit: Unit; shift: number } | undefined {
  if (phrase.kind === "since" || phrase.kind === "before" || phrase.kind === "as-of")
    return countedFrom(phrase.of);
  if (phrase.kind === "week")
    return phrase.to === "mention" ? { unit: "day", shift: phrase.week } : undefined;
  if (phrase.kind !== "calendar") return undefined;
  for (const unit of ["day", "month", "year"] as const) {
    const reference = phrase[unit];
    if (reference?.kind === "relative" && reference.to === "mention") return { unit, shift: reference.shift };
  }
  return undefined;
}

/** Farthest behind a date that a month or day without a year still goes on from it. */
const maxContinuation = 400;
/** The same for prose with spaces, which tells lives over many paragraphs. */
const maxNarration = 1200;

/** The date before, where a month or day without a year goes on from it: in the same paragraph, or in a life told in years. */
export function continuedBy(text: string, mention: Mention, { memory, span }: Scene): Continued | undefined {
  const last = memory.lastMention;
  if (last === undefined) return undefined;
  const gap = span.start + mention.start - last.end;
  if (last.spanStart !== span.start)
    return isNarration(text, mention, { memory, gap }) ? { ...last.anchor, isApart: true } : undefined;
  if (gap > maxContinuation) return undefined;
  const between = text.slice(last.end - span.start, mention.start);
  const isApart = /[。！？!?\n]|\.\s/.test(between);
  if (isAside(text, mention, { memory, between, isApart })) return undefined;
  return { ...last.anchor, isApart };
}

/** Whether the text so far tells a life or a history: most of its dates, and three at least, lie long past. */
function tellsLife({ longPast, count }: Memory): boolean {
  return longPast >= fewestOfStory && longPast * 2 > count;
}

const opensSentence = /(?:^|[.!?”"\n]\s*)(?:(?:In|On|That|By|Then|The)(?:\s\w+)?\s)?$/;

/** So many dates long past tell a life or a history, in which a month goes on from the year before it. */
const fewestOfStory = 3;

/**
 * The ferry, built in 1987, is due in dock in November: in news of an alphabet one year long past is an aside, and the next
 * sentence or clause is back at the article's own time. In a life told in years it is not.
 */
function isAside(
  text: string,
  mention: Mention,
  at: { readonly memory: Memory; readonly between: string; readonly isApart: boolean },
): boolean {
  const { own, lastMention } = at.memory;
  if (own === undefined || lastMention === undefined || tellsLife(at.memory)) return false;
  if (/\p{Script=Han}/u.test(text.slice(mention.start, mention.end))) return false;
  // In 1872 she was indicted. In February she left: what opens its sentence tells on.
  if (opensSentence.test(text.slice(Math.max(0, mention.start - 24), mention.start))) return false;
  return lastMention.anchor.year <= own.year - 2 && (at.isApart || /,\s/.test(at.between));
}

/** Where a mention is looked at. */
type Scene = { readonly memory: Memory; readonly span: Span };

/** A month and day in English or Russian behind a paragraph that told of years long past. Chinese papers say the year again. */
function isNarration(
  text: string,
  mention: Mention,
  at: { readonly memory: Memory; readonly gap: number },
): boolean {
  const { own, lastMention } = at.memory;
  if (own === undefined || lastMention === undefined || at.gap > maxNarration) return false;
  const opens = opensSentence.test(text.slice(Math.max(0, mention.start - 24), mention.start));
  if (!tellsLife(at.memory) && !opens) return false;
  const { phrase } = mention;
  const isMonth = phrase.kind === "calendar" && phrase.month !== undefined && phrase.year === undefined;
  const words = text.slice(mention.start, mention.end);
  return isMonth && lastMention.anchor.year <= own.year - 2 && !/\p{Script=Han}/u.test(words);
}

/** A mention that became an event. */
export type Found = {
  readonly event: Event;
  readonly mention: Mention;
  readonly span: Span;
  readonly text: string;
};

/** The memory after one more event. */
export function remember(memory: Memory, { event, mention, span, text }: Found): Memory {
  const anchor = toAnchor(event, "mention", event.text) ?? yearBegun(event);
  if (isComparison(text, mention)) return memory;
  const yearless = /^XXXX-(?<month>\d\d)/.exec(event.edtf ?? "")?.groups?.month;
  if (yearless !== undefined)
    return { ...memory, last: withoutYear(memory.last), yearlessMonth: Number(yearless) };
  if (anchor === undefined) return { ...memory, last: withoutYear(memory.last) };
  const isOwn = isDateline(text, mention) && isNearOwn(anchor, memory.own);
  const seen: Seen = { anchor, spanStart: span.start, end: event.end };
  const last = {
    ...memory.last,
    ...(tellsYear(mention.phrase) && { year: seen }),
    ...(anchor.month !== undefined && { month: seen }),
    ...(anchor.day !== undefined && { day: seen }),
  };
  const isLongPast = memory.own !== undefined && anchor.year <= memory.own.year - 2;
  const longPast = memory.longPast + (isLongPast ? 1 : 0);
  return {
    own: isOwn ? { ...anchor, kind: "dateline" } : memory.own,
    last,
    lastMention: seen,
    longPast,
    count: memory.count + 1,
  };
}

/** Behind 今年以来 a month goes on from this year; 2013年以来, since 1993 are asides. */
function yearBegun(event: Event): Anchor | undefined {
  if (event.edtf === null || !event.edtf.endsWith("/..") || !/[今本]年/.test(event.text)) return undefined;
  const whole = parseEdtf(event.edtf.slice(0, -3));
  const anchor = whole === null ? undefined : toAnchor(whole, "mention", event.text);
  return anchor && { kind: anchor.kind, edtf: anchor.edtf, text: anchor.text, year: anchor.year };
}

/** Behind 昨日, 5月3日 or 周二, 当年 is not their year, but one long past that the text does not name. */
function tellsYear(phrase: Phrase): boolean {
  if (phrase.kind === "since" || phrase.kind === "before" || phrase.kind === "as-of")
    return tellsYear(phrase.of);
  return phrase.kind !== "calendar" || phrase.year !== undefined;
}

/** Behind 1987年到2005年 or 80年代, 当年 is one of many. */
function withoutYear({ month, day }: Memory["last"]): Memory["last"] {
  return { ...(month !== undefined && { month }), ...(day !== undefined && { day }) };
}

/** 较2020年, 比去年同期: what is compared with does not move the text's own time. */
function isComparison(text: string, mention: Mention): boolean {
  return /[较較比]$|\bcompared (?:with|to)\s$|\bthan in\s$/.test(
    text.slice(Math.max(0, mention.start - 14), mention.start),
  );
}

/** Longest time between a dateline and the paper that prints it. */
const maxDatelineAgeDays = 40;

function isNearOwn(dateline: Anchor, own: Anchor | undefined): boolean {
  if (own === undefined) return true;
  const age =
    toDayNumber(own.year, own.month ?? 12, own.day ?? 28) -
    toDayNumber(dateline.year, dateline.month ?? 1, dateline.day ?? 1);
  return age >= -1 && age <= (own.day === undefined ? 366 : maxDatelineAgeDays);
}
