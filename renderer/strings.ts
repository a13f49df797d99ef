import { createContext, use } from "react";
import type { Settings } from "../archive/contract.ts";
import { type ReportWords, reportWordsOf } from "../archive/reportWords/reportWords.ts";
import { en, type Strings } from "./locales/en.ts";
import { zh } from "./locales/zh.ts";

/** Languages that the window speaks. */
export type Locale = "zh" | "en";

const languages: Record<Locale, Strings> = { zh, en };

/** All words of a language. */
export function stringsOf(locale: Locale): Strings {
  return languages[locale];
}

/** The language to speak: the chosen one, else the first of the system's that the window knows, else English. */
export function chooseLocale(setting: Settings["locale"], systemLanguages: readonly string[]): Locale {
  if (setting !== "system") return setting;
  const known = systemLanguages.map((tag) => tag.toLowerCase().split("-")[0]);
  return known.find((tag): tag is Locale => tag === "zh" || tag === "en") ?? "en";
}

/** Provides the language to the views; `App` fills it. */
export const LocaleContext = createContext<Locale>("en");

/** The words of the window's language. */
export function useStrings(): Strings {
  return languages[use(LocaleContext)];
}

/** The words of the reading report in the window's language. */
export function useReportWords(): ReportWords {
  return reportWordsOf(use(LocaleContext));
}

/** The window's language, for numbers and dates. */
export function useLocale(): Locale {
  return use(LocaleContext);
}
