/** Requests that can be cancelled, by the client that made them. */

/** Keeps track of running requests. */
export type Cancellation = {
  /** Runs a request of a client; `replaces` names what kind of earlier request of the same client it makes pointless. */
  readonly run: <T>(request: RunningRequest, work: (signal: AbortSignal) => Promise<T>) => Promise<T>;
  /** Cancels a running request; harmless where there is none. */
  readonly cancel: (client: string, requestId: number) => void;
};

/** Which request it is. */
export type RunningRequest = {
  readonly client: string;
  readonly requestId: number;
  readonly replaces?: "search";
};

/** Makes an empty list of running requests. */
export function createCancellation(): Cancellation {
  const running = new Set<RunningRequest & { readonly controller: AbortController }>();
  return {
    run: async (request, work) => {
      for (const other of running) {
        const isOlder = request.replaces !== undefined && other.replaces === request.replaces;
        if (isOlder && other.client === request.client) other.controller.abort();
      }
      const entry = { ...request, controller: new AbortController() };
      running.add(entry);
      try {
        // Messages that are waiting come first: one of them may make this request pointless.
        await new Promise((resolve) => setImmediate(resolve));
        return await work(entry.controller.signal);
      } finally {
        running.delete(entry);
      }
    },
    cancel: (client, requestId) => {
      for (const entry of running) {
        if (entry.client === client && entry.requestId === requestId) entry.controller.abort();
      }
    },
  };
}
