import { Check } from "~/components/ui/icons";
import { classes } from "./classes";
import { solidTone, type Tone } from "./tone";

export type Step = { label: string; state: "done" | "current" | "ahead"; note?: string };

/**
 * A road with stations: what is behind is ticked, where we are is filled, what lies ahead is a ring.
 * On phones only the station where we are shows its name; the others keep theirs for screen readers.
 */
export function Stepper({ label, steps, tone = "spruce" }: { label: string; steps: Step[]; tone?: Tone }) {
  return (
    <ol aria-label={label} className="flex">
      {steps.map(({ label: word, state, note }, at) => (
        <li
          key={word}
          aria-current={state === "current" ? "step" : undefined}
          className="relative flex min-w-0 flex-1 flex-col items-center gap-1.5 text-center"
        >
          {at > 0 && (
            <span
              aria-hidden
              className={classes(
                "absolute right-1/2 top-[0.6875rem] mr-4 h-0.5 w-[calc(100%-2rem)]",
                state === "ahead" ? "bg-line" : "bg-spruce",
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
          <span
            className={
              state === "current"
                ? classes(
                    "whitespace-nowrap sm:whitespace-normal",
                    // At the ends of the road it would be wider than its station, and leave the screen.
                    at === 0 && "max-sm:self-start max-sm:text-left",
                    at === steps.length - 1 && "max-sm:self-end max-sm:text-right",
                  )
                : "max-sm:sr-only"
            }
          >
            <span
              className={classes(
                "block text-sm leading-snug",
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
