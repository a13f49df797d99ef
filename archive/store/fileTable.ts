/**
 * Where each file of an archive has its newest record, by path: a hash table of numbers, because a `Map` of paths and places
 * takes 76 bytes a file besides the paths and this 18 to 36. Paths are compared where they are packed; none is kept here.
 *
 * ```
 * slot          0       1       2       3        linear probing, at most two thirds used
 * hashes    [ 0     | 7a1c… | 93e0… | 0     ]
 * segments  [ free  | 0     | gone  | free  ]    0, 1, ...: the segments in the order they were met
 * files     [ 0     | 12    | 0     | 0     ]    number in the segment
 * ```
 */
import type { SegmentFile } from "./segmentFile.ts";

/** Where a file's newest record is. */
export type FilePlace = { readonly segment: SegmentFile; readonly fileNumber: number };

/** Places by path. Forgets nothing by itself: a place stays until it is set anew or deleted. */
export type FileTable = {
  readonly find: (path: string) => FilePlace | undefined;
  readonly set: (path: string, place: FilePlace) => void;
  readonly delete: (path: string) => void;
};

const free = 0xffffffff;
const gone = 0xfffffffe;

/** Makes an empty table; `expected` files go in before it grows. */
export function createFileTable(expected = 0): FileTable {
  const segments: SegmentFile[] = [];
  const numbers = new Map<SegmentFile, number>();
  let slots = makeSlots(expected);

  const pathAt = (slot: number): string | undefined =>
    segments[slots.segments[slot] ?? free]?.records.pathOf(slots.files[slot] ?? 0);

  /** The path's slot, or -1. */
  function findSlot(path: string, hash: number): number {
    for (let slot = hash & slots.mask; slots.segments[slot] !== free; slot = (slot + 1) & slots.mask) {
      if (slots.hashes[slot] === hash && slots.segments[slot] !== gone && pathAt(slot) === path) return slot;
    }
    return -1;
  }

  function put(hash: number, segment: number, file: number): void {
    let slot = hash & slots.mask;
    while (slots.segments[slot] !== free) slot = (slot + 1) & slots.mask;
    slots.hashes[slot] = hash;
    slots.segments[slot] = segment;
    slots.files[slot] = file;
    slots.used += 1;
  }

  /** Twice as large where that is needed, without what is gone. */
  function grow(): void {
    const old = slots;
    slots = makeSlots(old.used + 1);
    for (const [slot, segment] of old.segments.entries()) {
      if (segment !== free && segment !== gone) put(old.hashes[slot] ?? 0, segment, old.files[slot] ?? 0);
    }
  }

  function numberOf(segment: SegmentFile): number {
    const known = numbers.get(segment) ?? segments.length;
    if (known === segments.length) {
      segments.push(segment);
      numbers.set(segment, known);
    }
    return known;
  }

  return {
    find: (path) => {
      const slot = findSlot(path, hashOf(path));
      const segment = slot < 0 ? undefined : segments[slots.segments[slot] ?? free];
      return segment === undefined ? undefined : { segment, fileNumber: slots.files[slot] ?? 0 };
    },
    set: (path, { segment, fileNumber }) => {
      const hash = hashOf(path);
      const slot = findSlot(path, hash);
      if (slot >= 0) {
        slots.segments[slot] = numberOf(segment);
        slots.files[slot] = fileNumber;
        return;
      }
      if (slots.used * 3 >= (slots.mask + 1) * 2) grow();
      put(hash, numberOf(segment), fileNumber);
    },
    delete: (path) => {
      const slot = findSlot(path, hashOf(path));
      if (slot >= 0) slots.segments[slot] = gone;
    },
  };
}

function makeSlots(expected: number) {
  const count = 2 ** Math.max(6, Math.ceil(Math.log2(expected * 1.5)));
  return {
    mask: count - 1,
    used: 0,
    hashes: new Uint32Array(count),
    segments: new Uint32Array(count).fill(free),
    files: new Uint32Array(count),
  };
}

/** FNV-1a over UTF-16 units, its high bits stirred into the low ones that choose the slot. */
function hashOf(path: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < path.length; at += 1) hash = Math.imul(hash ^ path.charCodeAt(at), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}
