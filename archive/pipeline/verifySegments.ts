import { openContainer } from "../index/segment/container.ts";
import { isDamage } from "../store/segmentStore.ts";

/** Reads every byte of the segments, in pieces, and answers with the names of those that aren't what was written. */
export function verifySegments(
  segments: readonly { readonly name: string; readonly path: string }[],
): readonly string[] {
  const piece = new Uint8Array(pieceBytes); // one for all: 350 MB of garbage would be 100 MB of memory
  return segments.filter(({ path }) => !isWhole(path, piece)).map(({ name }) => name);
}

/** A multiple of the pages that carry checksums. */
const pieceBytes = 1 << 20;

function isWhole(path: string, piece: Uint8Array): boolean {
  try {
    const container = openContainer(path);
    try {
      for (const name of container.names) {
        const length = container.sectionLength(name);
        for (let start = 0; start < length; start += pieceBytes) {
          container.fill(name, start, piece.subarray(0, Math.min(pieceBytes, length - start)));
        }
      }
    } finally {
      container.close();
    }
    return true;
  } catch (error) {
    if (!isDamage(error)) throw error;
    return false;
  }
}
