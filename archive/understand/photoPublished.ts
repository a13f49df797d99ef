import type { Evidence, Published } from "../contract.ts";
import { readDateTimes } from "../dates/readDateTimes.ts";
import type { MetadataField } from "../read/readText.ts";
import { choosePublished, type DateCandidate, nameDates } from "./choosePublished.ts";
import { photoValues } from "./photoValues.ts";

/**
 * The day a photo was taken: what the fields say by `photoOrigins`, then a full date in its caption, then the names of
 * file and folder. The others are kept as conflicting evidence. Null where nothing says; the file's own time of change
 * is no evidence.
 */
export function photoPublished(photo: {
  readonly fields: readonly MetadataField[];
  readonly captions: readonly string[];
  readonly path: string;
}): Published | null {
  const candidates: DateCandidate[] = [];
  for (const value of photoValues(photo.fields, "taken")) {
    const reading = readDateTimes(value.value.replace(/^(\d{4}):(\d\d):(\d\d)/, "$1-$2-$3")).find(isDated);
    if (reading === undefined) continue;
    const time = /^00:00(?::00)?$/.test(reading.time ?? "") ? undefined : reading.time;
    const evidence: Evidence = {
      text: value.value,
      place: value.place,
      field: value.field,
      rule: "photo-taken",
    };
    candidates.push({ rule: "photo-taken", interval: reading.interval, time, text: value.value, evidence });
  }
  for (const caption of photo.captions) {
    const reading = readDateTimes(caption).find(
      (other) => other.interval.precision === "day" && isDated(other),
    );
    if (reading === undefined) continue;
    const evidence: Evidence = { text: reading.text, place: "sidecar", rule: "caption-date" };
    candidates.push({
      rule: "caption-date",
      interval: reading.interval,
      time: undefined,
      text: reading.text,
      evidence,
    });
  }
  return choosePublished([...candidates, ...nameDates(photo.path)]);
}

function isDated(reading: { readonly interval: { readonly firstDay: number | null } }): boolean {
  return reading.interval.firstDay !== null;
}
