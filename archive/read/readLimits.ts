/** What one file may take, by its format. A file that takes more is lost alone, with its reason in the report. */
export type ReadLimits = {
  readonly maxBytes: number;
  /** For a whole file, on a slow machine; a thread that needs longer is ended. */
  readonly timeMs: number;
};

const mebibyte = 1024 * 1024;

const byFormat: ReadonlyMap<string, ReadLimits> = new Map([
  ["pdf", { maxBytes: 200 * mebibyte, timeMs: 120_000 }],
  ["docx", { maxBytes: 200 * mebibyte, timeMs: 60_000 }],
  ["odt", { maxBytes: 200 * mebibyte, timeMs: 60_000 }],
  ["eml", { maxBytes: 100 * mebibyte, timeMs: 60_000 }],
  ["mhtml", { maxBytes: 100 * mebibyte, timeMs: 60_000 }],
]);

/** Text of 200 MB is 100 million characters: more than anybody calls one article. */
const usual: ReadLimits = { maxBytes: 200 * mebibyte, timeMs: 30_000 };

export function readLimits(format: string | null): ReadLimits {
  return (format === null ? undefined : byFormat.get(format)) ?? usual;
}
