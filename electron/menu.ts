import type { MenuItemConstructorOptions } from "electron";
import type { WindowCommand } from "../archive/contract.ts";
import type { MenuWords } from "./menuWords.ts";

/**
 * The application's menu as a template. Items that only Broadsheet knows carry an id, which is what tests click;
 * everything the menu can do, the page can do as well.
 */
export function menuTemplate(options: {
  readonly words: MenuWords;
  readonly isMac: boolean;
  readonly developer: boolean;
  readonly openArchive: () => void;
  readonly command: (command: WindowCommand) => void;
}): MenuItemConstructorOptions[] {
  const { words, isMac } = options;
  return [
    ...(isMac ? [applicationMenu(words)] : []),
    { label: words.file, submenu: fileItems(options) },
    { label: words.edit, submenu: editItems(options) },
    { label: words.view, submenu: viewItems(options) },
    ...(isMac
      ? [windowMenu(words)]
      : [{ label: words.help, submenu: [{ role: "about" as const, label: words.about }] }]),
  ];
}

type MenuOptions = Parameters<typeof menuTemplate>[0];

function fileItems({ words, isMac, openArchive, command }: MenuOptions): MenuItemConstructorOptions[] {
  return [
    { id: "open-archive", label: words.openArchive, accelerator: "CmdOrCtrl+O", click: openArchive },
    { id: "show-start", label: words.startScreen, click: () => command({ kind: "show-start" }) },
    { type: "separator" },
    isMac ? { role: "close", label: words.closeWindow } : { role: "quit", label: words.quit },
  ];
}

function editItems({ words, command }: MenuOptions): MenuItemConstructorOptions[] {
  return [
    { role: "undo", label: words.undo },
    { role: "redo", label: words.redo },
    { type: "separator" },
    { role: "cut", label: words.cut },
    { role: "copy", label: words.copy },
    { role: "paste", label: words.paste },
    { role: "selectAll", label: words.selectAll },
    { type: "separator" },
    {
      id: "focus-search",
      label: words.search,
      accelerator: "CmdOrCtrl+F",
      click: () => command({ kind: "focus-search" }),
    },
  ];
}

function viewItems({ words, developer, command }: MenuOptions): MenuItemConstructorOptions[] {
  const panes = (["filters", "reader", "timeline"] as const).map((pane, index) => ({
    id: `toggle-${pane}`,
    label: words[pane],
    accelerator: `CmdOrCtrl+${index + 1}`,
    click: () => command({ kind: "toggle-pane", pane }),
  }));
  return [
    ...panes,
    { id: "show-report", label: words.report, click: () => command({ kind: "show-report" }) },
    { type: "separator" },
    { role: "resetZoom", label: words.actualSize },
    { role: "zoomIn", label: words.zoomIn },
    { role: "zoomOut", label: words.zoomOut },
    { type: "separator" },
    { role: "togglefullscreen", label: words.fullScreen },
    ...(developer ? [{ role: "toggleDevTools" as const, label: words.developerTools }] : []),
  ];
}

/** macOS wants the application's own menu first. */
function applicationMenu(words: MenuWords): MenuItemConstructorOptions {
  return {
    role: "appMenu",
    submenu: [
      { role: "about", label: words.about },
      { type: "separator" },
      { role: "hide", label: words.hide },
      { role: "hideOthers", label: words.hideOthers },
      { role: "unhide", label: words.showAll },
      { type: "separator" },
      { role: "quit", label: words.quit },
    ],
  };
}

function windowMenu(words: MenuWords): MenuItemConstructorOptions {
  return {
    role: "windowMenu",
    label: words.window,
    submenu: [
      { role: "minimize", label: words.minimize },
      { role: "front", label: words.bringAllToFront },
    ],
  };
}
