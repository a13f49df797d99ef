import type { TimelineAnswer, TimelineAxis } from "../../archive/contract.ts";
import { formatNumber } from "../locales/formatNumber.ts";
import { useLocale, useStrings } from "../strings.ts";
import { Button } from "../ui/Button.tsx";
import { useAddress } from "../useAddress.ts";
import { toTracks } from "./laneRows.ts";

type LaneLabelsProps = {
  readonly answer: TimelineAnswer | null;
  readonly lanes: readonly TimelineAxis[];
  readonly hasSearch: boolean;
};

/** The lanes' names with what has no date; undated documents are one click away. */
export function LaneLabels({ answer, lanes, hasSearch }: LaneLabelsProps) {
  const text = useStrings();
  const locale = useLocale();
  const { address, navigate } = useAddress();
  return (
    <ul className="lane-labels" style={{ gridTemplateRows: toTracks(lanes) }}>
      {lanes.map((axis) => {
        const lane = answer?.lanes.find((each) => each.axis === axis);
        const undated = hasSearch ? (lane?.undatedHits ?? 0) : (lane?.undated ?? 0);
        return (
          <li key={axis} data-axis={axis}>
            <strong>{text.timeline.axes[axis]}</strong>
            {undated === 0 ? null : axis === "happened" ? (
              <span>{text.timeline.undated(undated)}</span>
            ) : (
              <Button
                look="link"
                aria-label={`${text.timeline.axes[axis]}: ${text.timeline.showUndated(undated)}`}
                title={text.timeline.showUndated(undated)}
                onClick={() =>
                  navigate({
                    view: axis === "photos" ? "photos" : "list",
                    filters: { ...address.filters, undated: true },
                  })
                }
              >
                {text.timeline.undated(undated)}
              </Button>
            )}
            {lane === undefined ? null : (
              <span className="visually-hidden">{formatNumber(undated, locale)}</span>
            )}
          </li>
        );
      })}
    </ul>
  );
}
