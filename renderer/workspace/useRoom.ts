import { useSyncExternalStore } from "react";

/** How much stands side by side: three columns, two, or one. */
export type Room = "wide" | "medium" | "narrow";

// The widths at which styles change too: see the media queries of workspace.css.
const queries = { narrow: "(max-width: 719px)", medium: "(max-width: 999px)" } as const;

/** The room that the window has now. */
export function useRoom(): Room {
  return useSyncExternalStore(subscribe, readRoom);
}

function readRoom(): Room {
  if (window.matchMedia(queries.narrow).matches) return "narrow";
  return window.matchMedia(queries.medium).matches ? "medium" : "wide";
}

function subscribe(listener: () => void): () => void {
  const media = Object.values(queries).map((query) => window.matchMedia(query));
  for (const each of media) each.addEventListener("change", listener);
  return () => {
    for (const each of media) each.removeEventListener("change", listener);
  };
}
