/**
 * Columns as the bytes of one section of a segment.
 *
 * ```
 * +--------------+-----------------------------+-----+-------------------------+
 * | header bytes | header: JSON in UTF-8       | pad | arrays, 4-byte aligned, |
 * | uint32 LE    | strings, and where arrays lie|    | little-endian           |
 * +--------------+-----------------------------+-----+-------------------------+
 * ```
 */
import type { CodedColumn, CodedListColumn, Columns } from "./columns.ts";

/** Grows when the layout changes; other versions are not read but rebuilt. */
const version = 1;

type Strings = Record<
  "ids" | "languages" | "sources" | "folders" | "bylines" | "photographers",
  readonly string[]
>;
type Header = {
  readonly version: number;
  readonly strings: Strings;
  /** Lengths in bytes of the arrays, in their fixed order. */
  readonly lengths: readonly number[];
};

/** Writes columns. The bytes are good on every machine that is little-endian, which is every one Node runs on today. */
export function encodeColumns(columns: Columns): Uint8Array {
  const arrays = listArrays(columns).map(
    (array) => new Uint8Array(array.buffer, array.byteOffset, array.byteLength),
  );
  const header: Header = {
    version,
    strings: {
      ids: columns.ids,
      languages: columns.languages.dictionary,
      sources: columns.sources.dictionary,
      folders: columns.folders.dictionary,
      bylines: columns.bylines.dictionary,
      photographers: columns.photographers.dictionary,
    },
    lengths: arrays.map(({ length }) => length),
  };
  const text = new TextEncoder().encode(JSON.stringify(header));
  const firstArray = align(4 + text.length);
  const bytes = new Uint8Array(firstArray + arrays.reduce((sum, { length }) => sum + align(length), 0));
  new DataView(bytes.buffer).setUint32(0, text.length, true);
  bytes.set(text, 4);
  let at = firstArray;
  for (const array of arrays) {
    bytes.set(array, at);
    at += align(array.length);
  }
  return bytes;
}

/** Reads what `encodeColumns` wrote; null where the bytes are of another version. The container has checked that they are undamaged. */
export function decodeColumns(bytes: Uint8Array): Columns | null {
  const headerLength = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(0, true);
  // Safe: the section's checksum holds, so this is what encodeColumns wrote; a different version is refused below.
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + headerLength))) as Header;
  if (header.version !== version) return null;
  let at = align(4 + headerLength);
  const buffers = header.lengths.map((length) => {
    const buffer = bytes.slice(at, at + length).buffer;
    at += align(length);
    return buffer;
  });
  return fromArrays(header.strings, buffers);
}

/** The order of the arrays in the section; `fromArrays` takes them in the same order. */
function listArrays(columns: Columns): readonly (Uint8Array | Uint32Array | Int32Array)[] {
  return [
    columns.kinds,
    columns.languages.codes,
    columns.sources.codes,
    columns.folders.codes,
    columns.bylines.starts,
    columns.bylines.codes,
    columns.photographers.starts,
    columns.photographers.codes,
    columns.intervals.firstDays,
    columns.intervals.lastDays,
    columns.published,
    columns.publishedSeconds,
    columns.eventStarts,
    columns.eventCodes,
    columns.undatedEvents,
  ];
}

function fromArrays(strings: Strings, buffers: readonly ArrayBuffer[]): Columns {
  const rest = buffers.values();
  const next = (): ArrayBuffer => rest.next().value ?? new ArrayBuffer(0);
  const coded = (dictionary: readonly string[]): CodedColumn => ({
    dictionary,
    codes: new Uint32Array(next()),
  });
  const listed = (dictionary: readonly string[]): CodedListColumn => ({
    dictionary,
    starts: new Uint32Array(next()),
    codes: new Uint32Array(next()),
  });
  // Object literals are evaluated in the order written, which is the order of listArrays.
  return {
    ids: strings.ids,
    kinds: new Uint8Array(next()),
    languages: coded(strings.languages),
    sources: coded(strings.sources),
    folders: coded(strings.folders),
    bylines: listed(strings.bylines),
    photographers: listed(strings.photographers),
    intervals: { firstDays: new Int32Array(next()), lastDays: new Int32Array(next()) },
    published: new Uint32Array(next()),
    publishedSeconds: new Int32Array(next()),
    eventStarts: new Uint32Array(next()),
    eventCodes: new Uint32Array(next()),
    undatedEvents: new Uint32Array(next()),
  };
}

function align(length: number): number {
  return Math.ceil(length / 4) * 4;
}
