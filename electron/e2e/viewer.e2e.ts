/** The main job in both hosts: open the sample archive, search it, read, and see it on the timeline. */
import path from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { canOpen, openViewer, type Viewer, viewerHosts } from "./openViewer.ts";
import { windowStates } from "./windowStates.ts";

const sampleFolder = path.join(import.meta.dirname, "..", "..", "archive", "sample", "qingping-lake");
/** The Web Content Accessibility Guidelines 2.2, levels A and AA. */
const accessibilityRules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const article = "岚州日报/2014/20140322-三周年.txt";

for (const host of viewerHosts)
  describe.runIf(canOpen(host))(host, () => {
    let viewer: Viewer;
    let page: Page;
    let results: Locator;
    let reader: Locator;
    let timeline: Locator;

    beforeAll(async () => {
      viewer = await openViewer(host, { folder: sampleFolder });
      page = viewer.page;
      results = page.getByRole("region", { name: "Results" });
      reader = page.getByRole("region", { name: "Reader" });
      timeline = page.getByRole("region", { name: "Timeline" });
      await results.getByRole("option").first().waitFor();
      await page.getByRole("progressbar", { name: "Reading progress" }).waitFor({ state: "hidden" });
    });
    afterAll(() => viewer?.close());
    beforeEach(() => goTo({}));

    /** A state of the window by its address, as a bookmark would open it. */
    async function goTo(fields: Readonly<Record<string, string>>): Promise<void> {
      await page.evaluate((fragment) => {
        location.hash = fragment;
      }, new URLSearchParams(fields).toString());
    }
    async function search(query: string): Promise<void> {
      await page.getByRole("searchbox", { name: "Search" }).fill(query);
      await expect.poll(() => results.getAttribute("aria-busy")).toBe("false");
    }
    function countOf(pattern: RegExp): Locator {
      return results.getByRole("status").filter({ hasText: pattern });
    }
    /** Rows of a lane's table, which says to screen readers what the bars show. */
    async function barsOf(axis: string): Promise<readonly (readonly string[])[]> {
      const table = timeline.getByRole("table", { name: `${axis}, by period` });
      const rows = await table.getByRole("row").all();
      const cells = await Promise.all(rows.map((row) => row.locator("th, td").allTextContents()));
      return cells.slice(1);
    }

    test("finds a string that stands in one article and nothing else", async () => {
      await search("三十万株芦苇苗");
      await countOf(/^1 of \d+$/).waitFor();
      expect(await results.getByRole("option").getByRole("heading").allTextContents()).toEqual([
        "清水行动三周年 水质升了一类",
      ]);
    });

    test("says that nothing was found for a string that stands nowhere", async () => {
      await search("苇芦");
      await page.getByText("Nothing found for 苇芦").waitFor();
      expect(await results.getByRole("option").count()).toBe(0);
    });

    test("marks the hits in the snippet", async () => {
      await search("总磷平均浓度");
      expect(await results.getByRole("option").locator("mark").first().textContent()).toBe("总磷平均浓度");
    });

    test("underlines a mistake in the query and says what it is", async () => {
      await search('"清水行动');
      await page.getByText("This quotation mark is never closed.").waitFor();
      expect(await page.getByRole("searchbox", { name: "Search" }).getAttribute("aria-invalid")).toBe("true");
    });

    test("sets the article as an article, and steps through its hits", async () => {
      await search("芦苇苗");
      await results.getByRole("option").first().click();
      const paper = reader.getByRole("document", { name: "清水行动三周年 水质升了一类" });
      await paper.getByRole("heading", { name: "三年三个数" }).waitFor();
      await reader.getByRole("button", { name: "Next hit" }).click();
      await reader.getByText("Hit 1 of 1").waitFor();
      expect(await paper.locator('mark[aria-current="true"]').textContent()).toBe("芦苇苗");
    });

    test("goes by keyboard from search to list, reader and timeline, and back", async () => {
      const focused = () =>
        page.evaluate(() => document.activeElement?.id || document.activeElement?.className);
      await page.keyboard.press("Control+k");
      await page.keyboard.insertText("芦苇苗");
      await expect.poll(() => results.getByRole("option").count()).toBe(1);
      await page.keyboard.press("Enter");
      const atList = await focused();
      await reader.getByRole("heading", { level: 1 }).waitFor();
      await page.keyboard.press("Enter");
      const atReader = await focused();
      await page.keyboard.press("F6");
      const atTimeline = await focused();
      await page.keyboard.press("F6");
      const atSearch = await focused();
      await page.keyboard.press("Shift+F6");
      await page.keyboard.press("Shift+F6");
      await page.keyboard.press("Escape");
      expect([atList, atReader, atTimeline, atSearch, await focused()]).toEqual([
        "results",
        "reader-page",
        "plot-canvas",
        "search",
        "results",
      ]);
    });

    test("presses what has the focus by Enter, and scrolls the text by arrows", async () => {
      await goTo({ doc: article });
      const date = reader.getByRole("button", { name: "3月20日: 20 March 2014" });
      await date.focus();
      await page.keyboard.press("Enter");
      await page.getByRole("dialog", { name: "Date in the text" }).waitFor();
      await page.keyboard.press("Escape");
      await expect.poll(() => date.evaluate((words) => words === document.activeElement)).toBe(true);
      const paper = reader.getByRole("document");
      await paper.focus();
      const before = await paper.evaluate((element) => element.scrollTop);
      await page.keyboard.press("ArrowUp");
      await expect.poll(() => paper.evaluate((element) => element.scrollTop)).toBeLessThan(before);
      expect(page.url()).toContain(encodeURIComponent("三周年.txt"));
    });

    test("shows the date of publication as it was printed", async () => {
      await goTo({ doc: article });
      await reader.getByText("22 March 2014").first().waitFor();
      expect(await reader.getByRole("document").textContent()).toContain("07:48");
    });

    test("shows the caption apart from its photographer", async () => {
      await goTo({ doc: article });
      const figure = reader.getByRole("figure");
      await figure.waitFor();
      expect([
        await figure.locator("figcaption strong").textContent(),
        (await figure.locator("figcaption").textContent())?.includes("梁雨声"),
      ]).toEqual(["工人在纸坊湿地栽种芦苇", true]);
    });

    test("shows the photograph of an article that has it", async () => {
      await goTo({ doc: "Lakeside Courier/2014/2014-07-16-drain.html" });
      const picture = reader.getByRole("img", { name: /The mouth of the drain/ });
      await picture.waitFor();
      await expect
        .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
        .toBeGreaterThan(0);
    });

    test("marks the dates in the text and tells what each means", async () => {
      await goTo({ doc: article });
      await reader.getByRole("button", { name: "3月20日: 20 March 2014" }).click();
      const why = page.getByRole("dialog", { name: "Date in the text" });
      await why.getByText("2014-03-20").first().waitFor();
      expect(await why.textContent()).toContain("3月20日");
      await page.keyboard.press("Escape");
    });

    test("puts the sentences of an article on the happened lane", async () => {
      await goTo({ q: "三十万株芦苇苗", unit: "year" });
      await expect.poll(async () => (await barsOf("Happened")).map(([period]) => period)).toContain("2013");
      const hits = (await barsOf("Happened")).filter((row) => Number(row[2]) > 0).map(([period]) => period);
      expect(hits).toEqual(expect.arrayContaining(["2013", "2014", "2016"]));
    });

    test("zooms the timeline by buttons and by unit", async () => {
      await goTo({ unit: "year" });
      await expect.poll(async () => (await barsOf("Published")).length).toBeGreaterThan(3);
      await timeline.getByRole("radio", { name: "Decade" }).click();
      await expect.poll(async () => (await barsOf("Published")).map(([period]) => period)).toContain("2010s");
      await timeline.getByRole("radio", { name: "Month" }).click();
      await expect.poll(async () => (await barsOf("Published"))[0]?.[0] ?? "").toMatch(/^\w+ \d{4}$/);
    });

    test("filters the search by a stretch of the timeline", async () => {
      await goTo({ unit: "year" });
      await expect.poll(async () => (await barsOf("Published")).length).toBeGreaterThan(3);
      const plot = await timeline.getByRole("application").boundingBox();
      if (plot === null) throw new Error("The timeline has no size");
      await page.keyboard.down("Shift");
      await page.mouse.move(plot.x + plot.width * 0.4, plot.y + 20);
      await page.mouse.down();
      await page.mouse.move(plot.x + plot.width * 0.6, plot.y + 20, { steps: 5 });
      await page.mouse.up();
      await page.keyboard.up("Shift");
      await expect.poll(() => page.url()).toContain("published=");
      await expect.poll(async () => isPartOfAll(await countOf(/^\d+ of \d+$/).textContent())).toBe(true);
    });

    test("lists the documents behind a bar", async () => {
      await goTo({ unit: "year" });
      await expect.poll(async () => (await barsOf("Published")).length).toBeGreaterThan(3);
      const plot = timeline.getByRole("application");
      await plot.focus();
      await plot.press("ArrowRight");
      await plot.press("Enter");
      const items = page.getByRole("dialog", { name: "Timeline" });
      await items.getByRole("listitem").first().getByRole("button").first().click();
      await reader.getByRole("document").waitFor();
      expect(page.url()).toContain("doc=");
    });

    test("filters by photographer with counts that follow the search", async () => {
      await search("芦苇");
      const filters = page.getByRole("region", { name: "Photographer" });
      await filters.getByRole("checkbox", { name: "梁雨声" }).check();
      await expect.poll(() => page.url()).toContain("photographer=");
      await countOf(/^\d+ of \d+$/).waitFor();
      expect(await results.getByRole("option").count()).toBeGreaterThan(0);
    });

    test("shows the photographs with their captions", async () => {
      await goTo({ view: "photos" });
      const first = results.locator("img").first();
      await first.waitFor();
      await expect
        .poll(() => first.evaluate((image: HTMLImageElement) => image.naturalWidth))
        .toBeGreaterThan(0);
      expect(await results.locator("img").count()).toBeGreaterThan(5);
    });

    test("names every file that was not read, and why", async () => {
      await goTo({ view: "report" });
      const report = page.getByRole("region", { name: "Reading report" });
      const reasons = [
        ["Old Word or Excel file", "年终总结2014.doc"],
        ["Sound or film", "采访录音.mp3"],
        ["Empty file", "空文件.txt"],
        ["Picture is damaged", "传坏的照片.jpg"],
      ] as const;
      for (const [reason, file] of reasons) {
        await report.getByRole("button", { name: reason }).click();
        await report.getByText(`待整理/${file}`).waitFor();
      }
    });

    // The page is the same in both hosts, and axe takes its time.
    test.runIf(host === "reading room").each(windowStates.filter(({ name }) => name !== "start"))(
      "breaks no rule of accessibility that axe knows: $name",
      async ({ fragment, arrange }) => {
        await goTo(Object.fromEntries(new URLSearchParams(fragment)));
        await arrange(page);
        // Legacy mode needs no second page.
        const { violations } = await new AxeBuilder({ page })
          .withTags(accessibilityRules)
          // It measures the box of a check box and not the label around it, which is what is clicked.
          .disableRules(["target-size"])
          .setLegacyMode(true)
          .analyze();
        await page.keyboard.press("Escape");
        expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
      },
    );

    test("speaks Chinese and turns dark when it is asked to, and back", async () => {
      await page.getByRole("radio", { name: "中" }).click();
      await page.getByRole("searchbox", { name: "搜索" }).waitFor();
      await page.getByRole("radio", { name: "EN" }).click();
      await page.getByRole("searchbox", { name: "Search" }).waitFor();
      await page.getByRole("button", { name: "Appearance" }).click();
      await page.getByRole("menuitemradio", { name: "Dark" }).click();
      await expect.poll(() => page.evaluate(() => document.documentElement.dataset.theme)).toBe("dark");
      await page.getByRole("button", { name: "Appearance" }).click();
      await page.getByRole("menuitemradio", { name: "As the system" }).first().click();
      await expect.poll(() => page.evaluate(() => document.documentElement.dataset.theme)).toBe("light");
    });
  });

/** "12 of 68" is, "68 of 68" isn't. */
function isPartOfAll(count: string | null): boolean {
  const [found, all] = (count ?? "").split(" of ");
  return Number(found) < Number(all);
}
