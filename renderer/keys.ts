import { useEffect, useEffectEvent } from "react";

/** Keys and what to do on them. A key's name is `KeyboardEvent.key`, with `Mod+` before it for Ctrl (Command on a Mac). */
type KeyActions = readonly (readonly [key: string, action: () => void])[];

/** Listens to keys in the whole window. Keys typed into a field, and keys that a dialog or menu has used, are left alone. */
export function useKeys(actions: KeyActions): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || event.altKey) return;
    const hasModifier = event.ctrlKey || event.metaKey;
    if (!hasModifier && isTyping(event.target)) return;
    if (document.querySelector("[role=dialog][data-state=open], [role=menu]") !== null) return;
    const pressed = hasModifier ? `Mod+${event.key.toLowerCase()}` : event.key;
    const action = actions.find(([key]) => key === pressed)?.[1];
    if (action === undefined) return;
    event.preventDefault();
    action();
  });
  useEffect(() => {
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, []);
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.matches("input:not([type=checkbox], [type=radio]), textarea, select")
  );
}
