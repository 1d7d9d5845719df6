import { useEffect, useRef, useState } from "react";
import { Quote } from "~/components/ui/icons";
import { useT } from "~/i18n/react";
import { buttonClass } from "../ui/button";

/** The post that the reader has marked words of, by its number. */
function markedPost(): { number: number; box: DOMRect } | null {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || !selection.toString().trim()) return null;
  const ends = [selection.anchorNode, selection.focusNode].map((node) =>
    (node instanceof Element ? node : node?.parentElement)?.closest("article[id^='post-']"),
  );
  if (!ends[0] || ends[0] !== ends[1]) return null;
  return { number: Number(ends[0].id.slice(5)), box: selection.getRangeAt(0).getBoundingClientRect() };
}

/** "Quote this", over words that are marked in a post; by key Alt+Q. */
export function SelectionQuote({ onQuote }: { onQuote: (number: number) => void }) {
  const t = useT();
  const button = useRef<HTMLButtonElement>(null);
  const [marked, setMarked] = useState<ReturnType<typeof markedPost>>(null);
  const quote = useRef(onQuote);
  quote.current = onQuote;

  useEffect(() => {
    const look = () => setMarked(markedPost());
    const key = (event: KeyboardEvent) => {
      const found = event.altKey && event.code === "KeyQ" && markedPost();
      if (!found) return;
      event.preventDefault();
      quote.current(found.number);
    };
    // Marked before this came alive, too.
    look();
    document.addEventListener("selectionchange", look);
    document.addEventListener("keydown", key);
    return () => {
      document.removeEventListener("selectionchange", look);
      document.removeEventListener("keydown", key);
    };
  }, []);
  useEffect(() => {
    if (!marked || !button.current) return;
    // Beneath the words: over them stand the browser's own tools on a phone.
    button.current.style.top = `${Math.min(marked.box.bottom + 8, innerHeight - 56)}px`;
    button.current.style.left = `${Math.max(12, Math.min(marked.box.left, innerWidth - 180))}px`;
  }, [marked]);

  if (!marked) return null;
  return (
    <button
      ref={button}
      type="button"
      aria-keyshortcuts="Alt+Q"
      className={buttonClass({ size: "sm" }, "fixed z-40 bg-raised shadow-float")}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => {
        onQuote(marked.number);
        setMarked(null);
      }}
    >
      <Quote aria-hidden className="size-4" />
      {t("writing:quote_selection")}
    </button>
  );
}
