import { classes } from "./classes";

export type AvatarSize = "xs" | "sm" | "md" | "lg" | "xl" | "2xl";

const sizes: Record<AvatarSize, [box: string, pixels: number]> = {
  xs: ["size-5 text-[0.5625rem]", 20],
  sm: ["size-7 text-[0.6875rem]", 28],
  md: ["size-9 text-[0.8125rem]", 36],
  lg: ["size-12 text-base", 48],
  xl: ["size-16 text-lg", 64],
  "2xl": ["size-24 text-2xl", 96],
};

type Props = {
  name: string;
  /** 0 to 11, a person's own; see `hueOf`. */
  hue?: number;
  src?: string | null;
  size?: AvatarSize;
  /** Staff wear a lake ring. */
  staff?: boolean;
  className?: string;
};

/** The first letters of the first and the last name. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/).filter(Boolean);
  const letters = words.length > 1 ? [words[0], words.at(-1)] : [words[0]];
  return letters.map((word) => [...(word ?? "?")][0]!.toUpperCase()).join("");
}

/** One of twelve hues, the same every time for the same id. */
export function hueOf(id: string): number {
  let sum = 7;
  for (const letter of id) sum = (sum * 31 + letter.codePointAt(0)!) % 9973;
  return sum % 12;
}

/** A face, or initials. Decoration: the name always stands beside it, or on the link around it. */
export function Avatar({ name, hue = hueOf(name), src, size = "md", staff, className }: Props) {
  const [box, pixels] = sizes[size];
  const shape = classes(
    "inline-grid shrink-0 select-none place-items-center overflow-hidden rounded-full font-semibold leading-none",
    staff && "ring-2 ring-lake ring-offset-2 ring-offset-page",
    box,
    className,
  );
  if (src)
    return (
      <img
        src={src}
        alt=""
        width={pixels}
        height={pixels}
        loading="lazy"
        className={classes(shape, "object-cover")}
      />
    );
  return (
    <span aria-hidden className={classes(shape, "avatar-own", `hue-${hue}`)}>
      {initialsOf(name)}
    </span>
  );
}

/** A few faces in a row, overlapping; `more` is the already worded rest, such as "+12". */
export function AvatarRow({ people, more }: { people: Omit<Props, "size">[]; more?: string }) {
  return (
    <span className="inline-flex items-center">
      {people.map((person, at) => (
        <Avatar key={at} {...person} size="sm" className={classes("ring-2 ring-card", at > 0 && "-ml-1")} />
      ))}
      {more && <span className="ml-1.5 text-sm text-ink-faint tabular-nums">{more}</span>}
    </span>
  );
}
