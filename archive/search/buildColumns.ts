/** The columns of one segment, made from its documents. */
import type { ArchiveDocument } from "../contract.ts";
import type { CodedColumn, CodedListColumn, Columns } from "./columns.ts";
import { orderIntervals } from "./orderIntervals.ts";
import { placeInterval } from "./placeInterval.ts";

/** Builds the columns of documents, ordinals in the order given. */
export function buildColumns(documents: Iterable<ArchiveDocument>): Columns {
  const all = [...documents];
  const intervals = new IntervalCoder();
  const published = all.map((document) => codePublished(document, intervals));
  const events = all.map((document) => codeEvents(document, intervals));
  const { dictionary, newCodes } = orderIntervals(intervals.firstDays, intervals.lastDays);
  const eventLists = toListColumn(events, (code) => newCodes[code] ?? 0);
  return {
    ids: all.map(({ id }) => id),
    kinds: Uint8Array.from(all, ({ kind }) => (kind === "photo" ? 1 : 0)),
    languages: codeValues(all, ({ language }) => language),
    sources: codeValues(all, ({ source }) => source ?? ""),
    folders: codeValues(all, ({ path }) => path.slice(0, Math.max(0, path.lastIndexOf("/")))),
    bylines: codeLists(all, ({ bylines }) => bylines),
    photographers: codeLists(all, listPhotographers),
    intervals: dictionary,
    published: Uint32Array.from(published, (code) => newCodes[code] ?? 0),
    publishedSeconds: Int32Array.from(all, ({ published: date }) => countSeconds(date?.time)),
    eventStarts: eventLists.starts,
    eventCodes: eventLists.codes,
    undatedEvents: Uint32Array.from(all, countUndatedEvents),
  };
}

/** Credited persons of all captions, each once, in order of appearance. */
export function listPhotographers({ captions }: ArchiveDocument): readonly string[] {
  return [...new Set(captions.flatMap(({ photographer }) => photographer ?? []))];
}

/** Gives each distinct interval a number, from 1. */
class IntervalCoder {
  readonly firstDays: number[] = [0];
  readonly lastDays: number[] = [0];
  readonly #codes = new Map<string, number>();

  code(firstDay: number, lastDay: number): number {
    const key = `${firstDay} ${lastDay}`;
    const known = this.#codes.get(key);
    if (known !== undefined) return known;
    this.#codes.set(key, this.firstDays.length);
    this.firstDays.push(firstDay);
    this.lastDays.push(lastDay);
    return this.firstDays.length - 1;
  }
}

function codePublished({ published }: ArchiveDocument, intervals: IntervalCoder): number {
  if (published === null || published.proposal === true) return 0;
  const days = placeInterval(published);
  return days === null ? 0 : intervals.code(days.firstDay, days.lastDay);
}

function codeEvents({ events }: ArchiveDocument, intervals: IntervalCoder): readonly number[] {
  return events.flatMap((event) => {
    const days = placeInterval(event);
    return days === null ? [] : intervals.code(days.firstDay, days.lastDay);
  });
}

function countUndatedEvents({ events }: ArchiveDocument): number {
  return events.filter((event) => placeInterval(event) === null).length;
}

/** `14:32` and `14:32:05` to seconds since midnight; -1 without a time. */
function countSeconds(time: string | undefined): number {
  const [hours, minutes, seconds] = (time ?? "").split(":").map(Number);
  if (time === undefined || hours === undefined || minutes === undefined) return -1;
  const total = hours * 3600 + minutes * 60 + (seconds ?? 0);
  return Number.isFinite(total) ? total : -1;
}

function codeValues(
  documents: readonly ArchiveDocument[],
  toValue: (document: ArchiveDocument) => string,
): CodedColumn {
  const codes = new Map<string, number>([["", 0]]);
  const coded = Uint32Array.from(documents, (document) => codeOf(codes, toValue(document)));
  return { dictionary: [...codes.keys()], codes: coded };
}

function codeLists(
  documents: readonly ArchiveDocument[],
  valuesOf: (document: ArchiveDocument) => readonly string[],
): CodedListColumn {
  const codes = new Map<string, number>([["", 0]]);
  const lists = documents.map((document) =>
    valuesOf(document)
      .filter((value) => value !== "")
      .map((value) => codeOf(codes, value)),
  );
  return { ...toListColumn(lists, (code) => code), dictionary: [...codes.keys()] };
}

function codeOf(codes: Map<string, number>, value: string): number {
  const known = codes.get(value);
  if (known !== undefined) return known;
  codes.set(value, codes.size);
  return codes.size - 1;
}

/** Lists of numbers end to end; within a list ascending and each once. */
function toListColumn(
  lists: readonly (readonly number[])[],
  recode: (code: number) => number,
): { readonly starts: Uint32Array; readonly codes: Uint32Array } {
  const starts = new Uint32Array(lists.length + 1);
  const codes: number[] = [];
  for (const [ordinal, list] of lists.entries()) {
    codes.push(...[...new Set(list.map(recode))].sort((a, b) => a - b));
    starts[ordinal + 1] = codes.length;
  }
  return { starts, codes: Uint32Array.from(codes) };
}
