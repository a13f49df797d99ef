import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import {
  _electron,
  type BrowserContext,
  chromium,
  type ElectronApplication,
  type Page,
} from "playwright-core";
import { inject, onTestFinished } from "vitest";
import { serveReadingRoom } from "../../archive/cli/serve.ts";

/** The two ways to the same viewer. */
export type ViewerHost = "desktop window" | "reading room";

/** An open viewer; `desktop` is there in the desktop window only. */
export type Viewer = {
  readonly page: Page;
  readonly desktop: ElectronApplication | null;
  /** Where this viewer keeps its settings and indexes. */
  readonly dataFolder: string;
  readonly close: () => Promise<void>;
};

/** What a viewer is opened with. */
export type ViewerOptions = {
  /** Absent: the start screen. */
  readonly folder?: string;
  /** One that an earlier viewer had; otherwise new and empty. */
  readonly dataFolder?: string;
  readonly size?: { readonly width: number; readonly height: number };
};

/** The root of the program. */
export const programFolder = path.join(import.meta.dirname, "..", "..");

/** Both hosts, for tests that are the same in each. */
export const viewerHosts = ["desktop window", "reading room"] as const satisfies readonly ViewerHost[];

/** False where the browser tests were left out, and for the desktop window where neither Electron nor the stand-in runs. */
export function canOpen(host: ViewerHost): boolean {
  return inject("browser") !== null && (host === "reading room" || inject("electron") !== "none");
}

/** Opens the viewer as a user would, in English, until the test is over. */
export async function openForTest(host: ViewerHost, options: ViewerOptions = {}): Promise<Viewer> {
  const viewer = await openViewer(host, options);
  onTestFinished(viewer.close);
  return viewer;
}

/** Opens the viewer; the caller closes it. */
export function openViewer(host: ViewerHost, options: ViewerOptions = {}): Promise<Viewer> {
  return host === "reading room" ? openReadingRoom(options) : openDesktop(options);
}

/** Starts the desktop shell: the real Electron, or the stand-in by the variable that Electron's own launcher reads. */
export async function openDesktop(
  options: ViewerOptions = {},
): Promise<Viewer & { readonly desktop: ElectronApplication }> {
  const dataFolder = options.dataFolder ?? newFolder();
  if (inject("electron") === "stand-in") {
    process.env.ELECTRON_OVERRIDE_DIST_PATH = path.join(import.meta.dirname, "standin", "binary");
  }
  const desktop = await _electron.launch({
    cwd: programFolder,
    // Playwright's "light" would hide what the shell says about the theme.
    colorScheme: null,
    args: [
      programFolder,
      ...(options.folder === undefined ? [] : [options.folder]),
      `--user-data-dir=${dataFolder}`,
    ],
    env: desktopEnvironment(dataFolder),
  });
  const page = await desktop.firstWindow();
  return { page, desktop, dataFolder, close: () => desktop.close() };
}

/** The environment of a desktop shell whose data goes to the test's folder on every system (`defaultDataFolder`). */
export function desktopEnvironment(dataFolder: string): Record<string, string> {
  const inherited = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return {
    ...Object.fromEntries(inherited),
    HOME: dataFolder,
    LOCALAPPDATA: dataFolder,
    XDG_DATA_HOME: dataFolder,
    BROADSHEET_BROWSER: inject("browser") ?? "",
    STANDIN_NODE: process.execPath,
  };
}

async function openReadingRoom(options: ViewerOptions): Promise<Viewer> {
  const dataFolder = options.dataFolder ?? newFolder();
  const served = await serveReadingRoom({
    ...(options.folder === undefined ? {} : { folder: options.folder }),
    port: 0,
    dataFolder,
    clock: Date.now,
    programFolder,
  });
  if (!served.ok) throw new Error(served.explanation);
  const browser = await chromium.launch({ executablePath: inject("browser") ?? "" });
  const context: BrowserContext = await browser.newContext({
    locale: "en-US",
    viewport: options.size ?? { width: 1360, height: 860 },
  });
  const page = await context.newPage();
  await page.goto(served.room.address);
  const close = async () => {
    await browser.close();
    await served.close();
  };
  return { page, desktop: null, dataFolder, close };
}

function newFolder(): string {
  return mkdtempSync(path.join(tmpdir(), "broadsheet-e2e-"));
}
