import type { Evidence, Published } from "../contract.ts";
import { type DateTimeReading, readDateTimes } from "../dates/readDateTimes.ts";
import type { MetadataField } from "../read/readText.ts";
import { chooseTaken, type DateCandidate, nameDates } from "./choosePublished.ts";
import { photoValues } from "./photoValues.ts";

/**
 * The day a photo was taken: what the fields say by `photoOrigins`, then its caption's date, then the names of file and
 * folder; of those that agree the most precise. The others are kept as conflicting evidence. Null where nothing says; the file's own time of change
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
    const reading = captionDate(caption);
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
  return chooseTaken([...candidates, ...nameDates(photo.path)]);
}

/** A day in a caption, else a month. A year alone is as often what the picture shows: it counts where the words say so. */
function captionDate(caption: string): DateTimeReading | undefined {
  const readings = readDateTimes(caption).filter(isDated);
  return (
    readings.find(({ interval }) => interval.precision === "day") ??
    readings.find(({ interval }) => interval.precision === "month") ??
    readings.find(({ start }) => takenWords.test(caption.slice(0, start)))
  );
}

const takenWords =
  /(?:摄于|攝於|拍摄于|拍攝於|(?:taken|photographed)(?:\s+(?:in|about|around))?|фото|снято в)\s*$/iu;

function isDated(reading: { readonly interval: { readonly firstDay: number | null } }): boolean {
  return reading.interval.firstDay !== null;
}
