/** Ends a switch over a union: the compiler complains where a case is missing, and a value from outside throws. */
export function assertNever(value: never): never {
  throw new Error(`unexpected value: ${JSON.stringify(value)}`);
}
