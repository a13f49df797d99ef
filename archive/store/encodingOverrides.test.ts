import { join } from "node:path";
import { expect, test } from "vitest";
import { makeTemporaryFolder } from "../testing/temporaryFolder.ts";
import { findEncodingOverride, readEncodingOverrides, writeEncodingOverrides } from "./encodingOverrides.ts";

const overrides = new Map([
  ["old", "big5"],
  ["old/gb", "gb18030"],
  ["old/gb/one.txt", "utf-8"],
]);

test.each([
  ["old/a.txt", "big5"],
  ["old/gb/deep/a.txt", "gb18030"],
  ["old/gb/one.txt", "utf-8"],
  ["older/a.txt", null],
  ["a.txt", null],
])("the nearest choice above %s is %s", (path, encoding) => {
  expect(findEncodingOverride(overrides, path)).toBe(encoding);
});

test("a choice for the archive's own folder holds everywhere below", () => {
  expect(findEncodingOverride(new Map([["", "gb18030"]]), "a/b.txt")).toBe("gb18030");
});

test("what is written is read again", async () => {
  const path = join(await makeTemporaryFolder(), "encodings.json");
  await writeEncodingOverrides(path, overrides);
  expect(await readEncodingOverrides(path)).toEqual(overrides);
});

test("a damaged file is told from none", async () => {
  const folder = await makeTemporaryFolder({ "encodings.json": "{" });
  expect(await readEncodingOverrides(join(folder, "encodings.json"))).toBeNull();
  expect(await readEncodingOverrides(join(folder, "other.json"))).toEqual(new Map());
});
