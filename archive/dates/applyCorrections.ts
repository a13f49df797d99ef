/** Puts dates right by hand: the corrections of a document laid over what the rules read. */
import type { ArchiveDocument, DateCorrection, Event, Interval, Published } from "../contract.ts";
import { datedSpans } from "../understand/datedSpans.ts";
import { parseEdtf } from "./edtf.ts";
import { findEvents } from "./findEvents.ts";
import { undeterminedInterval } from "./interval.ts";

/**
 * The document with its corrections applied; those of other documents and those whose mention is gone change nothing. A
 * corrected publication date comes first, and the text is read again from it: 昨天 moves with it. An event corrected to
 * null ("this is no date") stays in the list without days, so that the number of its mention holds and it can be undone.
 * Later corrections of the same target win.
 */
export function applyCorrections(
  document: ArchiveDocument,
  corrections: readonly DateCorrection[],
): ArchiveDocument {
  const own = corrections.filter((correction) => correction.documentId === document.id);
  const ofPublished = own.findLast((correction) => correction.target.kind === "published");
  const dated = ofPublished === undefined ? document : correctPublished(document, ofPublished);
  return { ...dated, events: correctEvents(dated.events, own) };
}

function correctPublished(document: ArchiveDocument, correction: DateCorrection): ArchiveDocument {
  const interval = toCorrected(correction.edtf);
  if (interval === undefined) return document;
  const published = interval === null ? null : toPublished(document.published, interval, correction);
  const { body, blocks, language } = document;
  const events = findEvents({ body, spans: datedSpans(blocks), language, published });
  return { ...document, published, events };
}

/** What was read before stays visible among the conflicting dates. */
function toPublished(before: Published | null, interval: Interval, correction: DateCorrection): Published {
  const text = correction.edtf ?? "";
  const replaced =
    before === null || before.edtf === null
      ? []
      : [{ edtf: before.edtf, evidence: before.evidence, reason: "corrected", ...timeOf(before) }];
  return {
    ...interval,
    text,
    evidence: { text, place: "correction", rule: "correction" },
    conflicting: [...replaced, ...(before?.conflicting ?? [])],
    ...(before?.edtf === interval.edtf && timeOf(before)),
  };
}

function timeOf(published: Published): { readonly time?: string } {
  return published.time === undefined ? {} : { time: published.time };
}

function correctEvents(events: readonly Event[], corrections: readonly DateCorrection[]): readonly Event[] {
  const byMention = new Map<string, DateCorrection>();
  for (const correction of corrections) {
    const { target } = correction;
    if (target.kind === "event") byMention.set(`${target.nth} ${target.text}`, correction);
  }
  if (byMention.size === 0) return events;
  const seen = new Map<string, number>();
  return events.map((event) => {
    const nth = seen.get(event.text) ?? 0;
    seen.set(event.text, nth + 1);
    const correction = byMention.get(`${nth} ${event.text}`);
    return correction === undefined ? event : correctEvent(event, correction);
  });
}

function correctEvent(event: Event, correction: DateCorrection): Event {
  const interval = toCorrected(correction.edtf);
  if (interval === undefined) return event;
  const { resolvedAgainst: _, ...evidence } = event.evidence;
  return {
    ...event,
    ...(interval ?? undeterminedInterval),
    evidence: { ...evidence, place: "correction", rule: "correction" },
    corrected: { from: event.edtf, note: correction.note },
  };
}

/** Null for "no date", undefined for EDTF that can't be read: such a correction is left out. */
function toCorrected(edtf: string | null): Interval | null | undefined {
  return edtf === null ? null : (parseEdtf(edtf) ?? undefined);
}
