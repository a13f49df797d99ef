/** Calls at most once in a while: at once, and once more at the end of the while if it was asked for meanwhile. */
export type Throttle = { readonly ask: () => void; readonly close: () => void };

/** Makes a throttle around a call. */
export function createThrottle(call: () => void, everyMs: number): Throttle {
  let pause: NodeJS.Timeout | null = null;
  let isAsked = false;
  const run = () => {
    isAsked = false;
    pause = setTimeout(() => {
      pause = null;
      if (isAsked) run();
    }, everyMs);
    call();
  };
  return {
    ask: () => {
      isAsked = true;
      if (pause === null) run();
    },
    close: () => {
      if (pause !== null) clearTimeout(pause);
      isAsked = false;
    },
  };
}
