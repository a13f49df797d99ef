/** The utility process that holds the archive: the same host as the reading room's, behind messages instead of HTTP. */
import { createArchiveHost } from "../archive/archiveHost.ts";
import { programVersion } from "../archive/cli/programVersion.ts";
import type { Result } from "../archive/contract.ts";
import type { ServedFile } from "../archive/servedFile.ts";
import { defaultDataFolder } from "../archive/store/dataFolder.ts";
import type { FromArchiveHost, ToArchiveHost } from "./hostMessages.ts";

const host = createArchiveHost({
  dataFolder: defaultDataFolder(process.env, process.platform),
  // The one argument that the main process gives.
  sampleFolder: process.argv.at(-1) ?? "",
  clock: Date.now,
  version: programVersion,
  // The main process answers what these promise.
  capabilities: { chooseFolder: true, revealFile: true, dropFolder: true },
});

host.listen((name, payload) => send({ kind: "event", name, payload }));

process.parentPort.on("message", (event) => {
  // Only the main process holds the other end of this port.
  const message = event.data as ToArchiveHost;
  void answer(message).then(send);
});

async function answer(message: ToArchiveHost): Promise<FromArchiveHost> {
  const { id } = message;
  switch (message.kind) {
    case "call":
      return { kind: "answer", id, result: await host.call({ ...message, client: "window" }) };
    case "read-file":
      return { kind: "file", id, file: fileOf(await readFile(message.address)) };
  }
}

/** Addresses as the contract's `photoAddress` and `originalAddress` make them. */
async function readFile(address: string): Promise<Result<ServedFile> | null> {
  const { pathname, searchParams } = new URL(address, "app://archive/");
  const id = searchParams.get("id") ?? "";
  switch (pathname) {
    case "/photo/thumb":
      return host.readPhoto(id, "thumb");
    case "/photo/screen":
      return host.readPhoto(id, "screen");
    case "/original":
      return host.readOriginal(id);
    default:
      return null;
  }
}

function fileOf(read: Result<ServedFile> | null): ServedFile | null {
  return read?.ok ? read.value : null;
}

function send(message: FromArchiveHost): void {
  process.parentPort.postMessage(message);
}
