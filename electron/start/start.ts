/**
 * `npm start -- FOLDER`: builds what is missing or older than its sources and opens the folder in the desktop window,
 * or, where Electron can't be had, in the reading room. Without FOLDER both open with the start screen.
 */
import path from "node:path";
import { serveReadingRoom } from "../../archive/cli/serve.ts";
import { defaultDataFolder } from "../../archive/store/dataFolder.ts";
import { buildWhereNeeded } from "./buildWhereNeeded.ts";
import { findElectron } from "./findElectron.ts";
import { openBrowser } from "./openBrowser.ts";
import { runProgram } from "./runProgram.ts";

const programFolder = path.join(import.meta.dirname, "..", "..");
/** npm runs scripts in the program's folder, but FOLDER was typed where the user stands. */
const workingFolder = process.env.INIT_CWD ?? process.cwd();
const folder = process.argv[2] === undefined ? null : path.resolve(workingFolder, process.argv[2]);

process.exitCode = await start();

async function start(): Promise<number> {
  const failure = await buildWhereNeeded(programFolder, say);
  if (failure !== null) {
    say(`${failure}\nThe build failed; what it said stands above.`);
    return 1;
  }
  const { env: environment, platform } = process;
  const electron = await findElectron({ programFolder, environment, platform, say });
  if ("missing" in electron) return openReadingRoom(electron.missing);
  const exitCode = await runElectron(electron.binary);
  if (exitCode === 0) return 0;
  return openReadingRoom(`Electron ended with code ${exitCode}`);
}

/** Resolves with the exit code when the window is closed. What Chromium logs is shown only where it failed. */
async function runElectron(binary: string): Promise<number> {
  const { exitCode, output } = await runProgram(binary, [
    programFolder,
    ...(folder === null ? [] : [folder]),
  ]);
  if (exitCode !== 0 && output.trim() !== "") say(output.trim().split("\n").at(-1) ?? "");
  return exitCode;
}

async function openReadingRoom(reason: string): Promise<number> {
  say(`No desktop window: ${reason}. Opening the reading room in the browser instead.`);
  const served = await serveReadingRoom({
    ...(folder === null ? {} : { folder }),
    port: 0,
    dataFolder: defaultDataFolder(process.env, process.platform),
    clock: Date.now,
    programFolder,
  });
  if (!served.ok) {
    say(served.explanation);
    return 3;
  }
  say("The reading room is open at this address (Ctrl-C closes it):");
  process.stdout.write(`${served.room.address}\n`);
  openBrowser(served.room.address, process.platform, process.env);
  await interrupted();
  await served.close();
  return 0;
}

function interrupted(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => resolve());
  });
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}
