import { useStrings } from "../strings.ts";
import { IconButton } from "../ui/Button.tsx";
import type { DocumentMark } from "./documentMarks.ts";
import type { ViewportControl } from "./useViewport.ts";
import type { Viewport } from "./viewport.ts";

type EdgeHintsProps = {
  readonly marks: readonly DocumentMark[];
  readonly viewport: Viewport;
  readonly onGlide: ViewportControl["glide"];
};

/** An arrow at the edge where the open document's publication lies outside of what is shown; it leads there. */
export function EdgeHints({ marks, viewport, onGlide }: EdgeHintsProps) {
  const text = useStrings();
  const published = marks.find((mark) => mark.kind === "published");
  if (published === undefined) return null;
  const isEarlier = published.lastDay < viewport.start;
  const isLater = published.firstDay >= viewport.end;
  if (!isEarlier && !isLater) return null;
  return (
    <IconButton
      className={isEarlier ? "edge-hint earlier" : "edge-hint later"}
      icon={isEarlier ? "left" : "right"}
      label={isEarlier ? text.timeline.documentEarlier : text.timeline.documentLater}
      onClick={() =>
        onGlide((before) => {
          const half = (before.end - before.start) / 2;
          return { start: published.firstDay - half, end: published.firstDay + half };
        })
      }
    />
  );
}
