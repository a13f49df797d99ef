/** A folder dropped on the window. Where it lies is known to the desktop only; a browser keeps it to itself. */
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Page } from "playwright-core";
import { describe, expect, inject, test } from "vitest";
import { canOpen, openForTest } from "./openViewer.ts";

const folder = mkdtempSync(path.join(tmpdir(), "broadsheet-dropped-"));
writeFileSync(path.join(folder, "a.txt"), "Rain in the north\n\nThe river rose on 3 May 2014.\n");

/** Drops what the stand-in takes for a folder of that path: no browser lets a script make a real one. */
async function drop(page: Page, droppedPath: string): Promise<void> {
  const dataTransfer = await page.evaluateHandle((name) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([], name));
    return transfer;
  }, droppedPath);
  await page.dispatchEvent("body", "drop", { dataTransfer });
}

describe.runIf(canOpen("desktop window") && inject("electron") === "stand-in")("desktop window", () => {
  test("opens a folder that is dropped on the start screen", async () => {
    const { page } = await openForTest("desktop window");
    await page.getByRole("button", { name: "Open folder…" }).waitFor();
    await drop(page, folder);
    await page.getByRole("option", { name: /Rain in the north/ }).waitFor();
  });

  test("keeps the open archive where a file was dropped, and says why", async () => {
    const { page } = await openForTest("desktop window", { folder });
    await page.getByRole("option", { name: /Rain in the north/ }).waitFor();
    await drop(page, path.join(folder, "a.txt"));
    await page.getByRole("dialog", { name: "The folder was not opened" }).getByRole("alert").waitFor();
  });
});

describe.runIf(canOpen("reading room"))("reading room", () => {
  test("says what to do instead of opening a dropped folder, and stays on its page", async () => {
    const { page } = await openForTest("reading room", { folder });
    await page.getByRole("option", { name: /Rain in the north/ }).waitFor();
    const address = page.url();
    await drop(page, folder);
    const words = await page.getByRole("alert").textContent();
    expect([words?.includes("a browser keeps that to itself"), page.url()]).toEqual([true, address]);
  });
});
