import { useEffect, useRef, useState } from "react";
import type { Hit } from "../../archive/contract.ts";
import { formatInterval } from "../locales/formatInterval.ts";
import { useHitWindow } from "../search/useHitWindow.ts";
import type { Results } from "../search/useResults.ts";
import { useLocale, useStrings } from "../strings.ts";
import { Marked } from "../ui/Marked.tsx";
import { Thumb } from "../ui/Thumb.tsx";
import "./photos.css";

/** Smallest width of a photograph's cell and height of a row, in px. */
const cellWidthPx = 144;
const rowHeightPx = 212;

type PhotoGridProps = {
  readonly results: Results;
  readonly onOpen: (id: string) => void;
  /** So many hits on, or back. */
  readonly onStep: (by: number) => void;
};

/** The found photographs side by side; only the rows in view are in the page. */
export function PhotoGrid({ results, onOpen, onStep }: PhotoGridProps) {
  const text = useStrings();
  const grid = useRef<HTMLDivElement>(null);
  const columns = useColumns(grid);
  const { scroller, rows, first, last, openIndex, listProps } = useHitWindow({
    results,
    hitsPerRow: columns,
    rowPx: rowHeightPx,
    overscan: 2,
    steps: { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -columns, ArrowDown: columns },
    onStep,
  });
  const cells = Array.from(
    { length: Math.max(0, Math.min(last + 1, results.total) - first) },
    (_, n) => first + n,
  );

  return (
    <div
      ref={scroller}
      className="photo-grid"
      role="listbox"
      tabIndex={0}
      aria-label={text.photos.label}
      {...listProps}
    >
      <div
        ref={grid}
        className="photo-rows"
        role="presentation"
        style={{
          height: rows.getTotalSize(),
          paddingTop: rows.getVirtualItems()[0]?.start ?? 0,
          gridTemplateColumns: `repeat(${columns}, 1fr)`,
        }}
      >
        {cells.map((index) => (
          <PhotoCell
            key={index}
            index={index}
            total={results.total}
            hit={results.hitAt(index)}
            isOpen={index === openIndex}
            onOpen={onOpen}
          />
        ))}
      </div>
    </div>
  );
}

type PhotoCellProps = {
  readonly index: number;
  readonly total: number;
  readonly hit: Hit | null;
  readonly isOpen: boolean;
  readonly onOpen: (id: string) => void;
};

function PhotoCell({ index, total, hit, isOpen, onOpen }: PhotoCellProps) {
  const text = useStrings();
  const locale = useLocale();
  const caption = hit?.snippets[0] ?? hit?.headline;
  const date = hit?.published ? formatInterval(hit.published, locale) : null;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled by the list, which has the focus
    <div
      id={`result-${index}`}
      className="photo-cell"
      role="option"
      tabIndex={-1}
      aria-selected={isOpen}
      aria-posinset={index + 1}
      aria-setsize={total}
      onClick={() => (hit === null ? undefined : onOpen(hit.id))}
    >
      <div className="photo-frame">{hit === null ? null : <Thumb id={hit.id} />}</div>
      <p className="photo-caption" lang={hit?.language}>
        {caption === undefined || caption.text === "" ? (
          text.photos.untitled
        ) : (
          <Marked text={caption.text} marks={caption.marks} />
        )}
      </p>
      <p className="photo-about">
        {[date ?? text.search.undated, ...(hit?.photographers ?? [])].join(" · ")}
      </p>
    </div>
  );
}

/** How many cells stand side by side in the element. */
function useColumns(grid: { readonly current: HTMLElement | null }): number {
  const [columns, setColumns] = useState(2);
  useEffect(() => {
    const element = grid.current;
    if (element === null) return;
    const observer = new ResizeObserver(() =>
      setColumns(Math.max(1, Math.floor(element.clientWidth / cellWidthPx))),
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [grid]);
  return columns;
}
