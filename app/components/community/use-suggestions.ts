import { useCallback, useState } from "react";
import { useOptions } from "./use-options";

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
  const of = asked?.of;
  const q = asked?.q;
  const url = of && q ? `/suggestions?${new URLSearchParams({ of, q, ...(thread && { thread }) })}` : null;
  const { close: forget, ...options } = useOptions(url, ({ insert }) => {
    if (asked) onChoose(asked, insert);
    setAsked(null);
  });
  const close = useCallback(() => {
    setAsked(null);
    forget();
  }, [forget]);
  const look = useCallback(
    (box: HTMLTextAreaElement) => {
      const next =
        box.selectionStart === box.selectionEnd ? askedBefore(box.value, box.selectionStart) : null;
      if (next) setAsked(next);
      else close();
    },
    [close],
  );
  return { ...options, open: asked !== null && options.open, of, look, close };
}
