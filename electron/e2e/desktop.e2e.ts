/** What only the desktop window has: the shell's bridge, its menu and dialogs, and what it refuses. */
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { ElectronApplication, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { installedElectron } from "../start/findElectron.ts";
import { runProgram } from "../start/runProgram.ts";
import { canOpen, desktopEnvironment, openDesktop, programFolder } from "./openViewer.ts";

const folder = mkdtempSync(path.join(tmpdir(), "broadsheet-archive-"));
writeFileSync(path.join(folder, "a.txt"), "Rain in the north\n\nThe river rose on 3 May 2014.\n");

describe.runIf(canOpen("desktop window"))("desktop window", () => {
  let desktop: ElectronApplication;
  let page: Page;
  let dataFolder: string;

  beforeAll(async () => {
    ({ desktop, page, dataFolder } = await openDesktop());
    await page.getByRole("main").waitFor({ state: "attached" });
  });
  afterAll(() => desktop?.close());

  function clickMenu(id: string): Promise<void> {
    return desktop.evaluate(({ Menu }, id) => Menu.getApplicationMenu()?.getMenuItemById(id)?.click(), id);
  }

  test("gives the page the contract's methods and nothing of Electron or Node", async () => {
    const found = await page.evaluate(() => ({
      methods: Object.keys(window.broadsheet).sort(),
      leaks: ["require", "process", "module", "ipcRenderer", "electron", "Buffer"].filter(
        (name) => name in window,
      ),
    }));
    const { archiveMethods } = await import("../../archive/contract.ts");
    expect(found).toEqual({
      methods: [...Object.keys(archiveMethods), "on", "pathForFile"].sort(),
      leaks: [],
    });
  });

  test("carries a question to the archive and back", async () => {
    const answer = await page.evaluate(() => window.broadsheet.getHost({}));
    expect(answer).toMatchObject({
      ok: true,
      value: { capabilities: { chooseFolder: true, revealFile: true, dropFolder: true } },
    });
  });

  test("answers a malformed question with a failure", async () => {
    const answer = await page.evaluate(() => {
      // The page's own types forbid this; a page that was taken over has none.
      const search = window.broadsheet.search as (request: unknown) => Promise<unknown>;
      return search({ query: 7 });
    });
    expect(answer).toMatchObject({ ok: false, failure: { code: "request-invalid", method: "search" } });
  });

  test("asks the system for a folder and gives the page what was chosen", async () => {
    await desktop.evaluate(({ dialog }, chosen) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] });
    }, folder);
    const answer = await page.evaluate(() => window.broadsheet.chooseFolder({}));
    expect(answer).toEqual({ ok: true, value: folder });
  });

  test("gives the page null where no folder was chosen", async () => {
    await desktop.evaluate(({ dialog }) => {
      dialog.showOpenDialog = async () => ({ canceled: true, filePaths: [] });
    });
    const answer = await page.evaluate(() => window.broadsheet.chooseFolder({}));
    expect(answer).toEqual({ ok: true, value: null });
  });

  test("opens the folder that was chosen from the menu, names the window for it, and obeys the menu", async () => {
    await desktop.evaluate(({ dialog }, chosen) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] });
    }, folder);
    await clickMenu("open-archive");
    await page.getByRole("searchbox", { name: "Search" }).waitFor();
    await expect.poll(() => page.title()).toBe(`${path.basename(folder)} — Broadsheet`);
    await clickMenu("focus-search");
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("search");
    await clickMenu("toggle-timeline");
    await page.getByRole("region", { name: "Timeline" }).waitFor({ state: "hidden" });
    await clickMenu("toggle-timeline");
    await page.getByRole("region", { name: "Timeline" }).waitFor();
    await clickMenu("show-report");
    await page.getByRole("region", { name: "Reading report" }).waitFor();
    await clickMenu("show-start");
    await page.getByRole("button", { name: "Open folder…" }).waitFor();
  });

  test("has a menu in the language and a theme of the settings", async () => {
    const labels = () =>
      desktop.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById("open-archive")?.label);
    const english = await labels();
    await page.evaluate(() => window.broadsheet.saveSettings({ theme: "dark", locale: "zh" }));
    const isDark = () => page.evaluate(() => matchMedia("(prefers-color-scheme: dark)").matches);
    await expect.poll(isDark).toBe(true);
    expect([english, await labels()]).toEqual(["Open Archive…", "打开档案…"]);
    await page.evaluate(() => window.broadsheet.saveSettings({ theme: "system", locale: "system" }));
  });

  test("runs no script that stands in the page", async () => {
    const title = await page.evaluate(() => {
      const script = document.createElement("script");
      script.textContent = "document.title = 'taken over'";
      document.body.append(script);
      return document.title;
    });
    expect(title).not.toBe("taken over");
  });

  test.each(["https://example.org/", "http://127.0.0.1:9/", "app://elsewhere/index.html"])(
    "reaches nothing at %s",
    async (address) => {
      const outcome = await page.evaluate(
        (address) =>
          fetch(address).then(
            (response) => response.status,
            () => "refused",
          ),
        address,
      );
      expect(["refused", 404]).toContain(outcome);
    },
  );

  test("opens no second window", async () => {
    const opened = await page.evaluate(() => window.open("https://example.org/") === null);
    expect([opened, desktop.windows().length]).toEqual([true, 1]);
  });

  test.each(["https://example.org/", "original?id=a.txt"])(
    "stays on its page instead of %s",
    async (address) => {
      const before = page.url();
      await page.evaluate((address) => {
        location.href = address;
      }, address);
      await page.waitForTimeout(300);
      expect(page.url()).toBe(before);
    },
  );

  test("grants no permission", async () => {
    const answer = await page.evaluate(
      () =>
        new Promise((resolve) => {
          navigator.geolocation.getCurrentPosition(
            () => resolve("granted"),
            (error) => resolve(error.code),
          );
        }),
    );
    expect(answer).toBe(1);
  });

  test("a second start hands its folder to the first window and ends", async () => {
    const heard = page.evaluate(
      () =>
        new Promise((resolve) => {
          const stop = window.broadsheet.on("command", (command) => {
            stop();
            resolve(command);
          });
        }),
    );
    const ended = await startAgain(dataFolder);
    expect([await heard, ended]).toEqual([{ kind: "open-archive", path: folder }, 0]);
  });

  test("ends when its window is closed", async () => {
    const program = desktop.process();
    const ended = desktop.waitForEvent("close");
    await desktop.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
    await ended;
    expect(program.exitCode).toBe(0);
  });
});

/** Starts the program a second time, as a double click would; resolves with its exit code. */
async function startAgain(dataFolder: string): Promise<number> {
  const binary = installedElectron(programFolder, process.env) ?? "";
  const words = [programFolder, folder, `--user-data-dir=${dataFolder}`];
  const { exitCode } = await runProgram(binary, words, desktopEnvironment(dataFolder));
  return exitCode;
}
