import type { Problem } from "../../contract.ts";
import { type DecodedText, decodeText } from "../decode.ts";
import type { LoadedSidecar, ReadContext, SidecarText } from "../fileReading.ts";
import { flattenFields } from "../formats/flattenFields.ts";
import { parseSeparated, type Rows } from "../formats/parseRows.ts";
import { readMarkdown } from "../formats/readMarkdown.ts";
import { readPlainText } from "../formats/readPlainText.ts";
import { recogniseColumns } from "../formats/recogniseColumns.ts";
import type { MetadataField } from "../readText.ts";
import { loadQuietly } from "./loadQuietly.ts";
import { xmpFields } from "./pictureFields.ts";

export type SidecarsReading = {
  readonly metadata: readonly MetadataField[];
  readonly texts: readonly SidecarText[];
  readonly problems: readonly Problem[];
};

/**
 * What lies beside a photo: same-named texts, XMP, JSON, and its row of the folder's table of captions. A damaged one is a
 * problem of the photo, not its end.
 */
export function readSidecars(photoPath: string, context: ReadContext): SidecarsReading {
  const metadata: MetadataField[] = [];
  const texts: SidecarText[] = [];
  const problems: Problem[] = [];
  for (const sidecar of context.sidecars ?? []) {
    if (sidecar.kind === "xmp") metadata.push(...readXmp(sidecar, problems));
    else {
      const decoded = decodeText(sidecar.bytes, {
        override: context.encodingOverride,
        neighbours: context.neighbourEncodings,
      });
      if (sidecar.kind === "text") texts.push(readCaptionText(sidecar, decoded));
      if (sidecar.kind === "text") problems.push(...decoded.problems);
      if (sidecar.kind === "json") metadata.push(...readJson(sidecar, decoded.text, problems));
      if (sidecar.kind === "table") metadata.push(...rowOfPhoto(tableRows(sidecar, decoded.text), photoPath));
    }
  }
  return { metadata, texts, problems };
}

/** The photo that a row of captions is about: its `file` column, else its first cell. Compared without case, folder or extension. */
export function photoNameOfRow(table: Rows, row: readonly string[]): string {
  return bareName(row[recogniseColumns(table.headers).get("file") ?? 0] ?? "");
}

/** `照片/DSC_01.JPG` is dsc_01. */
export function bareName(path: string): string {
  const name = path
    .normalize("NFC")
    .trim()
    .replace(/^.*[\\/]/, "");
  return name.replace(/\.[a-z]{3,4}$/i, "").toLowerCase();
}

export function tableRows(sidecar: { readonly format: string }, text: string): Rows {
  return parseSeparated(text, sidecar.format === "tsv" ? "\t" : ",");
}

function rowOfPhoto(table: Rows, photoPath: string): readonly MetadataField[] {
  const name = bareName(photoPath);
  const fileAt = recogniseColumns(table.headers).get("file") ?? 0;
  const rows = table.rows.filter((row) => photoNameOfRow(table, row) === name);
  return rows.flatMap((row) =>
    row.flatMap((cell, at) => {
      const header = table.headers[at]?.trim() ?? "";
      return at === fileAt || cell.trim() === ""
        ? []
        : [{ from: "captions table", name: header, value: cell.trim() }];
    }),
  );
}

function readCaptionText(sidecar: LoadedSidecar, decoded: DecodedText): SidecarText {
  const text = sidecar.format === "markdown" ? readMarkdown(decoded.text).text : readPlainText(decoded.text);
  return { path: sidecar.path, encoding: decoded.encoding, text };
}

/** exifreader knows a file of XMP by this line, which many programs leave out. */
const packetStart = '<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?>\n';

function readXmp(sidecar: LoadedSidecar, problems: Problem[]): readonly MetadataField[] {
  try {
    const marked = new TextDecoder().decode(sidecar.bytes.subarray(0, 200)).includes("<?xpacket");
    const bytes = marked ? sidecar.bytes : Buffer.concat([Buffer.from(packetStart), sidecar.bytes]);
    return xmpFields(loadQuietly(bytes), "XMP sidecar");
  } catch {
    problems.push({ code: "metadata-damaged", detail: { kind: "path", path: sidecar.path } });
    return [];
  }
}

function readJson(sidecar: LoadedSidecar, text: string, problems: Problem[]): readonly MetadataField[] {
  try {
    return flattenFields("JSON sidecar", JSON.parse(text));
  } catch {
    problems.push({ code: "metadata-damaged", detail: { kind: "path", path: sidecar.path } });
    return [];
  }
}
