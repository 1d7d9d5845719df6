import { ChevronDown } from "~/components/ui/icons";
import type { SelectHTMLAttributes } from "react";
import { classes } from "./classes";
import { controlClass, useFieldWiring } from "./field";

type Props = SelectHTMLAttributes<HTMLSelectElement> & { compact?: boolean };

/** The system's own select, in our dress: it works with every keyboard, phone and screen reader. */
export function Select({ className, compact, children, ...rest }: Props) {
  return (
    <span className={classes("relative inline-block", compact ? "w-auto" : "w-full", className)}>
      <select
        {...useFieldWiring()}
        {...rest}
        className={classes(
          controlClass,
          "tap appearance-none pr-9",
          compact ? "min-h-8 text-sm" : "min-h-11",
        )}
      >
        {children}
      </select>
      <ChevronDown
        aria-hidden
        className="pointer-events-none absolute right-3 top-1/2 size-4 -translate-y-1/2 text-ink-faint"
      />
    </span>
  );
}
