/** What the tests of mentions share: an article's date and a short form of what is found. */
import { findEvents } from "../findEvents.ts";
import { dayInterval, toDayNumber } from "../interval.ts";

/** `words → EDTF` of each mention in a text published on a day, by default Tuesday 2015-07-21; `null` for no date. */
export function findIn(
  body: string,
  options: { readonly published?: string | null; readonly language?: string } = {},
): string[] {
  const { published = "2015-07-21", language = "zh-Hans" } = options;
  const spans = paragraphsOf(body);
  return findEvents({
    body,
    spans,
    language,
    published: published === null ? null : publishedOn(published),
  }).map((event) => `${event.text} → ${event.edtf}`);
}

function publishedOn(day: string) {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  return {
    ...dayInterval(toDayNumber(year, month, date)),
    text: day,
    evidence: { text: day, place: "metadata", rule: "numeric-date" },
  } as const;
}

function paragraphsOf(body: string): { start: number; end: number }[] {
  const spans: { start: number; end: number }[] = [];
  let start = 0;
  for (const line of body.split("\n")) {
    spans.push({ start, end: start + line.length });
    start += line.length + 1;
  }
  return spans;
}
