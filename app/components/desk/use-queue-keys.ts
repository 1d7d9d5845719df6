import { useEffect, type RefObject } from "react";

/**
 * The keys of a queue, while the focus is in it: J and K go from one to the next, and each button that names a key by
 * data-key is pressed by it. Keys typed into a field stay letters.
 */
export function useQueueKeys(list: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const queue = list.current;
    if (!queue) return;
    const pressed = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement;
      if (event.ctrlKey || event.metaKey || event.altKey || target.closest("input, textarea, select")) return;
      const items = [...queue.querySelectorAll<HTMLElement>("[data-queue-item]")];
      const at = items.findIndex((item) => item.contains(target));
      const key = event.key.toLowerCase();
      if (key === "j" || key === "k") {
        items[Math.min(Math.max(at + (key === "j" ? 1 : -1), 0), items.length - 1)]?.focus();
      } else {
        const control = items[at]?.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`);
        if (!control) return;
        if (control.matches("input, textarea")) control.focus();
        else control.click();
      }
      event.preventDefault();
    };
    queue.addEventListener("keydown", pressed);
    return () => queue.removeEventListener("keydown", pressed);
  }, [list]);
}
