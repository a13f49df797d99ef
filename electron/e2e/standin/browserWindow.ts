import { EventEmitter } from "node:events";
import { app } from "./app.ts";
import { preventable } from "./preventable.ts";
import { type ContentsOptions, WebContents } from "./webContents.ts";

type Options = Partial<ContentsOptions> & {
  readonly show?: boolean;
  readonly title?: string;
  readonly x?: number;
  readonly y?: number;
  readonly webPreferences?: {
    readonly preload?: string;
    readonly sandbox?: boolean;
    readonly contextIsolation?: boolean;
    readonly nodeIntegration?: boolean;
  };
};

/** Electron's `BrowserWindow`: a page, and what a window manager would know of it. */
export class BrowserWindow extends EventEmitter {
  private static readonly all: BrowserWindow[] = [];
  static getAllWindows(): readonly BrowserWindow[] {
    return [...BrowserWindow.all];
  }
  static fromWebContents(contents: WebContents): BrowserWindow | null {
    return BrowserWindow.all.find((window) => window.webContents === contents) ?? null;
  }

  readonly webContents: WebContents;
  private visible: boolean;
  private maximized = false;
  private destroyed = false;
  private readonly bounds: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  };

  constructor(options: Options = {}) {
    super();
    const { sandbox, contextIsolation, nodeIntegration } = options.webPreferences ?? {};
    if (sandbox !== true || contextIsolation === false || nodeIntegration === true) {
      throw new Error("[stand-in] only sandboxed, isolated windows");
    }
    this.bounds = {
      x: options.x ?? 0,
      y: options.y ?? 0,
      width: options.width ?? 800,
      height: options.height ?? 600,
    };
    this.visible = options.show ?? true;
    this.webContents = new WebContents({ ...this.bounds, webPreferences: options.webPreferences ?? {} });
    this.webContents.on("dom-ready", () => this.emit("ready-to-show"));
    this.webContents.on("destroyed", () => this.forget());
    BrowserWindow.all.push(this);
    app.windows.push(this);
  }

  loadURL(address: string): Promise<void> {
    return this.webContents.loadURL(address);
  }
  close(): void {
    void this.tryClose();
  }
  /** False where the app keeps the window open. */
  async tryClose(): Promise<boolean> {
    const event = preventable({});
    this.emit("close", event);
    if (event.defaultPrevented) return false;
    await (await this.webContents.opened).close();
    return true;
  }
  private forget(): void {
    if (this.destroyed) return;
    this.destroyed = true;
    BrowserWindow.all.splice(BrowserWindow.all.indexOf(this), 1);
    app.windows.splice(app.windows.indexOf(this), 1);
    this.emit("closed");
    if (BrowserWindow.all.length === 0 && !app.isQuitting) app.emit("window-all-closed");
  }

  show(): void {
    this.visible = true;
  }
  isVisible(): boolean {
    return this.visible;
  }
  focus(): void {}
  restore(): void {}
  isMinimized(): boolean {
    return false;
  }
  maximize(): void {
    this.maximized = true;
  }
  isMaximized(): boolean {
    return this.maximized;
  }
  isDestroyed(): boolean {
    return this.destroyed;
  }
  getNormalBounds(): typeof this.bounds {
    return this.bounds;
  }
}
