import { useCallback, useEffect, useId, useRef, useState } from "react";
import type { Suggestion } from "~/domain/community/mentionable.server";

interface Asked {
  of: "person" | "tag";
  q: string;
  /** Where the word with its sign begins. */
  from: number;
  to: number;
}

const WORD = /(?:^|[\s([{>*_~|])([@#])([\p{L}\p{N}_-]{1,30})$/u;

/** The name or tag that stands before the caret, if one is being typed. */
export function askedBefore(text: string, caret: number): Asked | null {
  const found = WORD.exec(text.slice(Math.max(0, caret - 40), caret));
  if (!found) return null;
  const [, sign, q] = found;
  return { of: sign === "@" ? "person" : "tag", q: q!, from: caret - q!.length - 1, to: caret };
}

/** Names and tags for the word at the caret, chosen by the arrow keys and Enter, as a combobox does. */
export function useSuggestions(thread: string | undefined, onChoose: (asked: Asked, insert: string) => void) {
  const [asked, setAsked] = useState<Asked | null>(null);
  const [found, setFound] = useState<Suggestion[]>([]);
  const [at, setAt] = useState(0);
  const list = useId();
  const chosen = useRef(onChoose);
  chosen.current = onChoose;
  const close = useCallback(() => {
    setAsked(null);
    setFound([]);
  }, []);

  const of = asked?.of;
  const q = asked?.q;
  useEffect(() => {
    if (!of || !q) return;
    const abort = new AbortController();
    const params = new URLSearchParams({ of, q, ...(thread && { thread }) });
    const timer = setTimeout(() => {
      fetch(`/suggestions?${params}`, { signal: abort.signal })
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
  }, [of, q, thread]);

  const look = useCallback(
    (box: HTMLTextAreaElement) => {
      const next =
        box.selectionStart === box.selectionEnd ? askedBefore(box.value, box.selectionStart) : null;
      if (next) setAsked(next);
      else close();
    },
    [close],
  );
  const choose = (index: number) => {
    const suggestion = found[index];
    if (asked && suggestion) chosen.current(asked, suggestion.insert);
    close();
  };
  const open = asked !== null && found.length > 0;

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
  return { open, found, at, list, of, look, close, onKey, choose, wiring };
}
