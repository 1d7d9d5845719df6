import type { ReactNode } from "react";
import { classes } from "./classes";

type HeaderProps = {
  title: ReactNode;
  /** A small line over the title: where we are. */
  kicker?: ReactNode;
  lede?: ReactNode;
  actions?: ReactNode;
  /** Chips and the like under the title. */
  children?: ReactNode;
};

/** The head of a page: one serif title, a sentence, what one can do. */
export function PageHeader({ title, kicker, lede, actions, children }: HeaderProps) {
  return (
    <header className="mb-6 flex flex-wrap items-end justify-between gap-x-6 gap-y-4 sm:mb-8">
      <div className="min-w-0 flex-1 basis-80">
        {kicker && <div className="mb-1.5 text-sm font-medium text-ink-faint">{kicker}</div>}
        <h1 className="font-serif text-2xl font-medium tracking-tight text-ink sm:text-3xl">{title}</h1>
        {lede && <p className="mt-2 max-w-measure text-pretty text-ink-soft">{lede}</p>}
        {children && <div className="mt-3 flex flex-wrap items-center gap-2">{children}</div>}
      </div>
      {actions && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
    </header>
  );
}

type SectionProps = {
  title: ReactNode;
  id?: string;
  lede?: ReactNode;
  actions?: ReactNode;
  /** small: for asides and panels. */
  size?: "md" | "sm";
  level?: 2 | 3;
  className?: string;
  children: ReactNode;
};

export function Section({
  title,
  id,
  lede,
  actions,
  size = "md",
  level = 2,
  className,
  children,
}: SectionProps) {
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <section id={id} aria-labelledby={id && `${id}-title`} className={classes("min-w-0", className)}>
      <div className={classes("flex items-baseline justify-between gap-4", size === "md" ? "mb-3" : "mb-2")}>
        <Heading
          id={id && `${id}-title`}
          className={
            size === "md"
              ? "font-serif text-xl font-medium tracking-tight"
              : "text-sm font-semibold text-ink-soft"
          }
        >
          {title}
        </Heading>
        {actions && <div className="shrink-0 text-sm">{actions}</div>}
      </div>
      {lede && <p className="-mt-1 mb-3 max-w-measure text-sm text-ink-soft">{lede}</p>}
      {children}
    </section>
  );
}
