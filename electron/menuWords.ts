import type { Settings } from "../archive/contract.ts";
import en from "./locales/en.json" with { type: "json" };
import zh from "./locales/zh.json" with { type: "json" };

/** Every word the shell shows, by its stable name. The locale files are checked to hold the same names. */
export type MenuWords = Readonly<Record<keyof typeof en & keyof typeof zh, string>>;

/** The words in the chosen language; `system` takes the first of the system's languages, Chinese or else English. */
export function menuWords(locale: Settings["locale"], systemLanguages: readonly string[]): MenuWords {
  if (locale === "system") return systemLanguages[0]?.toLowerCase().startsWith("zh") ? zh : en;
  return locale === "zh" ? zh : en;
}
