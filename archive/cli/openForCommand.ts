import { join, resolve } from "node:path";
import { type ArchiveHost, createArchiveHost } from "../archiveHost.ts";
import type { ExitCode, Terminal } from "./command.ts";
import { explainFailure } from "./explainFailure.ts";
import { programVersion } from "./programVersion.ts";

/**
 * Opens an archive, waits until it is read as it is now, does the work and closes it again. Answers with 3 where it can't be
 * opened, with the reason on stderr.
 */
export async function withReadArchive(
  { folder, dataFolder }: { readonly folder: string; readonly dataFolder: string },
  terminal: Terminal,
  work: (host: ArchiveHost) => Promise<ExitCode>,
): Promise<ExitCode> {
  const host = createArchiveHost({
    dataFolder,
    sampleFolder: join(terminal.programFolder, "archive", "sample", "qingping-lake"),
    clock: terminal.clock,
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
    return await work(host);
  } finally {
    await host.close();
  }
}
