import type { App, Session, WebContents } from "electron";
import { appScheme, isAppAddress, isPageAddress } from "./appAddress.ts";

/**
 * What must be said before the app is ready: every page is sandboxed, and Chromium resolves no name and starts none of
 * its background services, so that nothing leaves even where a request would not pass `lockSession`.
 */
export function lockApp(app: App): void {
  app.enableSandbox();
  app.commandLine.appendSwitch("host-resolver-rules", "MAP * ~NOTFOUND");
  app.commandLine.appendSwitch("disable-background-networking");
  app.commandLine.appendSwitch("disable-component-update");
  app.on("web-contents-created", (_event, contents) => lockContents(contents));
}

/** No permissions but copying text, no devices, no spell checker (it fetches dictionaries), no requests but the page's own. */
export function lockSession(session: Session, options: { readonly developer: boolean }): void {
  session.setPermissionRequestHandler((_contents, permission, answer) => answer(isAllowed(permission)));
  session.setPermissionCheckHandler((_contents, permission) => isAllowed(permission));
  session.setDevicePermissionHandler(() => false);
  session.setSpellCheckerEnabled(false);
  const schemes = options.developer ? [appScheme, "data", "blob", "devtools"] : [appScheme, "data", "blob"];
  session.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !isAllowedAddress(details.url, schemes) });
  });
}

/** True where the page may load the address: its own parts, and data and blobs it made itself. */
export function isAllowedAddress(address: string, schemes: readonly string[]): boolean {
  const scheme = address.slice(0, Math.max(0, address.indexOf(":")));
  return scheme === appScheme ? isAppAddress(address) : schemes.includes(scheme);
}

/** "Copy citation" needs the clipboard's sanitised write; nothing else is ever asked for. */
function isAllowed(permission: string): boolean {
  return permission === "clipboard-sanitized-write";
}

/** The page stays where it is: no navigation, no redirects, no windows, no embedded pages, no addresses told to peers. */
function lockContents(contents: WebContents): void {
  contents.on("will-frame-navigate", (details) => {
    if (!(details.isMainFrame && isPageAddress(details.url))) details.preventDefault();
  });
  contents.on("will-redirect", (details) => details.preventDefault());
  contents.on("will-attach-webview", (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: "deny" }));
  contents.setWebRTCIPHandlingPolicy("disable_non_proxied_udp");
}
