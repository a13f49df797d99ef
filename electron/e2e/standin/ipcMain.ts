type Handler = (event: unknown, request: unknown) => unknown;

const handlers = new Map<string, Handler>();

/** Electron's `ipcMain`, as far as `invoke` goes. */
export const ipcMain = {
  handle(channel: string, handler: Handler): void {
    if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
    handlers.set(channel, handler);
  },
};

/** Runs the handler of a channel; an error arrives in the page as its text, as in Electron. */
export async function runHandler(channel: string, event: unknown, request: unknown): Promise<unknown> {
  try {
    const handler = handlers.get(channel);
    if (handler === undefined) throw new Error(`No handler registered for '${channel}'`);
    return { value: structuredClone(await handler(event, request)) };
  } catch (error) {
    return { error: String(error) };
  }
}
