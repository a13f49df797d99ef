/**
 * The reading room: the archive host behind an HTTP server on this machine's own address, for any browser.
 *
 * POST api/METHOD carries requests, GET events what the archive says unasked (Server-Sent Events), GET photo/SIZE and
 * GET original the pictures and files, everything else is the built page.
 */
import { randomBytes } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { ArchiveHost } from "../../archiveHost.ts";
import type { Failure, Result } from "../../contract.ts";
import { archiveFilePolicy, pagePolicy, type ServedFile } from "../../servedFile.ts";
import {
  type Doorkeeper,
  formatCookie,
  hasToken,
  hostName,
  judgeAddress,
  judgeRequest,
} from "./admission.ts";
import { readPageFiles } from "./pageFiles.ts";

/** What a reading room is opened with. */
export type ReadingRoomOptions = {
  readonly host: ArchiveHost;
  /** 0: any free port. */
  readonly port: number;
  /** The built page (`out/renderer`). */
  readonly pageFolder: string;
};

/** An open reading room; `address` holds the token and is for the user's eyes only. */
export type ReadingRoom = { readonly address: string; readonly close: () => Promise<void> };

/** The longest request is an imported file of corrections. */
const requestBytesLimit = 64 * 1024 * 1024;

/** A comment line this often keeps the event stream alive through sleeping laptops and tells us of closed windows. */
const heartbeatMs = 15_000;

/** Opens the reading room on 127.0.0.1. Fails with the system's error where the port is taken. */
export async function openReadingRoom(options: ReadingRoomOptions): Promise<ReadingRoom> {
  let pages = await readPageFiles(options.pageFolder);
  /** A page that is built while the room is open is there at the next look. */
  const findPages = async () => {
    if (!pages.has("/")) pages = await readPageFiles(options.pageFolder);
    return pages;
  };
  const token = randomBytes(32).toString("base64url");
  const server = createServer();
  const port = await listen(server, options.port);
  const keeper: Doorkeeper = { port, token };
  server.on("request", (request, response) => {
    answer({ keeper, findPages, host: options.host, request, response }).catch((error: unknown) => {
      console.error(error);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  return {
    address: `http://${hostName(port)}/?token=${token}`,
    close: () => closeServer(server),
  };
}

type Exchange = {
  readonly keeper: Doorkeeper;
  readonly findPages: () => Promise<ReadonlyMap<string, ServedFile>>;
  readonly host: ArchiveHost;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
};

async function answer(exchange: Exchange): Promise<void> {
  const { keeper, host, request, response } = exchange;
  response.setHeader("X-Content-Type-Options", "nosniff");
  response.setHeader("Referrer-Policy", "no-referrer");
  response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
  response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
  response.setHeader("Cache-Control", "no-store");
  const address = new URL(request.url ?? "/", `http://${hostName(keeper.port)}`);
  if (isArrival(keeper, request, address)) return welcome(keeper, response);
  const admission = judgeRequest(keeper, request.headers);
  if (admission !== "admitted") return turnAway(response, admission === "no-token" ? 401 : 403);

  const method = /^\/api\/(?<method>\w+)$/.exec(address.pathname)?.groups?.method;
  if (method !== undefined) return answerCall(exchange, method);
  if (request.method !== "GET" && request.method !== "HEAD") return turnAway(response, 405);
  if (address.pathname === "/events") return streamEvents(host, response);
  const size = /^\/photo\/(?<size>thumb|screen)$/.exec(address.pathname)?.groups?.size;
  const id = address.searchParams.get("id") ?? "";
  if (size === "thumb" || size === "screen") return sendServedFile(response, await host.readPhoto(id, size));
  if (address.pathname === "/original") return sendServedFile(response, await host.readOriginal(id));
  sendPage(response, await exchange.findPages(), address.pathname);
}

/** The first visit, with the printed address. */
function isArrival(keeper: Doorkeeper, request: IncomingMessage, address: URL): boolean {
  return (
    address.pathname === "/" &&
    address.searchParams.has("token") &&
    hasToken(keeper, address.searchParams.get("token")) &&
    judgeAddress(keeper, request.headers) === "admitted"
  );
}

/** The token goes into a cookie and out of the address, so that it isn't in the history or in a copied link. */
function welcome(keeper: Doorkeeper, response: ServerResponse): void {
  response.writeHead(303, { "Set-Cookie": formatCookie(keeper), Location: "/" });
  response.end();
}

function turnAway(response: ServerResponse, status: number): void {
  const words: Readonly<Record<number, string>> = {
    401: "Open the address that Broadsheet printed: it holds the key.",
    403: "This address answers only its own page.",
    404: "There is nothing here.",
    405: "This method isn't answered here.",
    413: "The request is too large.",
    415: "Requests are JSON.",
  };
  response.writeHead(status, { "Content-Type": "text/plain; charset=utf-8" });
  response.end(`${words[status] ?? ""}\n`);
}

async function answerCall({ host, request, response }: Exchange, method: string): Promise<void> {
  if (request.method !== "POST") return turnAway(response, 405);
  if (!/^application\/json\b/.test(request.headers["content-type"] ?? "")) return turnAway(response, 415);
  const text = await readBody(request);
  if (text === null) return turnAway(response, 413);
  const client = request.headers["broadsheet-client"];
  const result = await host.call({
    method,
    request: parseJson(text),
    ...(typeof client === "string" ? { client } : {}),
  });
  response.writeHead(200, { "Content-Type": "application/json" });
  response.end(JSON.stringify(result));
}

async function readBody(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > requestBytesLimit) return null;
    chunks.push(bytes);
  }
  return Buffer.concat(chunks).toString("utf8");
}

/** Undefined where the text is no JSON: no method takes that, so the door's check names it. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function streamEvents(host: ArchiveHost, response: ServerResponse): void {
  response.writeHead(200, { "Content-Type": "text/event-stream; charset=utf-8" });
  response.write(": connected\n\n");
  const heartbeat = setInterval(() => response.write(": still here\n\n"), heartbeatMs);
  const stopListening = host.listen((event, payload) => {
    response.write(`event: ${event}\ndata: ${JSON.stringify(payload)}\n\n`);
  });
  response.on("close", () => {
    clearInterval(heartbeat);
    stopListening();
  });
}

function sendServedFile(response: ServerResponse, file: Result<ServedFile>): void {
  if (!file.ok) {
    turnAway(response, statusOf(file.failure));
    return;
  }
  response.setHeader("Content-Security-Policy", archiveFilePolicy);
  response.setHeader("Cache-Control", "private, max-age=60");
  response.writeHead(200, { "Content-Type": file.value.type });
  response.end(file.value.bytes);
}

function statusOf(failure: Failure): number {
  return failure.code === "host-cannot" ? 415 : 404;
}

function sendPage(response: ServerResponse, pages: ReadonlyMap<string, ServedFile>, path: string): void {
  const page = pages.get(path);
  if (page !== undefined) {
    response.setHeader("Content-Security-Policy", pagePolicy);
    response.writeHead(200, { "Content-Type": page.type });
    response.end(page.bytes);
  } else if (path === "/") {
    response.writeHead(503, { "Content-Type": "text/plain; charset=utf-8" });
    response.end("The page isn't built yet: npm run build\n");
  } else {
    turnAway(response, 404);
  }
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen({ port, host: "127.0.0.1" }, () => {
      server.off("error", reject);
      // A server that listens on a port has an address of this form.
      resolve((server.address() as AddressInfo).port);
    });
  });
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
