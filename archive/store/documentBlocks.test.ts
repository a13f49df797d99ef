import { expect, test } from "vitest";
import { createDocumentBlocksWriter, openDocumentBlocks } from "./documentBlocks.ts";

function store(texts: readonly string[]) {
  const writer = createDocumentBlocksWriter();
  for (const text of texts) writer.add(text);
  const bytes = writer.finish();
  return openDocumentBlocks((start, length) => bytes.subarray(start, start + length));
}

test("gives back every text by its number, over many blocks, in any order", () => {
  const texts = Array.from({ length: 500 }, (_, n) => JSON.stringify(`第${n}篇\n`.repeat(n)));
  const blocks = store(texts);
  const found = texts.map((_, n) => blocks.read(texts.length - 1 - n)).reverse();
  expect([blocks.count, found]).toEqual([500, texts]);
});

test("gives all texts in order", () => {
  expect([...store(['"a"', '"b"']).readAll()]).toEqual(['"a"', '"b"']);
});

test("holds nothing where nothing was added, and says so when asked", () => {
  const blocks = store([]);
  expect([blocks.count, [...blocks.readAll()]]).toEqual([0, []]);
  expect(() => blocks.read(0)).toThrow();
});

test("a number beyond the last is a bug of the caller", () => {
  expect(() => store(['"a"']).read(1)).toThrow("document 1 of 1");
});
