import type { BrowserContext, Request as PageRequest, Route } from "playwright-core";
import { BrowserWindow } from "./browserWindow.ts";
import { fromPageAddress, handlerFor } from "./scheme.ts";
import { session } from "./session.ts";
import { opening, type WebContents } from "./webContents.ts";

/** Sends every request of every page the way Electron would: navigation rules, the session's rules, the scheme's handler. */
export async function routeRequests(context: BrowserContext): Promise<void> {
  closePopups(context);
  await context.route("**/*", route);
}

/** Pages that no window of the app opened: links with a target, answered in `route`. */
function closePopups(context: BrowserContext): void {
  context.on("page", (page) => {
    if (opening.count > 0) opening.count -= 1;
    else void page.close();
  });
}

async function route(asked: Route): Promise<void> {
  const request = asked.request();
  const contents = contentsOf(request);
  if (request.isNavigationRequest() && contents === undefined) {
    BrowserWindow.getAllWindows()[0]?.webContents.askToOpen(request.url());
    return asked.abort("aborted");
  }
  const isPage = request.isNavigationRequest() && request.frame() === contents?.page?.mainFrame();
  if (isPage && contents?.askToNavigate(request.url()) === false) return asked.abort("aborted");
  if (await isCancelled(fromPageAddress(request.url()))) return asked.abort("blockedbyclient");
  await fulfil(asked, request);
}

function contentsOf(request: PageRequest): WebContents | undefined {
  try {
    const page = request.frame().page();
    return BrowserWindow.getAllWindows().find((window) => window.webContents.page === page)?.webContents;
  } catch {
    return undefined; // a page that is only being opened has no frame yet
  }
}

function isCancelled(url: string): Promise<boolean> {
  return new Promise((resolve) => {
    session.defaultSession.beforeRequest({ url }, ({ cancel }) => resolve(cancel === true));
  });
}

async function fulfil(asked: Route, request: PageRequest): Promise<void> {
  const url = fromPageAddress(request.url());
  const handler = handlerFor(url);
  if (handler === undefined) return asked.abort("internetdisconnected");
  const answer = await handler(new Request(url, { method: request.method(), headers: request.headers() }));
  await asked.fulfill({
    status: answer.status,
    headers: Object.fromEntries(answer.headers),
    body: Buffer.from(await answer.arrayBuffer()),
  });
}
