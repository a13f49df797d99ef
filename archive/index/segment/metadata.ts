/**
 * What lunr's `metadataWhitelist` keeps of each occurrence: for every key one value. Positions, a pair of numbers, and
 * small numbers are written as such, anything else as JSON.
 */
import type { ByteReader } from "./ByteReader.ts";
import { ByteWriter } from "./ByteWriter.ts";

const tags = { undefined: 0, pair: 1, number: 2, json: 3 } as const;

export type EncodedMetadata = {
  readonly bytes: Uint8Array;
  /** Bytes that the occurrences `from` to before `to` take. */
  readonly length: (from: number, to: number) => number;
};

/** The values of all occurrences in postings order. */
export function encodeMetadata(occurrences: readonly (readonly unknown[])[]): EncodedMetadata {
  const writer = new ByteWriter(16);
  const ends = [0];
  for (const values of occurrences) {
    for (const value of values) encodeValue(writer, value);
    ends.push(writer.length);
  }
  return {
    bytes: writer.written(),
    length: (from, to) => (ends.length === 1 ? 0 : (ends[to] ?? 0) - (ends[from] ?? 0)),
  };
}

/** Reads `keys` values for each of `occurrences` occurrences, one array per key. */
export function decodeMetadata(reader: ByteReader, keys: number, occurrences: number): unknown[][] {
  const values: unknown[][] = Array.from({ length: keys }, () => []);
  for (let i = 0; i < occurrences; i++) for (const column of values) column.push(decodeValue(reader));
  return values;
}

/** Reads over `values` values. */
export function skipMetadata(reader: ByteReader, values: number): void {
  for (let i = 0; i < values; i++) decodeValue(reader);
}

function encodeValue(writer: ByteWriter, value: unknown): void {
  if (value === undefined) writer.writeNumber(tags.undefined);
  else if (isCount(value)) {
    writer.writeNumber(tags.number);
    writer.writeNumber(value);
  } else if (Array.isArray(value) && value.length === 2 && value.every(isCount)) {
    writer.writeNumber(tags.pair);
    for (const number of value) writer.writeNumber(number);
  } else {
    const json = Buffer.from(JSON.stringify(value) ?? "null");
    writer.writeNumber(tags.json);
    writer.writeNumber(json.length);
    writer.writeBytes(json);
  }
}

function decodeValue(reader: ByteReader): unknown {
  const tag = reader.readNumber();
  if (tag === tags.undefined) return undefined;
  if (tag === tags.number) return reader.readNumber();
  if (tag === tags.pair) return [reader.readNumber(), reader.readNumber()];
  return JSON.parse(Buffer.from(reader.readBytes(reader.readNumber())).toString());
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && !Object.is(value, -0) && (value as number) >= 0;
}
