import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { seededRandom } from "../../testing/seededRandom.ts";
import { ContainerDamaged, openContainer, writeContainer, writeSections } from "./container.ts";

const folder = mkdtempSync(join(tmpdir(), "broadsheet-container-"));
afterAll(() => rmSync(folder, { recursive: true }));

function randomBytes(length: number): Uint8Array {
  const random = seededRandom(length);
  return Uint8Array.from({ length }, () => random.below(256));
}

test("gives back every section, whole and by range, over page boundaries", () => {
  const path = join(folder, "whole");
  const sections = new Map([
    ["empty", new Uint8Array(0)],
    ["small", randomBytes(13)],
    ["two pages", randomBytes(131_072)],
    ["large", randomBytes(200_001)],
  ]);
  writeSections(path, sections);
  const container = openContainer(path);
  const ranges = [
    [0, 1],
    [65_535, 2],
    [65_536, 65_536],
    [200_000, 1],
  ] as const;
  const large = sections.get("large") ?? new Uint8Array(0);
  expect({
    names: container.names,
    same: [...sections].map(([name, bytes]) =>
      Buffer.from(bytes).equals(container.section(name) ?? new Uint8Array(1)),
    ),
    ranges: ranges.map(([start, length]) =>
      Buffer.from(container.range("large", start, length)).equals(large.subarray(start, start + length)),
    ),
    missing: container.section("missing"),
  }).toEqual({
    names: [...sections.keys()],
    same: [true, true, true, true],
    ranges: [true, true, true, true],
    missing: undefined,
  });
  container.close();
});

test("tells every changed byte and every cut, and never gives wrong bytes", () => {
  const path = join(folder, "damaged");
  writeSections(path, new Map([["a", randomBytes(70_000)]]));
  const good = readFileSync(path);
  const expected = randomBytes(70_000);
  const random = seededRandom(1);
  for (let i = 0; i < 200; i++) {
    const bytes = Buffer.from(good);
    const at = random.below(bytes.length);
    bytes[at] = (bytes[at] ?? 0) ^ (1 << random.below(8));
    writeFileSync(path, bytes);
    if (random.chance(0.3)) truncateSync(path, random.below(bytes.length));
    expect(readBack(path, expected)).not.toBe("wrong");
  }
});

/** `right` only happens where the change lies in bytes that mean nothing: padding. */
function readBack(path: string, expected: Uint8Array): string {
  try {
    const container = openContainer(path);
    try {
      return Buffer.from(container.range("a", 0, 70_000)).equals(expected) ? "right" : "wrong";
    } finally {
      container.close();
    }
  } catch (error) {
    if (error instanceof ContainerDamaged) return "told";
    throw error;
  }
}

test("a writing that fails leaves nothing behind", () => {
  const path = join(folder, "failing");
  const fill = (): void => {
    throw new Error("disk full");
  };
  expect(() => writeContainer(path, fill)).toThrow("disk full");
  expect(readdirSync(folder).filter((name) => name.includes("failing"))).toEqual([]);
});
