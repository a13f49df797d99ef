/** One picture of an icon: a square PNG and the length of its side in px. */
export type IconPicture = { readonly sidePx: number; readonly png: Uint8Array };

/**
 * Puts pictures into a Windows icon file. Each stays a PNG, which Windows reads since Vista.
 * ```
 * 0, 1, count          3 x 16 bits, little-endian like all that follows
 * count x 16 bytes     width, height (0 is 256), colours, 0, planes 16, bits 16, size 32, offset 32
 * the PNGs
 * ```
 * https://learn.microsoft.com/previous-versions/ms997538(v=msdn.10)
 */
export function packIco(pictures: readonly IconPicture[]): Uint8Array {
  const head = Buffer.alloc(6 + 16 * pictures.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(pictures.length, 4);
  let offset = head.length;
  for (const [index, { sidePx, png }] of pictures.entries()) {
    const at = 6 + 16 * index;
    head.writeUInt8(sidePx % 256, at);
    head.writeUInt8(sidePx % 256, at + 1);
    head.writeUInt16LE(1, at + 4);
    head.writeUInt16LE(32, at + 6);
    head.writeUInt32LE(png.length, at + 8);
    head.writeUInt32LE(offset, at + 12);
    offset += png.length;
  }
  return Buffer.concat([head, ...pictures.map(({ png }) => png)]);
}

/** The types of an `.icns` file that hold PNGs, with the side of their picture: `ic11` to `ic14` and `ic10` are for dense screens. */
export const icnsTypes = {
  icp4: 16,
  icp5: 32,
  ic07: 128,
  ic08: 256,
  ic09: 512,
  ic10: 1024,
  ic11: 32,
  ic12: 64,
  ic13: 256,
  ic14: 512,
} as const;

/**
 * Puts pictures into an icon file of macOS: `icns` and the file's length, then for each its type, the length with these
 * eight bytes, and the PNG; lengths are 32 bits, big-endian. A picture may serve several types. Throws where a side is missing.
 */
export function packIcns(pictures: readonly IconPicture[]): Uint8Array {
  const parts = Object.entries(icnsTypes).map(([type, sidePx]) => {
    const picture = pictures.find((each) => each.sidePx === sidePx);
    if (picture === undefined) throw new Error(`No picture of ${sidePx} px for the icon type ${type}`);
    return chunk(type, picture.png);
  });
  return chunk("icns", Buffer.concat(parts));
}

function chunk(type: string, content: Uint8Array): Uint8Array {
  const head = Buffer.alloc(8);
  head.write(type, "latin1");
  head.writeUInt32BE(head.length + content.length, 4);
  return Buffer.concat([head, content]);
}
