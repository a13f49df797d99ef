/**
 * Custom schemes. Chromium can't navigate to a scheme it doesn't know, so `app://host/path` is the page
 * `https://host.app.standin/path`, and every request there is answered by the app's own handler.
 */

type Handler = (request: Request) => Promise<Response> | Response;

const privileged: string[] = [];
const handlers = new Map<string, Handler>();

/** Electron's `protocol`. */
export const protocol = {
  registerSchemesAsPrivileged(schemes: readonly { readonly scheme: string }[]): void {
    privileged.push(...schemes.map(({ scheme }) => scheme));
  },
  handle(scheme: string, handler: Handler): void {
    handlers.set(scheme, handler);
  },
};

/** The schemes the app registered. */
export function ownSchemes(): readonly string[] {
  return privileged;
}

/** `app://host/path` as the address Chromium is given; other addresses unchanged. */
export function toPageAddress(address: string): string {
  const match = /^(?<scheme>[a-z][a-z0-9+.-]*):\/\/(?<host>[^/?#]+)(?<rest>.*)$/.exec(address)?.groups;
  if (match?.scheme === undefined || !privileged.includes(match.scheme)) return address;
  return `https://${match.host}.${match.scheme}.standin${match.rest}`;
}

/** The address as the app knows it. */
export function fromPageAddress(address: string): string {
  return address.replace(
    /^https:\/\/(?<host>[^/?#]+)\.(?<scheme>[a-z0-9+-]+)\.standin(?=[/?#]|$)/,
    "$<scheme>://$<host>",
  );
}

/** The handler for an address as the app knows it; undefined means the network, which the stand-in doesn't have. */
export function handlerFor(address: string): Handler | undefined {
  return handlers.get(address.slice(0, address.indexOf(":")));
}
