/** Gives jsdom the few things of a browser that the window asks for: a size, a scroll, and a quiet canvas. */
export function prepareBrowser(): void {
  const size = { configurable: true, get: () => 600 };
  Object.defineProperties(HTMLElement.prototype, {
    offsetHeight: size,
    offsetWidth: size,
    clientHeight: size,
    clientWidth: size,
    scrollTo: { configurable: true, value: () => undefined },
    scrollIntoView: { configurable: true, value: () => undefined },
    hasPointerCapture: { configurable: true, value: () => false },
  });
  // jsdom puts everything at 0, 0, where user-event clicks: the dividers between panes would take every click.
  Element.prototype.getBoundingClientRect = function rect() {
    return this.matches("[data-panel], [data-separator]") ? new DOMRect(9000, 9000, 600, 600) : new DOMRect();
  };
  HTMLCanvasElement.prototype.getContext = () => null;
  window.ResizeObserver = class {
    observe() {}
    unobserve() {}
    disconnect() {}
  };
  window.matchMedia = (media) =>
    ({
      matches: media.includes("reduce"),
      media,
      addEventListener: () => undefined,
      removeEventListener: () => undefined,
    }) as unknown as MediaQueryList; // only these are used
}
