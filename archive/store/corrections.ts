/** Dates put right by hand, kept as JSON Lines beside the cache of their archive, never in it. */
import * as v from "valibot";
import type { DateCorrection, Failure, Result } from "../contract.ts";
import { dateCorrection } from "../requests.ts";
import { readIfThere } from "./readIfThere.ts";
import { writeFileAtomically } from "./writeFileAtomically.ts";

/** What a correction corrects: a document and the date in it. */
export type CorrectedDate = Pick<DateCorrection, "documentId" | "target">;

/** What the file of corrections holds. */
export type KeptCorrections = {
  readonly corrections: readonly DateCorrection[];
  /** Lines that are no correction, as they stand: damaged, or written by a later version. They are kept, never dropped. */
  readonly unreadable: readonly string[];
};

/** Reads the corrections of an archive; none where there is no file yet. Fails with the system's error where it can't be read. */
export async function readCorrections(path: string): Promise<KeptCorrections> {
  const corrections: DateCorrection[] = [];
  const unreadable: string[] = [];
  for (const line of (await readIfThere(path)).split("\n")) {
    if (line.trim() === "") continue;
    const parsed = parseCorrection(line);
    if (parsed.ok) corrections.push(parsed.value);
    else unreadable.push(line);
  }
  return { corrections, unreadable };
}

/** Writes all corrections in one step, and behind them the lines that couldn't be read. */
export async function writeCorrections(
  path: string,
  { corrections, unreadable }: KeptCorrections,
): Promise<void> {
  const rest = unreadable.map((line) => `${line}\n`).join("");
  await writeFileAtomically(path, formatCorrections(corrections) + rest);
}

/** One correction a line, each line ended. */
export function formatCorrections(corrections: readonly DateCorrection[]): string {
  return corrections.map((correction) => `${JSON.stringify(correction)}\n`).join("");
}

/** All lines, or the first that is wrong, with its number from 1. Empty lines and a byte order mark are let pass. */
export function parseCorrections(jsonLines: string): Result<readonly DateCorrection[]> {
  const corrections: DateCorrection[] = [];
  for (const [index, line] of jsonLines
    .replace(/^\uFEFF/, "")
    .split(/\r?\n/)
    .entries()) {
    if (line.trim() === "") continue;
    const parsed = parseCorrection(line);
    if (!parsed.ok) return { ok: false, failure: failureOfLine(index + 1, parsed.detail) };
    corrections.push(parsed.value);
  }
  return { ok: true, value: corrections };
}

/** The list with one correction added; an earlier one of the same date is replaced. */
export function addCorrection(
  corrections: readonly DateCorrection[],
  added: DateCorrection,
): readonly DateCorrection[] {
  return [...removeCorrection(corrections, added), added];
}

/** The list without the correction of a date. */
export function removeCorrection(
  corrections: readonly DateCorrection[],
  date: CorrectedDate,
): readonly DateCorrection[] {
  return corrections.filter((correction) => !isSameDate(correction, date));
}

function isSameDate(one: CorrectedDate, other: CorrectedDate): boolean {
  if (one.documentId !== other.documentId || one.target.kind !== other.target.kind) return false;
  if (one.target.kind === "published" || other.target.kind === "published") return true;
  return one.target.text === other.target.text && one.target.nth === other.target.nth;
}

type ParsedLine =
  | { readonly ok: true; readonly value: DateCorrection }
  | { readonly ok: false; readonly detail: string };

function parseCorrection(line: string): ParsedLine {
  try {
    const parsed = v.safeParse(dateCorrection, JSON.parse(line));
    if (parsed.success) return { ok: true, value: parsed.output };
    const [issue] = parsed.issues;
    return { ok: false, detail: `${v.getDotPath(issue) ?? "line"}: ${issue.message}` };
  } catch {
    return { ok: false, detail: "not JSON" };
  }
}

function failureOfLine(line: number, detail: string): Failure {
  return { code: "corrections-invalid", line, detail };
}
