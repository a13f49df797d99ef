import { assertNever } from "../assertNever.ts";
import type { Detail, FileKind, Problem, ReportReason } from "../contract.ts";
import { isBinaryText } from "./binaryText.ts";
import { cutShort, DamagedFile } from "./damagedFile.ts";
import { type DecodedText, type DecodeOptions, decodeText } from "./decode.ts";
import { type FileFormat, formatOfName, isPhotoFormat, type TextFormat } from "./fileFormat.ts";
import { type FileReading, notRead, type ReadContext, readWith } from "./fileReading.ts";
import { parseJsonLines, parseSeparated } from "./formats/parseRows.ts";
import { readMarkdown } from "./formats/readMarkdown.ts";
import { readPlainText } from "./formats/readPlainText.ts";
import { readTable } from "./formats/readTable.ts";
import { declaredCharset } from "./html/declaredCharset.ts";
import { proseLength, readHtml } from "./html/readHtml.ts";
import { type MimeReading, readMail, readSavedPage } from "./mime/readMail.ts";
import { readDocx } from "./office/readDocx.ts";
import { readOdt } from "./office/readOdt.ts";
import { readRtf } from "./office/readRtf.ts";
import type { OfficeReading } from "./office/unzipParts.ts";
import { readPdf } from "./pdf/readPdf.ts";
import { readPhoto } from "./photo/readPhoto.ts";
import type { ReadText } from "./readText.ts";
import { looksBinary, type SniffedFormat, sniffFormat, sniffMarkup, sniffZip } from "./sniffFormat.ts";

/**
 * Reads one file's bytes by its format: texts for articles, facts for a photo, or the reason why there is neither. The
 * bytes decide where they contradict the name (a `.doc` that is RTF, a `.txt` that is a PDF). Throws only where a parser
 * does: who calls it turns that into `parser-failed` for this file alone.
 * @param path inside the archive; only its last part is looked at
 */
export async function readFile(
  path: string,
  bytes: Uint8Array,
  context: ReadContext = {},
): Promise<FileReading> {
  const named = formatOfName(path.slice(path.lastIndexOf("/") + 1));
  if (bytes.length === 0) return notRead("unknown", { outcome: "not-read", reason: "empty-file" });
  const sniffed = sniffFormat(bytes);
  if (sniffed === "office-old") return oldOfficeFile(bytes);
  const format = chooseFormat(named.kind === "format" ? named.format : null, sniffed, bytes);
  if (format !== null) return readFormat(path, format, bytes, context);
  const markup = named.kind === "not-read" && isOfficeName(named.why.reason) ? sniffMarkup(bytes) : null;
  if (markup !== null) return readFormat(path, markup, bytes, context);
  if (named.kind === "not-read") return notRead("unknown", named.why);
  if (named.kind === "unnamed" && sniffed === null) {
    const reading = await readFormat(path, "text", bytes, context);
    if (reading.reason !== "binary-in-text") return reading;
  }
  const reason = named.kind === "format" ? "binary-in-text" : "format-unsupported";
  const fileKind = kindOfContent(sniffed);
  return notRead("unknown", {
    outcome: "not-read",
    reason,
    ...(fileKind === null ? {} : { detail: { kind: "file-kind", fileKind } }),
  });
}

/** Office programs put a document with a password into a file of the old kind, whatever its name. */
function oldOfficeFile(bytes: Uint8Array): FileReading {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer.includes("EncryptedPackage", 0, "utf16le")) throw new DamagedFile("password-needed");
  const detail: Detail = { kind: "file-kind", fileKind: "old-document" };
  return notRead("unknown", { outcome: "not-read", reason: "format-office-old", detail });
}

function kindOfContent(sniffed: SniffedFormat): FileKind | null {
  if (sniffed === "zip") return "packed";
  return sniffed === "program" || sniffed === "media" ? sniffed : null;
}

function isOfficeName(reason: ReportReason): boolean {
  return reason === "format-office-old" || reason === "format-wps";
}

/** The name's format, unless the bytes are plainly another. Office documents are zips inside; anything may be called `.txt`. */
function chooseFormat(
  named: FileFormat | null,
  sniffed: SniffedFormat,
  bytes: Uint8Array,
): FileFormat | null {
  if (sniffed === null) return named;
  if (sniffed === "zip") return named === "docx" || named === "odt" ? named : sniffZip(bytes);
  if (sniffed === "office-old" || sniffed === "program" || sniffed === "media") return null;
  return sniffed;
}

async function readFormat(
  path: string,
  format: FileFormat,
  bytes: Uint8Array,
  context: ReadContext,
): Promise<FileReading> {
  if (isPhotoFormat(format)) return readPhoto(path, bytes, format, context);
  const reading = await readTextFormat(format, bytes, context);
  const isGiven = reading.outcome === "read" || reading.outcome === "doubtful";
  return isGiven && reading.texts.every((text) => text.body.trim() === "") ? emptyReading(reading) : reading;
}

async function readTextFormat(
  format: TextFormat,
  bytes: Uint8Array,
  context: ReadContext,
): Promise<FileReading> {
  switch (format) {
    case "docx":
      return fromOffice(format, readDocx(bytes));
    case "odt":
      return fromOffice(format, readOdt(bytes));
    case "rtf": {
      if (sniffFormat(bytes) !== "rtf" && looksBinary(bytes)) throw new DamagedFile("not-rtf");
      const { text, encoding, isCutShort } = readRtf(bytes);
      return readWith({ format, encoding, texts: [text], problems: isCutShort ? [cutShort] : [] });
    }
    case "pdf": {
      const { text, problems } = await readPdf(bytes);
      return readWith({ format, encoding: null, texts: text === null ? [] : [text], problems });
    }
    case "eml":
      if (looksBinary(bytes.subarray(0, 512))) throw new DamagedFile("not-mail");
      return fromMime(format, readMail(bytes, decodeOptions(context)));
    case "mhtml":
      if (looksBinary(bytes.subarray(0, 512))) throw new DamagedFile("not-mail");
      return fromMime(format, readSavedPage(bytes, decodeOptions(context)));
    case "text":
      return readDecoded(format, bytes, context, (text) => ({ texts: [readPlainText(text)], problems: [] }));
    case "markdown":
      return readDecoded(format, bytes, context, (text) => {
        const { text: read, problems } = readMarkdown(text);
        return { texts: [read], problems };
      });
    case "html": {
      const reading = readDecoded(format, bytes, context, (text) => ({
        texts: [readHtml(text)],
        problems: [],
      }));
      return context.isPageResource && !holdsArticle(reading)
        ? notRead(format, { outcome: "system", reason: "page-resource" })
        : reading;
    }
    case "csv":
      return readDecoded(format, bytes, context, (text) => readTable(parseSeparated(text, ",")));
    case "tsv":
      return readDecoded(format, bytes, context, (text) => readTable(parseSeparated(text, "\t")));
    case "jsonl":
      return readDecoded(format, bytes, context, (text) => readTable(parseJsonLines(text)));
    default:
      return assertNever(format);
  }
}

/** Frames of a saved page are advertisements, counters and menus, but for the one that holds the article. */
function holdsArticle({ texts }: FileReading): boolean {
  return texts.some((text) => proseLength(text) >= 100);
}

function fromOffice(format: TextFormat, { text, isCutShort }: OfficeReading): FileReading {
  return readWith({ format, encoding: null, texts: [text], problems: isCutShort ? [cutShort] : [] });
}

function decodeOptions(context: ReadContext): DecodeOptions {
  return { override: context.encodingOverride, neighbours: context.neighbourEncodings };
}

function fromMime(format: TextFormat, reading: MimeReading | null): FileReading {
  if (reading === null) return notRead(format, { outcome: "not-read", reason: "empty-file", detail: noText });
  const { text, encoding, certainty, problems } = reading;
  return readWith({ format, encoding, encodingCertainty: certainty, texts: [text], problems });
}

const noText: Detail = { kind: "damage", code: "no-text" };

/** No words: a scan says so by its own reason, anything else is an empty file. */
function emptyReading({ format, problems }: FileReading): FileReading {
  const scan = problems.find((problem) => problem.code === "no-text-layer");
  const detail = scan?.detail ?? noText;
  return {
    ...notRead(format, { outcome: "not-read", reason: scan?.code ?? "empty-file", detail }),
    problems,
  };
}

type TextReading = { readonly texts: readonly ReadText[]; readonly problems: readonly Problem[] };

function readDecoded(
  format: TextFormat,
  bytes: Uint8Array,
  context: ReadContext,
  read: (text: string) => TextReading,
): FileReading {
  if (looksBinary(bytes)) return notRead(format, { outcome: "not-read", reason: "binary-in-text" });
  const declared = format === "html" ? (declaredCharset(bytes) ?? undefined) : undefined;
  const decoded = decodeText(bytes, { ...decodeOptions(context), declared });
  if (isBinaryText(bytes, decoded)) return notRead(format, { outcome: "not-read", reason: "binary-in-text" });
  const { texts, problems } = read(decoded.text);
  return readWith({ format, ...encodingOf(decoded), texts, problems: [...decoded.problems, ...problems] });
}

function encodingOf(decoded: DecodedText): { readonly encoding: string; readonly encodingCertainty: number } {
  return { encoding: decoded.encoding, encodingCertainty: decoded.certainty };
}
