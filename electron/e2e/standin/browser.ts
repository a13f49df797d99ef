import net from "node:net";
import { type Browser, type BrowserContext, chromium } from "playwright-core";
import { app } from "./app.ts";

/** The Chromium behind all windows. */
type StandinBrowser = { readonly browser: Browser; readonly context: BrowserContext };

const started = Promise.withResolvers<StandinBrowser>();

/** Resolves when Chromium runs. */
export function standinBrowser(): Promise<StandinBrowser> {
  return started.promise;
}

/** Starts Chromium, prepares its pages, tells the app that it is ready, and prints the line by which Playwright finds it. */
export async function startBrowser(prepare: (context: BrowserContext) => Promise<void>): Promise<void> {
  const port = await freePort();
  const browser = await chromium.launch({
    executablePath: process.env.BROADSHEET_BROWSER ?? "",
    handleSIGINT: false,
    handleSIGTERM: false,
    args: [`--remote-debugging-port=${port}`, "--disable-gpu", "--disable-quic"],
  });
  app.lastActions.push(() => browser.close());
  const context = await browser.newContext({ viewport: null });
  await prepare(context);
  started.resolve({ browser, context });
  // The first of these lines must come before the second: Playwright keeps `ready` back until it has attached.
  app.beReady();
  process.stderr.write(`DevTools listening on ${await debuggerAddress(port)}\n`);
}

async function debuggerAddress(port: number): Promise<string> {
  const answer = await fetch(`http://127.0.0.1:${port}/json/version`);
  // Chromium's own endpoint.
  return ((await answer.json()) as { readonly webSocketDebuggerUrl: string }).webSocketDebuggerUrl;
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = net.createServer().listen(0, "127.0.0.1", () => {
      const address = server.address();
      const port = typeof address === "object" && address !== null ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}
