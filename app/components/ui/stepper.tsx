import { Check } from "lucide-react";
import { classes } from "./classes";
import { solidTone, type Tone } from "./tone";

export type Step = { label: string; state: "done" | "current" | "ahead"; note?: string };

/** A road with stations: what is behind is ticked, where we are is filled, what lies ahead is a ring. */
export function Stepper({ label, steps, tone = "spruce" }: { label: string; steps: Step[]; tone?: Tone }) {
  return (
    <ol aria-label={label} className="flex flex-col sm:flex-row">
      {steps.map(({ label: word, state, note }, at) => (
        <li
          key={word}
          aria-current={state === "current" ? "step" : undefined}
          className="relative flex min-h-12 flex-1 items-start gap-3 pb-3 last:min-h-0 last:pb-0 sm:min-h-0 sm:flex-col sm:items-center sm:gap-1.5 sm:pb-0 sm:text-center"
        >
          {at > 0 && (
            <span
              aria-hidden
              className={classes(
                "absolute right-1/2 top-[0.6875rem] mr-4 hidden h-0.5 w-[calc(100%-2rem)] sm:block",
                state === "ahead" ? "bg-line" : "bg-spruce",
              )}
            />
          )}
          {at < steps.length - 1 && (
            <span
              aria-hidden
              className={classes(
                "absolute bottom-1 left-[0.6875rem] top-7 w-0.5 sm:hidden",
                steps[at + 1]!.state === "ahead" ? "bg-line" : "bg-spruce",
              )}
            />
          )}
          <span
            aria-hidden
            className={classes(
              "grid size-6 shrink-0 place-items-center rounded-full border-2",
              state === "done" && "border-spruce bg-card text-spruce-ink",
              state === "current" && solidTone[tone],
              state === "ahead" && "border-line bg-card",
            )}
          >
            {state === "done" && <Check className="size-3.5" strokeWidth={3} />}
            {state === "current" && <span className="size-2 rounded-full bg-current" />}
          </span>
          <span className="min-w-0">
            <span
              className={classes(
                "block text-sm",
                state === "current"
                  ? "font-semibold text-ink"
                  : state === "done"
                    ? "text-ink-soft"
                    : "text-ink-faint",
              )}
            >
              {word}
            </span>
            {note && <span className="block text-xs text-ink-faint">{note}</span>}
          </span>
        </li>
      ))}
    </ol>
  );
}
