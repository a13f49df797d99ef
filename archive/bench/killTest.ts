/**
 * The kill test: a program that reads an archive is killed (SIGKILL) at random moments of building, updating and merging,
 * while files are added, changed and removed; after each kill the archive is opened again and compared with a fresh reading.
 *
 *     node archive/bench/killTest.ts [--kills 200] [--seed 1]
 */
import { spawn } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { isDeepStrictEqual, parseArgs } from "node:util";
import { seededRandom } from "../testing/seededRandom.ts";
import { collectAnswers } from "./collectAnswers.ts";

/** What a run of the kill test found. */
export type KillCounts = {
  readonly kills: number;
  /** Kills that came before the program had ended by itself. */
  readonly inTime: number;
  /** Openings after a kill whose answers differed from a fresh reading's. */
  readonly differences: number;
};

/** Files of the archive that is read and killed: several batches, so that segments are many. */
const fileCount = 120;
const changesPerKill = 12;
/** A program that is left alone for so long has done all there is to do. */
const longestLifeMs = 2_500;
const words = [
  "水库",
  "学校",
  "卫生",
  "选举",
  "台风",
  "图书馆",
  "渡口",
  "灯塔",
  "harvest",
  "ferry",
  "council",
] as const;

/** Kills and compares; `tell` hears of each difference. Deterministic but for the moments the machine adds to. */
export async function runKillTest(
  { kills, seed }: { readonly kills: number; readonly seed: number },
  tell: (line: string) => void,
): Promise<KillCounts> {
  const random = seededRandom(seed).next;
  const place = await mkdtemp(join(tmpdir(), "broadsheet-kill-"));
  const folder = join(place, "archive");
  const dataFolder = join(place, "data");
  let inTime = 0;
  let differences = 0;
  try {
    await mkdir(folder);
    for (let number = 0; number < fileCount; number += 1) await writeArticle(folder, number, random);
    for (let kill = 1; kill <= kills; kill += 1) {
      if (await readAndKill({ folder, dataFolder, lifeMs: random() * longestLifeMs })) inTime += 1;
      const found = await collectAnswers({ folder, dataFolder, queries: words });
      const fresh = await collectAnswers({
        folder,
        dataFolder: join(place, `fresh-${kill}`),
        queries: words,
      });
      await rm(join(place, `fresh-${kill}`), { recursive: true, force: true });
      if (!isDeepStrictEqual(found, fresh)) {
        differences += 1;
        tell(
          `kill ${kill}: ${JSON.stringify(found).slice(0, 400)} differs from ${JSON.stringify(fresh).slice(0, 400)}`,
        );
      }
      await changeFiles(folder, random);
    }
  } finally {
    await rm(place, { recursive: true, force: true });
  }
  return { kills, inTime, differences };
}

async function changeFiles(folder: string, random: () => number): Promise<void> {
  for (let change = 0; change < changesPerKill; change += 1) {
    const number = Math.floor(random() * fileCount * 1.2);
    if (random() < 0.25) await rm(articlePath(folder, number), { force: true });
    else await writeArticle(folder, number, random);
  }
}

function articlePath(folder: string, number: number): string {
  return join(folder, `${String(number % 7)}`, `${number}.txt`);
}

async function writeArticle(folder: string, number: number, random: () => number): Promise<void> {
  const pick = () => words[Math.floor(random() * words.length)] ?? "";
  const paragraphs = Array.from(
    { length: 3 },
    () => `本报讯 ${pick()}和${pick()}的消息，${pick()} ${pick()}。`,
  );
  const year = 1990 + Math.floor(random() * 30);
  const path = articlePath(folder, number);
  await mkdir(join(path, ".."), { recursive: true });
  await writeFile(
    path,
    `${pick()}第${number}号报道\n\n${year}年5月${1 + (number % 28)}日\n\n${paragraphs.join("\n\n")}\n`,
  );
}

/** True where it was still at work when it was killed. */
async function readAndKill(run: {
  readonly folder: string;
  readonly dataFolder: string;
  readonly lifeMs: number;
}): Promise<boolean> {
  const script = fileURLToPath(new URL("../cli/main.ts", import.meta.url));
  const program = spawn(process.execPath, [script, "report", run.folder, "--cache", run.dataFolder], {
    stdio: "ignore",
  });
  const ended = new Promise<void>((resolve) => program.once("exit", () => resolve()));
  await Promise.race([ended, wait(run.lifeMs)]);
  const isAtWork = program.exitCode === null;
  program.kill("SIGKILL");
  await ended;
  return isAtWork;
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { kills: { type: "string" }, seed: { type: "string" } } });
  const options = { kills: Number(values.kills ?? 200), seed: Number(values.seed ?? 1) };
  const counts = await runKillTest(options, (line) => console.error(line));
  console.log(JSON.stringify({ ...options, ...counts }));
  process.exitCode = counts.differences === 0 ? 0 : 1;
}
