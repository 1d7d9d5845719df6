import { useRef, useState, type KeyboardEvent } from "react";

/** All of a view, as they were counted when they were chosen; `search` says which view. */
export type Whole = { search: string; ids: string[] };

const boxOf = (id: string | null) =>
  id ? document.querySelector<HTMLElement>(`[data-idea="${id}"] input[type=checkbox]`) : null;

/**
 * Which ideas of a list are chosen: one by one, a run of them with Shift, the focused one with x, a page, or all of the
 * view, also those on other pages. `search` is the view's: in another view what is on its page counts.
 */
export function useSelection(ids: string[], search: string, loaded: string[] | null = null) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set(loaded ?? []));
  const [kept, setWhole] = useState<Whole | null>(() => (loaded ? { search, ids: loaded } : null));
  const last = useRef<string | null>(null);
  const cameFrom = useRef<HTMLElement | null>(null);
  const whole = kept?.search === search ? kept : null;
  const there = (whole?.ids ?? ids).filter((id) => chosen.has(id));
  const page = ids.length > 0 && ids.every((id) => chosen.has(id));

  function set(some: string[], on: boolean) {
    setChosen((before) => {
      const after = new Set(before);
      for (const one of some) if (on) after.add(one);
      for (const one of some) if (!on) after.delete(one);
      return after;
    });
  }

  function toggle(id: string, through = false) {
    const from = last.current ? ids.indexOf(last.current) : -1;
    const to = ids.indexOf(id);
    const run = through && from >= 0 ? ids.slice(Math.min(from, to), Math.max(from, to) + 1) : [id];
    set(run, !chosen.has(id));
    last.current = id;
  }

  /** For the list's box: x on an idea that has the focus in it chooses it, a anywhere in it goes on to what is done with the chosen. */
  function onKeyDown(event: KeyboardEvent) {
    const { key } = event;
    if ((key !== "x" && key !== "a") || event.ctrlKey || event.metaKey || event.altKey) return;
    const target = event.target as HTMLElement;
    if (target.matches("input:not([type=checkbox]), textarea, select, [contenteditable]")) return;
    if (key === "a") {
      event.preventDefault();
      cameFrom.current = target;
      return document.querySelector<HTMLElement>("[data-many] [data-first]")?.focus();
    }
    const id = target.closest<HTMLElement>("[data-idea]")?.dataset.idea;
    if (!id) return;
    event.preventDefault();
    toggle(id);
  }

  /** Back to the idea that one came from; where that has left the list, to the first that is there. */
  function leave() {
    const back = cameFrom.current?.isConnected ? cameFrom.current : boxOf(last.current);
    (back ?? document.querySelector<HTMLElement>("[data-idea] :is(a, input)"))?.focus();
  }

  return {
    chosen: there,
    has: (id: string) => chosen.has(id),
    toggle,
    /** Whether all of the page are chosen. */
    page,
    togglePage: () => set(ids, !page),
    whole,
    chooseWhole(all: string[]) {
      setChosen(new Set(all));
      setWhole({ search, ids: all });
    },
    /** Those on other pages are chosen no longer. */
    leaveWhole() {
      setWhole(null);
      setChosen(new Set(ids.filter((id) => chosen.has(id))));
    },
    clear() {
      setChosen(new Set());
      setWhole(null);
    },
    onKeyDown,
    leave,
  };
}

export type Selection = ReturnType<typeof useSelection>;
