import { createHash } from "node:crypto";

/** Shorter texts (a caption, an empty page) are alike by chance. In characters without white space. */
const shortestText = 60;

/** The key of texts too short to be anybody's duplicate. */
export const noTextKey = 0;

/**
 * A number that is equal for texts that differ at most in white space, and practically never for others (52 bits). `noTextKey`
 * where the text is too short to tell.
 */
export function textKey(body: string): number {
  const folded = body.replace(/\s+/gu, "");
  if (folded.length < shortestText) return noTextKey;
  const digest = createHash("sha1").update(folded, "utf16le").digest();
  return 1 + digest.readUIntBE(0, 6) * 16 + (digest.readUInt8(6) & 15);
}
