import { type RefObject, useEffect, useLayoutEffect, useState } from "react";

/** Size of a canvas in CSS px. */
export type CanvasSize = { readonly widthPx: number; readonly heightPx: number };

/** The colours of the theme that canvases draw with. */
export type Palette = {
  readonly [name in
    | "paper"
    | "panel"
    | "rule"
    | "ink"
    | "muted"
    | "bar"
    | "barWider"
    | "barHit"
    | "barHitWider"
    | "link"
    | "focus"]: string;
};

/** Follows the size of a canvas's box and keeps its pixels sharp on dense screens. */
export function useCanvasSize(canvas: RefObject<HTMLCanvasElement | null>): CanvasSize {
  const [size, setSize] = useState<CanvasSize>({ widthPx: 0, heightPx: 0 });
  useLayoutEffect(() => {
    const element = canvas.current;
    if (element === null) return;
    const measure = () => setSize({ widthPx: element.clientWidth, heightPx: element.clientHeight });
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [canvas]);
  return size;
}

/** A drawing context whose unit is one CSS px, cleared; null where the browser has none (tests) or the canvas no size. */
export function startDrawing(
  canvas: HTMLCanvasElement | null,
  { widthPx, heightPx }: CanvasSize,
): CanvasRenderingContext2D | null {
  if (canvas === null || widthPx === 0 || heightPx === 0) return null;
  const scale = window.devicePixelRatio || 1;
  const width = Math.round(widthPx * scale);
  const height = Math.round(heightPx * scale);
  if (canvas.width !== width || canvas.height !== height) {
    canvas.width = width;
    canvas.height = height;
  }
  const context = canvas.getContext("2d");
  context?.setTransform(scale, 0, 0, scale, 0, 0);
  context?.clearRect(0, 0, widthPx, heightPx);
  return context;
}

/** The theme's colours; new ones whenever the theme changes. */
export function usePalette(): Palette {
  const [palette, setPalette] = useState(readPalette);
  useEffect(() => {
    const refresh = () => setPalette(readPalette());
    const observer = new MutationObserver(refresh);
    observer.observe(document.documentElement, { attributes: true, attributeFilter: ["data-theme"] });
    refresh();
    return () => observer.disconnect();
  }, []);
  return palette;
}

function readPalette(): Palette {
  const style = getComputedStyle(document.documentElement);
  const read = (name: string) => style.getPropertyValue(name).trim() || "#888";
  return {
    paper: read("--paper"),
    panel: read("--panel"),
    rule: read("--rule"),
    ink: read("--ink"),
    muted: read("--muted"),
    bar: read("--bar"),
    barWider: read("--bar-wider"),
    barHit: read("--bar-hit"),
    barHitWider: read("--bar-hit-wider"),
    link: read("--link"),
    focus: read("--focus"),
  };
}
