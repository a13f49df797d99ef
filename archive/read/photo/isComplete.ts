import type { PhotoFormat } from "../fileFormat.ts";

/** Whether a picture's file has its end: copies that broke off do not. Formats without an end mark pass. */
export function isComplete(bytes: Uint8Array, format: PhotoFormat): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (format === "png") return buffer.lastIndexOf("IEND") > 0;
  if (format === "jpeg") return hasJpegEnd(buffer);
  if (format === "webp" && buffer.length >= 12) return buffer.readUInt32LE(4) <= buffer.length;
  return true;
}

/** The end mark after the picture's data: an embedded thumbnail has an end of its own, before. */
function hasJpegEnd(buffer: Buffer): boolean {
  let at = 2;
  while (at + 4 <= buffer.length && buffer[at] === 0xff && buffer[at + 1] !== 0xda)
    at += 2 + buffer.readUInt16BE(at + 2);
  return buffer.lastIndexOf(Buffer.from([0xff, 0xd9])) > at;
}
