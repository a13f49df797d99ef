import type { BrowserContext } from "playwright-core";
import { standinBrowser } from "./browser.ts";

type BeforeRequest = (
  details: { readonly url: string },
  answer: (decision: { readonly cancel?: boolean }) => void,
) => void;
type PermissionRequest = (contents: null, permission: string, answer: (isGranted: boolean) => void) => void;

/** Electron's names of permissions that Chromium can be told about. */
const permissions: ReadonlyMap<string, string> = new Map([
  ["geolocation", "geolocation"],
  ["notifications", "notifications"],
  ["clipboard-read", "clipboard-read"],
  ["clipboard-sanitized-write", "clipboard-write"],
]);

/** Electron's default session. */
class Session {
  beforeRequest: BeforeRequest = (_details, answer) => answer({});
  readonly webRequest = {
    onBeforeRequest: (listener: BeforeRequest) => {
      this.beforeRequest = listener;
    },
  };

  /** Each permission is asked for once, now, and Chromium is told the answers. */
  setPermissionRequestHandler(handler: PermissionRequest): void {
    const granted: string[] = [];
    for (const [asked, chromiumName] of permissions) {
      handler(null, asked, (isGranted) => {
        if (isGranted) granted.push(chromiumName);
      });
    }
    void standinBrowser().then(({ context }) => grant(context, granted));
  }
  setPermissionCheckHandler(): void {}
  setDevicePermissionHandler(): void {}
  setSpellCheckerEnabled(): void {}
}

/** Electron's `session`. */
export const session = { defaultSession: new Session() };

async function grant(context: BrowserContext, granted: readonly string[]): Promise<void> {
  await context.clearPermissions();
  await context.grantPermissions([...granted]);
}
