import { Popover } from "radix-ui";
import { useState } from "react";
import type { Bin, Filters, TimelineAxis, TimelineItem, TimelineUnit } from "../../archive/contract.ts";
import { useClient } from "../client.ts";
import { formatBin, formatInterval } from "../locales/formatInterval.ts";
import { withDays } from "../search/filters.ts";
import { useLocale, useStrings } from "../strings.ts";
import { Button, IconButton } from "../ui/Button.tsx";
import { FailureNote } from "../ui/FailureNote.tsx";
import type { Marked } from "../ui/Marked.tsx";
import { useAddress } from "../useAddress.ts";
import { useAnswer } from "../useAnswer.ts";
import { useRevision } from "../useArchive.ts";

/** The bar whose documents are listed, and where on the screen it is. */
export type OpenBin = {
  readonly axis: TimelineAxis;
  readonly bin: Bin;
  readonly unit: TimelineUnit;
  readonly screenX: number;
  readonly screenY: number;
};

type BinItemsProps = {
  readonly bin: OpenBin | null;
  readonly hasSearch: boolean;
  readonly onClose: () => void;
  readonly onZoom: (bin: Bin) => void;
};

/** What stands behind a bar: its documents, on the happened lane with the sentences that tell of that time. */
export function BinItems({ bin, hasSearch, onClose, onZoom }: BinItemsProps) {
  const text = useStrings();
  const anchor = { getBoundingClientRect: () => new DOMRect(bin?.screenX ?? 0, bin?.screenY ?? 0, 0, 0) };
  return (
    <Popover.Root open={bin !== null} onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}>
      <Popover.Anchor virtualRef={{ current: anchor }} />
      <Popover.Portal>
        <Popover.Content
          className="popover bin-items"
          side="top"
          sideOffset={6}
          collisionPadding={10}
          aria-label={text.timeline.title}
        >
          {bin === null ? null : (
            <Items
              key={`${bin.axis} ${bin.bin.firstDay}`}
              open={bin}
              hasSearch={hasSearch}
              onClose={onClose}
              onZoom={onZoom}
            />
          )}
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}

/** Items fetched at first and with each "more". */
const itemsPerStep = 50;

type ItemsProps = Omit<BinItemsProps, "bin"> & { readonly open: OpenBin };

function Items({ open, hasSearch, onClose, onZoom }: ItemsProps) {
  const text = useStrings();
  const locale = useLocale();
  const client = useClient();
  const revision = useRevision();
  const { address, navigate } = useAddress();
  const { axis, bin, unit } = open;
  const { query, filters } = address;
  const [hitsOnly, setHitsOnly] = useState(hasSearch && bin.hits + bin.widerHits > 0);
  const [isTouching, setTouching] = useState(bin.total === 0);
  const [limit, setLimit] = useState(itemsPerStep);
  const containment = isTouching ? "touching" : "within";
  const key = JSON.stringify([
    revision,
    axis,
    bin.firstDay,
    bin.lastDay,
    hitsOnly,
    containment,
    limit,
    query,
    filters,
  ]);
  const range = { firstDay: bin.firstDay, lastDay: bin.lastDay };
  const items = useAnswer(key, (requestId) =>
    client.getTimelineItems({
      requestId,
      axis,
      range,
      containment,
      query,
      filters,
      hitsOnly,
      offset: 0,
      limit,
    }),
  );
  const filter = () => {
    navigate({
      filters: withDays(filters as Filters, axis === "happened" ? "happened" : "published", range),
    });
    onClose();
  };
  const total = items.value?.total ?? 0;
  return (
    <>
      <div className="bin-head">
        <h2>{text.timeline.items.title(text.timeline.axes[axis], formatBin(bin, unit, locale))}</h2>
        <IconButton icon="close" label={text.keys.close} onClick={onClose} />
      </div>
      <div className="bin-choices">
        <span>
          {items.value === null
            ? ""
            : axis === "happened"
              ? text.timeline.items.events(total)
              : text.timeline.items.count(total)}
        </span>
        {hasSearch ? (
          <Choice
            label={text.timeline.items.hitsOnly}
            isOn={hitsOnly}
            onToggle={() => setHitsOnly(!hitsOnly)}
          />
        ) : null}
        {bin.wider > 0 ? (
          <Choice
            label={text.timeline.items.touching}
            isOn={isTouching}
            onToggle={() => setTouching(!isTouching)}
          />
        ) : null}
      </div>
      {items.failure === null ? null : <FailureNote failure={items.failure} />}
      {items.value === null && items.isLoading ? <p>{text.timeline.items.loading}</p> : null}
      {items.value?.items.length === 0 ? <p>{text.timeline.items.none}</p> : null}
      <ul className="bin-list">
        {items.value?.items.map((item) => (
          <Item
            key={`${item.id} ${item.interval.edtf} ${item.interval.firstDay}`}
            item={item}
            hasSearch={hasSearch}
            onOpen={(place) => {
              navigate({
                documentId: item.id,
                place,
                ...(address.view === "report" || address.view === "corrections" ? { view: "list" } : {}),
              });
              onClose();
            }}
          />
        ))}
      </ul>
      {items.value !== null && items.value.items.length < total && limit < 1000 ? (
        <Button look="link" onClick={() => setLimit(limit + itemsPerStep)}>
          {text.timeline.items.more}
        </Button>
      ) : null}
      <div className="bin-foot">
        <Button look="link" onClick={filter}>
          {text.timeline.items.filter}
        </Button>
        <Button
          look="link"
          onClick={() => {
            onZoom(bin);
            onClose();
          }}
        >
          {text.timeline.items.zoom}
        </Button>
      </div>
    </>
  );
}

type ChoiceProps = { readonly label: string; readonly isOn: boolean; readonly onToggle: () => void };

function Choice({ label, isOn, onToggle }: ChoiceProps) {
  return (
    <label>
      <input type="checkbox" checked={isOn} onChange={onToggle} /> {label}
    </label>
  );
}

type ItemProps = {
  readonly item: TimelineItem;
  readonly hasSearch: boolean;
  readonly onOpen: (place: number | null) => void;
};

function Item({ item, hasSearch, onOpen }: ItemProps) {
  const text = useStrings();
  const locale = useLocale();
  const date = formatInterval(item.interval, locale);
  return (
    <li>
      <button type="button" className="bin-item" onClick={() => onOpen(item.mentions[0]?.start ?? null)}>
        <strong data-hit={hasSearch && item.isHit}>{item.headline ?? text.search.noHeadline}</strong>
        <span className="bin-about">{[item.source, date].filter(Boolean).join(" · ")}</span>
      </button>
      {item.mentions.map((mention) => (
        <button
          type="button"
          className="bin-mention"
          key={mention.start}
          onClick={() => onOpen(mention.start)}
        >
          <Mention {...mention.sentence} />
        </button>
      ))}
    </li>
  );
}

// The words that name the time are underlined like dates in the reader: the vermilion of `mark` belongs to hits.
function Mention({ text, marks }: Parameters<typeof Marked>[0]) {
  const [mark] = marks;
  if (mark === undefined) return text;
  return (
    <>
      {text.slice(0, mark.start)}
      <span className="date">{text.slice(mark.start, mark.end)}</span>
      {text.slice(mark.end)}
    </>
  );
}
