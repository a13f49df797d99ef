import { expect, test } from "vitest";
import { seededRandom } from "../testing/seededRandom.ts";
import {
  createDocumentBlocksWriter,
  type DocumentBlocks,
  type DocumentBlocksWriter,
  openDocumentBlocks,
} from "./documentBlocks.ts";

function write(fill: (writer: DocumentBlocksWriter) => void): DocumentBlocks {
  const pieces: Uint8Array[] = [];
  const writer = createDocumentBlocksWriter((bytes) => pieces.push(bytes));
  fill(writer);
  writer.finish();
  const bytes = new Uint8Array(Buffer.concat(pieces));
  return openDocumentBlocks((start, length) => bytes.subarray(start, start + length), bytes.length);
}

function store(texts: readonly string[]): DocumentBlocks {
  return write((writer) => {
    for (const text of texts) writer.add(text);
  });
}

function readAll(blocks: DocumentBlocks): string[] {
  return Array.from({ length: blocks.count }, (_, number) => blocks.read(number));
}

/** Texts that compress badly, so that blocks are as large as those of real articles. */
function makeTexts(count: number): string[] {
  const random = seededRandom(count);
  return Array.from({ length: count }, () =>
    JSON.stringify(
      Array.from({ length: 900 }, () => String.fromCodePoint(0x4e00 + random.below(20_000))).join(""),
    ),
  );
}

test("gives back every text by its number, over many blocks, in any order", () => {
  const texts = Array.from({ length: 500 }, (_, n) => JSON.stringify(`第${n}篇\n`.repeat(n)));
  const blocks = store(texts);
  const found = texts.map((_, n) => blocks.read(texts.length - 1 - n)).reverse();
  expect([blocks.count, found]).toEqual([500, texts]);
});

test("takes over what is kept of other sections, source after source", () => {
  const [one, other] = [makeTexts(200), makeTexts(90)];
  const sources = [store(one), store(other)] as const;
  const isKept = (number: number) => number % 50 !== 3;
  const merged = write((writer) => {
    for (const source of sources) {
      writer.addFrom(source, Uint32Array.from({ length: source.count }, (_, n) => n).filter(isKept));
    }
  });
  expect(readAll(merged)).toEqual([one, other].flatMap((texts) => texts.filter((_, n) => isKept(n))));
});

test("copies a block of which nothing is gone as it is, and joins small ones", () => {
  const source = store(makeTexts(200));
  const small = Array.from({ length: 30 }, (_, n) => store([`"${n}"`]));
  const merged = write((writer) => {
    writer.addFrom(
      source,
      Uint32Array.from({ length: 200 }, (_, n) => n),
    );
    for (const each of small) writer.addFrom(each, Uint32Array.of(0));
  });
  const sizes = (blocks: DocumentBlocks) => [...blocks.blocks()].map((block) => block.bytes().length);
  expect([sizes(merged).slice(0, -1), readAll(merged).slice(-30)]).toEqual([
    sizes(source),
    small.map((_, n) => `"${n}"`),
  ]);
});

test("holds nothing where nothing was added, and says so when asked", () => {
  const blocks = store([]);
  expect([blocks.count, [...blocks.blocks()]]).toEqual([0, []]);
  expect(() => blocks.read(0)).toThrow();
});

test("a number beyond the last is a bug of the caller", () => {
  expect(() => store(['"a"']).read(1)).toThrow("document 1 of 1");
});
