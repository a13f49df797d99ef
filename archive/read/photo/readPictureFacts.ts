import type ExifReader from "exifreader";
import type { Problem } from "../../contract.ts";
import type { PhotoFormat } from "../fileFormat.ts";
import type { MetadataField } from "../readText.ts";
import { isComplete } from "./isComplete.ts";
import { loadQuietly } from "./loadQuietly.ts";
import { exifFields, iptcFields, pngFields, xmpFields } from "./pictureFields.ts";

/** What the picture's file itself says. */
export type PictureFacts = {
  /** As shown: turned as EXIF says. Null where the file doesn't tell. */
  readonly widthPx: number | null;
  readonly heightPx: number | null;
  /** EXIF, IPTC, XMP, PNG text; only what describes the picture, not how the camera was set. */
  readonly metadata: readonly MetadataField[];
  readonly problems: readonly Problem[];
};

/** Size and metadata of a picture, without decoding it. What is no picture gives nulls and `image-damaged`. */
export function readPictureFacts(bytes: Uint8Array, format: PhotoFormat): PictureFacts {
  const problems: Problem[] = [];
  if (!isComplete(bytes, format))
    problems.push({ code: "image-damaged", detail: { kind: "damage", code: "cut-short" } });
  if (format === "heic" || format === "bmp")
    problems.push({ code: "image-unshowable", detail: { kind: "format", format } });
  if (format === "bmp") return { ...bitmapSize(bytes), metadata: [], problems };
  const tags = loadTags(bytes);
  if (tags === null)
    return {
      widthPx: null,
      heightPx: null,
      metadata: [],
      problems: [{ code: "image-damaged", detail: { kind: "damage", code: "picture-unreadable" } }],
    };
  const metadata = [...exifFields(tags), ...iptcFields(tags), ...xmpFields(tags), ...pngFields(tags)];
  return { ...sizeOf(tags), metadata, problems };
}

type Tags = ReturnType<typeof ExifReader.load> & ExifReader.ExpandedTags;

/** The tags, or null where there are none. */
function loadTags(bytes: Uint8Array): Tags | null {
  try {
    return loadQuietly(bytes) as Tags; // the two overloads differ in `expanded` only
  } catch {
    return null;
  }
}

function sizeOf(tags: Tags): { readonly widthPx: number | null; readonly heightPx: number | null } {
  const width = numberIn(tags, ["Image Width", "ImageWidth", "PixelXDimension"]);
  const height = numberIn(tags, ["Image Height", "ImageHeight", "ImageLength", "PixelYDimension"]);
  const isTurned = [5, 6, 7, 8].includes(Number(tags.exif?.Orientation?.value ?? 1));
  return isTurned ? { widthPx: height, heightPx: width } : { widthPx: width, heightPx: height };
}

function numberIn(tags: Tags, names: readonly string[]): number | null {
  const groups: readonly (object | undefined)[] = [tags.file, tags.pngFile, tags.riff, tags.gif, tags.exif];
  for (const group of groups)
    for (const [name, tag] of Object.entries(group ?? {})) {
      if (!names.includes(name) || typeof tag !== "object" || tag === null || !("value" in tag)) continue;
      const value = Number(tag.value);
      if (Number.isInteger(value) && value > 0) return value;
    }
  return null;
}

function bitmapSize(bytes: Uint8Array): {
  readonly widthPx: number | null;
  readonly heightPx: number | null;
} {
  if (bytes.length < 26) return { widthPx: null, heightPx: null };
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return { widthPx: Math.abs(view.getInt32(18, true)), heightPx: Math.abs(view.getInt32(22, true)) };
}
