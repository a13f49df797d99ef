import type { Failure } from "../contract.ts";

/**
 * The failure behind an error of the file system (ENOENT, EACCES, ...), with the path the system named; null where the
 * error is none of these and so is a bug.
 */
export function failureOfSystemError(
  error: unknown,
): Extract<Failure, { readonly code: "file-unreadable" }> | null {
  if (!(error instanceof Error) || !("code" in error) || typeof error.code !== "string") return null;
  if (!("syscall" in error)) return null;
  const path = "path" in error && typeof error.path === "string" ? error.path : "";
  return { code: "file-unreadable", path, systemCode: error.code };
}
