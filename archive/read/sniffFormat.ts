import { withoutTail } from "./decode.ts";
import type { FileFormat } from "./fileFormat.ts";

/** What the first bytes say a file is, whatever its name: a format of ours, one we don't read, or nothing certain. */
export type SniffedFormat = FileFormat | "zip" | "office-old" | "program" | "media" | null;

type Signature = { readonly bytes: readonly number[]; readonly at?: number; readonly format: SniffedFormat };

const ascii = (text: string): readonly number[] => [...text].map((letter) => letter.charCodeAt(0));

const signatures: readonly Signature[] = [
  { bytes: ascii("%PDF-"), format: "pdf" },
  { bytes: ascii("{\\rtf"), format: "rtf" },
  { bytes: [0xff, 0xd8, 0xff], format: "jpeg" },
  { bytes: [0x89, ...ascii("PNG\r\n")], format: "png" },
  { bytes: ascii("GIF8"), format: "gif" },
  { bytes: ascii("WEBP"), at: 8, format: "webp" },
  { bytes: [0x49, 0x49, 0x2a, 0x00], format: "tiff" },
  { bytes: [0x4d, 0x4d, 0x00, 0x2a], format: "tiff" },
  { bytes: ascii("ftypheic"), at: 4, format: "heic" },
  { bytes: ascii("ftypheix"), at: 4, format: "heic" },
  ...["hevc", "hevx", "heim", "heis", "mif1", "msf1"].map(
    (brand): Signature => ({ bytes: ascii(`ftyp${brand}`), at: 4, format: "heic" }),
  ),
  { bytes: ascii("ftypavif"), at: 4, format: "avif" },
  { bytes: ascii("ftyp"), at: 4, format: "media" },
  { bytes: ascii("PK\u0003\u0004"), format: "zip" },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1], format: "office-old" },
  { bytes: [0x7f, ...ascii("ELF")], format: "program" },
  { bytes: ascii("ID3"), format: "media" },
  { bytes: ascii("OggS"), format: "media" },
];

export function sniffFormat(bytes: Uint8Array): SniffedFormat {
  const found = signatures.find(({ bytes: wanted, at = 0 }) =>
    wanted.every((byte, i) => bytes[at + i] === byte),
  );
  return found?.format ?? null;
}

/** What document a zip is, by the names of its parts; null for any other zip. */
export function sniffZip(bytes: Uint8Array): "docx" | "odt" | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer.subarray(0, 200).includes("mimetypeapplication/vnd.oasis.opendocument.text")) return "odt";
  // The list of all parts stands at the end.
  return buffer.subarray(-65_536).includes("word/document.xml") ? "docx" : null;
}

/** Word's older versions save pages as `.doc`: what is plainly HTML or MIME is read as such whatever its name. */
export function sniffMarkup(bytes: Uint8Array): "html" | "mhtml" | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024)).toString("latin1");
  if (/^\s*(?:<!doctype html|<html[\s>])/i.test(head.replace(/^(?:ï»¿|\s)+/, ""))) return "html";
  return /^(?:MIME-Version:|From: <Saved by )/im.test(head) && /^Content-Type: multipart/im.test(head)
    ? "mhtml"
    : null;
}

/**
 * Bytes that no text has: more than one in fifty is a control character, or a second one in a short text. Where there are zeros it may be UTF-16, whose bytes
 * say nothing by themselves: `isBinaryText` judges once they are decoded.
 */
export function looksBinary(bytes: Uint8Array): boolean {
  const head = withoutTail(bytes).subarray(0, 8192);
  let controls = 0;
  if (hasWideMark(head) || looksWide(head)) return false;
  // An index, not an iterator: over typed arrays the difference was an eighth of a plain text's whole reading.
  for (let at = 0; at < head.length; at++) {
    const byte = head[at] ?? 0;
    if (byte < 0x20 && (byte < 0x09 || byte > 0x0d) && byte !== 0x1b && byte !== 0x1a) controls++;
  }
  return controls > Math.min(head.length / 4, 1 + head.length / 50);
}

function hasWideMark(head: Uint8Array): boolean {
  return (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
}

/** Whether there are zeros, and in one of the two byte orders hardly a unit that texts don't have: a zero, a control, half a pair, private use. */
function looksWide(head: Uint8Array): boolean {
  return (
    head.includes(0) &&
    (strangersIn(head, 0) * 100 <= head.length || strangersIn(head, 1) * 100 <= head.length)
  );
}

function strangersIn(head: Uint8Array, highAt: 0 | 1): number {
  let count = 0;
  for (let at = 0; at + 1 < head.length; at += 2) {
    const high = head[at + highAt] ?? 0;
    const low = head[at + 1 - highAt] ?? 0;
    const isControl = high === 0 && low < 0x20 && (low < 0x09 || low > 0x0d);
    if (isControl || (high >= 0xd8 && high <= 0xf8)) count++;
  }
  return count;
}
