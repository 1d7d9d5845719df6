import { classes } from "../ui/classes";
import { emblems, type EmblemName } from "./emblems";

export type BadgeTone = "spruce" | "lake" | "cloudberry" | "lingonberry" | "moss";

const tones: Record<BadgeTone, string> = {
  spruce: "text-spruce-ink fill-spruce-soft stroke-spruce-line [--cut:var(--spruce-soft)]",
  lake: "text-lake-ink fill-lake-soft stroke-lake-line [--cut:var(--lake-soft)]",
  cloudberry:
    "text-cloudberry-ink fill-cloudberry-soft stroke-cloudberry-line [--cut:var(--cloudberry-soft)]",
  lingonberry:
    "text-lingonberry-ink fill-lingonberry-soft stroke-lingonberry-line [--cut:var(--lingonberry-soft)]",
  moss: "text-moss-ink fill-moss-soft stroke-moss-line [--cut:var(--moss-soft)]",
};

const sizes = { sm: "size-7", md: "size-11", lg: "size-16", xl: "size-24" } as const;

type Props = {
  /** An `EmblemName`, and a `BadgeTone`, as the badge's row has them; a star in spruce where it has others. */
  emblem: EmblemName | (string & {});
  tone?: BadgeTone | (string & {});
  size?: keyof typeof sizes;
  /** Not earned yet: an outline only. */
  ahead?: boolean;
  className?: string;
};

/** A small enamel pin: a soft shield with a thing of the forest on it. Its name stands beside it, or on the link around. */
export function BadgeEmblem({ emblem, tone = "spruce", size = "md", ahead, className }: Props) {
  return (
    <svg
      aria-hidden
      viewBox="0 0 48 48"
      className={classes(
        "shrink-0",
        sizes[size],
        ahead
          ? "fill-transparent stroke-line text-ink-faint [--cut:var(--card)]"
          : (tones[tone as BadgeTone] ?? tones.spruce),
        className,
      )}
    >
      <path
        d="M21.2 2.7a5.6 5.6 0 0 1 5.6 0l13 7.5a5.6 5.6 0 0 1 2.8 4.8v17.8a5.6 5.6 0 0 1-2.8 4.9l-13 7.5a5.6 5.6 0 0 1-5.6 0l-13-7.5a5.6 5.6 0 0 1-2.8-4.9V15a5.6 5.6 0 0 1 2.8-4.8Z"
        strokeWidth="1.5"
        strokeDasharray={ahead ? "3 3" : undefined}
      />
      {!ahead && (
        <path
          d="M22.5 6.2a3 3 0 0 1 3 0l12 6.9a3 3 0 0 1 1.5 2.6v16.6a3 3 0 0 1-1.5 2.6l-12 6.9a3 3 0 0 1-3 0l-12-6.9A3 3 0 0 1 9 32.3V15.7a3 3 0 0 1 1.5-2.6Z"
          fill="none"
          strokeWidth="1"
        />
      )}
      <g transform="translate(12.6 12.6) scale(.95)" stroke="none">
        {emblems[emblem as EmblemName] ?? emblems.star}
      </g>
    </svg>
  );
}
