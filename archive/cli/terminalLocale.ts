import type { ReportLocale } from "../reportWords/reportWords.ts";

/** The language of a terminal's user: what POSIX variables say, in their order, else the system's own (Windows sets none of them). */
export function terminalLocale(
  environment: Readonly<Record<string, string | undefined>>,
  systemLanguage: string,
): ReportLocale {
  const { LC_ALL, LC_MESSAGES, LANG } = environment;
  const language = [LC_ALL, LC_MESSAGES, LANG].find((value) => value !== undefined && value !== "");
  return (language ?? systemLanguage).toLowerCase().startsWith("zh") ? "zh" : "en";
}
