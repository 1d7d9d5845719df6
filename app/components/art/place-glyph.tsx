import {
  Building2,
  CarFront,
  Coffee,
  Lightbulb,
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
import type { PlaceIconName } from "~/domain/places/place";
import { classes } from "../ui/classes";
import { inkTone, softTone, type Tone } from "../ui/tone";

/** The icons that a place may carry; its row holds the name. */
const icons: Record<PlaceIconName, LucideIcon> = {
  building: Building2,
  car: CarFront,
  coffee: Coffee,
  lightbulb: Lightbulb,
  megaphone: Megaphone,
  messages: MessagesSquare,
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
  const Icon = icons[icon as PlaceIconName] ?? MessagesSquare;
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
