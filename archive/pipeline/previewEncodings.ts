import type { EncodingPreview } from "../contract.ts";
import { decodeText, encodingCandidates } from "../read/decode.ts";
import { loadFile } from "../read/loadFile.ts";
import type { ArchiveJobAnswer } from "./jobs.ts";

/** As many lines are shown of each guess. */
const sampleCount = 3;
const sampleCharacters = 80;
/** The beginning of a file is enough to judge by eye. */
const mostBytes = 256 * 1024;
const mostCandidates = 8;

/** How a file would read in each of the encodings that it may be written in, best guess first. */
export function previewEncodings(
  realPath: string,
  encoding: string | null,
): Extract<ArchiveJobAnswer, { readonly kind: "previewed" | "unreadable" }> {
  const loaded = loadFile(realPath, 200 * 1024 * 1024);
  if (!(loaded instanceof Uint8Array))
    return { kind: "unreadable", systemCode: loaded.detail ?? loaded.reason };
  const bytes = loaded.subarray(0, mostBytes);
  const candidates = encodingCandidates(bytes).slice(0, mostCandidates);
  const current = encoding ?? candidates[0]?.encoding ?? "utf-8";
  return {
    kind: "previewed",
    current,
    candidates: candidates.map((candidate) => toPreview(bytes, candidate)),
  };
}

function toPreview(
  bytes: Uint8Array,
  { encoding, certainty }: { readonly encoding: string; readonly certainty: number },
): EncodingPreview["candidates"][number] {
  const { text } = decodeText(bytes, { override: encoding });
  return { encoding, certainty, samples: takeSamples(text) };
}

/** Lines that tell most: those with the most letters beyond ASCII. */
function takeSamples(text: string): readonly string[] {
  const lines = text.split(/\r?\n/).map((line) => line.trim().slice(0, sampleCharacters));
  const telling = (line: string) => line.replace(/[\p{ASCII}]/gu, "").length;
  const best = new Set(lines.toSorted((one, other) => telling(other) - telling(one)).slice(0, sampleCount));
  return lines.filter((line) => line !== "" && best.has(line)).slice(0, sampleCount);
}
