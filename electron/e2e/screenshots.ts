/**
 * `npm run screenshots -- OUT`: pictures of every state of the window with the sample archive, in Chinese and English, light and
 * dark, wide and narrow, as `STATE-LANGUAGE-THEME-WIDTH.png`; and the one that the README shows.
 */
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { type Browser, chromium, type Page } from "playwright-core";
import { serveReadingRoom } from "../../archive/cli/serve.ts";
import { buildWhereNeeded } from "../start/buildWhereNeeded.ts";
import { findBrowser } from "./findBrowser.ts";
import { type WindowState, windowStates } from "./windowStates.ts";

const programFolder = path.join(import.meta.dirname, "..", "..");
const sampleFolder = path.join(programFolder, "archive", "sample", "qingping-lake");
const locales = ["zh", "en"] as const;
const themes = ["light", "dark"] as const;
const widths = { wide: { width: 1440, height: 900 }, narrow: { width: 820, height: 1080 } } as const;

/** What the README shows. */
const readmePicture = {
  state: "search",
  locale: "en",
  theme: "light",
  size: { width: 1360, height: 860 },
} as const;

const [out] = process.argv.slice(2);
if (out === undefined) {
  process.stderr.write("usage: npm run screenshots -- OUT\n");
  process.exitCode = 2;
} else {
  await takeAll(path.resolve(process.env.INIT_CWD ?? ".", out));
}

async function takeAll(outFolder: string): Promise<void> {
  const say = (line: string) => process.stderr.write(`${line}\n`);
  const failure = await buildWhereNeeded(programFolder, say);
  if (failure !== null) throw new Error(`The build failed:\n${failure}`);
  const executablePath = await findBrowser(say);
  if (executablePath === null) throw new Error("No Chromium, Chrome or Edge was found.");
  mkdirSync(outFolder, { recursive: true });
  const browser = await chromium.launch({ executablePath });
  try {
    for (const locale of locales) await takeInLanguage(browser, locale, outFolder);
  } finally {
    await browser.close();
  }
}

/** One reading room for one language: the settings are the host's, and so are the recent archives on the start screen. */
async function takeInLanguage(browser: Browser, locale: "zh" | "en", outFolder: string): Promise<void> {
  const dataFolder = mkdtempSync(path.join(tmpdir(), "broadsheet-screenshots-"));
  const served = await serveReadingRoom({
    folder: sampleFolder,
    port: 0,
    dataFolder,
    clock: Date.now,
    programFolder,
  });
  if (!served.ok) throw new Error(served.explanation);
  try {
    await served.host.whenRead();
    for (const theme of themes) {
      await served.host.api.saveSettings({ theme, locale });
      const take = (
        state: WindowState,
        size: { readonly width: number; readonly height: number },
        file: string,
      ) => takeOne({ browser, address: served.room.address, state, size, file });
      for (const [width, size] of Object.entries(widths)) {
        for (const state of windowStates) {
          await take(state, size, path.join(outFolder, `${state.name}-${locale}-${theme}-${width}.png`));
        }
      }
      const shown = windowStates.find(({ name }) => name === readmePicture.state);
      if (shown !== undefined && locale === readmePicture.locale && theme === readmePicture.theme) {
        await take(shown, readmePicture.size, path.join(programFolder, ".github", "window.png"));
      }
    }
  } finally {
    await served.close();
    rmSync(dataFolder, { recursive: true, force: true });
  }
}

async function takeOne(options: {
  readonly browser: Browser;
  readonly address: string;
  readonly state: WindowState;
  readonly size: { readonly width: number; readonly height: number };
  readonly file: string;
}): Promise<void> {
  const context = await options.browser.newContext({ viewport: options.size, reducedMotion: "reduce" });
  const page = await context.newPage();
  await page.goto(options.address);
  await page.evaluate((fragment) => {
    location.hash = fragment;
  }, options.state.fragment);
  await page.getByRole("main").waitFor();
  await options.state.arrange(page);
  await settle(page);
  await page.screenshot({ path: options.file });
  await context.close();
}

/** Pictures are loaded, fonts are there, and nothing is busy. */
async function settle(page: Page): Promise<void> {
  await page.waitForLoadState("networkidle").catch(() => null); // the event stream keeps one connection open
  await page.waitForFunction(
    () =>
      document.querySelector('[aria-busy="true"]') === null &&
      [...document.images].every((image) => image.complete),
  );
  await page.waitForTimeout(250);
}
