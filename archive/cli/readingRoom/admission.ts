/**
 * Who may speak to the reading room: only the page that was opened with the printed address.
 *
 * Three doors, each against something a strange page in the same browser could do:
 * the token in a cookie (it doesn't have it), the Host header (DNS rebinding: its own name pointing at 127.0.0.1),
 * Origin and Sec-Fetch-Site (sending requests across sites).
 */
import { timingSafeEqual } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";

/** What the server knows of itself. */
export type Doorkeeper = { readonly port: number; readonly token: string };

/** `admitted`, or why not: `wrong-host` and `foreign-origin` are attacks or mistakes, `no-token` a page without the printed address. */
export type Admission = "admitted" | "wrong-host" | "foreign-origin" | "no-token";

/** Judges a request by its headers alone. */
export function judgeRequest(keeper: Doorkeeper, headers: IncomingHttpHeaders): Admission {
  const address = judgeAddress(keeper, headers);
  if (address !== "admitted") return address;
  return hasToken(keeper, readCookie(headers.cookie ?? "", cookieName(keeper.port)))
    ? "admitted"
    : "no-token";
}

/** The same without the token, for the printed address, which carries it in the query. */
export function judgeAddress(keeper: Doorkeeper, headers: IncomingHttpHeaders): Admission {
  if (headers.host !== hostName(keeper.port)) return "wrong-host";
  const origin = headers.origin;
  if (origin !== undefined && origin !== `http://${hostName(keeper.port)}`) return "foreign-origin";
  const site = headers["sec-fetch-site"];
  const isNavigation = headers["sec-fetch-mode"] === "navigate";
  if (site !== undefined && site !== "same-origin" && site !== "none" && !isNavigation)
    return "foreign-origin";
  return "admitted";
}

/** Compares in a time that doesn't depend on where the difference is. */
export function hasToken(keeper: Doorkeeper, offered: string | null): boolean {
  if (offered === null) return false;
  const [expected, given] = [Buffer.from(keeper.token), Buffer.from(offered)];
  return expected.length === given.length && timingSafeEqual(expected, given);
}

/** The cookie's line: out of reach for scripts, never sent across sites, gone when the browser ends. */
export function formatCookie(keeper: Doorkeeper): string {
  return `${cookieName(keeper.port)}=${keeper.token}; HttpOnly; SameSite=Strict; Path=/`;
}

/** Host and port as the printed address has them; no other name is answered. */
export function hostName(port: number): string {
  return `127.0.0.1:${port}`;
}

/** Cookies are shared by all ports of a host, so that two reading rooms need two names. */
function cookieName(port: number): string {
  return `broadsheet-${port}`;
}

function readCookie(header: string, name: string): string | null {
  for (const pair of header.split(";")) {
    const [key, value] = pair.trim().split("=", 2);
    if (key === name && value !== undefined) return value;
  }
  return null;
}
