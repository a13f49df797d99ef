/** Ends a switch over a union: the compiler proves that it is never reached, and a value that slips through is a bug. */
export function assertNever(value: never): never {
  throw new Error(`unexpected value: ${JSON.stringify(value)}`);
}
