/** What a host answers the page with, and under which rules: the same in the shell and in the reading room. */

/** Bytes that a window shows, with their media type: a photo's picture, or a file of the archive as inert text or picture. */
export type ServedFile = { readonly bytes: Uint8Array; readonly type: string };

/** The page's Content-Security-Policy: our own scripts and pictures, nothing inline, nobody else. There is no network in the page. */
export const pagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'", // the panes' sizes, the lists' heights and the popovers' places are style attributes
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** For files of the archive, which are shown and never run: even one that a browser took for a page could load nothing. */
export const archiveFilePolicy = "default-src 'none'; sandbox; frame-ancestors 'none'";

/** The media type of each kind of file that the build leaves, by its ending; a file of another kind isn't served. */
export const pageMediaTypes: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".map": "application/json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".webp": "image/webp",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
};
