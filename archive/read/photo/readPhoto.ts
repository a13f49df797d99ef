import type { PhotoFormat } from "../fileFormat.ts";
import { type FileReading, notRead, type ReadContext, readWith } from "../fileReading.ts";
import { type PictureFacts, readPictureFacts } from "./readPictureFacts.ts";
import { readSidecars } from "./readSidecars.ts";

/** A picture: its own metadata and everything beside it that describes it. Which of them counts is for `understand` to say. */
export function readPhoto(
  path: string,
  bytes: Uint8Array,
  format: PhotoFormat,
  context: ReadContext,
): FileReading {
  const picture = readPictureFacts(bytes, format);
  const isShown = (context.pageCaptions ?? []).length > 0;
  if (context.isPageResource && !isShown && !isPhotograph(picture, bytes.length))
    return notRead(format, { outcome: "system", reason: "page-resource" });
  const beside = readSidecars(path, context);
  const photo = {
    widthPx: picture.widthPx,
    heightPx: picture.heightPx,
    metadata: [...picture.metadata, ...beside.metadata],
    sidecarTexts: beside.texts,
    pageCaptions: context.pageCaptions ?? [],
  };
  return readWith({
    format,
    encoding: null,
    texts: [],
    photo,
    problems: [...picture.problems, ...beside.problems],
  });
}

/** In a page's folder lie icons, buttons, logos and counting pixels beside the photographs that the article shows. */
function isPhotograph({ widthPx, heightPx }: PictureFacts, sizeBytes: number): boolean {
  if (widthPx === null || heightPx === null) return sizeBytes >= 30_000;
  const ratio = Math.max(widthPx, heightPx) / Math.min(widthPx, heightPx);
  return widthPx >= 240 && heightPx >= 160 && ratio <= 4 && sizeBytes >= 4000;
}
