import type { ArchiveEvents, ArchiveMethod, Result } from "../archive/contract.ts";
import type { ServedFile } from "../archive/servedFile.ts";
import type { FromArchiveHost, ToArchiveHost } from "./hostMessages.ts";

/** The archive in its own process, seen from the main process. */
export type ArchiveProcess = {
  readonly call: (method: ArchiveMethod, request: unknown) => Promise<Result<unknown>>;
  /** Null where the archive has no such picture or original. */
  readonly readFile: (address: string) => Promise<ServedFile | null>;
  /** Lets the archive write down what it has read, for three seconds at most, and ends its process. */
  readonly close: () => Promise<void>;
};

/** The part of Electron's `UtilityProcess` that is used here. */
export type HostProcess = {
  readonly postMessage: (message: ToArchiveHost) => void;
  readonly kill: () => boolean;
  readonly on: {
    (event: "message", listener: (message: FromArchiveHost) => void): unknown;
    (event: "exit", listener: (code: number) => void): unknown;
  };
};

/** A file that kills the process would kill it again, so an opened archive is given this many new processes. */
const restartsPerArchive = 3;

/** An index that isn't written to its end is right at the next start too, only smaller: no reason to keep a user waiting. */
const longestFarewellMs = 3000;

/**
 * Starts the archive host and relays questions to it. When the host dies, what was asked is answered with the failure
 * `internal`, and a new host opens the same archive again, at most three times.
 */
export function startArchiveProcess(options: {
  readonly fork: () => HostProcess;
  readonly onEvent: (name: keyof ArchiveEvents, payload: unknown) => void;
}): ArchiveProcess {
  let lastId = 0;
  let closed = false;
  let restartsLeft = restartsPerArchive;
  let openRequest: unknown = null;
  const waiting = new Map<number, (message: FromArchiveHost | null) => void>();
  let host = start();

  function start(): HostProcess | null {
    const started = options.fork();
    started.on("message", receive);
    started.on("exit", restart);
    return started;
  }

  function receive(message: FromArchiveHost): void {
    if (message.kind === "event") {
      options.onEvent(message.name, message.payload);
      return;
    }
    waiting.get(message.id)?.(message);
    waiting.delete(message.id);
  }

  function restart(): void {
    host = null;
    for (const answer of waiting.values()) answer(null);
    waiting.clear();
    if (closed || restartsLeft === 0) return;
    restartsLeft -= 1;
    host = start();
    if (openRequest !== null)
      void ask((id) => ({ kind: "call", id, method: "openArchive", request: openRequest }));
  }

  function ask(question: (id: number) => ToArchiveHost): Promise<FromArchiveHost | null> {
    lastId += 1;
    const id = lastId;
    const asked = host;
    if (asked === null) return Promise.resolve(null);
    return new Promise((resolve) => {
      waiting.set(id, resolve);
      asked.postMessage(question(id));
    });
  }

  return {
    async call(method, request) {
      if (method === "openArchive") restartsLeft = restartsPerArchive;
      if (host === null && restartsLeft > 0) host = start();
      const message = await ask((id) => ({ kind: "call", id, method, request }));
      const result = message?.kind === "answer" ? message.result : hostEnded;
      if (method === "openArchive" && result.ok) openRequest = request;
      if (method === "closeArchive" && result.ok) openRequest = null;
      return result;
    },
    async readFile(address) {
      const message = await ask((id) => ({ kind: "read-file", id, address }));
      return message?.kind === "file" ? message.file : null;
    },
    async close() {
      closed = true;
      const farewell = ask((id) => ({ kind: "call", id, method: "closeArchive", request: {} }));
      const { promise: isLate, resolve } = Promise.withResolvers<void>();
      const timer = setTimeout(resolve, longestFarewellMs);
      await Promise.race([farewell, isLate]);
      clearTimeout(timer);
      host?.kill();
    },
  };
}

const hostEnded: Result<never> = {
  ok: false,
  failure: { code: "internal", detail: "The archive's process ended before it answered." },
};
