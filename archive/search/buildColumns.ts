/** The columns of one segment, made from its documents. */
import type { ArchiveDocument } from "../contract.ts";
import type { CodedColumn, CodedListColumn, Columns } from "./columns.ts";
import { orderIntervals } from "./orderIntervals.ts";
import { placeInterval } from "./placeInterval.ts";

/** Takes documents one by one, in the order of their ordinals, and keeps nothing of them but their columns. */
export type ColumnsBuilder = {
  readonly add: (document: ArchiveDocument) => void;
  readonly finish: () => Columns;
};

/** Columns of documents that are in memory anyway. */
export function buildColumns(documents: Iterable<ArchiveDocument>): Columns {
  const builder = createColumnsBuilder();
  for (const document of documents) builder.add(document);
  return builder.finish();
}

/** Columns without a document yet. */
export function createColumnsBuilder(): ColumnsBuilder {
  const ids: string[] = [];
  const kinds: number[] = [];
  const languages = new ValueCoder();
  const sources = new ValueCoder();
  const folders = new ValueCoder();
  const bylines = new ListCoder(new ValueCoder());
  const photographers = new ListCoder(new ValueCoder());
  const intervals = new IntervalCoder();
  const events = new ListCoder(intervals);
  const published: number[] = [];
  const publishedSeconds: number[] = [];
  const undatedEvents: number[] = [];
  return {
    add: (document) => {
      ids.push(document.id);
      kinds.push(document.kind === "photo" ? 1 : 0);
      languages.add(document.language);
      sources.add(document.source ?? "");
      folders.add(document.path.slice(0, Math.max(0, document.path.lastIndexOf("/"))));
      bylines.add(document.bylines.filter(isNamed));
      photographers.add(listPhotographers(document).filter(isNamed));
      published.push(codePublished(document, intervals));
      publishedSeconds.push(countSeconds(document.published?.time));
      const dated = document.events.flatMap((event) => placeInterval(event) ?? []);
      events.add(dated);
      undatedEvents.push(document.events.length - dated.length);
    },
    finish: () => {
      const { dictionary, newCodes } = orderIntervals(intervals.firstDays, intervals.lastDays);
      const eventLists = events.finish((code) => newCodes[code] ?? 0);
      return {
        ids,
        kinds: Uint8Array.from(kinds),
        languages: languages.finish(),
        sources: sources.finish(),
        folders: folders.finish(),
        bylines: namedLists(bylines),
        photographers: namedLists(photographers),
        intervals: dictionary,
        published: Uint32Array.from(published, (code) => newCodes[code] ?? 0),
        publishedSeconds: Int32Array.from(publishedSeconds),
        eventStarts: eventLists.starts,
        eventCodes: eventLists.codes,
        undatedEvents: Uint32Array.from(undatedEvents),
      };
    },
  };
}

/** Credited persons of all captions, each once, in order of appearance. */
export function listPhotographers({ captions }: ArchiveDocument): readonly string[] {
  return [...new Set(captions.flatMap(({ photographer }) => photographer ?? []))];
}

function isNamed(name: string): boolean {
  return name !== "";
}

function namedLists(lists: ListCoder<string, ValueCoder>): CodedListColumn {
  return { ...lists.finish((code) => code), dictionary: lists.coder.dictionary() };
}

/** Gives each distinct value a number: 0 for none, the others from 1 in order of appearance. */
class ValueCoder {
  readonly #codes = new Map<string, number>([["", 0]]);
  readonly #coded: number[] = [];

  add(value: string): void {
    this.#coded.push(this.code(value));
  }

  code(value: string): number {
    const known = this.#codes.get(value);
    if (known !== undefined) return known;
    this.#codes.set(copyOf(value), this.#codes.size);
    return this.#codes.size - 1;
  }

  dictionary(): readonly string[] {
    return [...this.#codes.keys()];
  }

  finish(): CodedColumn {
    return { dictionary: this.dictionary(), codes: Uint32Array.from(this.#coded) };
  }
}

/** A name that was cut out of a body is, to the engine, a view of that body and would keep all of it in memory. */
function copyOf(value: string): string {
  return JSON.parse(JSON.stringify(value)) as string; // a string's JSON is that string's
}

/** Gives each distinct interval a number, from 1. */
class IntervalCoder {
  readonly firstDays: number[] = [0];
  readonly lastDays: number[] = [0];
  readonly #codes = new Map<string, number>();

  code({ firstDay, lastDay }: { readonly firstDay: number; readonly lastDay: number }): number {
    const key = `${firstDay} ${lastDay}`;
    const known = this.#codes.get(key);
    if (known !== undefined) return known;
    this.#codes.set(key, this.firstDays.length);
    this.firstDays.push(firstDay);
    this.lastDays.push(lastDay);
    return this.firstDays.length - 1;
  }
}

/** Lists of numbers end to end; within a list ascending and each once. */
class ListCoder<Value, Coder extends { code(value: Value): number }> {
  readonly coder: Coder;
  readonly #starts: number[] = [0];
  readonly #codes: number[] = [];

  constructor(coder: Coder) {
    this.coder = coder;
  }

  add(values: readonly Value[]): void {
    for (const value of values) this.#codes.push(this.coder.code(value));
    this.#starts.push(this.#codes.length);
  }

  finish(recode: (code: number) => number): { readonly starts: Uint32Array; readonly codes: Uint32Array } {
    const starts = new Uint32Array(this.#starts.length);
    const codes: number[] = [];
    for (const [number, end] of this.#starts.entries()) {
      const list = this.#codes.slice(this.#starts[number - 1] ?? 0, end).map(recode);
      codes.push(...[...new Set(list)].sort((a, b) => a - b));
      starts[number] = codes.length;
    }
    return { starts, codes: Uint32Array.from(codes) };
  }
}

function codePublished({ published }: ArchiveDocument, intervals: IntervalCoder): number {
  if (published === null || published.proposal === true) return 0;
  const days = placeInterval(published);
  return days === null ? 0 : intervals.code(days);
}

/** `14:32` and `14:32:05` to seconds since midnight; -1 without a time. */
function countSeconds(time: string | undefined): number {
  const [hours, minutes, seconds] = (time ?? "").split(":").map(Number);
  if (time === undefined || hours === undefined || minutes === undefined) return -1;
  const total = hours * 3600 + minutes * 60 + (seconds ?? 0);
  return Number.isFinite(total) ? total : -1;
}
