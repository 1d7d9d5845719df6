import { Link } from "~/components/ui/link";
import { useEffect, useRef } from "react";
import type { LucideIcon } from "~/components/ui/icons";
import { classes } from "./classes";

export type Tab = { to: string; label: string; current: boolean; count?: number | string; icon?: LucideIcon };

/** Views of one place, as links: each has its own address, and works without JavaScript. */
export function Tabs({ label, tabs, className }: { label: string; tabs: Tab[]; className?: string }) {
  const nav = useRef<HTMLElement>(null);
  const here = tabs.findIndex(({ current }) => current);
  useEffect(() => {
    // On a phone the view one is in may stand beyond the edge.
    const shown = nav.current?.querySelectorAll("a")[here];
    if (shown)
      nav.current!.scrollLeft +=
        shown.getBoundingClientRect().right - nav.current!.getBoundingClientRect().right + 24;
  }, [here]);
  return (
    <nav
      ref={nav}
      aria-label={label}
      className={classes("scroll-x scroll-hidden border-b border-line", className)}
    >
      <ul className="-mb-px flex w-max min-w-full gap-1">
        {tabs.map(({ to, label: word, current, count, icon: Icon }) => (
          <li key={to}>
            <Link
              to={to}
              preventScrollReset
              aria-current={current ? "page" : undefined}
              className={classes(
                "tap flex min-h-10 items-center gap-1.5 whitespace-nowrap border-b-2 px-3 text-sm font-semibold -outline-offset-2",
                current
                  ? "border-spruce text-ink"
                  : "border-transparent text-ink-soft hover:border-line hover:text-ink",
              )}
            >
              {Icon && <Icon aria-hidden className="size-4" strokeWidth={1.9} />}
              {word}
              {count !== undefined && (
                <span className="rounded-sm bg-sunken px-1.5 text-xs font-medium tabular-nums text-ink-soft">
                  {count}
                </span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
