/**
 * A container: named sections in one file, checksummed by page, so that a reader can fetch any range lazily and still
 * never believe a damaged byte. Segments are containers; other rooms put their own sections beside the index's.
 *
 * ```
 * offset 0          "BROADSEG" format version (u32 LE), 4 bytes 0
 * 16                section bytes, each section starting at a multiple of 8
 * directoryStart    JSON: { sections: { NAME: { start, length, pages: [CRC-32 of each 65,536 bytes] } } }
 * size - 24         directoryStart (f64 LE), directory length (u32), CRC-32 of the directory (u32), "BROADEND"
 * ```
 */
import { closeSync, fstatSync, openSync, readSync, renameSync, unlinkSync, writeSync } from "node:fs";
import { crc32 } from "node:zlib";

/** Changes whenever an older program could misread a newer file. */
export const formatVersion = 3;

const headMagic = "BROADSEG";
const tailMagic = "BROADEND";
const headLength = 16;
const tailLength = 24;
/** Bytes under one checksum. */
export const pageLength = 1 << 16;

/** Sections by name, from memory or from a file. */
export type Container = {
  readonly names: readonly string[];
  /** A whole section, verified; undefined where there is none of that name. */
  readonly section: (name: string) => Uint8Array | undefined;
  /** Bytes of a section, verified. Throws ContainerDamaged where the range isn't there or its checksum is wrong. */
  readonly range: (name: string, start: number, length: number) => Uint8Array;
  /** The same into an array of the caller's, as many bytes as it has. Whole pages are read without a detour. */
  readonly fill: (name: string, start: number, target: Uint8Array) => void;
  readonly sectionLength: (name: string) => number;
  readonly close: () => void;
};

/** The file isn't what was written: cut off, changed, another format. Whoever opened it rebuilds it. */
export class ContainerDamaged extends Error {
  readonly path: string;
  constructor(path: string, detail: string) {
    super(`${path}: ${detail}`);
    this.name = "ContainerDamaged";
    this.path = path;
  }
}

type SectionEntry = { readonly start: number; readonly length: number; readonly pages: readonly number[] };

/** Sections that never were in a file. */
export function memoryContainer(sections: ReadonlyMap<string, Uint8Array>): Container {
  const range = (name: string, start: number, length: number): Uint8Array => {
    const bytes = sections.get(name)?.subarray(start, start + length);
    if (bytes?.length !== length) throw new ContainerDamaged("memory", `no such range in ${name}`);
    return bytes;
  };
  return {
    names: [...sections.keys()],
    section: (name) => sections.get(name),
    range,
    fill: (name, start, target) => target.set(range(name, start, target.length)),
    sectionLength: (name) => sections.get(name)?.length ?? 0,
    close: () => undefined,
  };
}

/** Opens a file; reads and checks its directory only. Throws ContainerDamaged, or the system's error where it can't be read. */
export function openContainer(path: string): Container {
  const file = openSync(path, "r");
  try {
    return fileContainer(path, file, readDirectory(path, file));
  } catch (error) {
    closeSync(file);
    throw error;
  }
}

function readDirectory(path: string, file: number): ReadonlyMap<string, SectionEntry> {
  const size = fstatSync(file).size;
  if (size < headLength + tailLength) throw new ContainerDamaged(path, "too short");
  const read = (position: number, length: number): Buffer => {
    const bytes = Buffer.alloc(length);
    readAt(path, file, position, bytes);
    return bytes;
  };
  const head = read(0, headLength);
  const tail = read(size - tailLength, tailLength);
  if (head.toString("latin1", 0, 8) !== headMagic || tail.toString("latin1", 16) !== tailMagic) {
    throw new ContainerDamaged(path, "not a segment, or cut off");
  }
  if (head.readUInt32LE(8) !== formatVersion) {
    throw new ContainerDamaged(path, `format ${head.readUInt32LE(8)}, this program writes ${formatVersion}`);
  }
  const start = tail.readDoubleLE(0);
  const length = tail.readUInt32LE(8);
  if (!(start >= headLength && start + length + tailLength === size)) {
    throw new ContainerDamaged(path, "directory out of bounds");
  }
  const directory = read(start, length);
  if (crc32(directory) !== tail.readUInt32LE(12)) throw new ContainerDamaged(path, "directory damaged");
  const parsed = JSON.parse(directory.toString()) as { readonly sections: Record<string, SectionEntry> }; // checksummed just now
  return new Map(Object.entries(parsed.sections));
}

function fileContainer(path: string, file: number, directory: ReadonlyMap<string, SectionEntry>): Container {
  const verified = new Map<string, Uint8Array>();
  const entryOf = (name: string): SectionEntry => {
    const entry = directory.get(name);
    if (entry === undefined) throw new ContainerDamaged(path, `no section ${name}`);
    return entry;
  };
  const fill = (name: string, start: number, target: Uint8Array): void => {
    const entry = entryOf(name);
    if (start < 0 || start + target.length > entry.length)
      throw new ContainerDamaged(path, `no such range in ${name}`);
    const seen = verified.get(name) ?? new Uint8Array(entry.pages.length);
    verified.set(name, seen);
    if (target.length > 0) readVerified({ path, file, name, entry, seen }, start, target);
  };
  const range = (name: string, start: number, length: number): Uint8Array => {
    // Small ones come out of a common pool; never as a Buffer, whose `slice` doesn't copy.
    const { buffer, byteOffset } = Buffer.allocUnsafe(length);
    const bytes = new Uint8Array(buffer, byteOffset, length);
    fill(name, start, bytes);
    return bytes;
  };
  return {
    names: [...directory.keys()],
    section: (name) => (directory.has(name) ? range(name, 0, entryOf(name).length) : undefined),
    range,
    fill,
    sectionLength: (name) => directory.get(name)?.length ?? 0,
    close: () => closeSync(file),
  };
}

type PagedSection = {
  readonly path: string;
  readonly file: number;
  readonly name: string;
  readonly entry: SectionEntry;
  /** 1 for every page that was found whole. */
  readonly seen: Uint8Array;
};

/** Reads a range; pages met for the first time are read whole and checked. */
function readVerified(section: PagedSection, start: number, target: Uint8Array): void {
  const { path, file, entry, seen } = section;
  const end = start + target.length;
  const firstPage = Math.floor(start / pageLength);
  const lastPage = Math.floor((end - 1) / pageLength);
  const unseen = seen.indexOf(0, firstPage);
  if (unseen < 0 || unseen > lastPage) {
    readAt(path, file, entry.start + start, target);
    return;
  }
  for (let page = firstPage; page <= lastPage; page++) {
    const from = page * pageLength;
    const to = Math.min(entry.length, from + pageLength);
    const isWhole = from >= start && to <= end;
    const bytes = isWhole ? target.subarray(from - start, to - start) : pageBuffer.subarray(0, to - from);
    readAt(path, file, entry.start + from, bytes);
    if (crc32(bytes) !== entry.pages[page]) {
      throw new ContainerDamaged(path, `section ${section.name} damaged at byte ${from}`);
    }
    seen[page] = 1;
    if (isWhole) continue;
    const first = Math.max(start, from);
    target.set(bytes.subarray(first - from, Math.min(end, to) - from), first - start);
  }
}

/** For pages of which only a part is wanted: a merge reads thousands, and each would be as much garbage. */
const pageBuffer = new Uint8Array(pageLength);

function readAt(path: string, file: number, position: number, target: Uint8Array): void {
  let at = 0;
  while (at < target.length) {
    const count = readSync(file, target, at, target.length - at, position + at);
    if (count === 0) throw new ContainerDamaged(path, "cut off");
    at += count;
  }
}

/** Where sections go: one after another, in as many pieces as the writer likes. */
export type SectionSink = {
  readonly begin: (name: string) => void;
  readonly write: (bytes: Uint8Array) => void;
};

/**
 * Writes a container beside its place and renames it there, so that a reader sees the whole file or none. `fill` names
 * a section with `begin` and then writes it. Killed at any moment, at most a file ending in `.part` is left, which
 * nobody opens. The file isn't forced to the disk: what a power failure takes from it, its checksums tell.
 */
export function writeContainer(path: string, fill: (sink: SectionSink) => void): void {
  const part = `${path}.${process.pid}.part`;
  const file = openSync(part, "w");
  try {
    const writer = new ContainerWriter(file);
    fill(writer);
    writer.finish();
    closeSync(file);
    renameSync(part, path);
  } catch (error) {
    closeQuietly(file);
    unlinkSync(part);
    throw error;
  }
}

/** Writes finished sections. */
export function writeSections(path: string, sections: ReadonlyMap<string, Uint8Array>): void {
  writeContainer(path, (sink) => {
    for (const [name, bytes] of sections) {
      sink.begin(name);
      sink.write(bytes);
    }
  });
}

/** The descriptor may be closed already: then there is nothing to do. */
function closeQuietly(file: number): void {
  try {
    closeSync(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EBADF") throw error; // node:fs throws nothing else
  }
}

const bufferLength = 1 << 20;

class ContainerWriter implements SectionSink {
  readonly #file: number;
  readonly #sections: Record<string, { start: number; length: number; pages: number[] }> = {};
  readonly #buffer = new Uint8Array(bufferLength);
  #buffered = 0;
  #position = 0;
  #current: { start: number; length: number; pages: number[] } | undefined;
  #pageCrc = 0;

  constructor(file: number) {
    this.#file = file;
    const head = Buffer.alloc(headLength);
    head.write(headMagic, "latin1");
    head.writeUInt32LE(formatVersion, 8);
    this.#append(head);
  }

  begin = (name: string): void => {
    this.#endSection();
    this.#append(new Uint8Array((8 - (this.#position % 8)) % 8));
    this.#current = { start: this.#position, length: 0, pages: [] };
    this.#sections[name] = this.#current;
  };

  write = (bytes: Uint8Array): void => {
    const current = this.#current;
    if (current === undefined) throw new Error("write before begin");
    for (let at = 0; at < bytes.length; ) {
      const room = pageLength - (current.length % pageLength);
      const piece = bytes.subarray(at, at + room);
      this.#pageCrc = crc32(piece, this.#pageCrc);
      current.length += piece.length;
      at += piece.length;
      if (current.length % pageLength === 0) this.#endPage();
    }
    this.#append(bytes);
  };

  finish(): void {
    this.#endSection();
    const directory = Buffer.from(JSON.stringify({ sections: this.#sections }));
    const tail = Buffer.alloc(tailLength);
    tail.writeDoubleLE(this.#position, 0);
    tail.writeUInt32LE(directory.length, 8);
    tail.writeUInt32LE(crc32(directory), 12);
    tail.write(tailMagic, 16, "latin1");
    this.#append(directory);
    this.#append(tail);
    this.#flush();
  }

  #endPage(): void {
    this.#current?.pages.push(this.#pageCrc);
    this.#pageCrc = 0;
  }

  #endSection(): void {
    if (this.#current !== undefined && this.#current.length % pageLength !== 0) this.#endPage();
    this.#current = undefined;
  }

  #append(bytes: Uint8Array): void {
    this.#position += bytes.length;
    if (this.#buffered + bytes.length > bufferLength) this.#flush();
    if (bytes.length > bufferLength) {
      writeAll(this.#file, bytes);
    } else {
      this.#buffer.set(bytes, this.#buffered);
      this.#buffered += bytes.length;
    }
  }

  #flush(): void {
    writeAll(this.#file, this.#buffer.subarray(0, this.#buffered));
    this.#buffered = 0;
  }
}

function writeAll(file: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
}
