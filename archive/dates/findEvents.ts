/**
 * Dates in running text: every mention of a time with its interval, its sentence, and why it is read so.
 *
 *   text -> scan (parsers) -> refine (join, range, bound, drop) -> resolve -> events
 */
import type { Event, Evidence, Interval, LanguageTag, Published, Span } from "../contract.ts";
import type { Mention } from "./phrase.ts";
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
      const step = toEvent({ request, span, text, mention, memory });
      memory = step.memory;
      events.push(step.event);
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

type Step = {
  readonly request: EventsRequest;
  readonly span: Span;
  readonly text: string;
  readonly mention: Mention;
  readonly memory: Memory;
};

function toEvent({ request, span, text, mention, memory }: Step): { event: Event; memory: Memory } {
  const start = span.start + mention.start;
  const end = span.start + mention.end;
  const sentence = sentenceAround(request.body, { start, end }, span);
  const tense = readTense(text, mention);
  const words = request.body.slice(start, end);
  const continued = continuedBy(mention, memory, span);
  const resolution = resolve(mention.phrase, { own: memory.own, last: memory.last, continued, tense });
  const evidence: Evidence = {
    text: words,
    place: "body",
    start,
    end,
    rule: mention.rule,
    ...(resolution.resolvedAgainst && { resolvedAgainst: resolution.resolvedAgainst }),
  };
  const event: Event = {
    ...resolution.interval,
    text: words,
    sentence: request.body.slice(sentence.start, sentence.end),
    sentenceStart: sentence.start,
    start,
    end,
    evidence,
  };
  return { event, memory: remember(memory, { event, mention, span }) };
}

/** The date before, where a month or day without a year goes on from it: in the same paragraph, close by. */
function continuedBy(mention: Mention, memory: Memory, span: Span): Anchor | undefined {
  const last = memory.lastMention;
  if (last === undefined || last.spanStart !== span.start) return undefined;
  return span.start + mention.start - last.end <= 400 ? last.anchor : undefined;
}

function remember(memory: Memory, seen: { event: Event; mention: Mention; span: Span }): Memory {
  const { event, span } = seen;
  const anchor = toAnchor(event, "mention", event.text);
  if (anchor === undefined) return memory;
  const last = {
    ...memory.last,
    year: anchor,
    ...(anchor.month !== undefined && { month: anchor }),
    ...(anchor.day !== undefined && { day: anchor }),
  };
  return { ...memory, last, lastMention: { anchor, spanStart: span.start, end: event.end } };
}

function ownAnchor(published: EventsRequest["published"]): Anchor | undefined {
  if (published === null) return undefined;
  const kind = published.evidence.place === "file-name" ? "file-name" : "published";
  return toAnchor(published, kind, published.text);
}
