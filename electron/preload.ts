import { contextBridge, ipcRenderer, webUtils } from "electron";
import {
  type ArchiveApi,
  type ArchiveEvents,
  type ArchiveMethod,
  archiveEvents,
  archiveMethods,
} from "../archive/contract.ts";
import { eventChannel, methodChannel } from "./channels.ts";

declare global {
  interface Window {
    readonly broadsheet: DesktopBridge;
  }
}

/** What the page finds as `window.broadsheet`: the contract's methods, its events, and the path of a dropped folder. */
type DesktopBridge = ArchiveApi & {
  /** Calls the listener for each event until the returned function is called. Events that came before the first listener are delivered to it. */
  readonly on: <N extends keyof ArchiveEvents>(
    name: N,
    listener: (payload: ArchiveEvents[N]) => void,
  ) => () => void;
  /** Absolute path of a file or folder dropped on the window; "" where it has none. */
  readonly pathForFile: (file: File) => string;
};

const subscriptions = new Map<string, Subscription>(
  // As above: the keys of the literal are the names of the events.
  (Object.keys(archiveEvents) as (keyof ArchiveEvents)[]).map((name) => [
    name,
    subscribe(eventChannel(name)),
  ]),
);

contextBridge.exposeInMainWorld("broadsheet", {
  ...bridgeMethods(),
  on: listen,
  pathForFile: (file: File) => webUtils.getPathForFile(file),
});

/** One function for each method name of the contract, so that a new method needs no line here. */
function bridgeMethods(): Record<string, (request: unknown) => Promise<unknown>> {
  // Object.keys can't tell the compiler that the keys of a literal are its names.
  const methods = Object.keys(archiveMethods) as ArchiveMethod[];
  return Object.fromEntries(
    methods.map((method) => [
      method,
      (request: unknown) => ipcRenderer.invoke(methodChannel(method), request),
    ]),
  );
}

type Listener = (payload: unknown) => void;
type Subscription = { readonly listeners: Set<Listener>; readonly unheard: unknown[] };

/** The menu may speak before the page listens, so the first listener gets what came before it. */
function subscribe(name: string): Subscription {
  const subscription: Subscription = { listeners: new Set(), unheard: [] };
  ipcRenderer.on(name, (_event, payload: unknown) => {
    if (subscription.listeners.size === 0) subscription.unheard.push(payload);
    for (const listener of subscription.listeners) listener(payload);
  });
  return subscription;
}

function listen(name: string, listener: Listener): () => void {
  const subscription = subscriptions.get(name);
  if (subscription === undefined) throw new Error(`No event is called ${JSON.stringify(name)}`);
  subscription.listeners.add(listener);
  for (const payload of subscription.unheard.splice(0)) listener(payload);
  return () => {
    subscription.listeners.delete(listener);
  };
}
