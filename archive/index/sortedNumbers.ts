/** Sets of numbers as ascending arrays without repetition: documents and places. */

/** From here on a list this many times as long is leapt through instead of walked. */
const leapFactor = 16;

/** The first position from `from` on whose number isn't below `wanted`; leaps of growing length, so that near ones are found at once. */
export function seekNumber(
  numbers: Uint32Array,
  wanted: number,
  { from, to = numbers.length }: { readonly from: number; readonly to?: number },
): number {
  let low = from;
  let leap = 1;
  while (low < to && (numbers[low] as number) < wanted) {
    from = low + 1;
    low += leap;
    leap *= 2;
  }
  let high = Math.min(low, to);
  while (from < high) {
    const middle = (from + high) >> 1;
    if ((numbers[middle] as number) < wanted) from = middle + 1;
    else high = middle;
  }
  return high;
}

/** What both hold. */
export function intersectSorted(one: Uint32Array, other: Uint32Array): Uint32Array {
  const [few, many] = one.length <= other.length ? [one, other] : [other, one];
  const both = new Uint32Array(few.length);
  const leaps = many.length > few.length * leapFactor;
  let count = 0;
  let at = 0;
  for (let i = 0; i < few.length; i++) {
    const wanted = few[i] as number; // like the others: below the length
    if (leaps) at = seekNumber(many, wanted, { from: at });
    else while (at < many.length && (many[at] as number) < wanted) at++;
    if (at === many.length) break;
    if (many[at] === wanted) both[count++] = wanted;
  }
  return both.subarray(0, count);
}

/** What the first holds and the second doesn't. */
export function subtractSorted(from: Uint32Array, without: Uint32Array): Uint32Array {
  const rest = new Uint32Array(from.length);
  let count = 0;
  let at = 0;
  for (let i = 0; i < from.length; i++) {
    const number = from[i] as number; // below the length
    while (at < without.length && (without[at] as number) < number) at++;
    if (without[at] !== number) rest[count++] = number;
  }
  return rest.subarray(0, count);
}

/** What any of the lists holds. */
export function uniteSorted(lists: readonly Uint32Array[]): Uint32Array {
  const [only = new Uint32Array(0)] = lists;
  if (lists.length < 2) return only;
  const all = new Uint32Array(lists.reduce((sum, list) => sum + list.length, 0));
  let filled = 0;
  for (const list of lists) {
    all.set(list, filled);
    filled += list.length;
  }
  all.sort();
  let count = 0;
  for (let i = 0; i < filled; i++) {
    if (i === 0 || all[i] !== all[i - 1]) all[count++] = all[i] as number; // below filled
  }
  return all.subarray(0, count);
}
