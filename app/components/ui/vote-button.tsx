import type { ButtonHTMLAttributes } from "react";
import { classes } from "./classes";

export type VoteSize = "inline" | "row" | "hero";

const shapes: Record<VoteSize, string> = {
  inline: "tap min-h-8 min-w-14 gap-1.5 px-2",
  row: "min-h-16 w-14 flex-col gap-0.5 px-1 py-1.5",
  hero: "min-h-22 w-17 flex-col gap-1 px-1 py-2 sm:min-h-28 sm:w-24 sm:px-2 sm:py-3",
};

type Props = Omit<ButtonHTMLAttributes<HTMLButtonElement>, "children"> & {
  count: number;
  /** The count as the language writes it. */
  countLabel: string;
  pressed: boolean;
  /** The whole name: "Vote for this, 124 votes". */
  label: string;
  /** The small word under the number: "votes", "you voted". */
  word?: string;
  /** hero: an idea's own page; row: in a list; inline: on a small card, lying down. */
  size?: VoteSize;
};

/** One vote, one spruce: an outline to begin with, a grown tree once it is yours. Looks only; the form is around it. */
export function VoteButton({
  count,
  countLabel,
  pressed,
  label,
  word,
  size = "row",
  className,
  ...rest
}: Props) {
  const hero = size === "hero";
  return (
    <button
      {...rest}
      aria-pressed={pressed}
      aria-label={label}
      title={label}
      className={classes(
        "group/vote inline-flex shrink-0 select-none items-center justify-center rounded-md border-2 tabular-nums",
        "transition-[color,background-color,border-color,translate] active:translate-y-px disabled:pointer-events-none disabled:opacity-60",
        shapes[size],
        pressed
          ? "border-spruce bg-spruce text-spruce-on hover:bg-spruce-hover"
          : "border-line bg-card text-ink hover:border-spruce hover:bg-spruce-soft hover:text-spruce-ink",
        className,
      )}
    >
      <SpruceMark
        grown={pressed}
        className={size === "hero" ? "size-8 sm:size-9" : size === "row" ? "size-6" : "size-4.5"}
      />
      <span
        key={count}
        className={classes(
          "whitespace-nowrap font-semibold leading-none",
          hero ? "text-xl" : size === "inline" ? "text-sm" : count > 999 ? "text-xs" : "text-base",
        )}
      >
        {countLabel}
      </span>
      {word && size !== "inline" && (
        <span className={classes("leading-tight", hero ? "text-xs" : "text-2xs")}>{word}</span>
      )}
    </button>
  );
}

export function SpruceMark({ grown, className }: { grown: boolean; className?: string }) {
  return (
    <svg
      aria-hidden
      viewBox="0 0 24 24"
      fill={grown ? "currentColor" : "none"}
      stroke="currentColor"
      strokeWidth={1.75}
      strokeLinejoin="round"
      strokeLinecap="round"
      className={classes(grown && "motion-land", className)}
    >
      <path d="M12 2.5 16.2 8.6h-2.1l4.2 5.6h-2.4l4 5.3H4.1l4-5.3H5.7l4.2-5.6H7.8Z" />
      <path d="M12 19.5v2.4" strokeWidth={2.2} />
    </svg>
  );
}
