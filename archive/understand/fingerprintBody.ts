import { createHash } from "node:crypto";

/**
 * A short text that is the same for bodies that say the same: width, case, white space and punctuation don't count.
 * 22 characters of base64url (132 bits of SHA-256), so that equal prints mean equal texts. Empty for a body without
 * letters. Example: `王　刚说：“好。”` and `王刚说:"好."` have the same print.
 */
export function fingerprintBody(body: string): string {
  const letters = body
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");
  if (letters === "") return "";
  return createHash("sha256").update(letters).digest("base64url").slice(0, 22);
}
