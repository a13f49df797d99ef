/**
 * Dates in running text: every mention of a time with its interval, its sentence, and why it is read so.
 *
 *   text -> scan (parsers) -> refine (join, range, bound, drop) -> resolve -> events
 */
import type { Event, Evidence, Interval, LanguageTag, Published, Span } from "../contract.ts";
import { isDateline } from "./dateline.ts";
import { toDayNumber } from "./interval.ts";
import type { Mention, Phrase } from "./phrase.ts";
import { refine } from "./refine.ts";
import { type Anchor, resolve, toAnchor } from "./resolve.ts";
import { scan } from "./scan.ts";
import { sentenceAround } from "./sentences.ts";
import { readTense } from "./tense.ts";

export type EventsRequest = {
  /** All text of the document; offsets of events are UTF-16 offsets into it. */
  readonly body: string;
  /** The parts to read, in text order: headings, paragraphs, captions; not boilerplate, not the page's own date line. */
  readonly spans: readonly Span[];
  readonly language: LanguageTag;
  /** The article's own date; null where it is not known. */
  readonly published: Pick<Published, keyof Interval | "text" | "evidence"> | null;
};

/**
 * Finds all mentions of times in a document, in text order. Never throws; text that names no time gives an empty list.
 * Example: in an article of 2015-07-21, `截至6月底` is 2015-06-21/2015-06-30, inferred from the publication date.
 */
export function findEvents(request: EventsRequest): Event[] {
  const events: Event[] = [];
  let memory: Memory = { own: ownAnchor(request.published), last: {}, lastMention: undefined };
  for (const span of request.spans) {
    const text = request.body.slice(span.start, span.end);
    for (const mention of refine(text, scan(text))) {
      if (isOutOfReach(mention, memory, span)) continue;
      const event = toEvent({ request, span, text, mention, memory });
      memory = remember(memory, { event, mention, span, text });
      events.push(event);
    }
  }
  return events;
}

/** What the text has said so far. */
type Memory = {
  readonly own: Anchor | undefined;
  readonly last: { readonly year?: Anchor; readonly month?: Anchor; readonly day?: Anchor };
  readonly lastMention:
    | { readonly anchor: Anchor; readonly spanStart: number; readonly end: number }
    | undefined;
};

type Place = {
  readonly request: EventsRequest;
  readonly span: Span;
  readonly text: string;
  readonly mention: Mention;
  readonly memory: Memory;
};

function toEvent({ request, span, text, mention, memory }: Place): Event {
  const start = span.start + mention.start;
  const end = span.start + mention.end;
  const sentence = sentenceAround(request.body, { start, end }, span);
  const words = request.body.slice(start, end);
  const resolution = resolve(mention.phrase, {
    own: memory.own,
    last: memory.last,
    continued: continuedBy(mention, memory, span),
    tense: isDateline(text, mention) ? "past" : readTense(text, mention),
  });
  const evidence: Evidence = {
    text: words,
    place: "body",
    start,
    end,
    rule: mention.rule,
    ...(resolution.resolvedAgainst && { resolvedAgainst: resolution.resolvedAgainst }),
  };
  return {
    ...resolution.interval,
    text: words,
    sentence: request.body.slice(sentence.start, sentence.end),
    sentenceStart: sentence.start,
    start,
    end,
    evidence,
  };
}

/** Farthest that a date is remembered for 次日, 同年, the following year, within the paragraph and behind it. */
const maxReach = 300;

/** True for words counted from the last date where there is none near: 第二天 and 当年 alone are vague words. */
function isOutOfReach(mention: Mention, memory: Memory, span: Span): boolean {
  const from = countedFrom(mention.phrase);
  if (from === undefined) return false;
  const last = memory.lastMention;
  const isNear =
    last !== undefined &&
    span.start + mention.start - last.end <= maxReach &&
    (last.spanStart === span.start || !mention.rule.startsWith("ordinal"));
  if (from.unit === "day" && from.shift === 0) return false;
  return !isNear || memory.last[from.unit] === undefined;
}

function countedFrom(phrase: Phrase): { unit: "day" | "month" | "year"; shift: number } | undefined {
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

/** The date before, where a month or day without a year goes on from it: in the same paragraph, close by. */
function continuedBy(mention: Mention, memory: Memory, span: Span): Anchor | undefined {
  const last = memory.lastMention;
  if (last === undefined || last.spanStart !== span.start) return undefined;
  return span.start + mention.start - last.end <= maxContinuation ? last.anchor : undefined;
}

type Seen = { readonly event: Event; readonly mention: Mention; readonly span: Span; readonly text: string };

function remember(memory: Memory, { event, mention, span, text }: Seen): Memory {
  const anchor = toAnchor(event, "mention", event.text);
  if (anchor === undefined || isComparison(text, mention)) return memory;
  const own =
    isDateline(text, mention) && isNearOwn(anchor, memory.own)
      ? { ...anchor, kind: "dateline" as const }
      : memory.own;
  const last = {
    ...memory.last,
    year: anchor,
    ...(anchor.month !== undefined && { month: anchor }),
    ...(anchor.day !== undefined && { day: anchor }),
  };
  return { own, last, lastMention: { anchor, spanStart: span.start, end: event.end } };
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

function ownAnchor(published: EventsRequest["published"]): Anchor | undefined {
  if (published === null) return undefined;
  const kind = published.evidence.place === "file-name" ? "file-name" : "published";
  return toAnchor(published, kind, published.text);
}
