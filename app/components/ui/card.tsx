import type { ElementType, ReactNode } from "react";
import { classes } from "./classes";
import type { Tone } from "./tone";

const edges: Record<Tone, string> = {
  neutral: "border-line bg-card",
  spruce: "border-spruce-line bg-spruce-soft",
  lake: "border-lake-line bg-lake-soft",
  cloudberry: "border-cloudberry-line bg-cloudberry-soft",
  lingonberry: "border-lingonberry-line bg-lingonberry-soft",
  moss: "border-moss-line bg-moss-soft",
};

type Props = {
  as?: ElementType;
  tone?: Tone;
  /** false where rows inside run edge to edge. */
  padded?: boolean;
  className?: string;
  id?: string;
  "aria-label"?: string;
  "aria-labelledby"?: string;
  children: ReactNode;
};

/** The one box of the house: a hairline, a small radius, no shadow. Air groups things; boxes seldom. */
export function Card({
  as: As = "div",
  tone = "neutral",
  padded = true,
  className,
  children,
  ...rest
}: Props) {
  return (
    <As
      {...rest}
      className={classes("min-w-0 rounded-md border", edges[tone], padded && "p-4 sm:p-5", className)}
    >
      {children}
    </As>
  );
}
