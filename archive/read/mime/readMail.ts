import { decodeWords } from "postal-mime";
import type { Problem } from "../../contract.ts";
import { createBodyBuilder } from "../bodyBuilder.ts";
import { cutShort } from "../damagedFile.ts";
import { type DecodedText, type DecodeOptions, decodeText } from "../decode.ts";
import { findParagraphs } from "../formats/readPlainText.ts";
import { proseLength, readHtml } from "../html/readHtml.ts";
import type { MetadataField, Piece, ReadText } from "../readText.ts";
import { type MimeHeaders, type MimePart, splitMime } from "./splitMime.ts";

/** A message or a page in MIME, decoded. */
export type MimeReading = {
  readonly text: ReadText;
  readonly encoding: string;
  readonly certainty: number;
  readonly problems: readonly Problem[];
};

/**
 * A mail: its subject as a heading, then its text (its HTML where there is no plain text). Attachments are named at the
 * end, as they are part of what was sent, but not opened. Null where there is no text at all.
 */
export function readMail(bytes: Uint8Array, options: DecodeOptions): MimeReading | null {
  const { headers, parts, isCutShort } = splitMime(bytes);
  const plain = parts.find(
    (part) => part.type === "text/plain" && !isAttachment(part) && part.bytes.length > 0,
  );
  const html = parts.find((part) => part.type === "text/html" && !isAttachment(part));
  const chosen = plain ?? html;
  const fields = mailFields(headers, options);
  const subject = fields.find((field) => field.name === "subject")?.value ?? "";
  if (chosen === undefined && subject === "") return null;
  const decoded = chosen === undefined ? nothingDecoded : decodePart(chosen, options);
  const inner = chosen?.type === "text/html" ? readHtml(decoded.text) : plainPieces(decoded.text);
  const text = joinMail(subject, inner, parts.filter(isAttachment).map(attachmentName), fields);
  const problems = withCut(decoded.problems, isCutShort);
  return { text, encoding: decoded.encoding, certainty: decoded.certainty, problems };
}

/**
 * A page saved as one file: its first HTML part, or, where that only holds frames, the frame with the most text. Null where
 * there is none.
 */
export function readSavedPage(bytes: Uint8Array, options: DecodeOptions): MimeReading | null {
  const { headers, parts, isCutShort } = splitMime(bytes);
  const pages = parts.filter((part) => part.type === "text/html" || part.type === "application/xhtml+xml");
  const [first] = pages;
  if (first === undefined) return null;
  const whole = readPagePart(first, options);
  const { page, decoded, text } = whole.text.body === "" ? longestPage(pages, whole, options) : whole;
  const address = headers.get("snapshot-content-location") ?? page.headers.get("content-location") ?? "";
  const link: readonly MetadataField[] =
    address === "" ? [] : [{ from: "link", name: "saved from", value: address }];
  return {
    text: { ...text, metadata: [...text.metadata, ...link, ...savedFields(headers, options)] },
    encoding: decoded.encoding,
    certainty: decoded.certainty,
    problems: withCut(decoded.problems, isCutShort),
  };
}

type PagePart = { readonly page: MimePart; readonly decoded: DecodedText; readonly text: ReadText };

function readPagePart(page: MimePart, options: DecodeOptions): PagePart {
  const decoded = decodePart(page, options);
  return { page, decoded, text: readHtml(decoded.text) };
}

function longestPage(pages: readonly MimePart[], first: PagePart, options: DecodeOptions): PagePart {
  return pages
    .slice(1)
    .map((page) => readPagePart(page, options))
    .reduce((best, other) => (proseLength(other.text) > proseLength(best.text) ? other : best), first);
}

function withCut(problems: readonly Problem[], isCutShort: boolean): readonly Problem[] {
  return isCutShort ? [...problems, cutShort] : problems;
}

const nothingDecoded: DecodedText = { text: "", encoding: "utf-8", certainty: 1, problems: [] };

function decodePart(part: MimePart, options: DecodeOptions): DecodedText {
  return decodeText(part.bytes, { ...options, declared: part.charset ?? undefined });
}

function plainPieces(text: string): ReadText {
  const body = text.replace(/\r\n?/g, "\n");
  return { body, pieces: findParagraphs(body), metadata: [] };
}

/** Subject, then the text, then the attachments' names: offsets are counted anew. */
function joinMail(
  subject: string,
  inner: ReadText,
  attachments: readonly string[],
  fields: readonly MetadataField[],
): ReadText {
  const builder = createBodyBuilder();
  builder.add(subject, { kind: "heading", level: 1 });
  for (const { start, end, ...piece } of inner.pieces as readonly Piece[])
    builder.add(inner.body.slice(start, end), piece);
  for (const name of attachments) builder.add(name, { kind: "metadata" });
  const language = inner.declaredLanguage === undefined ? {} : { declaredLanguage: inner.declaredLanguage };
  return {
    body: builder.body(),
    pieces: builder.pieces,
    metadata: [...fields, ...inner.metadata],
    ...language,
  };
}

function mailFields(headers: MimeHeaders, options: DecodeOptions): readonly MetadataField[] {
  return ["subject", "from", "to", "date"].flatMap((name) => {
    const value = decodeHeader(headers.get(name) ?? "", options);
    return value === "" ? [] : [{ from: "mail", name, value }];
  });
}

/** What a browser writes above a page that it saves: whom the page is from it doesn't know, and the day is that of saving. */
function savedFields(headers: MimeHeaders, options: DecodeOptions): readonly MetadataField[] {
  return mailFields(headers, options)
    .filter(({ name }) => name !== "from")
    .map(({ name, value }) => ({ from: "saved page", name: name === "date" ? "saved on" : name, value }));
}

/** Encoded words as the standard has them; raw bytes (old Chinese mailers) are decoded like any text. */
function decodeHeader(raw: string, options: DecodeOptions): string {
  const isRaw = /[\u0080-\u00ff]/.test(raw);
  const text = isRaw ? decodeText(Buffer.from(raw, "latin1"), options).text : raw;
  return (text.includes("=?") ? decodeWords(text) : text).trim();
}

function isAttachment(part: MimePart): boolean {
  const disposition = part.headers.get("content-disposition") ?? "";
  return /^\s*attachment/i.test(disposition) || part.isNested || !part.type.startsWith("text/");
}

function attachmentName(part: MimePart): string {
  const from = `${part.headers.get("content-disposition") ?? ""}; ${part.headers.get("content-type") ?? ""}`;
  const name = /name\*?\s{0,9}=\s{0,9}"?(?<name>[^";]{1,200})/i.exec(from)?.groups?.name ?? part.type;
  return decodeHeader(name, {});
}
