import type { LucideIcon } from "~/components/ui/icons";
import type { ReactNode } from "react";
import { classes } from "./classes";
import { softTone, solidTone, type Tone } from "./tone";

type Props = {
  tone?: Tone;
  icon?: LucideIcon;
  /** Filled: for the one state on a page that must be seen first. */
  strong?: boolean;
  title?: string;
  className?: string;
  children: ReactNode;
};

/** A quiet label: never colour alone, always a word, and an icon where it helps. */
export function Chip({ tone = "neutral", icon: Icon, strong, title, className, children }: Props) {
  return (
    <span
      title={title}
      className={classes(
        "inline-flex items-center gap-1 whitespace-nowrap rounded-sm border px-1.5 py-px text-xs font-semibold",
        strong ? solidTone[tone] : softTone[tone],
        className,
      )}
    >
      {Icon && <Icon aria-hidden strokeWidth={2.1} className="size-3.5 shrink-0" />}
      {children}
    </span>
  );
}
