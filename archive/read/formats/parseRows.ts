import { parse } from "csv-parse/sync";

/** A table as text: the first row's names, then rows of as many cells. */
export type Rows = {
  readonly headers: readonly string[];
  /** Cells in the order of the headers; missing ones are empty. */
  readonly rows: readonly (readonly string[])[];
  /** Numbers (from 1, as a spreadsheet counts) of rows that can't be read. */
  readonly unreadable: readonly number[];
  /** Rows beyond the limit, which were left out. */
  readonly leftOut: number;
};

/** A table with more rows than this is a database. The report says how many were left out. */
export const mostRows = 100_000;

/** Comma-, semicolon- or tab-separated rows. Quotes that don't match end at their line, so that one mistake loses one row. */
export function parseSeparated(text: string, separator: "," | "\t"): Rows {
  const delimiter = separator === "," ? likelyDelimiter(text) : separator;
  const records = parseStrict(text, delimiter) ?? parseLines(text, delimiter);
  const [headers = [], ...rows] = records.slice(0, mostRows + 1);
  return { headers, rows, unreadable: [], leftOut: Math.max(0, records.length - 1 - mostRows) };
}

/** One JSON object a line; its scalar values are cells, objects and lists are written as JSON. */
export function parseJsonLines(text: string): Rows {
  const headers: string[] = [];
  const columns = new Map<string, number>();
  const rows: string[][] = [];
  const unreadable: number[] = [];
  const lines = text.split("\n");
  for (const [at, line] of lines.slice(0, mostRows).entries()) {
    if (line.trim() === "") continue;
    const value = parseObject(line);
    if (value === null) unreadable.push(at + 1);
    else rows.push(toCells(value, headers, columns));
  }
  const whole = rows.map((row) => Array.from({ length: headers.length }, (_, at) => row[at] ?? ""));
  return { headers, rows: whole, unreadable, leftOut: Math.max(0, lines.length - mostRows) };
}

function parseStrict(text: string, delimiter: string): string[][] | null {
  try {
    return parse(text, {
      delimiter,
      bom: true,
      relax_column_count: true,
      skip_empty_lines: true,
      quote: delimiter === "\t" && !/(?:^|\t)"/m.test(text) ? null : '"',
      max_record_size: 4_000_000,
    });
  } catch {
    return null; // unmatched quotes somewhere: line by line
  }
}

/** Where quotes are broken, every line is a row. */
function parseLines(text: string, delimiter: string): string[][] {
  return parse(text, {
    delimiter,
    bom: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    quote: null,
  });
}

function likelyDelimiter(text: string): string {
  const firstLine = text.slice(0, 4000).split(/\r?\n/, 1)[0] ?? "";
  const counts = [",", ";", "\t"].map((sign) => ({ sign, count: firstLine.split(sign).length }));
  return counts.reduce((best, it) => (it.count > best.count ? it : best)).sign;
}

function parseObject(line: string): object | null {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === "object" && value !== null && !Array.isArray(value) ? value : null;
  } catch {
    return null; // counted by the caller
  }
}

function toCells(value: object, headers: string[], columns: Map<string, number>): string[] {
  const cells: string[] = [];
  for (const [name, item] of Object.entries(value)) {
    let column = columns.get(name);
    if (column === undefined) {
      if (headers.length >= 500) continue;
      column = headers.push(name) - 1;
      columns.set(name, column);
    }
    cells[column] = toCell(item);
  }
  return Array.from(cells, (cell) => cell ?? "");
}

function toCell(item: unknown): string {
  if (item === null || item === undefined) return "";
  if (Array.isArray(item) && item.every((it) => typeof it === "string")) return item.join("\n");
  return typeof item === "object" ? JSON.stringify(item) : String(item);
}
