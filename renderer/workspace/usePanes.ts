import { useState } from "react";

/** The panes that can be hidden. */
export type PaneName = "filters" | "reader" | "timeline";

/** Which panes are shown. */
export type Panes = { readonly [pane in PaneName]: boolean } & { readonly isTimelineMaximised: boolean };

/** The panes, and how to show and hide them. */
export type PaneControl = {
  readonly panes: Panes;
  readonly toggle: (pane: PaneName) => void;
  readonly toggleMaximised: () => void;
};

const storageKey = "broadsheet:panes";
/** Below this width in px, filters, list and reader don't fit beside each other. */
const narrowPx = 1000;

/** The panes as they were left; remembered on this computer only. */
export function usePanes(): PaneControl {
  const [panes, setPanes] = useState(readPanes);
  const change = (next: Panes) => {
    setPanes(next);
    writePanes(next);
  };
  return {
    panes,
    toggle: (pane) => change({ ...panes, [pane]: !panes[pane], isTimelineMaximised: false }),
    toggleMaximised: () =>
      change({ ...panes, timeline: true, isTimelineMaximised: !panes.isTimelineMaximised }),
  };
}

function readPanes(): Panes {
  const usual = {
    filters: window.innerWidth >= narrowPx,
    reader: true,
    timeline: true,
    isTimelineMaximised: false,
  };
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(storageKey) ?? "null");
    return typeof kept === "object" && kept !== null ? { ...usual, ...kept } : usual;
  } catch {
    // No storage, or spoilt: the usual panes.
    return usual;
  }
}

function writePanes(panes: Panes): void {
  try {
    localStorage.setItem(storageKey, JSON.stringify({ ...panes, isTimelineMaximised: false }));
  } catch {
    // Without storage the panes are as usual next time: nothing is lost.
  }
}
