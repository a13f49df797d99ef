/** What a person has chosen and corrected in an archive, in memory and on the disk. */
import { copyFile } from "node:fs/promises";
import { join } from "node:path";
import type { DateCorrection } from "../contract.ts";
import {
  addCorrection,
  type CorrectedDate,
  readCorrections,
  removeCorrection,
  writeCorrections,
} from "./corrections.ts";
import {
  type EncodingOverrides,
  findEncodingOverride,
  readEncodingOverrides,
  writeEncodingOverrides,
} from "./encodingOverrides.ts";

/** What was chosen and corrected for one file. */
export type FileHandMade = {
  readonly encoding: string | null;
  readonly corrections: readonly DateCorrection[];
};

/** All of it, for one archive. */
export type HandMade = {
  readonly ofFile: (path: string) => FileHandMade;
  readonly corrections: () => readonly DateCorrection[];
  readonly hasOverride: (path: string) => boolean;
  /** Files of which something couldn't be read, as absolute paths; what they hold is kept. */
  readonly damaged: readonly string[];
  /** Each writes before it answers; fails with the system's error. */
  readonly correct: (added: readonly DateCorrection[]) => Promise<void>;
  readonly undo: (date: CorrectedDate) => Promise<void>;
  readonly overrideEncoding: (path: string, encoding: string | null) => Promise<void>;
};

/** Opens what is kept in an archive's folder. */
export async function openHandMade(folder: string): Promise<HandMade> {
  const correctionsPath = join(folder, "corrections.jsonl");
  const overridesPath = join(folder, "encodings.json");
  const { unreadable, ...kept } = await readCorrections(correctionsPath);
  let { corrections } = kept;
  const readOverrides = await readEncodingOverrides(overridesPath);
  let overrides: EncodingOverrides = readOverrides ?? new Map();
  const damagedOverridesPath = join(folder, "encodings-damaged.json");
  if (readOverrides === null) await copyFile(overridesPath, damagedOverridesPath);
  let byFile = groupByFile(corrections);
  const keep = async (next: readonly DateCorrection[]) => {
    await writeCorrections(correctionsPath, { corrections: next, unreadable });
    corrections = next;
    byFile = groupByFile(next);
  };
  return {
    ofFile: (path) => ({
      encoding: findEncodingOverride(overrides, path),
      corrections: byFile.get(path) ?? [],
    }),
    corrections: () => corrections,
    damaged: [
      ...(unreadable.length > 0 ? [correctionsPath] : []),
      ...(readOverrides === null ? [damagedOverridesPath] : []),
    ],
    hasOverride: (path) => findEncodingOverride(overrides, path) !== null,
    correct: (added) => keep(added.reduce(addCorrection, corrections)),
    undo: (date) => keep(removeCorrection(corrections, date)),
    overrideEncoding: async (path, encoding) => {
      const next = new Map(overrides);
      if (encoding === null) next.delete(path);
      else next.set(path, encoding);
      await writeEncodingOverrides(overridesPath, next);
      overrides = next;
    },
  };
}

/** The path of the file that a document was read from: ids are `path` or `path#N`. */
export function fileOfDocument(documentId: string): string {
  return documentId.replace(/#[1-9]\d*$/, "");
}

/** A file may itself be called `a#1.txt`, but not `a#1`: then its corrections are also looked for under its own name. */
function groupByFile(corrections: readonly DateCorrection[]): ReadonlyMap<string, readonly DateCorrection[]> {
  const byFile = new Map<string, DateCorrection[]>();
  for (const correction of corrections) {
    for (const path of new Set([correction.documentId, fileOfDocument(correction.documentId)])) {
      byFile.set(path, [...(byFile.get(path) ?? []), correction]);
    }
  }
  return byFile;
}
