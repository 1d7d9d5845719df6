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
} from "lucide-react";
import { classes } from "../ui/classes";

/** The icons that a category may wear; another name gets the plain one. */
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

const grounds: Record<string, string> = {
  birch: "bg-sunken text-ink-soft",
  granite: "bg-sunken text-ink",
  spruce: "bg-spruce-soft text-spruce-ink",
  lake: "bg-lake-soft text-lake-ink",
  cloudberry: "bg-cloudberry-soft text-cloudberry-ink",
  lingonberry: "bg-lingonberry-soft text-lingonberry-ink",
  moss: "bg-moss-soft text-moss-ink",
};

export function CategoryMark({
  icon,
  colour,
  className,
}: {
  icon: string;
  colour: string;
  className?: string;
}) {
  const Icon = icons[icon] ?? MessagesSquare;
  return (
    <span
      aria-hidden
      className={classes(
        "grid size-10 shrink-0 place-items-center rounded-md",
        grounds[colour] ?? grounds.birch,
        className,
      )}
    >
      <Icon className="size-5" strokeWidth={1.75} />
    </span>
  );
}
