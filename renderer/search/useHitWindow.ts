import { useVirtualizer, type Virtualizer } from "@tanstack/react-virtual";
import { type HTMLAttributes, type RefObject, useEffect, useRef } from "react";
import { focusStation } from "../stations.ts";
import { useAddress } from "../useAddress.ts";
import { useHeldList } from "./useHeldList.ts";
import type { Results } from "./useResults.ts";

type HitWindowRequest = {
  readonly results: Results;
  readonly hitsPerRow: number;
  /** Height of a row in px; where rows are measured, the usual one. */
  readonly rowPx: number;
  /** Rows kept in the page above and below what is seen. */
  readonly overscan: number;
  /** By which keys one goes how many hits on. */
  readonly steps: { readonly [key: string]: number };
  readonly onStep: (by: number) => void;
};

/** The part of the hits that is in the page. */
export type HitWindow = {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly rows: Virtualizer<HTMLDivElement, HTMLElement>;
  /** First and last hit in the page; the last may lie behind the end of the list. */
  readonly first: number;
  readonly last: number;
  /** Index of the open document, or -1 where it is not among the hits fetched. */
  readonly openIndex: number;
  /** For the scrolling element, a list box: keys and focus. */
  readonly listProps: HTMLAttributes<HTMLDivElement>;
};

/**
 * What every view of the hits does alike: only the rows in view are in the page and fetched, the open document stays in
 * view, another list starts at its top, arrows go from hit to hit, Enter goes to the reader, and the order is held while
 * somebody is at it.
 */
export function useHitWindow({
  results,
  hitsPerRow,
  rowPx,
  overscan,
  steps,
  onStep,
}: HitWindowRequest): HitWindow {
  const { documentId } = useAddress().address;
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer<HTMLDivElement, HTMLElement>({
    count: Math.ceil(results.total / hitsPerRow),
    getScrollElement: () => scroller.current,
    estimateSize: () => rowPx,
    overscan,
    useFlushSync: false,
  });
  const items = rows.getVirtualItems();
  const first = (items[0]?.index ?? 0) * hitsPerRow;
  const last = ((items.at(-1)?.index ?? 0) + 1) * hitsPerRow - 1;
  const { want, key } = results;
  useEffect(() => want(first, last), [want, first, last]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another list starts at its top
  useEffect(() => {
    scroller.current?.scrollTo({ top: 0 });
  }, [key]);
  const openIndex = documentId === null ? -1 : results.indexOf(documentId);
  const openRow = Math.floor(openIndex / hitsPerRow);
  useEffect(() => {
    if (openRow >= 0) rows.scrollToIndex(openRow, { align: "auto" });
  }, [openRow, rows]);
  const holding = useHeldList(results.hold, documentId !== null);
  const listProps: HTMLAttributes<HTMLDivElement> = {
    id: "results",
    "aria-activedescendant": openIndex >= 0 ? `result-${openIndex}` : undefined,
    onKeyDown: (event) => {
      const by = steps[event.key];
      if (by === undefined && event.key !== "Enter") return;
      event.preventDefault();
      if (by === undefined) focusStation("reader");
      else onStep(by);
    },
    ...holding,
  };
  return { scroller, rows, first, last, openIndex, listProps };
}
