import { useEffect, useRef, useState, type ReactNode } from "react";
import { flushSync } from "react-dom";
import { WithoutScript, type Markup } from "../content/markup";
import { classes } from "./classes";

type Props = {
  /** What one presses; give it a word or an aria-label through `label`. */
  trigger: ReactNode;
  label?: string;
  triggerClass?: string;
  align?: "start" | "end";
  /** up: where it stands at the bottom of the screen. */
  direction?: "down" | "up";
  panelClass?: string;
  /** Makes of it a menu whose lines are drawn when it is first opened, for those of which a page has many: these stand there without JavaScript. */
  plain?: () => Markup;
  children: ReactNode;
};

/**
 * A `details` that behaves as a menu of links and buttons: it opens without JavaScript;
 * with it, Escape, a click elsewhere, a choice, or leaving it by Tab closes it and focus goes back.
 */
export function Menu({
  trigger,
  label,
  triggerClass,
  align = "end",
  direction = "down",
  panelClass,
  plain,
  children,
}: Props) {
  const box = useRef<HTMLDetailsElement>(null);
  const [drawn, setDrawn] = useState(!plain);

  useEffect(() => {
    const details = box.current;
    if (!details) return;
    const close = () => (details.open = false);
    const onToggle = () => details.open && setDrawn(true);
    onToggle();
    const onPointer = (event: Event) => {
      if (!details.contains(event.target as Node)) close();
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || !details.open) return;
      close();
      details.querySelector("summary")?.focus();
    };
    const onLeave = (event: FocusEvent) => {
      if (event.relatedTarget && !details.contains(event.relatedTarget as Node)) close();
    };
    const onChoice = (event: Event) => {
      const target = event.target as Element;
      if (target.closest("a")) close();
      // At once: whoever opens it by Enter may press Tab before the browser says that it is open.
      else if (target.closest("summary")) flushSync(() => setDrawn(true));
    };
    details.addEventListener("toggle", onToggle);
    document.addEventListener("pointerdown", onPointer);
    details.addEventListener("keydown", onKey);
    details.addEventListener("focusout", onLeave);
    details.addEventListener("click", onChoice);
    return () => {
      details.removeEventListener("toggle", onToggle);
      document.removeEventListener("pointerdown", onPointer);
      details.removeEventListener("keydown", onKey);
      details.removeEventListener("focusout", onLeave);
      details.removeEventListener("click", onChoice);
    };
  }, []);

  return (
    <details ref={box} className="group/menu relative">
      <summary aria-label={label} title={label} className={triggerClass}>
        {trigger}
      </summary>
      <div
        className={classes(
          "menu-panel motion-rise",
          align === "end" ? "right-0" : "left-0",
          direction === "down" ? "top-full mt-1.5" : "bottom-full mb-1.5",
          panelClass,
        )}
      >
        {drawn ? children : <WithoutScript plain={plain!} />}
      </div>
    </details>
  );
}

/** The look of one line in a menu, for links and buttons alike. */
export function menuItemClass(extra?: string): string {
  return classes("menu-item", extra);
}

export function MenuLine() {
  return <hr className="-mx-1.5 my-1.5 border-line" />;
}
