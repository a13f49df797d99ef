import { useEffect, useEffectEvent } from "react";

/** Keys and what to do on them. A key's name is `KeyboardEvent.key`, with `Mod+` before it for Ctrl (Command on a Mac), and `Shift+` before a key that writes nothing. */
type KeyActions = readonly (readonly [key: string, action: () => void])[];

/**
 * Listens to keys in the whole window. Keys typed into a field, and keys that a dialog or menu has used, are left alone;
 * so what presses a button or scrolls a text (Enter, space, arrows) must not be among them.
 */
export function useKeys(actions: KeyActions): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || event.altKey) return;
    const hasModifier = event.ctrlKey || event.metaKey;
    if (!hasModifier && event.key !== "F6" && isTyping(event.target)) return;
    if (document.querySelector("[role=dialog][data-state=open], [role=menu]") !== null) return;
    const pressed = nameKey(event);
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

function nameKey({ key, ctrlKey, metaKey, shiftKey }: KeyboardEvent): string {
  if (ctrlKey || metaKey) return `Mod+${key.toLowerCase()}`;
  return shiftKey && key.length > 1 ? `Shift+${key}` : key;
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.matches("input:not([type=checkbox], [type=radio]), textarea, select")
  );
}
