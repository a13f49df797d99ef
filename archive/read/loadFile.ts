import { closeSync, constants, fstatSync, openSync, readSync } from "node:fs";
import type { NotRead } from "./walkFolder.ts";

/**
 * The bytes of a file, or why there are none. Opened for reading only. Synchronous, for a thread of its own: 100,000 small
 * files take 2 s so and 12 s through promises.
 */
export function loadFile(realPath: string, maxBytes: number): Uint8Array | NotRead {
  return withFile(realPath, (descriptor, size) =>
    size > maxBytes ? tooLarge(size, maxBytes) : readAll(descriptor, { from: 0, size }),
  );
}

/**
 * Beginning and end of a file, joined; the whole of one that is no longer than both. A camera's picture says all that
 * reading asks for there, and a folder of photographs is twenty times larger than that.
 */
export function loadEnds(realPath: string, headBytes: number, tailBytes: number): Uint8Array | NotRead {
  return withFile(realPath, (descriptor, size) => {
    if (size <= headBytes + tailBytes) return readAll(descriptor, { from: 0, size });
    const head = readAll(descriptor, { from: 0, size: headBytes });
    return Buffer.concat([head, readAll(descriptor, { from: size - tailBytes, size: tailBytes })]);
  });
}

/**
 * A name may have become something else since its folder was listed. Opening a named pipe must not wait for a writer (the
 * thread could not even be ended), and a link is not followed. Windows has neither flag: undefined counts as 0.
 */
const openFlags = constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOFOLLOW;

function withFile(
  realPath: string,
  read: (descriptor: number, size: number) => Uint8Array | NotRead,
): Uint8Array | NotRead {
  let descriptor: number | undefined;
  try {
    descriptor = openSync(realPath, openFlags);
    const status = fstatSync(descriptor);
    return status.isFile() ? read(descriptor, status.size) : { outcome: "not-read", reason: "not-a-file" };
  } catch (error) {
    return failureOf(error);
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

/** A network drive may give less than was asked for; a file that shrinks meanwhile ends early. */
function readAll(
  descriptor: number,
  { from, size }: { readonly from: number; readonly size: number },
): Uint8Array {
  const bytes = Buffer.allocUnsafe(size);
  let filled = 0;
  while (filled < size) {
    const count = readSync(descriptor, bytes, filled, size - filled, from + filled);
    if (count === 0) break;
    filled += count;
  }
  return bytes.subarray(0, filled);
}

function tooLarge(size: number, maxBytes: number): NotRead {
  const detail = { kind: "bytes", count: size, limit: maxBytes } as const;
  return { outcome: "not-read", reason: "file-too-large", detail };
}

function failureOf(error: unknown): NotRead {
  const code = error instanceof Error && "code" in error ? String(error.code) : "UNKNOWN";
  if (code === "ELOOP") return { outcome: "not-read", reason: "link-skipped" };
  if (code === "ENXIO") return { outcome: "not-read", reason: "not-a-file" };
  const reason = code === "ENOENT" ? "file-vanished" : "file-unreadable";
  return { outcome: "failed", reason, detail: { kind: "system-code", code } };
}
