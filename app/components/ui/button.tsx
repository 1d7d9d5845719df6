import { type LinkProps } from "@remix-run/react";
import { Link } from "~/components/ui/link";
import { LoaderCircle, type LucideIcon } from "~/components/ui/icons";
import type { ButtonHTMLAttributes, ReactNode } from "react";
import { classes } from "./classes";

export type ButtonTone = "primary" | "quiet" | "plain" | "danger";
export type ButtonSize = "sm" | "md" | "lg";

type Look = {
  /** primary: the one thing to do here; quiet: the others; plain: in a row of small actions; danger: can hurt. */
  tone?: ButtonTone;
  size?: ButtonSize;
  icon?: LucideIcon;
  full?: boolean;
  children: ReactNode;
};

const tones: Record<ButtonTone, string> = {
  primary: "bg-spruce text-spruce-on border-transparent hover:bg-spruce-hover",
  quiet: "bg-card text-ink border-line hover:border-line-strong hover:bg-raised",
  plain: "bg-transparent text-ink-soft border-transparent hover:bg-sunken hover:text-ink",
  danger:
    "bg-card text-lingonberry-ink border-lingonberry-line hover:bg-lingonberry hover:text-lingonberry-on hover:border-lingonberry",
};

const sizes: Record<ButtonSize, string> = {
  sm: "min-h-8 px-2.5 text-sm gap-1.5",
  md: "min-h-10 px-4 text-sm gap-2",
  lg: "min-h-12 px-6 text-base gap-2.5",
};

/** The look of a button, for the rare element that must be something else. */
export function buttonClass({ tone = "quiet", size = "md", full }: Partial<Look>, extra?: string): string {
  return classes("button", tones[tone], sizes[size], full && "w-full", extra);
}

function Inside({ icon: Icon, busy, size, children }: Look & { busy?: boolean }) {
  const Shown = busy ? LoaderCircle : Icon;
  return (
    <>
      {Shown && (
        <Shown
          aria-hidden
          strokeWidth={1.9}
          className={classes("shrink-0", size === "lg" ? "size-5" : "size-4", busy && "spin")}
        />
      )}
      {children}
    </>
  );
}

export type ButtonProps = Look & { busy?: boolean } & Omit<
    ButtonHTMLAttributes<HTMLButtonElement>,
    "children"
  >;

/** A real button; `type` is submit as in HTML. While `busy` it keeps its size and says so. */
export function Button({ tone, size, icon, full, busy, className, children, ...rest }: ButtonProps) {
  return (
    <button {...rest} aria-busy={busy || undefined} className={buttonClass({ tone, size, full }, className)}>
      <Inside icon={icon} busy={busy} size={size}>
        {children}
      </Inside>
    </button>
  );
}

/** Goes somewhere, but looks like a button. */
export function ButtonLink({
  tone,
  size,
  icon,
  full,
  className,
  children,
  ...rest
}: Look & Omit<LinkProps, "children">) {
  return (
    <Link {...rest} className={buttonClass({ tone, size, full }, className as string | undefined)}>
      <Inside icon={icon} size={size}>
        {children}
      </Inside>
    </Link>
  );
}
