import ExifReader from "exifreader";
import type { Sharp, SharpOptions } from "sharp";

/** Pictures with more pixels than this are not unfolded: 300 megapixels are a gigabyte of memory. */
const mostPixels = 300_000_000;

/**
 * A picture made to fit a square of `sizePx`, as JPEG, turned as EXIF says, never enlarged. Where the picture can't be
 * decoded (HEIC), the small picture that cameras put into EXIF. Null where there is neither. Nothing is written: who
 * calls it keeps the answer outside the archive.
 */
export async function makeThumbnail(bytes: Uint8Array, sizePx: number): Promise<Uint8Array | null> {
  return (await shrink(bytes, sizePx)) ?? (await shrinkEmbedded(bytes, sizePx));
}

async function shrink(bytes: Uint8Array, sizePx: number): Promise<Uint8Array | null> {
  try {
    const picture = await openPicture(bytes, { failOn: "none", limitInputPixels: mostPixels });
    return await picture
      .rotate()
      .resize({ width: sizePx, height: sizePx, fit: "inside", withoutEnlargement: true })
      .flatten({ background: "#ffffff" })
      .jpeg({ quality: 82 })
      .toBuffer();
  } catch {
    return null; // not decodable: the embedded one is tried, and the caller says so
  }
}

async function shrinkEmbedded(bytes: Uint8Array, sizePx: number): Promise<Uint8Array | null> {
  try {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const image = ExifReader.loadView(view, { expanded: true }).Thumbnail?.image;
    if (image === undefined) return null;
    return await shrink(ArrayBuffer.isView(image) ? image : new Uint8Array(image), sizePx);
  } catch {
    return null; // no metadata either
  }
}

/** Loaded with the first photo that is asked for: 30 MB that an archive of texts never needs. */
async function openPicture(bytes: Uint8Array, options: SharpOptions): Promise<Sharp> {
  const { default: sharp } = await import("sharp");
  sharp.cache(false);
  sharp.concurrency(1);
  return sharp(bytes, options);
}
