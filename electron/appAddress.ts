/** Where the page lives in the desktop window: a scheme of its own, so that no file, port or site shares its origin. */

/** The scheme that `appProtocol.ts` answers. */
export const appScheme = "app";

/** The page's origin; everything the window may load begins with it. */
export const appOrigin = `${appScheme}://broadsheet`;

/** The address the window opens with. */
export const startAddress = `${appOrigin}/index.html`;

/** True for the page itself, whatever stands behind `#`; false for its parts and for files of the archive under the same origin. */
export function isPageAddress(address: string): boolean {
  return address === startAddress || address.startsWith(`${startAddress}#`);
}

/** True for addresses of our own page and its parts; false for look-alikes such as `app://broadsheet.example/`. */
export function isAppAddress(address: string): boolean {
  return address === appOrigin || address.startsWith(`${appOrigin}/`);
}
