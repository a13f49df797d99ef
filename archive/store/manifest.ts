/**
 * What the cache holds at this moment: which segments are live and which of their files are dead. The manifest is the only
 * file of the cache that is ever replaced, and it is replaced in one step: whatever is killed, either the old or the new
 * state stands, and segments that it doesn't name are rubbish. One line of JSON, and a line with the CRC-32 of the first: a
 * number of a dead file that a failing disk changed would else bring a deleted document back.
 */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { crc32 } from "node:zlib";
import * as v from "valibot";
import { writeFileAtomically } from "./writeFileAtomically.ts";

const segmentSchema = v.object({
  /** Name of its file in `segments/`. */
  name: v.pipe(v.string(), v.regex(/^[a-z0-9-]+$/)),
  /** Numbers of its files that were changed or removed since, ascending. */
  deadFiles: v.array(v.number()),
});

const manifestSchema = v.object({
  /** What made the segments; a cache made by anything else is made anew. */
  fingerprint: v.string(),
  /** True once the whole folder has been read. */
  isComplete: v.boolean(),
  segments: v.array(segmentSchema),
});

/** The state of a cache. */
export type Manifest = v.InferOutput<typeof manifestSchema>;

/** `missing` on the first opening, `damaged` where the file isn't what was written. */
export type ManifestReading =
  | { readonly kind: "read"; readonly manifest: Manifest }
  | { readonly kind: "missing" }
  | { readonly kind: "damaged" };

/** Reads the manifest of a cache folder. */
export async function readManifest(folder: string): Promise<ManifestReading> {
  const text = await readFile(manifestPath(folder), "utf8").catch(() => null); // missing on the first opening
  if (text === null) return { kind: "missing" };
  try {
    const [json = "", checksum] = text.split("\n");
    if (checksum !== checksumOf(json)) return { kind: "damaged" };
    return { kind: "read", manifest: v.parse(manifestSchema, JSON.parse(json)) };
  } catch {
    return { kind: "damaged" };
  }
}

/** Replaces the manifest in one step. Everything it names must be on the disk already. */
export async function writeManifest(folder: string, manifest: Manifest): Promise<void> {
  const json = JSON.stringify(manifest);
  await writeFileAtomically(manifestPath(folder), `${json}\n${checksumOf(json)}\n`);
}

function checksumOf(json: string): string {
  return crc32(json).toString(16).padStart(8, "0");
}

/** Path of the manifest in a cache folder, for watching it. */
export function manifestPath(folder: string): string {
  return join(folder, "manifest.json");
}
