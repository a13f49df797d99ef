/** What the window shows of how files were read: encodings and their override, tables' columns, limits, where captions come from. */
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Page } from "playwright-core";
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { canOpen, openForTest, viewerHosts } from "./openViewer.ts";

const folder = mkdtempSync(path.join(tmpdir(), "broadsheet-reading-"));

function put(name: string, content: string | Uint8Array): void {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, content);
}

// "Bridge open" in windows-1251.
const bridge = [0xcc, 0xee, 0xf1, 0xf2, 0x20, 0xee, 0xf2, 0xea, 0xf0, 0xfb, 0xf2];
put("old/bridge.txt", Uint8Array.from([...bridge, 0x0a]));
put("old/ferry.txt", Uint8Array.from([...bridge, 0x2e, 0x0a]));
// Two signs in Big5, two others in EUC-JP: nobody can know.
put("short/sign.txt", Uint8Array.from([0xa4, 0xa4, 0xa4, 0xe5, 0x0a]));
put(
  "harvest.csv",
  "标题,日期,正文\n早稻开镰,2014-07-20,清晨五点，第一台收割机下田。\n晚稻归仓,2014-11-02,最后一车稻谷进了粮库。\n",
);
put("photos/weir.txt", "The new weir at low water, 3 May 2014. Photo: Ada Lund\n");
put(
  "photos/weir.jpg",
  await sharp({ create: { width: 40, height: 30, channels: 3, background: "#7a9" } })
    .withExif({ IFD0: { ImageDescription: "Weir, north side" } })
    .jpeg()
    .toBuffer(),
);

async function goTo(page: Page, fields: Readonly<Record<string, string>>): Promise<void> {
  await page.evaluate((fragment) => {
    location.hash = fragment;
  }, new URLSearchParams(fields).toString());
}

/** Chooses koi8-r for old/bridge.txt and what else the scope names; the number of samples that the choice showed. */
async function readAsKoi8(page: Page, scope: string): Promise<number> {
  await goTo(page, { doc: "old/bridge.txt" });
  await page.getByRole("button", { name: "Change…" }).click();
  const dialog = page.getByRole("dialog", { name: "Encoding of old/bridge.txt" });
  await dialog.getByRole("radio", { name: /koi8-r/ }).check();
  const choice = dialog.locator("li").filter({ has: page.getByRole("radio", { name: /koi8-r/ }) });
  const samples = await choice.locator("q").count();
  await dialog.getByRole("radio", { name: scope }).check();
  await dialog.getByRole("button", { name: "Use this encoding" }).click();
  return samples;
}

for (const host of viewerHosts)
  describe.runIf(canOpen(host))(host, () => {
    test("shows three samples of each likely encoding, applies the chosen one to the folder, and remembers it", async () => {
      const { page, dataFolder, close } = await openForTest(host, { folder });
      await page.getByRole("option").first().waitFor();
      const samples = await readAsKoi8(page, "the folder old and all below");
      const usesKoi8 = page.getByText(/^koi8-r/).first();
      await usesKoi8.waitFor();
      await close();

      const again = await openForTest(host, { folder, dataFolder });
      await again.page.getByRole("option").first().waitFor();
      await goTo(again.page, { doc: "old/ferry.txt" });
      await again.page
        .getByText(/^koi8-r/)
        .first()
        .waitFor();
      expect(samples).toBeGreaterThan(0);
      expect(samples).toBeLessThanOrEqual(3);
    });

    test("applies a chosen encoding to one file, remembers it, and leaves its neighbours alone", async () => {
      const { page, dataFolder, close } = await openForTest(host, { folder });
      await page.getByRole("option").first().waitFor();
      await readAsKoi8(page, "this file");
      await page
        .getByText(/^koi8-r/)
        .first()
        .waitFor();
      await close();

      const again = await openForTest(host, { folder, dataFolder });
      await again.page.getByRole("option").first().waitFor();
      await goTo(again.page, { doc: "old/bridge.txt" });
      await again.page
        .getByText(/^koi8-r/)
        .first()
        .waitFor();
      await goTo(again.page, { doc: "old/ferry.txt" });
      await again.page
        .getByText(/^windows-1251/)
        .first()
        .waitFor();
      expect(await again.page.getByText(/^koi8-r/).count()).toBe(0);
    });

    test("lists a file whose encoding is a guess, with the way to another", async () => {
      const { page } = await openForTest(host, { folder });
      await page.getByRole("option").first().waitFor();
      await goTo(page, { view: "report" });
      const report = page.getByRole("region", { name: "Reading report" });
      await report.getByRole("button", { name: /Encoding is a guess/ }).click();
      const line = report.getByRole("listitem").filter({ hasText: "short/sign.txt" });
      await line.getByRole("button", { name: "Encoding…" }).click();
      await page.getByRole("dialog", { name: "Encoding of short/sign.txt" }).waitFor();
    });

    test("says which columns of a table it recognised, and shows each row as a document", async () => {
      const { page } = await openForTest(host, { folder });
      await page.getByRole("option", { name: /早稻开镰/ }).waitFor();
      await goTo(page, { view: "report" });
      const report = page.getByRole("region", { name: "Reading report" });
      await report.getByRole("button", { name: /Columns recognised/ }).click();
      const line = report.getByRole("listitem").filter({ hasText: "harvest.csv" });
      await line.waitFor();
      const words = await line.textContent();
      expect(["标题", "日期", "正文"].filter((column) => words?.includes(column))).toHaveLength(3);
    });

    test("says where a photo's caption comes from, and which of several counts first", async () => {
      const { page } = await openForTest(host, { folder });
      await page.getByRole("option").first().waitFor();
      await goTo(page, { doc: "photos/weir.jpg" });
      const reader = page.getByRole("region", { name: "Reader" });
      await reader.getByText("This caption comes from a text file of the same name.").waitFor();
      await reader.getByRole("button", { name: "Which counts first?" }).click();
      const found = await reader.locator('.caption-origin li[data-found="true"]').allTextContents();
      expect([found, await reader.getByText("Weir, north side").first().isVisible()]).toEqual([
        ["a text file of the same name — here", "the picture itself (EXIF) — also found"],
        true,
      ]);
    });
  });
