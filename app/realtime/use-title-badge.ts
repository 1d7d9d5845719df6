import { useLocation } from "@remix-run/react";
import { useEffect } from "react";

const counts = new Map<string, number>();

/** Puts the sum of what waits before the tab's title: "(3) Winter tyres". Each caller tells its own count. */
export function useTitleBadge(whose: string, count: number): void {
  const { key } = useLocation();
  useEffect(() => {
    counts.set(whose, count);
    // After React has set the new page's own title.
    const timer = setTimeout(show, 0);
    return () => {
      clearTimeout(timer);
      counts.delete(whose);
      show();
    };
  }, [whose, count, key]);
}

function show(): void {
  const sum = [...counts.values()].reduce((all, count) => all + count, 0);
  const title = document.title.replace(/^\(\d+\+?\) /, "");
  const badged = sum > 0 ? `(${sum > 99 ? "99+" : sum}) ${title}` : title;
  if (badged !== document.title) document.title = badged;
}
