import { useEffect, type RefObject } from "react";
import { useBeforePaint } from "../ui/use-before-paint";

/** Pages that are on their way: until they stand, the browser's own scroll anchoring is off, or both would move the window. */
let awaited = 0;

function hold(by: 1 | -1): void {
  awaited += by;
  document.documentElement.style.overflowAnchor = awaited > 0 ? "none" : "";
}

/**
 * What is being read keeps its place while a box above it fills, and folds or grows afterwards: the window moves by as
 * much, in the same frame. Afterwards browsers that anchor by themselves do.
 */
export function usePlaceKept(box: RefObject<HTMLElement | null>, above: boolean, coming: boolean): void {
  useBeforePaint(() => {
    const element = box.current;
    if (!above || !element) return;
    let height = element.offsetHeight;
    const observer = new ResizeObserver(() => {
      const grown = element.offsetHeight - height;
      const first = height === 0;
      height += grown;
      if (grown === 0 || (awaited === 0 && CSS.supports("overflow-anchor", "auto"))) return;
      const { top, bottom } = element.getBoundingClientRect();
      if (first || (top < 0 && bottom - grown < innerHeight)) scrollBy({ top: grown, behavior: "instant" });
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [box, above]);

  useEffect(() => {
    if (!above || !coming) return;
    hold(1);
    // A moment longer: bodies fold once they stand.
    return () => void setTimeout(() => hold(-1), 250);
  }, [above, coming]);
}
