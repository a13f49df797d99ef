import { createContext, use } from "react";
import {
  type ArchiveApi,
  type ArchiveEvents,
  type ArchiveInfo,
  type ArchiveMethod,
  archiveMethods,
  type Result,
} from "../archive/contract.ts";

/** The archive as the window sees it, whichever host carries the messages. */
export type ArchiveClient = ArchiveApi & {
  /** Calls back on every event of that name until the returned function is called. */
  readonly on: <Name extends keyof ArchiveEvents>(
    name: Name,
    listener: (event: ArchiveEvents[Name]) => void,
  ) => () => void;
  /** Absolute path of a dropped file or folder; only where the host has `dropFolder`. */
  readonly pathForFile?: (file: File) => string;
};

declare global {
  interface Window {
    /** Set by the desktop shell's preload script; absent in the reading room. */
    readonly broadsheet?: ArchiveClient;
  }
}

/** `detail` of the `internal` failure that means: nobody answers at the other end. */
export const hostUnreachable = "host-unreachable";

/** The host of this window: the desktop shell where its preload script ran, else the reading room's HTTP server. */
export function findClient(): ArchiveClient {
  return window.broadsheet ?? createHttpClient();
}

/** Tells this tab apart from others: a newer search cancels older ones of the same tab only. */
const tabName = `tab-${Math.random().toString(36).slice(2)}`;

function createHttpClient(): ArchiveClient {
  const methods = Object.keys(archiveMethods) as ArchiveMethod[]; // its type is Record<ArchiveMethod, true>
  const calls = Object.fromEntries(
    methods.map((method) => [method, (request: unknown) => post(method, request)]),
  );
  let source: EventSource | null = null;
  const on: ArchiveClient["on"] = (name, listener) => {
    const open = source ?? openEvents();
    source = open;
    const receive = (event: Event) => listener(JSON.parse((event as MessageEvent<string>).data));
    open.addEventListener(name, receive);
    return () => open.removeEventListener(name, receive);
  };
  return { ...calls, on } as unknown as ArchiveClient; // every method of the contract is in `calls`, by the loop above
}

// What the archive said while the connection was lost is gone: on every return the newest state is asked for.
function openEvents(): EventSource {
  const source = new EventSource("events");
  source.addEventListener("open", async () => {
    const result: Result<ArchiveInfo> = await post("getArchive", {});
    if (!result.ok) return;
    source.dispatchEvent(new MessageEvent("archiveChanged", { data: JSON.stringify(result.value) }));
  });
  return source;
}

async function post(method: ArchiveMethod, request: unknown): Promise<Result<never>> {
  try {
    const response = await fetch(`api/${method}`, {
      method: "POST",
      headers: { "Content-Type": "application/json", "Broadsheet-Client": tabName },
      body: JSON.stringify(request),
    });
    return await response.json();
  } catch {
    return { ok: false, failure: { code: "internal", detail: hostUnreachable } };
  }
}

/** Provides the client to every view; `App` fills it. */
export const ClientContext = createContext<ArchiveClient | null>(null);

/** The client of this window. Throws outside of `ClientContext`. */
export function useClient(): ArchiveClient {
  const client = use(ClientContext);
  if (client === null) throw new Error("useClient needs a ClientContext");
  return client;
}

let lastRequestId = 0;

/** A number that no other request of this window has. */
export function createRequestId(): number {
  lastRequestId += 1;
  return lastRequestId;
}
