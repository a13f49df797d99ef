import { expect, test } from "vitest";
import type { FolderListing } from "../read/walkFolder.ts";
import { findGoneFiles, findGoneFolders } from "./findGone.ts";

const listing = (
  folder: string,
  paths: readonly string[],
  folders: readonly string[] = [],
): FolderListing => ({
  folder,
  folders,
  files: paths.map((path) => ({
    path,
    realPath: path,
    folder,
    sizeBytes: 1,
    modifiedMs: 0,
    format: "text",
    role: "document",
    sidecars: [],
  })),
});
const listed = (...listings: readonly FolderListing[]) =>
  new Map(listings.map((one) => [one.folder, one] as const));

test("a file that a listed folder no longer holds is gone; nobody looked into the others", () => {
  const sight = { listed: listed(listing("a", ["a/1"])), folders: new Set(["", "a", "b"]) };
  expect(findGoneFiles(["a/1", "a/2", "b/3", "4"], sight)).toEqual(["a/2"]);
});

test("the files of a folder that is no more are gone", () => {
  const sight = { listed: listed(listing("", [], ["b"])), folders: new Set(["", "b"]) };
  expect(findGoneFiles(["a/1", "b/2"], sight)).toEqual(["a/1"]);
});

test("a folder that can't be listed takes the place of its files, and gives it back", () => {
  const closed = { listed: listed(listing("a", ["a"])), folders: new Set(["", "a"]) };
  const open = { listed: listed(listing("a", ["a/1"])), folders: new Set(["", "a"]) };
  expect([findGoneFiles(["a/1"], closed), findGoneFiles(["a"], open)]).toEqual([["a/1"], ["a"]]);
});

test("folders below one that is gone are gone too", () => {
  const seen = listed(listing("", [], ["b"]));
  expect(findGoneFolders(["", "a", "a/deep/er", "b", "b/below"], seen)).toEqual(["a", "a/deep/er"]);
});
