/** Where the keyboard stops on its way through the window, in order. */
const stations = {
  search: "#search",
  results: "#results, .report-list",
  reader: ".reader-page",
  timeline: ".plot-canvas",
} as const;

type Station = keyof typeof stations;

/** Puts the focus on a station; nothing where it isn't shown. In the search field all is selected, to be typed over. */
export function focusStation(station: Station): void {
  const element = document.querySelector<HTMLElement>(stations[station]);
  element?.focus();
  if (element instanceof HTMLInputElement) element.select();
}

/** Goes on to the next station that is shown, or back, round and round; from nowhere to the first or last. */
export function focusNextStation(by: 1 | -1): void {
  const shown = Object.values(stations).flatMap((selector) => {
    const element = document.querySelector<HTMLElement>(selector);
    return element === null ? [] : [element];
  });
  const at = shown.findIndex((element) => element.contains(document.activeElement));
  const from = at === -1 && by === -1 ? 0 : at;
  const next = shown[(from + by + shown.length) % shown.length];
  next?.focus();
}

/** Whether the focus is on that station or in it. */
export function isAtStation(station: Station): boolean {
  return document.activeElement?.closest(stations[station]) != null;
}
