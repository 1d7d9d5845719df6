import {
  Coffee,
  Megaphone,
  MessagesSquare,
  Route,
  Smartphone,
  Snowflake,
  Truck,
  Warehouse,
  Wrench,
  type LucideIcon,
} from "~/components/ui/icons";
import { classes } from "../ui/classes";
import { inkTone, softTone, type Tone } from "../ui/tone";

/** The icons that a place may carry; its row holds the name. */
const icons: Record<string, LucideIcon> = {
  coffee: Coffee,
  megaphone: Megaphone,
  route: Route,
  smartphone: Smartphone,
  snowflake: Snowflake,
  truck: Truck,
  warehouse: Warehouse,
  wrench: Wrench,
};

/** The tone of a colour family's name; birch and granite are the neutral ones. */
export function toneOf(colour: string | undefined): Tone {
  return colour && colour in softTone ? (colour as Tone) : "neutral";
}

type Props = { icon?: string; colour?: string; className?: string };

/** A place's icon in its colour, for lists. */
export function PlaceIcon({ icon = "", colour, className = "size-5" }: Props) {
  const Icon = icons[icon] ?? MessagesSquare;
  return (
    <Icon
      aria-hidden
      strokeWidth={1.75}
      className={classes("shrink-0", inkTone[toneOf(colour)], className)}
    />
  );
}

/** The same on its own soft ground, for a place's head and its card. */
export function PlaceGlyph({ icon, colour, className }: Props) {
  return (
    <span
      aria-hidden
      className={classes(
        "inline-grid size-10 shrink-0 place-items-center rounded-md border",
        softTone[toneOf(colour)],
        className,
      )}
    >
      <PlaceIcon icon={icon} colour={colour} />
    </span>
  );
}
