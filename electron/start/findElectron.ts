import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

/** Where Electron's binary lies, or in half a sentence why it can't be used here. */
export type FoundElectron = { readonly binary: string } | { readonly missing: string };

/** Enough for 110 MB over a slow line; a network that is silent for good fails long before. */
const fetchLimitMs = 15 * 60_000;

/**
 * Finds Electron's binary, and fetches it where it isn't there yet: the npm package holds only a launcher.
 * `ELECTRON_OVERRIDE_DIST_PATH` names another folder that holds it, as in Electron's own launcher.
 */
export async function findElectron(options: {
  readonly programFolder: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  readonly say: (line: string) => void;
}): Promise<FoundElectron> {
  const missing = whyNoWindow(options.platform, options.environment);
  if (missing !== null) return { missing };
  const present = installedElectron(options.programFolder, options.environment);
  if (present !== null) return { binary: present };
  const named = options.environment.ELECTRON_OVERRIDE_DIST_PATH;
  if (named) return { missing: `there is no Electron in ${named}` };
  options.say("Fetching Electron, once (about 110 MB) …");
  await fetchElectron(options.programFolder);
  const fetched = installedElectron(options.programFolder, options.environment);
  return fetched === null ? { missing: "Electron could not be fetched" } : { binary: fetched };
}

/** The binary where it is installed already, else null. */
export function installedElectron(
  programFolder: string,
  environment: Readonly<Record<string, string | undefined>>,
): string | null {
  const packageFolder = path.join(programFolder, "node_modules", "electron");
  const pathFile = path.join(packageFolder, "path.txt");
  const inPackage = existsSync(pathFile) ? readFileSync(pathFile, "utf8") : null;
  const override = environment.ELECTRON_OVERRIDE_DIST_PATH;
  if (override) return existing(path.join(override, inPackage ?? "electron"));
  return inPackage === null ? null : existing(path.join(packageFolder, "dist", inPackage));
}

/** Null where a window can be shown. Chromium's sandbox refuses root, and it is not switched off for anyone. */
export function whyNoWindow(
  platform: NodeJS.Platform,
  environment: Readonly<Record<string, string | undefined>>,
): string | null {
  if (platform !== "linux" || environment.ELECTRON_OVERRIDE_DIST_PATH) return null;
  if (!environment.DISPLAY && !environment.WAYLAND_DISPLAY) return "there is no screen here (no DISPLAY)";
  if (process.getuid?.() === 0) return "Electron's sandbox doesn't run as root";
  return null;
}

function existing(file: string): string | null {
  return existsSync(file) ? file : null;
}

/** Its messages are a stack trace; whether it worked is seen from the binary. */
function fetchElectron(programFolder: string): Promise<void> {
  const script = path.join(programFolder, "node_modules", "electron", "install.js");
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [script], { stdio: "ignore", timeout: fetchLimitMs });
    child.on("error", () => resolve());
    child.on("exit", () => resolve());
  });
}
