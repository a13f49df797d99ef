import type { Problem } from "../../contract.ts";
import { decodeText } from "../decode.ts";
import type { PhotoFormat } from "../fileFormat.ts";
import {
  type FileReading,
  notRead,
  type PhotoFacts,
  type ReadContext,
  readWith,
  type SidecarText,
} from "../fileReading.ts";
import { readMarkdown } from "../formats/readMarkdown.ts";
import { readPlainText } from "../formats/readPlainText.ts";
import { readPictureFacts } from "./readPictureFacts.ts";

/** A picture's own metadata and everything beside it that describes it. */
export function readPhoto(bytes: Uint8Array, format: PhotoFormat, context: ReadContext): FileReading {
  const picture = readPictureFacts(bytes, format);
  if (context.isPageResource && !isPhotograph(picture, bytes.length))
    return notRead(format, { outcome: "system", reason: "page-resource" });
  const problems: Problem[] = [...picture.problems];
  const sidecarTexts: SidecarText[] = [];
  for (const sidecar of context.sidecars ?? []) {
    if (sidecar.kind !== "text") continue;
    const decoded = decodeText(sidecar.bytes, {
      override: context.encodingOverride,
      neighbours: context.neighbourEncodings,
    });
    problems.push(...decoded.problems);
    const text =
      sidecar.format === "markdown" ? readMarkdown(decoded.text).text : readPlainText(decoded.text);
    sidecarTexts.push({ path: sidecar.path, encoding: decoded.encoding, text });
  }
  const photo: PhotoFacts = {
    widthPx: picture.widthPx,
    heightPx: picture.heightPx,
    metadata: picture.metadata,
    sidecarTexts,
    pageCaptions: context.pageCaptions ?? [],
  };
  return readWith({ format, encoding: null, texts: [], photo, problems });
}

/** In a page's folder lie icons, buttons, logos and counting pixels beside the photographs that the article shows. */
function isPhotograph(
  picture: { widthPx: number | null; heightPx: number | null },
  sizeBytes: number,
): boolean {
  const { widthPx, heightPx } = picture;
  if (widthPx === null || heightPx === null) return sizeBytes >= 30_000;
  const ratio = Math.max(widthPx, heightPx) / Math.max(1, Math.min(widthPx, heightPx));
  return widthPx >= 240 && heightPx >= 160 && ratio <= 4 && sizeBytes >= 4000;
}
