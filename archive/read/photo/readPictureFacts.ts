import ExifReader from "exifreader";
import type { Problem } from "../../contract.ts";
import type { PhotoFormat } from "../fileFormat.ts";
import type { MetadataField } from "../readText.ts";

/** What the picture's file itself says. */
export type PictureFacts = {
  /** As shown: turned as EXIF says. Null where the file doesn't tell. */
  readonly widthPx: number | null;
  readonly heightPx: number | null;
  readonly metadata: readonly MetadataField[];
  readonly problems: readonly Problem[];
};

/** Size and metadata of a picture, without decoding it. A picture that isn't one gives nulls and an `image-damaged` problem. */
export function readPictureFacts(bytes: Uint8Array, _format: PhotoFormat): PictureFacts {
  try {
    const tags = ExifReader.load(toArrayBuffer(bytes), { expanded: true });
    const widthPx = tags.file?.["Image Width"]?.value ?? null;
    const heightPx = tags.file?.["Image Height"]?.value ?? null;
    return { widthPx, heightPx, metadata: [], problems: [] };
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return { widthPx: null, heightPx: null, metadata: [], problems: [{ code: "image-damaged", detail }] };
  }
}

function toArrayBuffer(bytes: Uint8Array): ArrayBuffer {
  const copy = new ArrayBuffer(bytes.length);
  new Uint8Array(copy).set(bytes);
  return copy;
}
