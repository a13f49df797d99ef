import type { ArchiveDocument, DateCorrection } from "../../archive/contract.ts";

/** Names a date of a document so that a correction finds it again: an event by its words and its number among equal words. */
export function toTarget(
  document: Pick<ArchiveDocument, "events">,
  event: number | null,
): DateCorrection["target"] {
  const found = event === null ? undefined : document.events[event];
  if (event === null || found === undefined) return { kind: "published" };
  const nth = document.events.slice(0, event).filter((each) => each.text === found.text).length;
  return { kind: "event", text: found.text, nth };
}
