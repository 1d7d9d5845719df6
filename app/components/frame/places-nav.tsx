import { Link } from "~/components/ui/link";
import { PlaceIcon } from "../art/place-glyph";
import { classes } from "../ui/classes";
import type { FrameProps } from "./frame-types";
import { desk, isHere, places, type Place } from "./places";

type Props = Pick<FrameProps, "t" | "viewer" | "categories" | "path" | "releases">;

const line =
  "tap flex min-h-9 items-center gap-2.5 rounded-md px-2.5 text-sm font-medium text-ink-soft no-underline -outline-offset-2 " +
  "transition-colors hover:bg-sunken hover:text-ink aria-[current]:bg-spruce-soft aria-[current]:font-semibold aria-[current]:text-spruce-ink";

/** All the places: the left column on wide screens, the menu on phones. */
export function PlacesNav({ t, viewer, categories, path, releases = 0 }: Props) {
  return (
    <nav aria-label={t("common:frame.places")} className="flex flex-col gap-6">
      <PlaceList t={t} path={path} items={places} fresh={{ releases }} />
      {viewer && viewer.desk.length > 0 && (
        <div>
          <Heading>{t("common:frame.desk")}</Heading>
          <PlaceList
            t={t}
            path={path}
            label={t("common:frame.desk")}
            items={viewer.desk.map((key) => desk[key])}
          />
        </div>
      )}
      {categories.length > 0 && (
        <div>
          <Heading>{t("common:frame.categories")}</Heading>
          <ul aria-label={t("common:frame.categories")} className="flex flex-col gap-px">
            {categories.map(({ name, to, icon, colour, unread, below }) => (
              <li key={to} className={below ? "pl-5" : undefined}>
                <Link to={to} aria-current={isHere(path, { to }) ? "page" : undefined} className={line}>
                  <PlaceIcon icon={icon} colour={colour} className="size-4.5" />
                  <span className="min-w-0 flex-1 py-1.5 leading-tight">{name}</span>
                  {unread ? (
                    <span className="text-xs font-semibold tabular-nums text-spruce-ink">
                      <span aria-hidden>{unread}</span>
                      <span className="sr-only">{t("common:frame.unreadShort", { count: unread })}</span>
                    </span>
                  ) : null}
                </Link>
              </li>
            ))}
            <li>
              <Link
                to="/categories"
                aria-current={path === "/categories" ? "page" : undefined}
                className={line}
              >
                {t("common:frame.allPlaces")}
              </Link>
            </li>
          </ul>
        </div>
      )}
    </nav>
  );
}

function Heading({ children }: { children: string }) {
  return (
    <p aria-hidden className="mb-1 px-2.5 text-xs font-semibold text-ink-faint">
      {children}
    </p>
  );
}

type ListProps = {
  t: Props["t"];
  path: string;
  items: Place[];
  label?: string;
  /** How much is new in a place, by its key. */
  fresh?: Record<string, number>;
};

function PlaceList({ t, path, items, label, fresh = {} }: ListProps) {
  return (
    <ul aria-label={label} className="flex flex-col gap-px">
      {items.map(({ key, to, also, icon: Icon }) => (
        <li key={key}>
          <Link
            to={to}
            aria-current={isHere(path, { to, also }) ? "page" : undefined}
            className={classes(line, "group")}
          >
            <Icon aria-hidden strokeWidth={1.75} className="size-4.5 shrink-0" />
            <span className="min-w-0 flex-1">{t(`common:frame.${key}`)}</span>
            {fresh[key] ? (
              <span className="rounded-full bg-cloudberry px-1.5 text-xs font-semibold tabular-nums text-cloudberry-on">
                <span aria-hidden>{fresh[key]}</span>
                <span className="sr-only">{t("common:frame.unreadShort", { count: fresh[key] })}</span>
              </span>
            ) : null}
          </Link>
        </li>
      ))}
    </ul>
  );
}
