import { app } from "./app.ts";

type Template = {
  readonly id?: string;
  readonly label?: string;
  readonly role?: string;
  readonly click?: () => void;
  readonly submenu?: readonly Template[];
};

type Item = {
  readonly id: string;
  readonly label: string;
  readonly click: () => void;
  readonly submenu: Menu | null;
};

/** Electron's `Menu`: what a test reads and clicks. */
export class Menu {
  private static current: Menu | null = null;
  static buildFromTemplate(template: readonly Template[]): Menu {
    return new Menu(template);
  }
  static setApplicationMenu(menu: Menu | null): void {
    Menu.current = menu;
  }
  static getApplicationMenu(): Menu | null {
    return Menu.current;
  }

  readonly items: readonly Item[];
  private constructor(template: readonly Template[]) {
    this.items = template.map((item) => ({
      id: item.id ?? "",
      label: item.label ?? "",
      click: item.click ?? (() => runRole(item.role)),
      submenu: item.submenu === undefined ? null : new Menu(item.submenu),
    }));
  }
  getMenuItemById(id: string): Item | null {
    for (const item of this.items) {
      const found = item.id === id ? item : (item.submenu?.getMenuItemById(id) ?? null);
      if (found !== null) return found;
    }
    return null;
  }
}

function runRole(role: string | undefined): void {
  if (role === "quit") app.quit();
}
