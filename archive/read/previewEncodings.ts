import type { EncodingPreview } from "../contract.ts";
import { type DecodeOptions, decodeText, decodeWith, encodingCandidates } from "./decode.ts";
import { declaredCharset } from "./html/declaredCharset.ts";

const samplesEach = 3;
const sampleUnits = 60;

/**
 * How a file would read in each likely encoding: at most five candidates, the present one among them, each with up to
 * three samples of the lines that differ (lines of ASCII look the same in all). The beginning of a file is enough.
 */
export function previewEncodings(
  bytes: Uint8Array,
  options: DecodeOptions = {},
): Pick<EncodingPreview, "current" | "candidates"> {
  const declared = options.declared ?? declaredCharset(bytes) ?? undefined;
  const current = decodeText(bytes, { ...options, declared }).encoding;
  const likely = encodingCandidates(bytes, { ...options, declared, override: undefined });
  const shown = likely.filter((it, at) => it.encoding === current || at < 5);
  const isListed = shown.some((it) => it.encoding === current);
  const all = isListed ? shown : [{ encoding: current, certainty: 0 }, ...shown];
  return {
    current,
    candidates: all.map((it) => ({ ...it, samples: samplesOf(bytes, it.encoding) })),
  };
}

function samplesOf(bytes: Uint8Array, encoding: string): readonly string[] {
  const text = decodeWith(encoding, bytes).replaceAll("\u0000", "");
  const lines = text.split(/[\r\n]+/).map((line) => line.trim());
  const telling = lines.filter((line) => /[^\p{ASCII}]/u.test(line) && !line.startsWith("<"));
  const chosen = telling.length > 0 ? telling : lines.filter((line) => line !== "");
  const step = Math.max(1, Math.floor(chosen.length / samplesEach));
  return Array.from({ length: samplesEach }, (_, at) => chosen[at * step])
    .filter((line) => line !== undefined)
    .map((line) => line.slice(0, sampleUnits));
}
