/**
 * A term's postings: the places it occurs at, ascending, as distances. One number an occurrence says document, field and
 * position at once, in two bytes where documents with the term are close, in three where they are rare.
 */
import type { ByteWriter } from "./ByteWriter.ts";
import type { FieldInstances } from "./FieldInstances.ts";

/** Appends the places `from` to before `to`, the first as distance from `previous`. */
export function writePlaces(
  writer: ByteWriter,
  places: Uint32Array,
  { from, to, previous }: { from: number; to: number; previous: number },
): void {
  writer.reserve((to - from) * 5);
  const { bytes } = writer;
  let at = writer.length;
  let last = previous;
  for (let i = from; i < to; i++) {
    const place = places[i] as number; // below `to`
    let distance = place - last;
    last = place;
    while (distance > 127) {
      bytes[at++] = (distance & 127) | 128;
      distance >>>= 7;
    }
    bytes[at++] = distance;
  }
  writer.length = at;
}

/**
 * Appends the places `from` to before `to` of a whole term, and returns how many instances (documents' fields) they lie
 * in: `writePlaces` and `countPostings` in one pass.
 */
export function writeTermPlaces(
  writer: ByteWriter,
  places: Uint32Array,
  { from, to, instances }: { from: number; to: number; instances: FieldInstances },
): number {
  writer.reserve((to - from) * 5);
  const { bytes } = writer;
  const { starts } = instances;
  let at = writer.length;
  let last = 0;
  let end = 0;
  let count = 0;
  for (let i = from; i < to; i++) {
    const place = places[i] as number; // below `to`
    if (place >= end) {
      count++;
      // Where the last place lies decides nothing any more.
      if (i + 1 < to) end = starts[instances.at(place) + 1] as number; // one behind every instance
    }
    let distance = place - last;
    last = place;
    while (distance > 127) {
      bytes[at++] = (distance & 127) | 128;
      distance >>>= 7;
    }
    bytes[at++] = distance;
  }
  writer.length = at;
  return count;
}

/** All places of a term. */
export function readPlaces(bytes: Uint8Array): Uint32Array {
  const { length } = bytes;
  let count = 0;
  for (let i = 0; i < length; i++) count += (bytes[i] as number) < 128 ? 1 : 0;
  const places = new Uint32Array(count);
  let place = 0;
  for (let i = 0, at = 0; i < count; i++) {
    let byte = bytes[at++] as number; // as many numbers as bytes that end one
    let distance = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = bytes[at++] as number;
      distance |= (byte & 127) << shift;
    }
    place += distance >>> 0;
    places[i] = place;
  }
  return places;
}

/** The last place of a term. */
export function lastPlace(bytes: Uint8Array): number {
  const { length } = bytes;
  let place = 0;
  for (let at = 0; at < length; ) {
    let byte = bytes[at++] as number; // a number ends before the bytes do
    let distance = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = bytes[at++] as number;
      distance |= (byte & 127) << shift;
    }
    place += distance >>> 0;
  }
  return place;
}

/**
 * Sets a mark for each of `starts` (ascending) that has one of a term's places `offset` behind it. Reads no further than
 * the last start asks for, and keeps no place.
 */
export function markPlaces(
  bytes: Uint8Array,
  { starts, offset, marks }: { starts: Uint32Array; offset: number; marks: Uint8Array },
): void {
  const { length } = bytes;
  const count = starts.length;
  let i = 0;
  let wanted = (starts[0] as number) + offset; // there is a first
  for (let at = 0, place = 0; at < length; ) {
    let distance = bytes[at++] as number; // a number ends before the bytes do
    if (distance > 127) {
      let byte = bytes[at++] as number;
      distance = (distance & 127) | ((byte & 127) << 7);
      for (let shift = 14; byte > 127; shift += 7) {
        byte = bytes[at++] as number;
        distance |= (byte & 127) << shift;
      }
    }
    place += distance >>> 0;
    while (wanted < place) {
      if (++i === count) return;
      wanted = (starts[i] as number) + offset;
    }
    if (wanted === place) marks[i] = 1;
  }
}

/** How many instances (documents' fields) the places `from` to before `to` lie in: what lunr counts as postings. */
export function countPostings(
  places: Uint32Array,
  { from, to, instances }: { from: number; to: number; instances: FieldInstances },
): number {
  const { starts } = instances;
  let count = 0;
  let end = 0;
  for (let i = from; i < to; i++) {
    const place = places[i] as number; // below `to`
    if (place < end) continue;
    end = starts[instances.at(place) + 1] as number; // one behind every instance
    count++;
  }
  return count;
}
