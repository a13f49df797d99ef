/** A document as the text that is stored: JSON without what its body says already. */
import type { ArchiveDocument, Event } from "../contract.ts";

/** An event's sentence stands in the body: only its length is stored. */
type StoredEvent = Omit<Event, "sentence" | "text"> & { readonly sentenceLength: number };

type StoredDocument = Omit<ArchiveDocument, "events"> & {
  readonly events: readonly (StoredEvent | Event)[];
};

/** The document as one line of text. */
export function formatDocument(document: ArchiveDocument): string {
  const stored: StoredDocument = {
    ...document,
    events: document.events.map((event) => shortenEvent(event, document.body)),
  };
  return JSON.stringify(stored);
}

/** The document that `formatDocument` wrote. */
export function parseDocument(text: string): ArchiveDocument {
  const stored = JSON.parse(text) as StoredDocument; // checksummed, and of our own making
  return { ...stored, events: stored.events.map((event) => completeEvent(event, stored.body)) };
}

function shortenEvent(event: Event, body: string): StoredEvent | Event {
  const { sentence, text, ...rest } = event;
  const isInBody =
    body.slice(event.start, event.end) === text && body.startsWith(sentence, event.sentenceStart);
  return isInBody ? { ...rest, sentenceLength: sentence.length } : event;
}

function completeEvent(event: StoredEvent | Event, body: string): Event {
  if (!("sentenceLength" in event)) return event;
  const { sentenceLength, ...rest } = event;
  return {
    ...rest,
    text: body.slice(event.start, event.end),
    sentence: body.slice(event.sentenceStart, event.sentenceStart + sentenceLength),
  };
}
