import { classes } from "./classes";
import { inkTone, type Tone } from "./tone";

const fills: Record<Tone, string> = {
  neutral: "fill-line-strong",
  spruce: "fill-spruce",
  lake: "fill-lake",
  cloudberry: "fill-cloudberry",
  lingonberry: "fill-lingonberry",
  moss: "fill-moss",
};

type Props = { value: number; max?: number; label: string; tone?: Tone; note?: string; className?: string };

/** How far along; drawn in SVG, so that its width needs no inline style. */
export function ProgressBar({ value, max = 100, label, tone = "spruce", note, className }: Props) {
  const share = max > 0 ? Math.min(1, Math.max(0, value / max)) : 0;
  return (
    <div className={className}>
      <svg
        role="progressbar"
        aria-label={label}
        aria-valuenow={Math.round(value)}
        aria-valuemin={0}
        aria-valuemax={max}
        className="block h-2 w-full overflow-hidden rounded-full"
      >
        <rect width="100%" height="100%" className="fill-line" />
        <rect width={`${share * 100}%`} height="100%" rx="4" className={fills[tone]} />
      </svg>
      {note && <p className={classes("mt-1 text-xs tabular-nums", inkTone.neutral)}>{note}</p>}
    </div>
  );
}
