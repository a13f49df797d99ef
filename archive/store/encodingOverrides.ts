/** Encodings chosen by hand for a file, or for a folder and all below it; kept beside the cache of the archive. */
import { readFile } from "node:fs/promises";
import * as v from "valibot";
import { writeFileAtomically } from "./writeFileAtomically.ts";

/** Encoding by path inside the archive; `""` is the archive's own folder. */
export type EncodingOverrides = ReadonlyMap<string, string>;

const overridesSchema = v.record(v.string(), v.string());

/** Reads what was chosen; empty where nothing (or nothing readable) is kept. */
export async function readEncodingOverrides(path: string): Promise<EncodingOverrides> {
  try {
    return new Map(Object.entries(v.parse(overridesSchema, JSON.parse(await readFile(path, "utf8")))));
  } catch {
    return new Map(); // nothing chosen yet
  }
}

/** Keeps what was chosen. */
export async function writeEncodingOverrides(path: string, overrides: EncodingOverrides): Promise<void> {
  await writeFileAtomically(path, `${JSON.stringify(Object.fromEntries(overrides), null, 2)}\n`);
}

/** The encoding chosen for a file: its own, else that of the nearest folder above it; null where none is chosen. */
export function findEncodingOverride(overrides: EncodingOverrides, path: string): string | null {
  for (let place = path; ; place = place.slice(0, Math.max(0, place.lastIndexOf("/")))) {
    const encoding = overrides.get(place);
    if (encoding !== undefined) return encoding;
    if (place === "") return null;
  }
}
