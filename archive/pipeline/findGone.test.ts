import { expect, test } from "vitest";
import { findGoneFiles, findGoneFolders } from "./findGone.ts";

/** One folder was listed. */
function look(folder: string, paths: readonly string[], folders: readonly string[] = []) {
  return { listed: new Map([[folder, folders]]), seen: new Set(paths) };
}

test("a file that a listed folder no longer holds is gone; nobody looked into the others", () => {
  const sight = { ...look("a", ["a/1"]), folders: new Set(["", "a", "b"]) };
  expect(findGoneFiles(["a/1", "a/2", "b/3", "4"], sight)).toEqual(["a/2"]);
});

test("the files of a folder that is no more are gone", () => {
  const sight = { ...look("", [], ["b"]), folders: new Set(["", "b"]) };
  expect(findGoneFiles(["a/1", "b/2"], sight)).toEqual(["a/1"]);
});

test("a folder that can't be listed takes the place of its files, and gives it back", () => {
  const closed = { ...look("a", ["a"]), folders: new Set(["", "a"]) };
  const open = { ...look("a", ["a/1"]), folders: new Set(["", "a"]) };
  expect([findGoneFiles(["a/1"], closed), findGoneFiles(["a"], open)]).toEqual([["a/1"], ["a"]]);
});

test("folders below one that is gone are gone too", () => {
  const { listed } = look("", [], ["b"]);
  expect(findGoneFolders(["", "a", "a/deep/er", "b", "b/below"], listed)).toEqual(["a", "a/deep/er"]);
});
