import { type UIEvent, useEffect, useRef } from "react";

/**
 * Handlers for a scrolling list that hold its order while someone is at it: the pointer over it, the focus in it,
 * scrolled away from its top, or a document of it open.
 */
export function useHeldList(hold: (isHeld: boolean) => void, isDocumentOpen: boolean) {
  const reasons = useRef({ pointer: false, focus: false, scrolled: false, open: isDocumentOpen });
  const note = (change: Partial<typeof reasons.current>) => {
    Object.assign(reasons.current, change);
    hold(Object.values(reasons.current).some(Boolean));
  };
  useEffect(() => note({ open: isDocumentOpen }));
  return {
    onPointerEnter: () => note({ pointer: true }),
    onPointerLeave: () => note({ pointer: false }),
    onFocus: () => note({ focus: true }),
    onBlur: () => note({ focus: false }),
    onScroll: (event: UIEvent<HTMLElement>) => note({ scrolled: event.currentTarget.scrollTop > 0 }),
  };
}
