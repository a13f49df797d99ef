import { loadEnds } from "../read/loadFile.ts";
import { previewEncodings } from "../read/previewEncodings.ts";
import type { ArchiveJobAnswer } from "./jobs.ts";

/** The beginning of a file is enough to judge by eye. */
const mostBytes = 256 * 1024;

/** How a file would read in each of the encodings that it may be written in, best guess first. */
export function previewJob(
  realPath: string,
  encoding: string | null,
): Extract<ArchiveJobAnswer, { readonly kind: "previewed" | "unreadable" }> {
  const bytes = loadEnds(realPath, mostBytes, 0);
  if (!(bytes instanceof Uint8Array)) {
    const systemCode = bytes.detail?.kind === "system-code" ? bytes.detail.code : bytes.reason;
    return { kind: "unreadable", systemCode };
  }
  return { kind: "previewed", ...previewEncodings(bytes, { override: encoding ?? undefined }) };
}
