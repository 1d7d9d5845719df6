import { Link } from "~/components/ui/link";
import type { DeskPlace } from "~/domain/places/desk.server";
import { useLanguage, useT } from "~/i18n/react";
import { toPublicId } from "~/platform/ids";
import { PlaceGlyph } from "../art/place-glyph";
import { Chip } from "../ui/chip";
import { Archive } from "../ui/icons";
import { OrderSteps } from "./order-steps";
import { ReadersChip } from "./readers-chip";

/** A place at the desk, with the two buttons that move it among those beside it. */
export function PlaceLine({ place, first, last }: { place: DeskPlace; first: boolean; last: boolean }) {
  const t = useT();
  const language = useLanguage();
  const path = `/desk/categories/${toPublicId(place.id)}`;
  const name = place.name[language];
  return (
    <li className={`flex items-center gap-3 px-3 py-3 ${place.parentId ? "pl-8 sm:pl-14" : ""}`}>
      <PlaceGlyph icon={place.icon} colour={place.colour} />
      <div className="min-w-0 flex-1">
        <Link to={path} className="inline-block py-0.5 font-semibold text-ink no-underline hover:underline">
          {name}
        </Link>
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm text-ink-soft">
          <ReadersChip audience={place.audience} whose={place.whose} />
          {place.oneWay && <Chip tone="lake">{t("places:one_way_chip")}</Chip>}
          {place.archived && <Chip icon={Archive}>{t("places:archived_chip")}</Chip>}
          <span>{t("places:threads", { count: place.threads })}</span>
        </p>
      </div>
      <OrderSteps id={place.id} name={name} first={first} last={last} />
    </li>
  );
}
