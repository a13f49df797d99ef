/** What the program remembers between runs apart from the archives themselves: settings and recent archives. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import * as v from "valibot";
import type { Settings } from "../contract.ts";
import { makeFolder } from "./makeFolder.ts";
import { writeFileAtomically } from "./writeFileAtomically.ts";

/** A folder that was opened; `openedAt` is an ISO instant. */
export type RecentArchive = { readonly path: string; readonly name: string; readonly openedAt: string };

const settingsSchema = v.object({
  theme: v.picklist(["system", "light", "dark"]),
  locale: v.picklist(["system", "zh", "en"]),
});
const recentArchivesSchema = v.array(v.object({ path: v.string(), name: v.string(), openedAt: v.string() }));

/** Nobody looks further back than this, and each is looked up on the disk when the start screen is shown. */
const recentArchivesKept = 12;

/** Settings as saved; `system` for both where nothing (or nothing readable) is saved. */
export async function readSettings(dataFolder: string): Promise<Settings> {
  return (
    (await readJson(join(dataFolder, "settings.json"), settingsSchema)) ?? {
      theme: "system",
      locale: "system",
    }
  );
}

/** Keeps the settings for the next run. */
export async function saveSettings(dataFolder: string, settings: Settings): Promise<void> {
  await writeJson(dataFolder, "settings.json", settings);
}

/** Most recent first; empty where nothing (or nothing readable) is kept. */
export async function readRecentArchives(dataFolder: string): Promise<readonly RecentArchive[]> {
  return (await readJson(join(dataFolder, "recent.json"), recentArchivesSchema)) ?? [];
}

/** Keeps the list, shortened to what a start screen shows. */
export async function saveRecentArchives(
  dataFolder: string,
  archives: readonly RecentArchive[],
): Promise<void> {
  await writeJson(dataFolder, "recent.json", archives.slice(0, recentArchivesKept));
}

/** Null where the file is missing or is not what it should be: what is remembered is a convenience, never a reason to fail. */
async function readJson<T>(path: string, schema: v.GenericSchema<unknown, T>): Promise<T | null> {
  try {
    const parsed = v.safeParse(schema, JSON.parse(await readFile(path, "utf8")));
    return parsed.success ? parsed.output : null;
  } catch {
    return null; // missing on the first run, or damaged: start afresh
  }
}

async function writeJson(dataFolder: string, name: string, value: unknown): Promise<void> {
  await makeFolder(dataFolder);
  await writeFileAtomically(join(dataFolder, name), `${JSON.stringify(value, null, 2)}\n`);
}
