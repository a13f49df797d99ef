import { createContext, use, useSyncExternalStore } from "react";
import { type Address, formatAddress, parseAddress } from "./address.ts";

/**
 * How a change of the address enters the window's history. `push`: a step that Back undoes. `replace`: none.
 * `type`: one step for a whole bout of typing.
 */
export type HistoryStep = "push" | "replace" | "type";

/** The address of one window and the one way to change it. */
export type AddressStore = {
  readonly get: () => Address;
  readonly navigate: (change: Partial<Address>, step?: HistoryStep) => void;
  readonly subscribe: (listener: () => void) => () => void;
};

/** Joins the window's own history to the views. */
export function createAddressStore(host: Window): AddressStore {
  const listeners = new Set<() => void>();
  let lastStep: HistoryStep = "push";
  let cache = { fragment: host.location.hash, address: parseAddress(host.location.hash) };
  const get = () => {
    const fragment = host.location.hash;
    if (fragment !== cache.fragment) cache = { fragment, address: parseAddress(fragment) };
    return cache.address;
  };
  const notify = () => {
    for (const listener of listeners) listener();
  };
  const navigate: AddressStore["navigate"] = (change, step = "push") => {
    const before = formatAddress(get());
    const after = formatAddress({ ...get(), ...change });
    if (after === before) return;
    const replaces = step === "replace" || (step === "type" && lastStep === "type");
    const url = `${host.location.pathname}${host.location.search}#${after}`;
    if (replaces) host.history.replaceState(null, "", url);
    else host.history.pushState(null, "", url);
    // A replaced step (a zoom) in the midst of typing doesn't end the bout of typing.
    if (step !== "replace") lastStep = step;
    notify();
  };
  const subscribe = (listener: () => void) => {
    const moved = () => {
      lastStep = "push";
      listener();
    };
    listeners.add(listener);
    host.addEventListener("popstate", moved);
    host.addEventListener("hashchange", moved);
    return () => {
      listeners.delete(listener);
      host.removeEventListener("popstate", moved);
      host.removeEventListener("hashchange", moved);
    };
  };
  return { get, navigate, subscribe };
}

/** Provides the window's address; `App` fills it. */
export const AddressContext = createContext<AddressStore | null>(null);

/** The window's address, and the function that changes parts of it. Throws outside of `AddressContext`. */
export function useAddress(): { readonly address: Address; readonly navigate: AddressStore["navigate"] } {
  const store = use(AddressContext);
  if (store === null) throw new Error("useAddress needs an AddressContext");
  return { address: useSyncExternalStore(store.subscribe, store.get), navigate: store.navigate };
}
