import { useEffect, useRef, useState, type ReactNode } from "react";
import { ChevronDown } from "~/components/ui/icons";
import { useT } from "~/i18n/react";
import { classes } from "../ui/classes";

/** Past so many characters of HTML, some eighty lines, a body begins folded; a picture takes the room of twenty lines. */
const LONG = 6_500;
const PICTURE = 1_600;

export function isLong(html: string): boolean {
  return html.length + PICTURE * (html.split("<img ").length - 1) > LONG;
}

/**
 * A long body, folded until it is asked for: by the button, by a link or the browser's own search that leads into the
 * hidden part, or by the keyboard's focus there. Without JavaScript, and on paper, nothing is folded (see prose.css).
 */
export function Folded({ children }: { children: ReactNode }) {
  const t = useT();
  const body = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);

  useEffect(() => {
    const target = location.hash.length > 1 && document.getElementById(location.hash.slice(1));
    if (target && body.current?.contains(target)) setOpen(true);
  }, []);

  return (
    <>
      <div
        ref={body}
        className="folded"
        data-open={open || undefined}
        // The browser's search scrolls what it has found into sight, also in a box that hides it.
        onScroll={(event) => event.currentTarget.scrollTop > 0 && setOpen(true)}
        onFocus={() => setOpen(true)}
      >
        {children}
      </div>
      <button
        type="button"
        aria-expanded={open}
        onClick={() => {
          if (open) body.current?.scrollIntoView({ block: "start" });
          setOpen(!open);
        }}
        className="folded-more tap mt-1 items-center gap-1.5 text-sm font-semibold text-spruce-ink hover:underline"
      >
        <ChevronDown aria-hidden className={classes("size-4", open && "rotate-180")} />
        {t(`community:thread.${open ? "fold" : "unfold"}`)}
      </button>
    </>
  );
}
