import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { classes } from "./classes";
import { softTone, solidTone, type Tone } from "./tone";

/** A line through time, newest first. Inside: `TimelineItem`s, and a `TimelineMark` where a month begins. */
export function Timeline({ label, children }: { label: string; children: ReactNode }) {
  return (
    <ol
      aria-label={label}
      className="relative flex flex-col gap-5 before:absolute before:bottom-3 before:left-[0.9375rem] before:top-3 before:w-px before:bg-line"
    >
      {children}
    </ol>
  );
}

type ItemProps = {
  icon: LucideIcon;
  tone?: Tone;
  /** What happened, in one line. */
  title: ReactNode;
  /** When; a `Time`. */
  time?: ReactNode;
  /** Filled: a milestone one should see from afar. */
  milestone?: boolean;
  children?: ReactNode;
};

export function TimelineItem({ icon: Icon, tone = "neutral", title, time, milestone, children }: ItemProps) {
  return (
    <li className="relative flex gap-3">
      <span
        aria-hidden
        className={classes(
          "z-[1] grid size-8 shrink-0 place-items-center rounded-full border outline-4 outline-page",
          milestone ? solidTone[tone] : softTone[tone],
        )}
      >
        <Icon className="size-4" strokeWidth={1.9} />
      </span>
      <div className="min-w-0 flex-1 pt-1">
        <p className="flex flex-wrap items-baseline gap-x-2 text-sm">
          <span className={milestone ? "font-semibold" : ""}>{title}</span>
          {time && <span className="text-xs text-ink-faint">{time}</span>}
        </p>
        {children && <div className="mt-1 text-sm text-ink-soft">{children}</div>}
      </div>
    </li>
  );
}

/** A word on the line itself: "October 2026". */
export function TimelineMark({ children }: { children: ReactNode }) {
  return (
    <li className="relative z-[1] -mb-1 pl-11 font-serif text-base font-medium text-ink-soft first:mt-0">
      {children}
    </li>
  );
}
