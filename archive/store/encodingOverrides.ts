/** Encodings chosen by hand for a file, or for a folder and all below it; kept beside the cache of the archive. */
import * as v from "valibot";
import { readIfThere } from "./readIfThere.ts";
import { writeFileAtomically } from "./writeFileAtomically.ts";

/** Encoding by path inside the archive; `""` is the archive's own folder. */
export type EncodingOverrides = ReadonlyMap<string, string>;

const overridesSchema = v.record(v.string(), v.string());

/** Reads what was chosen; empty where nothing is. Null where the file is damaged. Fails with the system's error where it can't be read. */
export async function readEncodingOverrides(path: string): Promise<EncodingOverrides | null> {
  const text = await readIfThere(path);
  if (text === "") return new Map();
  try {
    return new Map(Object.entries(v.parse(overridesSchema, JSON.parse(text))));
  } catch {
    return null;
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
