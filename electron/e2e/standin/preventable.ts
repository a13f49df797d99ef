/** An event object with Electron's `preventDefault`, and what the event carries. */
export type Preventable<T> = T & { defaultPrevented: boolean; readonly preventDefault: () => void };

/** Makes such an event object. */
export function preventable<T extends object>(carried: T): Preventable<T> {
  const event = {
    ...carried,
    defaultPrevented: false,
    preventDefault: () => {
      event.defaultPrevented = true;
    },
  };
  return event;
}
