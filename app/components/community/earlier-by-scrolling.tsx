import { useEffect } from "react";

/** So far above the window what was before is fetched already. */
const AHEAD = 1_200;
/** Whoever presses Home wants the head of the page, not what could be put between. */
const HOME_MS = 1_500;
/** It may have been pressed before the page came alive, and the window be on its way. */
const COMING_ALIVE_MS = 500;

/** Who scrolls up to the beginning of what is shown gets the posts before it, a page at a time. */
export function EarlierByScrolling({ onReach }: { onReach: () => void }) {
  useEffect(() => {
    let last = scrollY;
    let home = Date.now() + COMING_ALIVE_MS;
    const scrolled = () => {
      const up = scrollY < last;
      last = scrollY;
      if (!up || last <= 0 || Date.now() < home || document.querySelector("[data-coming]")) return;
      const button = document.querySelector('main [data-key="earlier"]')?.getBoundingClientRect();
      if (button && button.bottom > -AHEAD && button.top < innerHeight) onReach();
    };
    const pressed = ({ key }: KeyboardEvent) => {
      if (key === "Home") home = Date.now() + HOME_MS;
    };
    addEventListener("scroll", scrolled, { passive: true });
    addEventListener("keydown", pressed);
    return () => {
      removeEventListener("scroll", scrolled);
      removeEventListener("keydown", pressed);
    };
  }, [onReach]);
  return null;
}
