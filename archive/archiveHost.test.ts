import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { createArchiveHost } from "./archiveHost.ts";
import type { ArchiveInfo } from "./contract.ts";
import { waitUntil } from "./testing/openTestArchive.ts";
import { makeTemporaryFolder } from "./testing/temporaryFolder.ts";

/** A host with an archive of one article, and a list of what it says unasked. */
async function makeHost() {
  const place = await makeTemporaryFolder({ "archive/a.txt": "青坪水库开闸放水。\n", "file.txt": "x" });
  await mkdir(join(place, "other"));
  const host = createArchiveHost({
    dataFolder: join(place, "data"),
    sampleFolder: join(place, "archive"),
    clock: () => Date.UTC(2026, 10, 23),
    version: "1.2.3",
    capabilities: { chooseFolder: false, revealFile: true, dropFolder: false },
    native: { revealFile: async (path) => void revealed.push(path) },
  });
  const revealed: string[] = [];
  const heard: ArchiveInfo[] = [];
  host.listen((event, payload) => {
    if (event === "archiveChanged") heard.push(payload as ArchiveInfo); // what this event carries
  });
  onTestFinished(host.close);
  return { host, place, heard, revealed };
}

test.each([
  ["a folder that is missing", "nowhere", "folder-missing"],
  ["a file", "file.txt", "folder-is-a-file"],
])("opening fails with its reason: %s", async (_name, name, code) => {
  const { host, place } = await makeHost();
  expect(await host.api.openArchive({ path: join(place, name) })).toMatchObject({
    ok: false,
    failure: { code },
  });
});

test("what asks for an archive is told that none is open", async () => {
  const { host } = await makeHost();
  expect(await host.api.getReport({ offset: 0, limit: 1 })).toEqual({
    ok: false,
    failure: { code: "no-archive-open" },
  });
});

test("tells while it reads, and remembers what was opened", async () => {
  const { host, place, heard } = await makeHost();
  const path = join(place, "archive");
  await host.api.openArchive({ path });
  await host.whenRead();
  await waitUntil(async () => heard.at(-1)?.counts.articles === 1);
  expect([await host.api.getHost({})]).toMatchObject([
    {
      ok: true,
      value: {
        version: "1.2.3",
        archive: { path },
        recentArchives: [{ path, name: "archive", openedAt: "2026-11-23T00:00:00.000Z", exists: true }],
      },
    },
  ]);
});

test("the sample isn't remembered, and a forgotten archive isn't either", async () => {
  const { host, place } = await makeHost();
  await host.api.openArchive({ sample: true });
  await host.api.openArchive({ path: join(place, "other") });
  await host.api.forgetArchive({ path: join(place, "other") });
  expect(await host.api.getHost({})).toMatchObject({ value: { recentArchives: [] } });
});

test("settings are kept", async () => {
  const { host } = await makeHost();
  await host.api.saveSettings({ theme: "dark", locale: "zh" });
  expect(await host.api.getHost({})).toMatchObject({ value: { settings: { theme: "dark", locale: "zh" } } });
});

test("a newer search of a window cancels its older one, not another window's", async () => {
  const { host, place } = await makeHost();
  await host.api.openArchive({ path: join(place, "archive") });
  await host.whenRead();
  const search = (client: string, requestId: number) =>
    host.call({
      method: "search",
      client,
      request: { requestId, query: "水库", filters: {}, sort: "relevance", offset: 0, limit: 5 },
    });
  const answers = await Promise.all([search("one", 1), search("two", 2), search("one", 3)]);
  expect(answers).toMatchObject([{ ok: false, failure: { code: "cancelled" } }, { ok: true }, { ok: true }]);
});

test("shows a document's file in its folder where the host can, and says where it can't", async () => {
  const { host, place, revealed } = await makeHost();
  await host.api.openArchive({ path: join(place, "archive") });
  await host.whenRead();
  await host.api.revealFile({ id: "a.txt" });
  expect([revealed, await host.api.chooseFolder({})]).toMatchObject([
    [expect.stringMatching(/archive.a\.txt$/)],
    { ok: false, failure: { code: "host-cannot", capability: "chooseFolder" } },
  ]);
});
