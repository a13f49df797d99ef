/** `npm start` where there is no Electron: one line that says so, and the reading room. */
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { canOpen } from "./openViewer.ts";

const programFolder = path.join(import.meta.dirname, "..", "..");
const dataFolder = mkdtempSync(path.join(tmpdir(), "broadsheet-start-"));
const folder = mkdtempSync(path.join(tmpdir(), "broadsheet-archive-"));
const nowhere = path.join(dataFolder, "no-electron");
writeFileSync(path.join(folder, "a.txt"), "Rain in the north\n");

const noWindow = `No desktop window: there is no Electron in ${nowhere}. Opening the reading room in the browser instead.`;

/** Starts the program as npm does, and collects what it says. */
function start(words: readonly string[]) {
  const environment = {
    ...process.env,
    CI: "true", // opens no browser on the screen of whoever runs the tests
    ELECTRON_OVERRIDE_DIST_PATH: nowhere,
    HOME: dataFolder,
    LOCALAPPDATA: dataFolder,
    XDG_DATA_HOME: dataFolder,
    INIT_CWD: path.dirname(folder),
  };
  const child = spawn(process.execPath, ["electron/start/start.ts", ...words], {
    cwd: programFolder,
    env: environment,
  });
  onTestFinished(() => {
    child.kill();
  });
  const said = { stdout: "", stderr: "" };
  child.stdout.on("data", (text) => {
    said.stdout += text;
  });
  child.stderr.on("data", (text) => {
    said.stderr += text;
  });
  return { child, said };
}

function exitCodeOf(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => child.on("exit", resolve));
}

describe.runIf(canOpen("reading room"))("npm start without Electron", () => {
  test.each([
    ["a folder", [folder]],
    ["a folder relative to where the user stands", [path.basename(folder)]],
    ["no folder", []],
  ])("opens the reading room for %s and prints its address", async (_what, words) => {
    const { said } = start(words);
    await expect
      .poll(() => said.stdout, { timeout: 20_000 })
      .toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\?token=\S+\n$/);
    const arrival = await fetch(said.stdout.trim(), { redirect: "manual" });
    expect([arrival.status, said.stderr.split("\n")[0]]).toEqual([303, noWindow]);
  });

  test("ends with a sentence where the folder is missing", async () => {
    const { child, said } = start([path.join(folder, "missing")]);
    expect([await exitCodeOf(child), said.stderr]).toEqual([
      3,
      `${noWindow}\nThere is no folder ${path.join(folder, "missing")}.\n`,
    ]);
  });

  test.runIf(process.platform !== "win32")("closes the reading room when it is interrupted", async () => {
    const { child, said } = start([folder]);
    await expect.poll(() => said.stdout, { timeout: 20_000 }).toContain("http://");
    const ended = exitCodeOf(child);
    child.kill("SIGINT");
    expect(await ended).toBe(0);
  });
});
