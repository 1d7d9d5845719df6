import type { LucideIcon } from "~/components/ui/icons";
import type { ReactNode } from "react";
import { classes } from "./classes";
import { softTone, type Tone } from "./tone";

type Props = {
  tone?: Tone;
  icon?: LucideIcon;
  title?: ReactNode;
  actions?: ReactNode;
  children?: ReactNode;
  className?: string;
};

/** A framed word on a page: the company is on it, this thread is locked, please confirm your e-mail. */
export function Notice({ tone = "neutral", icon: Icon, title, actions, children, className }: Props) {
  return (
    <div
      className={classes(
        "flex flex-wrap items-start gap-x-4 gap-y-3 rounded-md border p-4",
        softTone[tone],
        className,
      )}
    >
      {Icon && <Icon aria-hidden className="mt-0.5 size-5 shrink-0" strokeWidth={1.9} />}
      <div className="min-w-0 flex-1 basis-56">
        {title && <p className="font-semibold">{title}</p>}
        {children && <div className={classes("text-sm text-ink", title ? "mt-0.5" : "")}>{children}</div>}
      </div>
      {actions && <div className="flex flex-wrap gap-2">{actions}</div>}
    </div>
  );
}
