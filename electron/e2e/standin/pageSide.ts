/** What the page tells the main process: a call to a handler, or that it wants a window. */
export type FromPage =
  | { readonly kind: "invoke"; readonly channel: string; readonly request: unknown }
  | { readonly kind: "open"; readonly address: string };

/** Name of the binding by which the page reaches the main process; it is gone before the page's own scripts run. */
export const bindingName = "__standin";

type Listener = (event: unknown, payload: unknown) => void;
type Preload = (load: (name: string) => unknown) => void;

/**
 * Runs first in every document of a window: Electron's preload environment. Its text is sent to the page, so it uses
 * nothing from outside itself. `preload` is the app's preload script wrapped in a function, because the page's
 * Content-Security-Policy would refuse to compile text.
 */
export function pageSide(preload: Preload, schemes: readonly string[]): void {
  const page = window as unknown as Record<PropertyKey, unknown>; // names that only the stand-in puts there
  const bind = page.__standin as ((message: unknown) => Promise<unknown>) | undefined;
  delete page.__standin;
  if (window !== window.top || location.protocol !== "https:" || bind === undefined) return;

  const listeners = new Map<string, Set<Listener>>();
  const ipcRenderer = {
    async invoke(channel: string, request: unknown) {
      // Throws DataCloneError where Electron does.
      const answer = (await bind({ kind: "invoke", channel, request: structuredClone(request) })) as {
        readonly error?: string;
        readonly value?: unknown;
      };
      if (answer.error !== undefined) {
        throw new Error(`Error invoking remote method '${channel}': ${answer.error}`);
      }
      return answer.value;
    },
    on(channel: string, listener: Listener) {
      listeners.set(channel, (listeners.get(channel) ?? new Set()).add(listener));
    },
  };
  page[Symbol.for("standin-receive")] = (channel: string, payload: unknown) => {
    for (const listener of listeners.get(channel) ?? []) listener({}, payload);
  };

  // What contextBridge lets through: functions become proxies, everything else is copied and frozen.
  const cross = (value: unknown): unknown => {
    if (typeof value === "function") return (...words: unknown[]) => cross(value(...words.map(cross)));
    if (value instanceof Promise) return value.then(cross);
    if (value instanceof File) return value;
    if (Array.isArray(value)) return Object.freeze(value.map(cross));
    if (typeof value === "object" && value !== null) {
      return Object.freeze(
        Object.fromEntries(Object.entries(value).map(([key, part]) => [key, cross(part)])),
      );
    }
    return value;
  };
  const electron = {
    contextBridge: {
      exposeInMainWorld: (name: string, api: unknown) => {
        Object.defineProperty(window, name, { value: cross(api), enumerable: true });
      },
    },
    ipcRenderer,
    // A file made by a test carries its path in its name.
    webUtils: { getPathForFile: (file: File) => (file.name.startsWith("/") ? file.name : "") },
  };
  window.open = (address = "about:blank") => {
    void bind({ kind: "open", address: new URL(address, document.baseURI).href });
    return null;
  };
  const realFetch = window.fetch;
  window.fetch = (input, init) => {
    const match =
      typeof input === "string" ? /^(?<scheme>[a-z]+):\/\/(?<host>[^/]+)(?<rest>.*)$/.exec(input) : null;
    const { scheme, host, rest } = match?.groups ?? {};
    const isOwn = scheme !== undefined && schemes.includes(scheme);
    return realFetch(isOwn ? `https://${host}.${scheme}.standin${rest}` : input, init);
  };
  preload((name) => {
    if (name === "electron") return electron;
    throw new Error(`module not found: ${name} (sandboxed preload)`);
  });
}
