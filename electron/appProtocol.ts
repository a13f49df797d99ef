import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Protocol } from "electron";
import type { ServedFile } from "../archive/servedFile.ts";
import { appScheme, isAppAddress } from "./appAddress.ts";

/** What the page may do: run our scripts and nothing inline, show our pictures, ask nobody else. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  // Popovers and virtual lists of the libraries set style elements of their own.
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** A file of the archive is shown, never run, whatever it says it is. */
const inertPolicy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox";

/** Must be called before the app is ready. */
export function registerAppScheme(protocol: Pick<Protocol, "registerSchemesAsPrivileged">): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: appScheme,
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ]);
}

/**
 * Answers every address of the page's scheme: the built page from `pageFolder`, `photo/...` and `original` from the archive.
 * Anything else is 404, so is a path that leads out of `pageFolder`.
 */
export function createPageHandler(options: {
  readonly pageFolder: string;
  readonly readArchiveFile: (address: string) => Promise<ServedFile | null>;
}): (request: Request) => Promise<Response> {
  return async (request) => {
    if (!isAppAddress(request.url)) return new Response(null, { status: 404 });
    if (request.method !== "GET") return new Response(null, { status: 405 });
    const { pathname, search } = new URL(request.url);
    const isArchiveFile = pathname.startsWith("/photo/") || pathname === "/original";
    return isArchiveFile
      ? answerFile(await options.readArchiveFile(`${pathname.slice(1)}${search}`), inertPolicy)
      : answerFile(await readPageFile(options.pageFolder, pathname), contentSecurityPolicy);
  };
}

function answerFile(file: ServedFile | null, policy: string): Response {
  if (file === null) return new Response(null, { status: 404 });
  // A view on a plain ArrayBuffer, which is all that crosses a process; Response's types ask for the proof.
  return new Response(new Uint8Array(file.bytes), {
    headers: {
      "content-type": file.type,
      "content-security-policy": policy,
      "x-content-type-options": "nosniff",
      "cache-control": "no-store",
    },
  });
}

const pageTypes: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".webp": "image/webp",
  ".woff2": "font/woff2",
};

async function readPageFile(folder: string, pathname: string): Promise<ServedFile | null> {
  const file = fileInside(folder, pathname === "/" ? "/index.html" : pathname);
  const type = file === null ? undefined : pageTypes[path.extname(file)];
  if (file === null || type === undefined) return null;
  try {
    return { type, bytes: await readFile(file) };
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
}

/** The absolute path, or null where it would lie outside the folder or the address is malformed. */
function fileInside(folder: string, pathname: string): string | null {
  try {
    const file = path.join(folder, decodeURIComponent(pathname));
    return file.startsWith(folder + path.sep) ? file : null;
  } catch {
    return null; // decodeURIComponent of a broken escape: no such file
  }
}
