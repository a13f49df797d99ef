import type { Strings } from "../locales/en.ts";

/** A file's format in words; pictures and what the window has no word for are called by their own name: `jpeg` is JPEG. */
export function nameFormat(format: string, text: Strings): string {
  return text.report.formatNames[format] ?? format.toUpperCase();
}
