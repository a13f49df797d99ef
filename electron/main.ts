/** Electron's main process: opens the window, starts the archive in its own process, and relays between the two. */
import path from "node:path";
import {
  app,
  type BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  nativeTheme,
  protocol,
  session,
  shell,
  utilityProcess,
} from "electron";
import type { ArchiveEvents, HostInfo, Settings, WindowCommand } from "../archive/contract.ts";
import { appScheme } from "./appAddress.ts";
import { createPageHandler, registerAppScheme } from "./appProtocol.ts";
import { startArchiveProcess } from "./archiveProcess.ts";
import { eventChannel } from "./channels.ts";
import { createDesktopHost } from "./desktopHost.ts";
import { answerPage } from "./ipc.ts";
import { folderFromArguments } from "./launchArguments.ts";
import { lockApp, lockSession } from "./lockDown.ts";
import { menuTemplate } from "./menu.ts";
import { menuWords } from "./menuWords.ts";
import { openWindow } from "./window.ts";

const outFolder = path.join(__dirname, "..");
/** Packaged, the sample lies beside the app's archive of built files, where a folder can be walked. */
const sampleFolder = path.join(
  app.isPackaged ? process.resourcesPath : path.join(app.getAppPath(), "archive"),
  "sample",
  "qingping-lake",
);
const developer = !app.isPackaged;
let window: BrowserWindow | null = null;
let settings: Settings = { theme: "system", locale: "system" };

// Chromium's own files get a folder of their own: on macOS `userData` is also where the archives' indexes are kept.
app.setPath("sessionData", path.join(app.getPath("userData"), "session"));
registerAppScheme(protocol);
lockApp(app);
if (app.requestSingleInstanceLock({ folder: launchFolder() })) start();
else app.quit();

function start(): void {
  // macOS hands over a folder dropped on the icon, possibly before the window is there.
  let folderToOpen = launchFolder();
  app.on("open-file", (event, folder) => {
    event.preventDefault();
    if (window === null) folderToOpen = folder;
    else openInWindow(folder);
  });
  app.on("second-instance", (_event, _arguments, _workingFolder, data) => {
    const folder = folderOf(data);
    if (window?.isMinimized()) window.restore();
    window?.focus();
    if (folder !== null) openInWindow(folder);
  });
  app.on("window-all-closed", () => app.quit());
  app.setAboutPanelOptions({ applicationName: "Broadsheet", applicationVersion: app.getVersion() });
  void app.whenReady().then(() => {
    serve();
    window = openWindow({
      preload: path.join(outFolder, "preload/preload.cjs"),
      stateFile: path.join(app.getPath("userData"), "window.json"),
    });
    window.on("closed", () => {
      window = null;
    });
    if (folderToOpen !== null) openInWindow(folderToOpen);
  });
}

/** Everything the page can ask for: its own files, the archive's answers, the desktop's dialogs. */
function serve(): void {
  const archive = startArchiveProcess({
    fork: () =>
      utilityProcess.fork(path.join(outFolder, "archiveHost/archiveHost.cjs"), [sampleFolder], {
        serviceName: "Broadsheet archive",
      }),
    onEvent: tellPage,
  });
  let isArchiveClosed = false;
  app.on("will-quit", (event) => {
    if (isArchiveClosed) return;
    event.preventDefault();
    void archive.close().then(() => {
      isArchiveClosed = true;
      app.quit();
    });
  });
  lockSession(session.defaultSession, { developer });
  protocol.handle(
    appScheme,
    createPageHandler({
      pageFolder: path.join(outFolder, "renderer"),
      readArchiveFile: (address) => archive.readFile(address),
    }),
  );
  answerPage(
    ipcMain,
    createDesktopHost(archive.call, {
      chooseFolder,
      showInFolder: (file) => shell.showItemInFolder(file),
      applySettings,
    }),
  );
  applySettings(settings);
  void archive.call("getHost", {}).then((host) => {
    // The archive answers getHost with the contract's HostInfo.
    if (host.ok) applySettings((host.value as HostInfo).settings);
  });
}

function applySettings(changed: Settings): void {
  settings = changed;
  nativeTheme.themeSource = settings.theme;
  const template = menuTemplate({
    words: words(),
    isMac: process.platform === "darwin",
    developer,
    openArchive: () => void chooseAndOpen(),
    command: (command) => tellPage("command", command),
  });
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}

async function chooseFolder(): Promise<string | null> {
  const { openArchiveTitle, openArchiveButton } = words();
  const options: Electron.OpenDialogOptions = {
    title: openArchiveTitle,
    buttonLabel: openArchiveButton,
    properties: ["openDirectory"],
  };
  const chosen =
    window === null ? await dialog.showOpenDialog(options) : await dialog.showOpenDialog(window, options);
  return chosen.canceled ? null : (chosen.filePaths[0] ?? null);
}

async function chooseAndOpen(): Promise<void> {
  const folder = await chooseFolder();
  if (folder !== null) openInWindow(folder);
}

/** The page opens it, so that a folder that can't be opened is told where every other failure is told. */
function openInWindow(folder: string): void {
  tellPage("command", { kind: "open-archive", path: folder } satisfies WindowCommand);
}

function tellPage(name: keyof ArchiveEvents, payload: unknown): void {
  if (window === null) return;
  const contents = window.webContents;
  if (contents.isLoading())
    contents.once("did-finish-load", () => contents.send(eventChannel(name), payload));
  else contents.send(eventChannel(name), payload);
}

function words(): ReturnType<typeof menuWords> {
  return menuWords(settings.locale, app.getPreferredSystemLanguages());
}

/** Unpackaged, Electron's own arguments are the binary and the app's folder. */
function launchFolder(): string | null {
  return folderFromArguments(process.argv.slice(app.isPackaged ? 1 : 2), process.cwd());
}

function folderOf(data: unknown): string | null {
  const isSaid = typeof data === "object" && data !== null && "folder" in data;
  return isSaid && typeof data.folder === "string" ? data.folder : null;
}
