import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Protocol } from "electron";
import { archiveFilePolicy, pageMediaTypes, pagePolicy, type ServedFile } from "../archive/servedFile.ts";
import { appScheme, isAppAddress } from "./appAddress.ts";

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
      ? answerFile(await options.readArchiveFile(`${pathname.slice(1)}${search}`), archiveFilePolicy)
      : answerFile(await readPageFile(options.pageFolder, pathname), pagePolicy);
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

async function readPageFile(folder: string, pathname: string): Promise<ServedFile | null> {
  const file = fileInside(folder, pathname === "/" ? "/index.html" : pathname);
  const type = file === null ? undefined : pageMediaTypes[path.extname(file)];
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
