import { BrowserWindow, screen } from "electron";
import { startAddress } from "./appAddress.ts";
import { keepOnScreen, readWindowState, type WindowState, writeWindowState } from "./windowState.ts";

/** Opens the window where it last stood and loads the page; it is shown when there is something to see. */
export function openWindow(options: { readonly preload: string; readonly stateFile: string }): BrowserWindow {
  const remembered = readWindowState(options.stateFile);
  const state = keepOnScreen(remembered, displayOf(remembered).workArea);
  const window = new BrowserWindow({
    ...(state === null
      ? { width: 1360, height: 860 }
      : { x: state.x, y: state.y, width: state.width, height: state.height }),
    minWidth: 480,
    minHeight: 360,
    show: false,
    title: "Broadsheet",
    webPreferences: {
      preload: options.preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      spellcheck: false,
      navigateOnDragDrop: false,
    },
  });
  if (state?.maximized) window.maximize();
  window.once("ready-to-show", () => window.show());
  window.on("close", () => writeWindowState(options.stateFile, stateOf(window)));
  void window.loadURL(startAddress);
  return window;
}

function displayOf(state: WindowState | null): Electron.Display {
  return state === null ? screen.getPrimaryDisplay() : screen.getDisplayMatching(state);
}

function stateOf(window: BrowserWindow): WindowState {
  return { ...window.getNormalBounds(), maximized: window.isMaximized() };
}
