import { useStrings } from "../strings.ts";
import { ResultRow } from "./ResultRow.tsx";
import { useHitWindow } from "./useHitWindow.ts";
import type { Results } from "./useResults.ts";

/** Height of a row in px before it is measured: a headline, a line about it, two lines of text. */
const usualRowPx = 112;
const steps = { ArrowUp: -1, ArrowDown: 1 } as const;

type ResultListProps = {
  readonly results: Results;
  readonly onOpen: (id: string) => void;
  /** So many hits on, or back. */
  readonly onStep: (by: number) => void;
};

/** The hits, one below the other; only the rows in view are in the page. */
export function ResultList({ results, onOpen, onStep }: ResultListProps) {
  const text = useStrings();
  const { scroller, rows, openIndex, listProps } = useHitWindow({
    results,
    hitsPerRow: 1,
    rowPx: usualRowPx,
    overscan: 4,
    steps,
    onStep,
  });
  return (
    <div
      ref={scroller}
      className="result-list"
      role="listbox"
      tabIndex={0}
      aria-label={text.search.results}
      {...listProps}
    >
      <div className="result-rows" role="presentation" style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map((item) => (
          <ResultRow
            key={item.key}
            row={item.index}
            top={item.start}
            total={results.total}
            hit={results.hitAt(item.index)}
            isOpen={item.index === openIndex}
            measure={rows.measureElement}
            onOpen={onOpen}
          />
        ))}
      </div>
    </div>
  );
}
