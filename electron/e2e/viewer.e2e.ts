import { expect, test } from "vitest";
import { openForTest, viewerHosts } from "./openViewer.ts";

for (const host of viewerHosts()) {
  test(`${host}: opens`, async () => {
    const { page } = await openForTest(host);
    await page.getByRole("main").waitFor({ state: "attached" });
    expect(await page.title()).toBe("Broadsheet");
  });
}
