import { EventEmitter } from "node:events";

/** Electron's `nativeTheme`; the system of the stand-in is light. */
class NativeTheme extends EventEmitter {
  private source = "system";
  get themeSource(): string {
    return this.source;
  }
  set themeSource(source: string) {
    this.source = source;
    this.emit("updated");
  }
  get shouldUseDarkColors(): boolean {
    return this.source === "dark";
  }
}

/** The one theme of this process. */
export const nativeTheme = new NativeTheme();
