/** Runs once before the end-to-end tests: builds what is old, finds a browser, decides which Electron to drive. */
import path from "node:path";
import type { TestProject } from "vitest/node";
import { buildWhereNeeded } from "../start/buildWhereNeeded.ts";
import { findElectron, installedElectron, whyNoWindow } from "../start/findElectron.ts";
import { findBrowser } from "./findBrowser.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** The browser's executable; null where the user asked to leave the browser tests out. */
    browser: string | null;
    /** The desktop window's Electron: the real binary, the stand-in, or none on a system that can have neither. */
    electron: "real" | "stand-in" | "none";
  }
}

const programFolder = path.join(import.meta.dirname, "..", "..");

/** Called by vitest. Throws, which fails the run, where no browser can be had and none was waived. */
export async function setup(project: TestProject): Promise<void> {
  if (process.env.BROADSHEET_WITHOUT_BROWSER === "1") {
    say("BROADSHEET_WITHOUT_BROWSER=1: the end-to-end tests are left out.");
    project.provide("browser", null);
    project.provide("electron", "none");
    return;
  }
  const browser = await findBrowser(say);
  if (browser === null) throw withoutStack(noBrowser);
  const electron = await chooseElectron();
  say(`End-to-end tests in ${browser}, desktop window: ${electron} Electron.`);
  const failure = await buildWhereNeeded(programFolder, say);
  if (failure !== null) throw withoutStack(`The build failed:\n${failure}`);
  project.provide("browser", browser);
  project.provide("electron", electron);
}

const noBrowser = [
  "The end-to-end tests need Chromium, Chrome or Edge, and none was found or could be fetched.",
  "Install one, or name one:             BROADSHEET_BROWSER=/path/to/chrome npm test",
  "To run the other tests without it:    BROADSHEET_WITHOUT_BROWSER=1 npm test",
].join("\n");

/** `BROADSHEET_ELECTRON=real` insists on the real binary and fetches it; otherwise it is used where it is there. */
async function chooseElectron(): Promise<"real" | "stand-in" | "none"> {
  const { platform, env } = process;
  if (env.BROADSHEET_ELECTRON === "real") {
    const found = await findElectron({ programFolder, environment: env, platform, say });
    if ("missing" in found) throw withoutStack(`BROADSHEET_ELECTRON=real, but ${found.missing}.`);
    return "real";
  }
  const isUsable = installedElectron(programFolder, env) !== null && whyNoWindow(platform, env) === null;
  if (isUsable && env.BROADSHEET_ELECTRON !== "stand-in") return "real";
  // The stand-in takes the place of a program by a shell script.
  return platform === "win32" ? "none" : "stand-in";
}

/** An error that says what to do; where in this file it was made helps nobody. */
function withoutStack(message: string): Error {
  const error = new Error(message);
  error.stack = "";
  return error;
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}
