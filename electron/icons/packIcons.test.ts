import { expect, test } from "vitest";
import { icnsTypes, packIcns, packIco } from "./packIcons.ts";

function picture(sidePx: number) {
  return { sidePx, png: Buffer.from(`png of ${sidePx}`) };
}

test("packs an .ico whose directory leads to its pictures", () => {
  const file = Buffer.from(packIco([picture(16), picture(256)]));
  const entries = [0, 1].map((index) => {
    const at = 6 + 16 * index;
    const size = file.readUInt32LE(at + 8);
    const offset = file.readUInt32LE(at + 12);
    return [file[at], file.toString("latin1", offset, offset + size)];
  });
  expect([file.toString("hex", 0, 6), entries]).toEqual([
    "000001000200",
    [
      [16, "png of 16"],
      [0, "png of 256"],
    ],
  ]);
});

test("packs an .icns with every type, each as long as it says", () => {
  const file = Buffer.from(packIcns([...new Set(Object.values(icnsTypes))].map(picture)));
  const found: Record<string, string> = {};
  for (let at = 8; at < file.length; at += file.readUInt32BE(at + 4))
    found[file.toString("latin1", at, at + 4)] = file.toString(
      "latin1",
      at + 8,
      at + file.readUInt32BE(at + 4),
    );
  const expected = Object.fromEntries(
    Object.entries(icnsTypes).map(([type, side]) => [type, `png of ${side}`]),
  );
  expect([file.toString("latin1", 0, 4), file.readUInt32BE(4), found]).toEqual([
    "icns",
    file.length,
    expected,
  ]);
});

test("refuses an .icns without all its sizes", () => {
  expect(() => packIcns([picture(16)])).toThrow("No picture of 32 px");
});
