import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useRef, useState } from "react";
import type { Hit } from "../../archive/contract.ts";
import { formatInterval } from "../locales/formatInterval.ts";
import { useHeldList } from "../search/useHeldList.ts";
import type { Results } from "../search/useResults.ts";
import { useLocale, useStrings } from "../strings.ts";
import { Marked } from "../ui/Marked.tsx";
import { Thumb } from "../ui/Thumb.tsx";
import { useAddress } from "../useAddress.ts";
import "./photos.css";

/** Smallest width of a photograph's cell and height of a row, in px. */
const cellWidthPx = 144;
const rowHeightPx = 212;

type PhotoGridProps = { readonly results: Results; readonly onOpen: (id: string) => void };

/** The found photographs side by side; only the rows in view are in the page. */
export function PhotoGrid({ results, onOpen }: PhotoGridProps) {
  const text = useStrings();
  const { address } = useAddress();
  const scroller = useRef<HTMLDivElement>(null);
  const columns = useColumns(scroller);
  const rows = useVirtualizer({
    count: Math.ceil(results.total / columns),
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeightPx,
    overscan: 2,
    useFlushSync: false,
  });
  const items = rows.getVirtualItems();
  const first = (items[0]?.index ?? 0) * columns;
  const last = ((items.at(-1)?.index ?? 0) + 1) * columns - 1;
  const { want } = results;
  useEffect(() => want(first, last), [want, first, last]);
  const openIndex = address.documentId === null ? -1 : results.indexOf(address.documentId);
  useEffect(() => {
    if (openIndex >= 0) rows.scrollToIndex(Math.floor(openIndex / columns), { align: "auto" });
  }, [openIndex, columns, rows]);
  const holding = useHeldList(results.hold, address.documentId !== null);
  const steps = new Map([
    ["ArrowLeft", -1],
    ["ArrowRight", 1],
    ["ArrowUp", -columns],
    ["ArrowDown", columns],
  ]);
  const cells = Array.from(
    { length: Math.max(0, Math.min(last + 1, results.total) - first) },
    (_, n) => first + n,
  );

  return (
    <div
      ref={scroller}
      id="results"
      className="photo-grid"
      role="listbox"
      aria-label={text.photos.label}
      aria-activedescendant={openIndex >= 0 ? `result-${openIndex}` : undefined}
      tabIndex={0}
      onKeyDown={(event) => {
        const step = steps.get(event.key);
        const next = step === undefined ? null : results.hitAt(Math.max(0, openIndex + step));
        if (step !== undefined) event.preventDefault();
        if (next !== null) onOpen(next.id);
      }}
      {...holding}
    >
      <div
        className="photo-rows"
        role="presentation"
        style={{
          height: rows.getTotalSize(),
          paddingTop: items[0]?.start ?? 0,
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

function useColumns(scroller: { readonly current: HTMLElement | null }): number {
  const [columns, setColumns] = useState(2);
  useEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const observer = new ResizeObserver(() =>
      setColumns(Math.max(1, Math.floor(element.clientWidth / cellWidthPx))),
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [scroller]);
  return columns;
}
