/** Shorter texts (a caption, an empty page) are alike by chance. In characters without white space. */
const shortestText = 60;

/** The key of texts too short to be anybody's duplicate. */
export const noTextKey = 0;

/**
 * A number that is equal for texts that differ at most in white space, and practically never for others: two hashes of 32 and
 * 20 bits (FNV-1a with two primes). `noTextKey` where the text is too short to tell.
 */
export function textKey(body: string): number {
  let low = 0x811c9dc5;
  let high = 0x9747b28c;
  let length = 0;
  for (let at = 0; at < body.length; at += 1) {
    const unit = body.charCodeAt(at);
    if (isWhiteSpace(unit)) continue;
    low = Math.imul(low ^ unit, 0x01000193);
    high = Math.imul(high ^ unit, 0x5bd1e995) + length;
    length += 1;
  }
  if (length < shortestText) return noTextKey;
  return 1 + (low >>> 0) + ((high ^ (high >>> 15)) & 0xfffff) * 2 ** 32;
}

/** Space and control characters, no-break and ideographic space: what lines are set and wrapped with. */
function isWhiteSpace(unit: number): boolean {
  return unit <= 0x20 || unit === 0xa0 || unit === 0x3000;
}
