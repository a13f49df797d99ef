import type { TimelineLane } from "../../archive/contract.ts";
import { useStrings } from "../strings.ts";
import { Button } from "../ui/Button.tsx";
import { countOutside } from "./countOutside.ts";
import type { ViewportControl } from "./useViewport.ts";
import type { Viewport } from "./viewport.ts";

type OutsideHintsProps = {
  /** Bars over all time. */
  readonly lanes: readonly TimelineLane[];
  readonly hasSearch: boolean;
  readonly viewport: Viewport;
  readonly span: Viewport;
  readonly onGlide: ViewportControl["glide"];
};

/** How many documents lie before and after what is shown; pressed, they come into view. Nothing is hidden by a zoom. */
export function OutsideHints({ lanes, hasSearch, viewport, span, onGlide }: OutsideHintsProps) {
  const text = useStrings();
  const { earlier, later } = countOutside(lanes, viewport, hasSearch ? "hits" : "total");
  return (
    <>
      {earlier === 0 ? null : (
        <Button
          look="link"
          className="outside-hint earlier"
          onClick={() => onGlide((before) => ({ start: span.start, end: before.end }))}
        >
          {text.timeline.outsideEarlier(earlier)}
        </Button>
      )}
      {later === 0 ? null : (
        <Button
          look="link"
          className="outside-hint later"
          onClick={() => onGlide((before) => ({ start: before.start, end: span.end }))}
        >
          {text.timeline.outsideLater(later)}
        </Button>
      )}
    </>
  );
}
