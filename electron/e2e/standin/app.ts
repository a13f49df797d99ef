import { EventEmitter } from "node:events";
import { mkdirSync, readFileSync, rmSync, watch, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { launch } from "./launch.ts";
import { preventable } from "./preventable.ts";

/** What `app.quit` closes first: a window that refuses keeps the app open. */
type Closable = { readonly tryClose: () => Promise<boolean> };

/** Electron's `app`: life of the process, paths, one instance per user folder. */
class App extends EventEmitter {
  readonly name = launch.name;
  readonly isPackaged = false;
  readonly commandLine = {
    appendSwitch: () => {},
    hasSwitch: (name: string) => launch.switches.has(name),
    getSwitchValue: (name: string) => launch.switches.get(name) ?? "",
  };
  /** Open windows, oldest first. */
  readonly windows: Closable[] = [];
  /** Run before the process ends, in order. */
  readonly lastActions: (() => unknown)[] = [];
  isQuitting = false;
  private readonly paths = new Map<string, string>();
  private readonly becomeReady = Promise.withResolvers<void>();

  whenReady(): Promise<void> {
    return this.becomeReady.promise;
  }
  /** The browser is there. */
  beReady(): void {
    this.emit("ready", {}, {});
    this.becomeReady.resolve();
  }
  getVersion(): string {
    return launch.version;
  }
  getAppPath(): string {
    return launch.appFolder;
  }
  getPreferredSystemLanguages(): readonly string[] {
    return [process.env.STANDIN_LANGUAGE ?? "en-US"];
  }
  setPath(name: string, folder: string): void {
    this.paths.set(name, folder);
  }
  getPath(name: string): string {
    const set = this.paths.get(name);
    if (set !== undefined) return set;
    if (name === "sessionData") return this.getPath("userData");
    if (name === "userData") {
      return launch.switches.get("user-data-dir") ?? path.join(os.homedir(), ".config", this.name);
    }
    throw new Error(`[stand-in] app.getPath(${JSON.stringify(name)}) is not in the stand-in`);
  }
  enableSandbox(): void {}
  setAboutPanelOptions(): void {}

  /** A file in the user's folder is the lock; the instance that holds it watches for what later ones leave beside it. */
  requestSingleInstanceLock(data: unknown = {}): boolean {
    const folder = path.join(this.getPath("userData"), "standin-lock");
    const holder = path.join(folder, "process");
    mkdirSync(folder, { recursive: true });
    if (isRunning(holder)) {
      writeFileSync(
        path.join(folder, `from-${process.pid}.json`),
        JSON.stringify({ argv: process.argv, data }),
      );
      return false;
    }
    writeFileSync(holder, String(process.pid));
    watch(folder, (_kind, name) => this.meetSecondInstance(path.join(folder, name ?? ""))).unref();
    this.lastActions.push(() => rmSync(folder, { recursive: true, force: true }));
    return true;
  }

  private meetSecondInstance(file: string): void {
    if (!path.basename(file).startsWith("from-")) return;
    try {
      const { argv, data } = JSON.parse(readFileSync(file, "utf8"));
      rmSync(file);
      this.emit("second-instance", preventable({}), argv, process.cwd(), data);
    } catch {
      return; // half written or read already: another event of the watcher follows or was first
    }
  }

  quit(): void {
    if (this.isQuitting) return;
    this.isQuitting = true;
    void this.closeAndExit();
  }

  private async closeAndExit(): Promise<void> {
    for (const event of ["before-quit", "will-quit"]) {
      for (const window of event === "will-quit" ? [...this.windows] : []) {
        this.isQuitting &&= await window.tryClose();
      }
      const asked = preventable({});
      if (this.isQuitting) this.emit(event, asked);
      this.isQuitting &&= !asked.defaultPrevented;
    }
    if (this.isQuitting) await this.exit(0);
  }

  async exit(code: number): Promise<void> {
    this.emit("quit", preventable({}), code);
    for (const action of this.lastActions) await action();
    process.exit(code);
  }
}

/** The one app of this process. */
export const app = new App();

function isRunning(file: string): boolean {
  try {
    process.kill(Number(readFileSync(file, "utf8")), 0);
    return true;
  } catch {
    return false; // no file, or no such process: the lock is free
  }
}
