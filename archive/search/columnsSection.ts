/**
 * Columns as the bytes of one section of a segment, without the documents' ids: the segment has them already.
 *
 * ```
 * +--------------+-----------------------------+-----+-------------------------+
 * | header bytes | header: JSON in UTF-8       | pad | arrays, 4-byte aligned, |
 * | uint32 LE    | strings, and where arrays lie|    | little-endian           |
 * +--------------+-----------------------------+-----+-------------------------+
 * ```
 */
import type { CodedColumn, CodedListColumn, Columns, StringList } from "./columns.ts";

/** Grows when the layout changes; other versions are not read but rebuilt. */
const version = 2;

type Strings = Record<"languages" | "sources" | "folders" | "bylines" | "photographers", readonly string[]>;
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

/**
 * Reads what `encodeColumns` wrote of the documents of these ids; null where the bytes are of another version. The container
 * has checked that they are undamaged. The arrays are views of the bytes where these lie as they must.
 */
export function decodeColumns(section: Uint8Array, ids: StringList): Columns | null {
  const bytes = section.byteOffset % 4 === 0 ? section : section.slice();
  const headerLength = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(0, true);
  // Safe: the section's checksum holds, so this is what encodeColumns wrote; a different version is refused below.
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + headerLength))) as Header;
  if (header.version !== version) return null;
  let at = align(4 + headerLength);
  const arrays = header.lengths.map((length) => {
    const array = bytes.subarray(at, at + length);
    at += align(length);
    return array;
  });
  return fromArrays(ids, header.strings, arrays);
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

function fromArrays(ids: StringList, strings: Strings, arrays: readonly Uint8Array[]): Columns {
  const rest = arrays.values();
  const next = (): Uint8Array => rest.next().value ?? new Uint8Array(0);
  const unsigned = ({ buffer, byteOffset, byteLength } = next()) =>
    new Uint32Array(buffer, byteOffset, byteLength / 4);
  const signed = ({ buffer, byteOffset, byteLength } = next()) =>
    new Int32Array(buffer, byteOffset, byteLength / 4);
  const coded = (dictionary: readonly string[]): CodedColumn => ({ dictionary, codes: unsigned() });
  const listed = (dictionary: readonly string[]): CodedListColumn => ({
    dictionary,
    starts: unsigned(),
    codes: unsigned(),
  });
  // Object literals are evaluated in the order written, which is the order of listArrays.
  return {
    ids,
    kinds: next(),
    languages: coded(strings.languages),
    sources: coded(strings.sources),
    folders: coded(strings.folders),
    bylines: listed(strings.bylines),
    photographers: listed(strings.photographers),
    intervals: { firstDays: signed(), lastDays: signed() },
    published: unsigned(),
    publishedSeconds: signed(),
    eventStarts: unsigned(),
    eventCodes: unsigned(),
    undatedEvents: unsigned(),
  };
}

function align(length: number): number {
  return Math.ceil(length / 4) * 4;
}
