import type { Locale } from "../strings.ts";

const formats = { zh: new Intl.NumberFormat("zh-CN"), en: new Intl.NumberFormat("en-GB") };
const percentFormats = {
  zh: new Intl.NumberFormat("zh-CN", { style: "percent", maximumFractionDigits: 1 }),
  en: new Intl.NumberFormat("en-GB", { style: "percent", maximumFractionDigits: 1 }),
};

/** A whole number with its thousands grouped: `10,233`. */
export function formatNumber(value: number, locale: Locale): string {
  return formats[locale].format(value);
}

/** A share of 0-1 as `12.5%`. */
export function formatShare(share: number, locale: Locale): string {
  return percentFormats[locale].format(share);
}

/** Bytes in the unit that people read: `812 B`, `4.2 kB`, `1.1 MB`; decimal units, as file managers show them. */
export function formatBytes(sizeBytes: number): string {
  if (sizeBytes < 1000) return `${sizeBytes} B`;
  if (sizeBytes < 1_000_000) return `${(sizeBytes / 1000).toFixed(1)} kB`;
  return `${(sizeBytes / 1_000_000).toFixed(1)} MB`;
}
