import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { type ArchiveHost, createArchiveHost } from "../archiveHost.ts";
import type { ExitCode, Terminal } from "./command.ts";
import { explainFailure } from "./explainFailure.ts";
import { programVersion } from "./programVersion.ts";

/** What a command opens. */
type ArchivePlace = {
  readonly folder: string;
  readonly dataFolder: string;
  readonly ownCacheFolder?: string;
};

/**
 * Opens an archive, waits until it is read as it is now, does the work and closes it again. Where another program holds the
 * cache and doesn't get on with reading, everything is read here into a temporary cache: no answer is ever given from a part.
 * Answers with 3 where the archive can't be opened, with the reason on stderr.
 */
export async function withReadArchive(
  place: ArchivePlace,
  terminal: Terminal,
  work: (host: ArchiveHost) => Promise<ExitCode>,
): Promise<ExitCode> {
  const exitCode = await tryArchive(place, terminal, work);
  if (exitCode !== "stalled") return exitCode;
  terminal.say("That program doesn't get on with reading: the archive is read here, into a temporary cache.");
  const ownCacheFolder = await mkdtemp(join(tmpdir(), "broadsheet-cache-"));
  try {
    const again = await tryArchive({ ...place, ownCacheFolder }, terminal, work);
    if (again === "stalled") throw new Error(`a cache of one's own has another writer: ${ownCacheFolder}`);
    return again;
  } finally {
    await rm(ownCacheFolder, { recursive: true, force: true });
  }
}

async function tryArchive(
  { folder, ...caches }: ArchivePlace,
  terminal: Terminal,
  work: (host: ArchiveHost) => Promise<ExitCode>,
): Promise<ExitCode | "stalled"> {
  const host = createArchiveHost({
    ...caches,
    sampleFolder: join(terminal.programFolder, "archive", "sample", "qingping-lake"),
    clock: terminal.clock,
    remembersArchives: false,
    version: programVersion,
    capabilities: { chooseFolder: false, revealFile: false, dropFolder: false },
  });
  try {
    const opened = await host.api.openArchive({ path: resolve(folder) });
    if (opened.ok && opened.value.readOnly) {
      terminal.say("Another program has this archive open: what it has read is waited for and used.");
    }
    const read = opened.ok ? await host.whenRead() : opened;
    if (!read.ok) {
      terminal.say(`broadsheet: ${explainFailure(read.failure)}`);
      return 3;
    }
    return read.value === "stalled" ? "stalled" : await work(host);
  } finally {
    await host.close();
  }
}
