import { classes } from "../ui/classes";

const dots: Record<string, string> = {
  birch: "bg-line-strong",
  granite: "bg-ink-faint",
  spruce: "bg-spruce",
  lake: "bg-lake",
  cloudberry: "bg-cloudberry",
  lingonberry: "bg-lingonberry",
  moss: "bg-moss",
};

/** A category's colour, beside its name and never instead of it. */
export function PlaceDot({ colour }: { colour: string }) {
  return (
    <span
      aria-hidden
      className={classes(
        "mb-px mr-0.5 inline-block size-2 shrink-0 rounded-full",
        dots[colour] ?? dots.birch,
      )}
    />
  );
}
