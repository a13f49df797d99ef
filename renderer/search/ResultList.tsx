import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useRef } from "react";
import { useStrings } from "../strings.ts";
import { useAddress } from "../useAddress.ts";
import { ResultRow } from "./ResultRow.tsx";
import { useHeldList } from "./useHeldList.ts";
import type { Results } from "./useResults.ts";

/** Height of a row in px before it is measured: a headline, a line about it, two lines of text. */
const usualRowPx = 112;

type ResultListProps = { readonly results: Results; readonly onOpen: (id: string) => void };

/** The hits, one below the other; only the rows in view are in the page. */
export function ResultList({ results, onOpen }: ResultListProps) {
  const text = useStrings();
  const { address } = useAddress();
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: results.total,
    getScrollElement: () => scroller.current,
    estimateSize: () => usualRowPx,
    overscan: 4,
    useFlushSync: false,
  });
  const items = rows.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const last = items.at(-1)?.index ?? 0;
  const { want, key } = results;
  useEffect(() => want(first, last), [want, first, last]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another list starts at its top
  useEffect(() => {
    scroller.current?.scrollTo({ top: 0 });
  }, [key]);
  const openRow = address.documentId === null ? -1 : results.indexOf(address.documentId);
  useEffect(() => {
    if (openRow >= 0) rows.scrollToIndex(openRow, { align: "auto" });
  }, [openRow, rows]);
  const holding = useHeldList(results.hold, address.documentId !== null);

  return (
    <div
      ref={scroller}
      id="results"
      className="result-list"
      role="listbox"
      aria-label={text.search.results}
      aria-activedescendant={openRow >= 0 ? `result-${openRow}` : undefined}
      tabIndex={0}
      {...holding}
    >
      <div className="result-rows" role="presentation" style={{ height: rows.getTotalSize() }}>
        {items.map((item) => (
          <ResultRow
            key={item.key}
            row={item.index}
            top={item.start}
            total={results.total}
            hit={results.hitAt(item.index)}
            isOpen={item.index === openRow}
            measure={rows.measureElement}
            onOpen={onOpen}
          />
        ))}
      </div>
    </div>
  );
}
