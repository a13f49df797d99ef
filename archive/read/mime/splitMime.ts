/** One part of a MIME message, its transfer encoding undone; multipart containers are taken apart and not listed. */
export type MimePart = {
  /** Lower case, without parameters: `text/html`. */
  readonly type: string;
  /** `charset` as declared; checked against the bytes by who reads them. */
  readonly charset: string | null;
  readonly headers: MimeHeaders;
  readonly bytes: Uint8Array;
  /** Inside a message that was attached, not in the message itself. */
  readonly isNested: boolean;
};

/** Raw header bytes as Latin-1 text, unfolded, by lower-case name; the first of each name. */
export type MimeHeaders = ReadonlyMap<string, string>;

const mostParts = 2000;
const mostNesting = 10;

/**
 * Takes a message apart without decoding its texts, so that their encodings can be checked against the bytes (mail
 * libraries trust the declaration, and mail from old Chinese systems lies). Damaged structure gives what there is.
 */
export function splitMime(bytes: Uint8Array): {
  readonly headers: MimeHeaders;
  readonly parts: readonly MimePart[];
  /** A boundary that should end the parts is missing. */
  readonly isCutShort: boolean;
} {
  const parts: MimePart[] = [];
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const headers = splitPart(whole, 0, false, parts);
  const contentType = headers.get("content-type") ?? "";
  const boundary = /^\s*multipart\//i.test(contentType) ? parameterOf(contentType, "boundary") : null;
  return { headers, parts, isCutShort: boundary !== null && !whole.includes(`--${boundary}--`, 0, "latin1") };
}

function splitPart(bytes: Buffer, depth: number, isNested: boolean, parts: MimePart[]): MimeHeaders {
  const bodyStart = endOfHeaders(bytes);
  const headers = parseHeaders(bytes.toString("latin1", 0, bodyStart));
  const contentType = headers.get("content-type") ?? "text/plain";
  const type = (
    /^\s*(?<type>[\w.+-]+\/[\w.+-]+)/.exec(contentType)?.groups?.type ?? "text/plain"
  ).toLowerCase();
  const body = bytes.subarray(bodyStart);
  if (parts.length >= mostParts) return headers;
  const boundary = parameterOf(contentType, "boundary");
  if (type.startsWith("multipart/") && boundary !== null && depth < mostNesting)
    for (const inner of splitAt(body, boundary)) splitPart(inner, depth + 1, isNested, parts);
  else {
    const decoded = undoTransfer(body, headers.get("content-transfer-encoding") ?? "");
    if (type === "message/rfc822" && depth < mostNesting) splitPart(decoded, depth + 1, true, parts);
    else
      parts.push({ type, charset: parameterOf(contentType, "charset"), headers, bytes: decoded, isNested });
  }
  return headers;
}

/** Offset after the empty line that ends the headers. */
function endOfHeaders(bytes: Buffer): number {
  const unix = bytes.indexOf("\n\n");
  const dos = bytes.indexOf("\r\n\r\n");
  if (unix < 0 && dos < 0) return bytes.length;
  return dos >= 0 && (unix < 0 || dos < unix) ? dos + 4 : unix + 2;
}

function parseHeaders(text: string): MimeHeaders {
  const headers = new Map<string, string>();
  for (const line of text
    .slice(0, 1_000_000)
    .replace(/\r\n/g, "\n")
    .replace(/\n[ \t]+/g, " ")
    .split("\n")) {
    const colon = line.indexOf(":");
    if (colon < 1) continue;
    const name = line.slice(0, colon).trim().toLowerCase();
    if (!headers.has(name)) headers.set(name, line.slice(colon + 1).trim());
  }
  return headers;
}

export function parameterOf(header: string, name: string): string | null {
  const pattern = new RegExp(
    `(?:^|[;\\s])${name}\\s{0,9}=\\s{0,9}(?:"(?<quoted>[^"]{0,200})"|(?<bare>[^;\\s"]{1,200}))`,
    "i",
  );
  const groups = pattern.exec(header)?.groups;
  return groups?.quoted ?? groups?.bare ?? null;
}

/** The parts between boundary lines. A missing last boundary is the end of the file. */
function splitAt(body: Buffer, boundary: string): readonly Buffer[] {
  const mark = Buffer.from(`--${boundary}`, "latin1");
  const inner: Buffer[] = [];
  let start = -1;
  for (
    let at = body.indexOf(mark);
    at >= 0 && inner.length < mostParts;
    at = body.indexOf(mark, at + mark.length)
  ) {
    if (at > 0 && body[at - 1] !== 0x0a) continue;
    if (start >= 0) inner.push(body.subarray(start, Math.max(start, at - (body[at - 2] === 0x0d ? 2 : 1))));
    const isLast = body[at + mark.length] === 0x2d && body[at + mark.length + 1] === 0x2d;
    const lineEnd = body.indexOf(0x0a, at);
    start = lineEnd < 0 || isLast ? -1 : lineEnd + 1;
    if (isLast) break;
  }
  if (start >= 0 && start < body.length) inner.push(body.subarray(start));
  return inner;
}

function undoTransfer(body: Buffer, encoding: string): Buffer {
  switch (encoding.trim().toLowerCase()) {
    case "base64":
      return Buffer.from(body.toString("latin1"), "base64");
    case "quoted-printable":
      return undoQuotedPrintable(body);
    default:
      return body;
  }
}

function undoQuotedPrintable(body: Buffer): Buffer {
  const out = Buffer.allocUnsafe(body.length);
  let length = 0;
  for (let at = 0; at < body.length; at++) {
    const byte = body[at] ?? 0;
    if (byte !== 0x3d) {
      out[length++] = byte;
      continue;
    }
    const next = body[at + 1];
    if (next === 0x0a) at += 1;
    else if (next === 0x0d && body[at + 2] === 0x0a) at += 2;
    else {
      const value = Number.parseInt(body.toString("latin1", at + 1, at + 3), 16);
      const isHex = /^[0-9a-f]{2}$/i.test(body.toString("latin1", at + 1, at + 3));
      out[length++] = isHex ? value : byte;
      if (isHex) at += 2;
    }
  }
  return out.subarray(0, length);
}
