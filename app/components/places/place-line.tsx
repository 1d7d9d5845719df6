import { Link, useFetcher } from "@remix-run/react";
import type { DeskPlace } from "~/domain/places/desk.server";
import { useLanguage, useT } from "~/i18n/react";
import { toPublicId } from "~/platform/ids";
import { PlaceGlyph } from "../art/place-glyph";
import { Chip } from "../ui/chip";
import { IconButton } from "../ui/icon-button";
import { Archive, ArrowDown, ArrowUp, Lock } from "../ui/icons";

/** A place at the desk, with the two buttons that move it among those beside it. */
export function PlaceLine({ place, first, last }: { place: DeskPlace; first: boolean; last: boolean }) {
  const t = useT();
  const language = useLanguage();
  const fetcher = useFetcher();
  const path = `/desk/categories/${toPublicId(place.id)}`;
  const name = place.name[language];
  return (
    <li className={`flex items-center gap-3 px-3 py-3 ${place.parentId ? "pl-8 sm:pl-14" : ""}`}>
      <PlaceGlyph icon={place.icon} colour={place.colour} />
      <div className="min-w-0 flex-1">
        <Link to={path} className="font-semibold text-ink no-underline hover:underline">
          {name}
        </Link>
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm text-ink-soft">
          {place.audience !== "public" && (
            <Chip icon={Lock} tone="cloudberry" className="max-w-full">
              <span className="truncate">
                {t(`places:audience.${place.audience}`)}
                {place.whose && `: ${place.whose}`}
              </span>
            </Chip>
          )}
          {place.oneWay && <Chip tone="lake">{t("places:one_way_chip")}</Chip>}
          {place.archived && <Chip icon={Archive}>{t("places:archived_chip")}</Chip>}
          <span>{t("places:threads", { count: place.threads })}</span>
        </p>
      </div>
      <fetcher.Form method="post" className="flex shrink-0">
        <input type="hidden" name="id" value={place.id} />
        <IconButton
          type="submit"
          name="step"
          value="up"
          icon={ArrowUp}
          label={t("places:up", { name })}
          disabled={first}
        />
        <IconButton
          type="submit"
          name="step"
          value="down"
          icon={ArrowDown}
          label={t("places:down", { name })}
          disabled={last}
        />
      </fetcher.Form>
    </li>
  );
}
