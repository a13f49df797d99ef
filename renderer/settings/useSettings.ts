import { createContext, use } from "react";
import type { Settings } from "../../archive/contract.ts";

type SettingsStore = { readonly settings: Settings; readonly save: (settings: Settings) => void };

/** Provides the settings to the views; `App` fills it. */
export const SettingsContext = createContext<SettingsStore | null>(null);

/** Theme and language as chosen, and how to choose others. Throws outside of `SettingsContext`. */
export function useSettings(): SettingsStore {
  const store = use(SettingsContext);
  if (store === null) throw new Error("useSettings needs a SettingsContext");
  return store;
}
