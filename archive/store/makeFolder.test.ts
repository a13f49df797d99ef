import { stat } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { makeTemporaryFolder } from "../testing/temporaryFolder.ts";
import { makeFolder } from "./makeFolder.ts";

test("makes a folder and what is missing above it, and is content where it is there", async () => {
  const path = join(await makeTemporaryFolder(), "a", "b", "c");
  await makeFolder(path);
  await makeFolder(path);
  expect((await stat(path)).isDirectory()).toBe(true);
});

test("says at once what is in the way", async () => {
  const folder = await makeTemporaryFolder({ file: "" });
  await expect(makeFolder(join(folder, "file", "below"))).rejects.toMatchObject({ code: "ENOTDIR" });
  await expect(makeFolder(join(folder, "file"))).rejects.toMatchObject({ code: "EEXIST" });
});

test.runIf(process.platform === "linux")("gives up where the system makes no folders", async () => {
  await expect(makeFolder("/proc/broadsheet/cache")).rejects.toMatchObject({ code: "ENOENT" });
});
