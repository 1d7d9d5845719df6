import { useCallback, useEffect, useId, useRef, useState } from "react";
import type { Suggestion } from "~/domain/community/mentionable.server";

/**
 * What an address suggests for what is being typed, chosen by the arrow keys and Enter, as a combobox does. Nothing is
 * asked and nothing stands open where the address is null. Choosing closes it, and so does Escape.
 */
export function useOptions(url: string | null, onChoose: (suggestion: Suggestion) => void) {
  const [found, setFound] = useState<Suggestion[]>([]);
  const [at, setAt] = useState(0);
  const list = useId();
  const close = useCallback(() => setFound([]), []);

  const latest = useRef(onChoose);
  latest.current = onChoose;

  useEffect(() => {
    if (!url) return;
    const abort = new AbortController();
    const timer = setTimeout(() => {
      fetch(url, { signal: abort.signal })
        .then(async (answer) => (answer.ok ? ((await answer.json()) as Suggestion[]) : []))
        .then((suggestions) => {
          setFound(suggestions);
          setAt(0);
        })
        .catch(() => undefined);
    }, 120);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [url]);

  const open = url !== null && found.length > 0;
  const choose = (index: number) => {
    const suggestion = found[index];
    if (suggestion) latest.current(suggestion);
    close();
  };

  /** Whether the key was for the list. */
  const onKey = (event: React.KeyboardEvent): boolean => {
    if (!open || event.ctrlKey || event.metaKey || event.altKey) return false;
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step) setAt((now) => (now + step + found.length) % found.length);
    else if (event.key === "Enter" || event.key === "Tab") choose(at);
    else if (event.key === "Escape") close();
    else return false;
    event.preventDefault();
    event.stopPropagation();
    return true;
  };
  const wiring = {
    "aria-autocomplete": "list" as const,
    "aria-controls": open ? list : undefined,
    "aria-activedescendant": open ? `${list}-${at}` : undefined,
  };
  return { open, found, at, list, close, onKey, choose, wiring };
}
