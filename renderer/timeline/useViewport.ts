import { useCallback, useEffect, useEffectEvent, useRef, useState } from "react";
import { useAddress } from "../useAddress.ts";
import { keepWithin, type Viewport } from "./viewport.ts";

/** What the timeline shows, and how to move it. */
export type ViewportControl = {
  readonly viewport: Viewport;
  /** Moves at once, as the pointer does. */
  readonly move: (change: (before: Viewport) => Viewport) => void;
  /** Moves in a few steps, so that the eye can follow; at once where the system asks for reduced motion. */
  readonly glide: (change: (before: Viewport) => Viewport) => void;
};

/** Pause in ms after which a movement counts as done and enters the address. */
const settleMs = 250;
const glideMs = 180;

/**
 * The viewport: the address's where it names one, else all (`home`), which grows with the archive while it is read.
 */
export function useViewport(home: Viewport, span: Viewport): ViewportControl {
  const { address, navigate } = useAddress();
  const [own, setOwn] = useState<Viewport | null>(() => toViewport(address.shown));
  const [written, setWritten] = useState(address.shown);
  const frame = useRef(0);
  const latest = useRef(own ?? home);

  // Back, forward, a pasted address or "show on the timeline" moved it from outside.
  if (!sameDays(address.shown, written)) {
    setWritten(address.shown);
    setOwn(toViewport(address.shown));
  }
  const viewport = own ?? home;
  useEffect(() => {
    latest.current = viewport;
  });

  const settle = useEffectEvent(() => {
    if (own === null) return;
    const shown = { firstDay: Math.floor(own.start), lastDay: Math.ceil(own.end) - 1 };
    setWritten(shown);
    navigate({ shown }, "replace");
  });
  useEffect(() => {
    if (own === null) return;
    const timer = setTimeout(settle, settleMs);
    return () => clearTimeout(timer);
  }, [own]);

  const place = useEffectEvent((next: Viewport) => {
    const kept = keepWithin(next, span);
    latest.current = kept;
    setOwn(kept);
  });
  const move = useCallback<ViewportControl["move"]>((change) => {
    cancelAnimationFrame(frame.current);
    place(change(latest.current));
  }, []);
  const glide = useCallback<ViewportControl["glide"]>((change) => {
    cancelAnimationFrame(frame.current);
    const from = latest.current;
    const to = change(from);
    if (to === from) return;
    if (window.matchMedia("(prefers-reduced-motion: reduce)").matches) return place(to);
    const startedMs = performance.now();
    const step = (nowMs: number) => {
      const share = Math.min(1, Math.max(0, (nowMs - startedMs) / glideMs));
      const eased = 1 - (1 - share) ** 3;
      place({
        start: from.start + (to.start - from.start) * eased,
        end: from.end + (to.end - from.end) * eased,
      });
      if (share < 1) frame.current = requestAnimationFrame(step);
    };
    frame.current = requestAnimationFrame(step);
  }, []);
  // A place that was asked for from outside wins over a movement still under way.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the address is what ends the movement
  useEffect(() => () => cancelAnimationFrame(frame.current), [address.shown]);
  return { viewport, move, glide };
}

type ShownDays = { readonly firstDay: number; readonly lastDay: number } | null;

function toViewport(shown: ShownDays): Viewport | null {
  return shown === null ? null : { start: shown.firstDay, end: shown.lastDay + 1 };
}

function sameDays(left: ShownDays, right: ShownDays): boolean {
  return left?.firstDay === right?.firstDay && left?.lastDay === right?.lastDay;
}
