import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { chromium } from "playwright-core";

const run = promisify(execFile);

/** Where browsers of Chromium's family are installed; on Linux names on the PATH. */
const installedBrowsers: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  darwin: [
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  ],
  win32: [
    "C:/Program Files/Google/Chrome/Application/chrome.exe",
    "C:/Program Files (x86)/Google/Chrome/Application/chrome.exe",
    "C:/Program Files/Microsoft/Edge/Application/msedge.exe",
    "C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe",
  ],
  linux: ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"],
};

/**
 * Finds a browser that starts, and gets one where there is none: what `BROADSHEET_BROWSER` names, an installed Chromium,
 * Chrome or Edge, Playwright's own download, and as root on a Debian-like system the package `chromium` with CJK fonts.
 * Null where none can be had.
 */
export async function findBrowser(say: (line: string) => void): Promise<string | null> {
  for (const candidate of browserCandidates(process.platform, process.env)) {
    if (await starts(candidate)) return candidate;
  }
  if (process.env.BROADSHEET_BROWSER) {
    say(`BROADSHEET_BROWSER=${process.env.BROADSHEET_BROWSER} doesn't start.`);
    return null;
  }
  say("No Chromium, Chrome or Edge is installed here: fetching Playwright's …");
  await tryTo(process.execPath, [playwrightCommand, "install", "chromium", "--no-shell"]);
  if (await starts(chromium.executablePath())) return chromium.executablePath();
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return null;
  say("Playwright's could not be had: installing Debian's chromium …");
  await tryTo("apt-get", ["update"]);
  await tryTo("apt-get", ["install", "--yes", "--no-install-recommends", "chromium", "fonts-noto-cjk"]);
  return (await starts("/usr/bin/chromium")) ? "/usr/bin/chromium" : null;
}

/** Browsers that may be there already, best first. */
export function browserCandidates(
  platform: NodeJS.Platform,
  environment: Readonly<Record<string, string | undefined>>,
): readonly string[] {
  const named = environment.BROADSHEET_BROWSER;
  if (named) return [named];
  const folders = platform === "linux" ? (environment.PATH ?? "").split(path.delimiter) : [""];
  const installed = (installedBrowsers[platform] ?? []).flatMap((name) =>
    folders.map((folder) => path.join(folder, name)),
  );
  return [...installed, chromium.executablePath()].filter((file) => existsSync(file));
}

/** A browser may be there and lack a library: only starting it tells. */
async function starts(executablePath: string): Promise<boolean> {
  if (!existsSync(executablePath)) return false;
  try {
    const browser = await chromium.launch({ executablePath });
    await browser.close();
    return true;
  } catch {
    return false;
  }
}

/** Whether it worked is seen from the browser. */
async function tryTo(program: string, words: readonly string[]): Promise<void> {
  await run(program, [...words], { env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } }).catch(
    () => null,
  );
}

const playwrightCommand = path.join(
  import.meta.dirname,
  "..",
  "..",
  "node_modules",
  "playwright-core",
  "cli.js",
);
