import { join } from "node:path";
import { type ArchiveHost, createArchiveHost } from "../archiveHost.ts";
import { buildPageIfMissing } from "./buildPage.ts";
import type { Command, Terminal } from "./command.ts";
import { parseCount } from "./command.ts";
import { explainFailure } from "./explainFailure.ts";
import { programVersion } from "./programVersion.ts";
import { openReadingRoom, type ReadingRoom } from "./readingRoom/readingRoom.ts";

/** Starts the reading room and prints its address; ends with Ctrl-C. */
export const serveCommand: Command = {
  usage: "serve [FOLDER] [--port N]",
  summary: "Open the viewer in a browser on this machine; prints its address.",
  options: { port: { type: "string", description: "N  the port; without it, any that is free" } },
  positionals: { atLeast: 0, atMost: 1 },
  run: async ({ positionals: [folder], options, isJson, dataFolder }, terminal) => {
    const port = parseCount(options, "port", { byDefault: 0, atMost: 65_535 });
    await buildPageIfMissing(terminal);
    const served = await serveReadingRoom({
      ...(folder === undefined ? {} : { folder }),
      port,
      dataFolder,
      clock: terminal.clock,
      programFolder: terminal.programFolder,
    });
    if (!served.ok) {
      terminal.say(served.explanation);
      return served.reason === "port" ? 2 : 3;
    }
    await announce(served.room, isJson, terminal);
    await terminal.whenInterrupted();
    await served.close();
    return 0;
  },
};

/** What a reading room with an archive in it is made from. */
export type ServeOptions = {
  /** Absent: the start screen. */
  readonly folder?: string;
  /** 0: any free port. */
  readonly port: number;
  readonly dataFolder: string;
  readonly clock: () => number;
  /** Root of the program: `out/renderer` and `archive/sample` are found from here. */
  readonly programFolder: string;
};

/** A reading room that is open, or why it isn't, in a sentence for the user. */
export type Served =
  | {
      readonly ok: true;
      readonly host: ArchiveHost;
      readonly room: ReadingRoom;
      readonly close: () => Promise<void>;
    }
  | { readonly ok: false; readonly reason: "folder" | "port"; readonly explanation: string };

/** Opens an archive host and the reading room in front of it. */
export async function serveReadingRoom(options: ServeOptions): Promise<Served> {
  const host = createArchiveHost({
    dataFolder: options.dataFolder,
    sampleFolder: join(options.programFolder, "archive", "sample", "qingping-lake"),
    clock: options.clock,
    version: programVersion,
    capabilities: { chooseFolder: false, revealFile: false, dropFolder: false },
  });
  if (options.folder !== undefined) {
    const opened = await host.api.openArchive({ path: options.folder });
    if (!opened.ok) return { ok: false, reason: "folder", explanation: explainFailure(opened.failure) };
  }
  try {
    const room = await openReadingRoom({
      host,
      port: options.port,
      pageFolder: join(options.programFolder, "out", "renderer"),
    });
    const close = async () => {
      await room.close();
      await host.close();
    };
    return { ok: true, host, room, close };
  } catch (error) {
    await host.close();
    if (!isPortError(error)) throw error;
    return { ok: false, reason: "port", explanation: `Port ${options.port} can't be used (${error.code}).` };
  }
}

async function announce(room: ReadingRoom, isJson: boolean, terminal: Terminal): Promise<void> {
  if (!isJson) terminal.say("The reading room is open at this address (Ctrl-C closes it):");
  await terminal.print(isJson ? JSON.stringify({ address: room.address }) : room.address);
}

function isPortError(error: unknown): error is Error & { readonly code: string } {
  return (
    error instanceof Error && "code" in error && (error.code === "EADDRINUSE" || error.code === "EACCES")
  );
}
