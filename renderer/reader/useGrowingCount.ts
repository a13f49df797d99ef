import { startTransition, useEffect, useState } from "react";
import type { Span } from "../../archive/contract.ts";

/** Parts set at once: about two screens, well under 50 ms on a slow machine. */
const firstParts = 40;
const partsPerStep = 60;

/**
 * How many parts of a long article to set now: the first screens at once, the rest step by step between the reader's
 * own doings, and at once as far as a place that must be seen.
 */
export function useGrowingCount(parts: readonly Span[], place: number | null): number {
  const [count, setCount] = useState(firstParts);
  const isWhole = count >= parts.length;
  useEffect(() => {
    if (isWhole) return;
    const timer = setTimeout(() => startTransition(() => setCount(count + partsPerStep)), 16);
    return () => clearTimeout(timer);
  }, [count, isWhole]);
  const needed = place === null ? 0 : parts.findIndex((part) => part.end > place) + 1;
  return Math.max(count, needed);
}
