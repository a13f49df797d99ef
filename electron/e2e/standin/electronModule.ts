/** The `electron` module as the shell's main process finds it; what the shell doesn't use isn't here and says so. */
import { app } from "./app.ts";
import { BrowserWindow } from "./browserWindow.ts";
import { ipcMain } from "./ipcMain.ts";
import { Menu } from "./menu.ts";
import { nativeTheme } from "./nativeTheme.ts";
import { protocol } from "./scheme.ts";
import { session } from "./session.ts";
import { utilityProcess } from "./utilityProcess.ts";

const workArea = { x: 0, y: 0, width: 1920, height: 1080 };
const display = { id: 1, scaleFactor: 1, bounds: workArea, workArea };

const parts = {
  app,
  BrowserWindow,
  /** A test replaces this with its answer. */
  dialog: {
    showOpenDialog: async () => {
      throw new Error("[stand-in] showOpenDialog: the test gave no answer");
    },
  },
  ipcMain,
  Menu,
  nativeTheme,
  protocol,
  screen: { getPrimaryDisplay: () => display, getDisplayMatching: () => display },
  session,
  /** A test replaces this to see what is shown. */
  shell: { showItemInFolder: () => {} },
  utilityProcess,
  webContents: {
    fromDevToolsTargetId: (targetId: string) =>
      BrowserWindow.getAllWindows().find((window) => window.webContents.targetId === targetId)?.webContents,
  },
};

/** Names that a bundle asks for before it knows that they are missing. */
const harmless = new Set(["__esModule", "then", "default"]);

/** Throws at a part of Electron that the stand-in doesn't have. */
export const electronModule: object = new Proxy(parts, {
  get(target, name, receiver) {
    if (name in target || typeof name === "symbol" || harmless.has(name)) {
      return Reflect.get(target, name, receiver);
    }
    throw new Error(`[stand-in] electron.${name} is not in the stand-in`);
  },
});
