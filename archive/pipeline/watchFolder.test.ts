import { join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { addFiles, makeTemporaryFolder } from "../testing/temporaryFolder.ts";
import { type ChangedFolders, type FolderWatchOptions, watchFolder } from "./watchFolder.ts";

/** Watches a folder and one in it, and collects what it tells. */
async function watchTwo(options: Partial<FolderWatchOptions> = {}) {
  const root = await makeTemporaryFolder({ "old.txt": "", "a/old.txt": "" });
  const told: ChangedFolders[] = [];
  const watch = await watchFolder({ root, onChange: (changed) => told.push(changed), ...options });
  onTestFinished(watch.close);
  watch.setFolders(
    new Map([
      ["", root],
      ["a", join(root, "a")],
    ]),
  );
  return { root, told, watch };
}

test("a share, which gives no events, is looked at as a whole again and again", async () => {
  const { told, watch } = await watchTwo({ isRemote: async () => true, pollEveryMs: 20 });
  await vi.waitUntil(() => told.length >= 3);
  expect([watch.mode(), new Set(told)]).toEqual(["polling", new Set(["all"])]);
});

test("many files copied in at once are told as one change of their folder", async () => {
  const { root, told } = await watchTwo();
  await addFiles(root, Object.fromEntries(Array.from({ length: 200 }, (_, n) => [`a/${n}.txt`, ""])));
  await vi.waitUntil(() => told.length > 0, 5_000);
  expect(told.length).toBeLessThan(5);
  expect(told.flat()).toContain("a");
});

test("nothing is told after closing", async () => {
  const { root, told, watch } = await watchTwo();
  await addFiles(root, { "a/new.txt": "" });
  watch.close();
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(told).toEqual([]);
});
