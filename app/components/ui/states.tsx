import type { ReactNode } from "react";
import { classes } from "./classes";

type Props = {
  /** One of our drawings; leave it out in narrow places. */
  drawing?: ReactNode;
  title: ReactNode;
  /** One sentence: what this is and what to do now. */
  text?: ReactNode;
  action?: ReactNode;
  className?: string;
};

/** Nothing here yet: a drawing, a sentence, and the way on. */
export function EmptyState({ drawing, title, text, action, className }: Props) {
  return (
    <div className={classes("mx-auto flex max-w-md flex-col items-center px-4 py-10 text-center", className)}>
      {drawing && <div className="mb-5 w-full max-w-72">{drawing}</div>}
      <p className="font-serif text-xl font-medium tracking-tight text-balance">{title}</p>
      {text && <p className="mt-2 text-pretty text-ink-soft">{text}</p>}
      {action && <div className="mt-5 flex flex-wrap justify-center gap-2">{action}</div>}
    </div>
  );
}

type ErrorProps = Props & { /** The number one may give to support. */ code?: string };

/** A whole page that can't be shown: it has the page's h1 and a way back. */
export function ErrorState({ drawing, title, text, action, code }: ErrorProps) {
  return (
    <div className="mx-auto flex max-w-xl flex-col items-center px-4 py-12 text-center sm:py-16">
      {drawing && <div className="mb-8 w-full max-w-sm">{drawing}</div>}
      <h1 className="font-serif text-2xl font-medium tracking-tight sm:text-3xl">{title}</h1>
      {text && <p className="mt-3 max-w-md text-pretty text-ink-soft">{text}</p>}
      {action && <div className="mt-6 flex flex-wrap justify-center gap-2">{action}</div>}
      {code && <p className="mt-8 font-mono text-xs text-ink-faint">{code}</p>}
    </div>
  );
}

/** Grey lines of the size of what is coming; they show only after a quarter of a second. */
export function Skeleton({
  lines = 3,
  label,
  className,
}: {
  lines?: number;
  label: string;
  className?: string;
}) {
  return (
    <div role="status" className={classes("skeleton flex flex-col gap-3", className)}>
      <span className="sr-only">{label}</span>
      {Array.from({ length: lines }, (_, at) => (
        <span
          key={at}
          aria-hidden
          className={classes(
            "h-4 rounded-sm bg-sunken",
            at % 3 === 0 ? "w-2/3" : at % 3 === 1 ? "w-full" : "w-5/6",
          )}
        />
      ))}
    </div>
  );
}
