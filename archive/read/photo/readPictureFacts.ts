import ExifReader from "exifreader";
import type { Problem } from "../../contract.ts";
import type { PhotoFormat } from "../fileFormat.ts";
import type { MetadataField } from "../readText.ts";
import { isComplete } from "./isComplete.ts";
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
  if (!isComplete(bytes, format)) problems.push({ code: "image-damaged", detail: "the file ends too early" });
  if (format === "heic") problems.push({ code: "image-unshowable", detail: format });
  if (format === "bmp") return { ...bitmapSize(bytes), metadata: [], problems };
  const tags = loadTags(bytes);
  if (typeof tags === "string")
    return {
      widthPx: null,
      heightPx: null,
      metadata: [],
      problems: [{ code: "image-damaged", detail: tags }],
    };
  const metadata = [...exifFields(tags), ...iptcFields(tags), ...xmpFields(tags), ...pngFields(tags)];
  return { ...sizeOf(tags), metadata, problems };
}

type Tags = ReturnType<typeof ExifReader.load> & ExifReader.ExpandedTags;

/** The tags, or why there are none. */
function loadTags(bytes: Uint8Array): Tags | string {
  try {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    return ExifReader.loadView(view, { expanded: true }) as Tags; // the two overloads differ in `expanded` only
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
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
