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
 * Opens an archive, waits until it is read as it is now, does the work and closes it again. Where the cache can't be written,
 * or another program holds it and doesn't get on with reading, everything is read here into a temporary one, which is said:
 * no answer is ever given from a part.
 * Answers with 3 where the archive can't be opened, with the reason on stderr.
 */
export async function withReadArchive(
  place: ArchivePlace,
  terminal: Terminal,
  work: (host: ArchiveHost) => Promise<ExitCode>,
): Promise<ExitCode> {
  const exitCode = await tryArchive(place, terminal, work);
  if (typeof exitCode === "number") return exitCode;
  terminal.say(
    exitCode === "stalled"
      ? "That program doesn't get on with reading: the archive is read here, into a temporary cache."
      : "The archive is read into a temporary cache, without what was corrected by hand.",
  );
  const ownFolder = await mkdtemp(join(tmpdir(), "broadsheet-cache-"));
  const ownPlace =
    exitCode === "stalled" ? { ...place, ownCacheFolder: ownFolder } : { ...place, dataFolder: ownFolder };
  try {
    const again = await tryArchive(ownPlace, terminal, work);
    if (again === "stalled") throw new Error(`a cache of one's own has another writer: ${ownFolder}`);
    return again === "unwritable" ? 3 : again;
  } finally {
    await rm(ownFolder, { recursive: true, force: true });
  }
}

/** Why nothing was answered, and another place may help. */
type NoAnswer = "stalled" | "unwritable";

async function tryArchive(
  { folder, ...caches }: ArchivePlace,
  terminal: Terminal,
  work: (host: ArchiveHost) => Promise<ExitCode>,
): Promise<ExitCode | NoAnswer> {
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
      return read.failure.code === "cache-unwritable" ? "unwritable" : 3;
    }
    return read.value === "stalled" ? "stalled" : await work(host);
  } finally {
    await host.close();
  }
}
