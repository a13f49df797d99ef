import { EventEmitter } from "node:events";
import { readFileSync } from "node:fs";
import type { Frame, Page } from "playwright-core";
import { app } from "./app.ts";
import { standinBrowser } from "./browser.ts";
import { runHandler } from "./ipcMain.ts";
import { nativeTheme } from "./nativeTheme.ts";
import { bindingName, type FromPage, pageSide } from "./pageSide.ts";
import { preventable } from "./preventable.ts";
import { fromPageAddress, ownSchemes, toPageAddress } from "./scheme.ts";

/** What a window asks of its contents. */
export type ContentsOptions = {
  readonly width: number;
  readonly height: number;
  readonly webPreferences: { readonly preload?: string };
};

type OpenHandler = (details: { readonly url: string }) => { readonly action: "deny" | "allow" };

/** True while a window of the app opens its page: any other new page is a popup. */
export const opening = { count: 0 };

/** Electron's `WebContents`: one page. */
export class WebContents extends EventEmitter {
  /** Playwright finds a page's contents by it. */
  targetId = "";
  /** Addresses that the app itself loads; a navigation to any other is the page's own. */
  readonly expected = new Set<string>();
  page: Page | null = null;
  readonly opened: Promise<Page>;
  private loading = true;
  private openHandler: OpenHandler = () => ({ action: "allow" });

  constructor(options: ContentsOptions) {
    super();
    this.opened = this.open(options);
    app.emit("web-contents-created", preventable({}), this);
  }

  private async open(options: ContentsOptions): Promise<Page> {
    await app.whenReady();
    const { context } = await standinBrowser();
    opening.count += 1;
    const page = await context.newPage();
    this.page = page;
    this.targetId = (
      await (await context.newCDPSession(page)).send("Target.getTargetInfo")
    ).targetInfo.targetId;
    await page.setViewportSize({ width: options.width, height: options.height });
    await page.exposeBinding(bindingName, ({ frame }, message: FromPage) => this.hear(frame, message));
    await page.addInitScript({ content: pageScript(options.webPreferences.preload) });
    await this.applyTheme(page);
    nativeTheme.on("updated", () => void this.applyTheme(page));
    page.on("domcontentloaded", () => this.emit("dom-ready"));
    page.on("load", () => {
      this.loading = false;
      this.emit("did-finish-load");
    });
    page.on("close", () => this.emit("destroyed"));
    return page;
  }

  private async applyTheme(page: Page): Promise<void> {
    if (!page.isClosed()) {
      await page.emulateMedia({ colorScheme: nativeTheme.shouldUseDarkColors ? "dark" : "light" });
    }
  }

  private hear(frame: Frame, message: FromPage): unknown {
    if (message.kind === "open") return this.askToOpen(message.address);
    const senderFrame = { url: fromPageAddress(frame.url()), parent: frame.parentFrame() };
    return runHandler(message.channel, { sender: this, senderFrame }, message.request);
  }

  /** A window that the page wants to open. */
  askToOpen(address: string): void {
    const { action } = this.openHandler({ url: fromPageAddress(address) });
    if (action !== "deny")
      throw new Error(`[stand-in] a window was allowed, which is not supported: ${address}`);
  }

  /** True where the navigation may go on. */
  askToNavigate(address: string): boolean {
    if (this.expected.delete(address)) return true;
    const details = preventable({ url: fromPageAddress(address), isMainFrame: true, isSameDocument: false });
    this.emit("will-frame-navigate", details);
    return !details.defaultPrevented;
  }

  async loadURL(address: string): Promise<void> {
    const page = await this.opened;
    const pageAddress = new URL(toPageAddress(address)).href;
    this.expected.add(pageAddress);
    await page.goto(pageAddress);
  }

  send(channel: string, payload: unknown): void {
    const message = { channel, payload: structuredClone(payload) };
    void this.opened
      .then((page) => page.evaluate(receiveInPage, message))
      .catch((error: unknown) => {
        // A message to a page that is being closed is lost, as in Electron.
        if (!this.isDestroyed()) throw error;
      });
  }

  getURL(): string {
    return this.page === null ? "" : fromPageAddress(this.page.url());
  }
  isLoading(): boolean {
    return this.loading;
  }
  isDestroyed(): boolean {
    return this.page?.isClosed() ?? false;
  }
  setWindowOpenHandler(handler: OpenHandler): void {
    this.openHandler = handler;
  }
  setWebRTCIPHandlingPolicy(): void {}
}

function pageScript(preload: string | undefined): string {
  const source = preload === undefined ? "" : readFileSync(preload, "utf8");
  return `(${String(pageSide)})(function (require) {${source}\n}, ${JSON.stringify(ownSchemes())});`;
}

/** Runs in the page. */
function receiveInPage({ channel, payload }: { readonly channel: string; readonly payload: unknown }): void {
  // Put there by pageSide.
  const page = window as unknown as Record<symbol, (channel: string, payload: unknown) => void>;
  page[Symbol.for("standin-receive")]?.(channel, payload);
}
