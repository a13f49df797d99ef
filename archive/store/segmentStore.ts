/**
 * The live segments of an archive and which of their files are dead: what the manifest says, in memory. A change is made
 * here first and kept on the disk by `commit`; answers are given from memory.
 */
import { randomUUID } from "node:crypto";
import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { ContainerDamaged } from "../index/segment/container.ts";
import type { FileRecord } from "./fileRecord.ts";
import { createFileTable, type FilePlace, type FileTable } from "./fileTable.ts";
import { makeFolder } from "./makeFolder.ts";
import { type Manifest, readManifest, writeManifest } from "./manifest.ts";
import { openSegmentFile, type SegmentFile } from "./segmentFile.ts";

/** A segment with the dead among its files. */
export type LiveSegment = {
  readonly file: SegmentFile;
  readonly deadFiles: ReadonlySet<number>;
  /** 1 for each document of a dead file; null where all are live. */
  readonly deleted: Uint8Array | null;
};

/** The store from opening to closing. */
export type SegmentStore = {
  /** In order; ordinals of the archive count through them. */
  readonly segments: () => readonly LiveSegment[];
  /** Grows with every change. */
  readonly revision: () => number;
  /** True once the whole folder was read. */
  readonly isComplete: () => boolean;
  /** Segments that were damaged and dropped since opening. */
  readonly damaged: () => readonly string[];
  /** The newest record of a file; undefined where it was never read. */
  readonly findFile: (path: string) => FilePlace | undefined;
  /** Paths of all live files, in no order. */
  readonly paths: () => Iterable<string>;
  /** Path for a new segment of the given name. */
  readonly newSegment: () => { readonly name: string; readonly path: string };
  readonly segmentPath: (name: string) => string;
  /** Takes in a finished segment; older records of its files die. */
  readonly add: (name: string) => void;
  readonly removeFiles: (paths: readonly string[]) => void;
  /** Puts a merged segment in the place of its inputs; `inputs` are as they were when the merge began. */
  readonly replace: (inputs: readonly LiveSegment[], name: string) => void;
  /** Drops a segment that turned out damaged: its files count as never read. */
  readonly drop: (name: string) => void;
  readonly setComplete: (isComplete: boolean) => void;
  /** Keeps the state on the disk; then removes what it no longer needs there. Resolves to false where it may not write any more. */
  readonly commit: () => Promise<boolean>;
  /** For a program that only reads: takes over what the writer has kept meanwhile. */
  readonly reload: () => Promise<void>;
  readonly close: () => void;
};

/** What a store is opened with. */
export type SegmentStoreOptions = {
  /** The archive's cache folder. */
  readonly folder: string;
  readonly fingerprint: string;
  /** Asked before anything is written. */
  readonly mayWrite: () => Promise<boolean>;
};

/** An answer that began before a segment was replaced may read in it for this long. */
const answerPatienceMs = 60_000;

/** Opens the cache: an empty one where there is none, or where it was made by another program. */
export async function openSegmentStore(options: SegmentStoreOptions): Promise<SegmentStore> {
  const segmentsFolder = join(options.folder, "segments");
  const segmentPath = (name: string) => join(segmentsFolder, `${name}.segment`);
  let segments: LiveSegment[] = [];
  let revision = 0;
  let isComplete = false;
  let damaged: readonly string[] = [];
  /** The manifest that was read last. */
  let latest: Manifest | null = null;
  /** Made when first asked for; made anew after segments were merged or dropped, so that it holds on to none of them. */
  let table: FileTable | null = null;
  /** Names of segments whose files may go once the manifest no longer names them. */
  let unneeded: string[] = [];

  const load = (manifest: Manifest) => {
    const open = new Map(segments.map((segment) => [segment.file.name, segment.file]));
    const loaded: LiveSegment[] = [];
    for (const { name, deadFiles } of manifest.segments) {
      const file = open.get(name) ?? openOrReport(name);
      open.delete(name);
      if (file !== null) loaded.push(toLive(file, new Set(deadFiles)));
    }
    retire(open.values());
    segments = loaded;
    isComplete = manifest.isComplete && damaged.length === 0;
    table = null;
    revision += 1;
  };

  function openOrReport(name: string): SegmentFile | null {
    try {
      return openWhole(segmentPath(name), name);
    } catch (error) {
      if (!isDamage(error)) throw error;
      damaged = [...damaged, name];
      return null;
    }
  }

  async function readCurrent(): Promise<void> {
    const reading = await readManifest(options.folder);
    if (reading.kind === "read" && isDeepStrictEqual(reading.manifest, latest)) return;
    latest = reading.kind === "read" ? reading.manifest : null;
    if (reading.kind === "damaged") damaged = [...damaged, "manifest"];
    if (reading.kind === "read" && reading.manifest.fingerprint === options.fingerprint)
      load(reading.manifest);
  }

  function fileTable(): FileTable {
    if (table !== null) return table;
    table = createFileTable(segments.reduce((sum, { file }) => sum + file.records.count, 0));
    for (const segment of segments) noteFiles(table, segment);
    return table;
  }

  function change(next: LiveSegment[]): void {
    segments = next;
    revision += 1;
  }

  /** The segments with some more files dead. */
  function bury(places: readonly FilePlace[]): LiveSegment[] {
    const bySegment = Map.groupBy(places, (place) => place.segment);
    return segments.map((live) => {
      const dying = bySegment.get(live.file)?.map(({ fileNumber }) => fileNumber);
      return dying === undefined ? live : toLive(live.file, new Set([...live.deadFiles, ...dying]));
    });
  }

  function retire(files: Iterable<SegmentFile>): void {
    for (const file of files) {
      unneeded.push(file.name);
      const timer = setTimeout(file.close, answerPatienceMs);
      timer.unref();
    }
  }

  await makeFolder(segmentsFolder);
  await readCurrent();

  return {
    segments: () => segments,
    revision: () => revision,
    isComplete: () => isComplete,
    damaged: () => damaged,
    findFile: (path) => fileTable().find(path),
    paths: () => listPaths(segments),
    newSegment: () => {
      const name = randomUUID();
      return { name, path: segmentPath(name) };
    },
    segmentPath,
    add: (name) => {
      const added = toLive(openSegmentFile(segmentPath(name), name), new Set());
      const known = fileTable();
      const older = Array.from(listPaths([added]), (path) => known.find(path)).filter(
        (place) => place !== undefined,
      );
      change([...bury(older), added]);
      noteFiles(known, added);
    },
    removeFiles: (paths) => {
      const known = fileTable();
      const gone = paths.flatMap((path) => known.find(path) ?? []);
      if (gone.length === 0) return;
      for (const path of paths) known.delete(path);
      change(bury(gone));
    },
    replace: (inputs, name) => {
      const merged = openSegmentFile(segmentPath(name), name);
      const replaced = new Set(inputs.map((input) => input.file));
      const current = new Map(segments.map((segment) => [segment.file, segment]));
      const next = toLive(merged, findDeadSince(inputs, current));
      const first = segments.findIndex((segment) => replaced.has(segment.file));
      const kept = segments.filter((segment) => !replaced.has(segment.file));
      change([...kept.slice(0, first), next, ...kept.slice(first)]);
      retire(replaced);
      table = null;
    },
    drop: (name) => {
      const dropped = segments.find((segment) => segment.file.name === name);
      if (dropped === undefined) return;
      damaged = [...damaged, name];
      isComplete = false;
      change(segments.filter((segment) => segment !== dropped));
      retire([dropped.file]);
      table = null;
    },
    setComplete: (value) => {
      isComplete = value;
    },
    commit: async () => {
      if (!(await options.mayWrite())) return false;
      const removable = unneeded;
      unneeded = [];
      await writeManifest(options.folder, toManifest(options.fingerprint, isComplete, segments));
      for (const name of removable) {
        await rm(segmentPath(name), { force: true }).catch(() => null); // Windows: it is still open; swept at the next start
      }
      return true;
    },
    reload: readCurrent,
    close: () => {
      retire(segments.map(({ file }) => file));
      segments = [];
    },
  };
}

/** What every answer needs is read at once, so that its damage shows here; documents and postings are checked as they are read. */
function openWhole(path: string, name: string): SegmentFile {
  const file = openSegmentFile(path, name);
  try {
    file.load();
    return file;
  } catch (error) {
    file.close();
    throw error;
  }
}

/** Removes what no manifest names: segments of a reading that was killed, and leftovers of merges. Only the writer may. */
export async function sweepSegments(folder: string, kept: readonly LiveSegment[]): Promise<void> {
  const segmentsFolder = join(folder, "segments");
  const names = new Set(kept.map(({ file }) => `${file.name}.segment`));
  for (const name of await readdir(segmentsFolder)) {
    if (!names.has(name)) await rm(join(segmentsFolder, name), { force: true }).catch(() => null); // another program reads it
  }
}

/** True for what a damaged or vanished segment throws, whenever it is found. */
export function isDamage(error: unknown): error is Error {
  if (error instanceof ContainerDamaged) return true;
  return error instanceof Error && "code" in error && error.code === "ENOENT";
}

/** Drops the segment that an error of reading it names, so that its files are read again. Throws what is no damage. */
export function dropDamaged(store: SegmentStore, error: unknown): void {
  const damaged = isDamage(error)
    ? store.segments().find(({ file }) => error.message.includes(file.name))
    : undefined;
  if (damaged === undefined) throw error;
  store.drop(damaged.file.name);
}

function toLive(file: SegmentFile, deadFiles: ReadonlySet<number>): LiveSegment {
  return { file, deadFiles, deleted: markDeleted(file, deadFiles) };
}

/** 1 for each document of a dead file; null where all are live. */
export function markDeleted(file: SegmentFile, deadFiles: ReadonlySet<number>): Uint8Array | null {
  if (deadFiles.size === 0) return null;
  const deleted = new Uint8Array(file.documentCount);
  const { firstDocuments } = file.records;
  for (const dead of deadFiles) deleted.fill(1, firstDocuments[dead], firstDocuments[dead + 1]);
  return deleted;
}

/** Whether a document of a segment is part of the archive. */
export function isLive({ deleted }: LiveSegment, number: number): boolean {
  return deleted === null || deleted[number] === 0;
}

function noteFiles(table: FileTable, live: LiveSegment): void {
  const segment = live.file;
  for (const fileNumber of liveFiles(live)) {
    table.set(segment.records.pathOf(fileNumber), { segment, fileNumber });
  }
}

function* listPaths(segments: readonly LiveSegment[]): Generator<string> {
  for (const segment of segments) {
    for (const fileNumber of liveFiles(segment)) yield segment.file.records.pathOf(fileNumber);
  }
}

/** Numbers of the segment's files that are part of the archive, ascending. */
export function* liveFiles({ file, deadFiles }: Pick<LiveSegment, "file" | "deadFiles">): Generator<number> {
  for (let number = 0; number < file.records.count; number += 1) {
    if (!deadFiles.has(number)) yield number;
  }
}

/**
 * Numbers in the merged segment of the files that died while it was made. It holds the files that lived when the merge
 * began, input after input.
 */
function findDeadSince(
  inputs: readonly LiveSegment[],
  current: ReadonlyMap<SegmentFile, LiveSegment>,
): ReadonlySet<number> {
  const dead = new Set<number>();
  let mergedNumber = 0;
  for (const input of inputs) {
    const now = current.get(input.file);
    for (const fileNumber of liveFiles(input)) {
      if (now === undefined || now.deadFiles.has(fileNumber)) dead.add(mergedNumber);
      mergedNumber += 1;
    }
  }
  return dead;
}

function toManifest(fingerprint: string, isComplete: boolean, segments: readonly LiveSegment[]): Manifest {
  return {
    fingerprint,
    isComplete,
    segments: segments.map(({ file, deadFiles }) => ({
      name: file.name,
      deadFiles: [...deadFiles].sort((one, other) => one - other),
    })),
  };
}

/** The whole record at a place; read from the disk. */
export function recordAt({ segment, fileNumber }: FilePlace): FileRecord {
  return segment.records.at(fileNumber);
}
