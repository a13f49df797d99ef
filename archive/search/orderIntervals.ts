/** The order that makes interval codes compare like dates. */
import type { IntervalDictionary } from "./columns.ts";

/**
 * A dictionary of distinct intervals, ascending by first and then last day, and for each old code its new one. Code 0
 * (no date) stays 0.
 */
export function orderIntervals(
  firstDays: ArrayLike<number>,
  lastDays: ArrayLike<number>,
): { readonly dictionary: IntervalDictionary; readonly newCodes: Uint32Array } {
  const first = (code: number) => firstDays[code] ?? 0;
  const last = (code: number) => lastDays[code] ?? 0;
  const order = Array.from({ length: Math.max(0, firstDays.length - 1) }, (_, i) => i + 1).sort(
    (a, b) => first(a) - first(b) || last(a) - last(b),
  );
  const distinctFirst: number[] = [0];
  const distinctLast: number[] = [0];
  const newCodes = new Uint32Array(firstDays.length);
  for (const code of order) {
    const isNew =
      distinctFirst.length === 1 ||
      distinctFirst.at(-1) !== first(code) ||
      distinctLast.at(-1) !== last(code);
    if (isNew) {
      distinctFirst.push(first(code));
      distinctLast.push(last(code));
    }
    newCodes[code] = distinctFirst.length - 1;
  }
  const dictionary = {
    firstDays: Int32Array.from(distinctFirst),
    lastDays: Int32Array.from(distinctLast),
  };
  return { dictionary, newCodes };
}
