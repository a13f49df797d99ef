/** The first few of many, without sorting all. */

/**
 * The `count` numbers that come first, in order. `compare` is negative where its first argument comes before its second, and
 * never 0 for different numbers. Time grows with the number of candidates, not with its logarithm, while `count` is small.
 */
export function selectFirst(
  candidates: ArrayLike<number>,
  count: number,
  compare: (a: number, b: number) => number,
): readonly number[] {
  if (count * 4 >= candidates.length) return Array.from(candidates).sort(compare).slice(0, count);
  const heap: number[] = [];
  for (let i = 0; i < candidates.length; i++) {
    const candidate = candidates[i] as number; // within the length
    if (heap.length < count) pushUp(heap, candidate, compare);
    else if (count > 0 && compare(candidate, heap[0] as number) < 0) siftDown(heap, candidate, compare);
  }
  return heap.sort(compare);
}

/** Adds to a heap whose root is the last in order. */
function pushUp(heap: number[], value: number, compare: (a: number, b: number) => number): void {
  let at = heap.push(value) - 1;
  while (at > 0) {
    const parent = (at - 1) >> 1;
    if (compare(heap[parent] as number, value) >= 0) break;
    heap[at] = heap[parent] as number;
    at = parent;
  }
  heap[at] = value;
}

/** Replaces the root. */
function siftDown(heap: number[], value: number, compare: (a: number, b: number) => number): void {
  let at = 0;
  for (;;) {
    let child = 2 * at + 1;
    if (child >= heap.length) break;
    const right = child + 1;
    if (right < heap.length && compare(heap[right] as number, heap[child] as number) > 0) child = right;
    if (compare(heap[child] as number, value) <= 0) break;
    heap[at] = heap[child] as number;
    at = child;
  }
  heap[at] = value;
}
