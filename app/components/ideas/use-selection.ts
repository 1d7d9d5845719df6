import { useRef, useState, type KeyboardEvent } from "react";

/** Which ideas of a list are chosen: one by one, a run of them with Shift, or the focused one with x. */
export function useSelection(ids: string[]) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const last = useRef<string | null>(null);
  const cameFrom = useRef<HTMLElement | null>(null);
  const there = ids.filter((id) => chosen.has(id));

  function toggle(id: string, through = false) {
    const on = !chosen.has(id);
    const from = last.current ? ids.indexOf(last.current) : -1;
    const to = ids.indexOf(id);
    const run = through && from >= 0 ? ids.slice(Math.min(from, to), Math.max(from, to) + 1) : [id];
    setChosen((before) => {
      const after = new Set(before);
      for (const one of run) if (on) after.add(one);
      for (const one of run) if (!on) after.delete(one);
      return after;
    });
    last.current = id;
  }

  /** For the list's box: x on an idea that has the focus in it chooses it, a goes on to what is done with the chosen. */
  function onKeyDown(event: KeyboardEvent) {
    const { key } = event;
    if ((key !== "x" && key !== "a") || event.ctrlKey || event.metaKey || event.altKey) return;
    const target = event.target as HTMLElement;
    if (target.matches("input:not([type=checkbox]), textarea, select, [contenteditable]")) return;
    const id = target.closest<HTMLElement>("[data-idea]")?.dataset.idea;
    if (!id) return;
    event.preventDefault();
    if (key === "x") toggle(id);
    else {
      cameFrom.current = target;
      document.querySelector<HTMLElement>("[data-many] button")?.focus();
    }
  }

  /** Back to the idea that one came from. */
  function leave() {
    if (cameFrom.current?.isConnected) cameFrom.current.focus();
  }

  return {
    chosen: there,
    has: (id: string) => chosen.has(id),
    toggle,
    clear: () => setChosen(new Set()),
    onKeyDown,
    leave,
  };
}

export type Selection = ReturnType<typeof useSelection>;
