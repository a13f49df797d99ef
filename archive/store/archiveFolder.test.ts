import { cp, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { makeTemporaryFolder } from "../testing/temporaryFolder.ts";
import { findArchiveFolder, saveLandmarks } from "./archiveFolder.ts";

const files = { "1/a": "a", "1/b": "bb", "2/c": "ccc", "2/d": "dddd", e: "eeeee" };
const landmarks = Object.entries(files).map(([path, content]) => ({ path, sizeBytes: content.length }));

/** An archive that was opened once, in a folder of its own that it can be moved in. */
async function openOnce() {
  const dataFolder = await makeTemporaryFolder();
  const place = await makeTemporaryFolder(
    Object.fromEntries(Object.entries(files).map(([path, content]) => [`old/${path}`, content])),
  );
  const archive = join(place, "old");
  const first = await findArchiveFolder(dataFolder, archive);
  await saveLandmarks(first, landmarks);
  return { dataFolder, place, archive, cache: first.path };
}

test("the same folder is the same archive", async () => {
  const { dataFolder, archive, cache } = await openOnce();
  const again = await findArchiveFolder(dataFolder, archive);
  expect(again).toMatchObject({ path: cache, isSamePlace: true });
});

test("a renamed folder is the same archive", async () => {
  const { dataFolder, place, archive, cache } = await openOnce();
  await rename(archive, join(place, "new"));
  const moved = await findArchiveFolder(dataFolder, join(place, "new"));
  expect(moved).toMatchObject({ path: cache, isSamePlace: true });
});

test("a folder copied elsewhere and gone from the old place is the same archive", async () => {
  const { dataFolder, place, archive, cache } = await openOnce();
  await cp(archive, join(place, "copy"), { recursive: true });
  await rm(archive, { recursive: true });
  const moved = await findArchiveFolder(dataFolder, join(place, "copy"));
  expect(moved).toMatchObject({ path: cache, isSamePlace: false });
});

test("a copy beside the original is another archive", async () => {
  const { dataFolder, place, archive, cache } = await openOnce();
  await cp(archive, join(place, "copy"), { recursive: true });
  expect((await findArchiveFolder(dataFolder, join(place, "copy"))).path).not.toBe(cache);
});

test("another folder is another archive, also where the first is gone", async () => {
  const { dataFolder, place, archive, cache } = await openOnce();
  const other = await makeTemporaryFolder({ "1/a": "a", "1/b": "another size" });
  await rm(place, { recursive: true });
  expect((await findArchiveFolder(dataFolder, other)).path).not.toBe(cache);
  expect(archive).not.toBe(other);
});
