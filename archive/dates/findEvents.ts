/**
 * Dates in running text: every mention of a time with its interval, its sentence, and why it is read so.
 *
 *   text -> scan (parsers) -> refine (join, range, bound, drop) -> resolve -> events
 */
import type { Event, Evidence, Interval, LanguageTag, Published, Span } from "../contract.ts";
import { isDateline } from "./dateline.ts";
import { continuedBy, isOutOfReach, lastNear, type Memory, remember } from "./memory.ts";
import type { Mention, Phrase } from "./phrase.ts";
import { refine } from "./refine.ts";
import { resolve } from "./resolve/resolve.ts";
import { type Anchor, toAnchor } from "./resolve/surroundings.ts";
import { scan } from "./scan.ts";
import { sentencesOf } from "./sentences.ts";
import { readTense } from "./tense.ts";

/** A document to find dates in. */
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
  const sentenceAround = sentencesOf(request.body);
  let memory: Memory = {
    own: ownAnchor(request.published),
    last: {},
    lastMention: undefined,
    longPast: 0,
    count: 0,
  };
  const isOfTaiwan = countsAsTaiwan(request);
  for (const span of request.spans) {
    const text = request.body.slice(span.start, span.end);
    for (const mention of refine(text, scan(text))) {
      if (isOutOfReach(text, mention, { memory, span })) continue;
      if (!isOfTaiwan && namesMinguo(mention.phrase)) continue;
      const event = toEvent({ request, span, text, mention, memory, sentenceAround, isOfTaiwan });
      memory = remember(memory, { event, mention, span, text });
      events.push(event);
    }
  }
  return events;
}

type Place = {
  readonly request: EventsRequest;
  readonly span: Span;
  readonly text: string;
  readonly mention: Mention;
  readonly memory: Memory;
  readonly sentenceAround: (words: Span, within: Span) => Span;
  readonly isOfTaiwan: boolean;
};

function toEvent({ request, span, text, mention, memory, sentenceAround, isOfTaiwan }: Place): Event {
  const start = span.start + mention.start;
  const end = span.start + mention.end;
  const sentence = sentenceAround({ start, end }, span);
  const words = request.body.slice(start, end);
  const isPlaced = isDateline(text, mention);
  const resolution = resolve(mention.phrase, {
    own: memory.own,
    isOfTaiwan,
    yearlessMonth: memory.yearlessMonth,
    last: lastNear(memory, start, span),
    continued: isPlaced ? undefined : continuedBy(text, mention, { memory, span }),
    tense: () => (isPlaced ? "past" : readTense(text, mention)),
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

/** What papers of Taiwan print and others don't. */
const signsOfTaiwan =
  /民國|[／/╱]\p{Script=Han}{2,4}報導|中央社|縣府|鄉公所|村幹事|里長|新台幣|新臺幣|立法院|行政院|台北|臺北|高雄|台中|台南|屏東|花蓮|台東/gu;

/** Whether a text counts years as Taiwan does: in traditional characters, with at least two of its words. */
function countsAsTaiwan({ body, language }: EventsRequest): boolean {
  if (language !== "zh-Hant") return false;
  const found = new Set([...body.slice(0, 6000).matchAll(signsOfTaiwan)].map(([words]) => words));
  return found.size >= 2 || found.has("民國");
}

/** Whether a phrase holds a year that is one only in Taiwan's calendar. */
function namesMinguo(phrase: Phrase): boolean {
  switch (phrase.kind) {
    case "since":
    case "before":
    case "as-of":
      return namesMinguo(phrase.of);
    case "range":
      return namesMinguo(phrase.from) || namesMinguo(phrase.to);
    case "calendar":
      return phrase.year?.kind === "number" && phrase.year.isMinguo === true;
    default:
      return false;
  }
}

function ownAnchor(published: EventsRequest["published"]): Anchor | undefined {
  if (published === null) return undefined;
  const kind = published.evidence.place === "file-name" ? "file-name" : "published";
  return toAnchor(published, kind, published.text);
}
