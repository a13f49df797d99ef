import { type UnzipFileFilter, unzipSync } from "fflate";
import { DamagedFile } from "../damagedFile.ts";
import type { ReadText } from "../readText.ts";

/** A document out of a zip; `isCutShort` where its text breaks off. */
export type OfficeReading = { readonly text: ReadText; readonly isCutShort: boolean };

/** Larger parts are no text but a bomb: a few kilobytes that unfold to gigabytes. */
const mostPartBytes = 64 * 1024 * 1024;
const mostBytes = 128 * 1024 * 1024;

/**
 * The wanted parts of a zip, by name. Throws `DamagedFile` for what isn't a zip or unfolds beyond measure; sizes are checked by what the zip says before anything is unfolded, and fflate unfolds no further than that.
 */
export function unzipParts(
  bytes: Uint8Array,
  isWanted: (name: string) => boolean,
): ReadonlyMap<string, Uint8Array> {
  let total = 0;
  const filter: UnzipFileFilter = ({ name, originalSize }) => {
    if (!isWanted(name)) return false;
    total += originalSize;
    if (originalSize > mostPartBytes || total > mostBytes) throw new DamagedFile("part-too-large");
    return true;
  };
  try {
    return new Map(Object.entries(unzipSync(bytes, { filter })));
  } catch (error) {
    if (error instanceof DamagedFile) throw error;
    throw new DamagedFile(isZip(bytes) ? "zip-damaged" : "not-zip");
  }
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

/** Whether a part breaks off: XML ends with the end of its first element. */
export function isXmlCutShort(xml: string): boolean {
  const root = /<(?<name>[A-Za-z_][\w.:-]*)/.exec(xml.slice(0, 4096))?.groups?.name;
  if (root === undefined) return true;
  const end = xml.slice(-4096).trimEnd();
  return !end.endsWith(`</${root}>`) && !end.endsWith("/>");
}

/** A part as text; XML in office files is UTF-8, but for what other programs made (UTF-16 with a mark). */
export function partText(part: Uint8Array | undefined): string {
  if (part === undefined) return "";
  const isWide = part[0] === 0xff && part[1] === 0xfe;
  return new TextDecoder(isWide ? "utf-16le" : "utf-8").decode(part);
}
