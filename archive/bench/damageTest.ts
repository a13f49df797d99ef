/**
 * The damage test: bytes of the kept files are changed, files are cut short or emptied, one at a time and at random; each
 * time the archive is opened again and must answer like a fresh reading, whatever it had to read anew for that.
 *
 *     node archive/bench/damageTest.ts [--damages 300] [--seed 1]
 */
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { isDeepStrictEqual, parseArgs } from "node:util";
import type { ReportEntry } from "../contract.ts";
import { type SeededRandom, seededRandom } from "../testing/seededRandom.ts";
import { collectAnswers } from "./collectAnswers.ts";

/** What a run of the damage test found. */
export type DamageCounts = {
  readonly damages: number;
  /** Damaged files by kind: `manifest.json`, `segment`, `archive.json`. */
  readonly kinds: Readonly<Record<string, number>>;
  /** Openings whose report named a damaged part of the cache. */
  readonly said: number;
  /** Openings whose answers differed from a fresh reading's. */
  readonly differences: number;
};

const sampleFolder = fileURLToPath(new URL("../sample/qingping-lake", import.meta.url));
const queries = ["湖", "水", "图书馆", "lake", "the", '"开闸"', "志*"] as const;

/** Damages and compares; `tell` hears of each difference. An archive that throws ends the test. */
export async function runDamageTest(
  { damages, seed }: { readonly damages: number; readonly seed: number },
  tell: (line: string) => void,
): Promise<DamageCounts> {
  const random = seededRandom(seed);
  const place = await mkdtemp(join(tmpdir(), "broadsheet-damage-"));
  const folder = join(place, "archive");
  const whole = join(place, "whole");
  const dataFolder = join(place, "data");
  const kinds: Record<string, number> = {};
  let said = 0;
  let differences = 0;
  try {
    await cp(sampleFolder, folder, { recursive: true, preserveTimestamps: true });
    const fresh = await collectAnswers({ folder, dataFolder: whole, queries });
    for (let damage = 1; damage <= damages; damage += 1) {
      await rm(dataFolder, { recursive: true, force: true });
      await cp(whole, dataFolder, { recursive: true });
      const { kind, deed } = await damageOne(dataFolder, random);
      kinds[kind] = (kinds[kind] ?? 0) + 1;
      const found = splitReport(await collectAnswers({ folder, dataFolder, queries }));
      if (found.isDamageSaid) said += 1;
      if (isDeepStrictEqual(found.answers, fresh)) continue;
      differences += 1;
      tell(`damage ${damage}, ${deed}: ${JSON.stringify(found.answers).slice(0, 600)}`);
    }
  } finally {
    await rm(place, { recursive: true, force: true });
  }
  return { damages, kinds, said, differences };
}

type Damage = { readonly kind: string; readonly deed: string };

/** Every kind of file is damaged equally often, however many there are of it. */
async function damageOne(dataFolder: string, random: SeededRandom): Promise<Damage> {
  const entries = await readdir(dataFolder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const byKind = Map.groupBy(paths.sort(), kindOf);
  const kind = random.pick([...byKind.keys()].sort());
  const path = random.pick(byKind.get(kind) ?? []);
  const bytes = await readFile(path);
  const at = random.below(bytes.length);
  const name = relative(dataFolder, path);
  if (random.chance(0.1)) {
    await writeFile(path, bytes.subarray(0, at));
    return { kind, deed: `${name} cut at ${at}` };
  }
  const length = random.chance(0.3) ? random.below(4096) : 1;
  for (let byte = at; byte < Math.min(bytes.length, at + length); byte += 1) {
    bytes[byte] = (bytes[byte] ?? 0) ^ (1 + random.below(255));
  }
  await writeFile(path, bytes);
  return { kind, deed: `${name} changed at ${at}, ${length} bytes` };
}

function kindOf(path: string): string {
  const name = basename(path);
  return name.endsWith(".segment") ? "segment" : name;
}

/** The answers without what the report says of the cache, which a fresh reading has nothing to say of. */
function splitReport(answers: unknown): { readonly answers: unknown; readonly isDamageSaid: boolean } {
  let isDamageSaid = false;
  const without = JSON.stringify(answers, (_key, value: unknown) => {
    if (!Array.isArray(value)) return value;
    const kept = value.filter((entry: Partial<ReportEntry> | null) => entry?.reason !== "cache-damaged");
    isDamageSaid ||= kept.length < value.length;
    return kept;
  });
  return { answers: JSON.parse(without), isDamageSaid };
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { damages: { type: "string" }, seed: { type: "string" } } });
  const options = { damages: Number(values.damages ?? 300), seed: Number(values.seed ?? 1) };
  const counts = await runDamageTest(options, (line) => console.error(line));
  console.log(JSON.stringify({ ...options, ...counts }));
  process.exitCode = counts.differences === 0 ? 0 : 1;
}
