/** Browsers look at 1,024 bytes; saved pages have comments and scripts in front. */
const searchedBytes = 8192;

/**
 * The encoding that a page declares: `<meta charset>`, `<meta http-equiv content>`, or an XML declaration; null for none.
 * UTF-16 in a page that can be read as ASCII is a mistake and is ignored, as the standard says.
 */
export function declaredCharset(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, searchedBytes)).toString(
    "latin1",
  );
  const xml = /^\s*<\?xml[^>]{0,200}encoding\s*=\s*["'](?<label>[\w:.-]{2,40})/i.exec(head)?.groups?.label;
  const meta = /<meta[^>]{0,400}?charset\s*=\s*["']?\s*(?<label>[\w:.-]{2,40})/i.exec(head)?.groups?.label;
  const label = meta ?? xml ?? null;
  return label !== null && /^utf-?16/i.test(label) ? null : label;
}
