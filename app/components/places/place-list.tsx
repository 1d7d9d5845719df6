import { Link } from "~/components/ui/link";
import { threadPath } from "~/domain/community/addresses";
import type { PlaceCard } from "~/domain/community/places.server";
import { useFormat, useLanguage, useT } from "~/i18n/react";
import { PlaceGlyph } from "../art/place-glyph";
import { Chip } from "../ui/chip";
import { Archive, Lock } from "../ui/icons";
import { Time } from "../ui/time";

/** For whom a place is, where it isn't for everyone. */
export function PlaceChips({
  audience,
  oneWay,
  archived,
}: Pick<PlaceCard, "audience" | "oneWay" | "archived">) {
  const t = useT();
  const words = {
    public: null,
    members: "community:list.members_only",
    staff: "community:list.staff_only",
    segment: "community:places.segment_only",
    account: "community:places.account_only",
  }[audience];
  return (
    <>
      {words && (
        <Chip icon={Lock} tone="cloudberry">
          {t(words)}
        </Chip>
      )}
      {oneWay && <Chip tone="lake">{t("community:places.one_way")}</Chip>}
      {archived && <Chip icon={Archive}>{t("community:places.archived")}</Chip>}
    </>
  );
}

/** Places with their words, how much is in each and what was said last; those below another are set in. */
export function PlaceList({ places }: { places: PlaceCard[] }) {
  const t = useT();
  const language = useLanguage();
  const format = useFormat();
  const listed = new Set(places.map(({ id }) => id));
  return (
    <ul aria-label={t("community:places.list")} className="border-b border-line">
      {places.map((place) => {
        const { id, newest, parentId } = place;
        return (
          <li
            key={id}
            className={`flex gap-3 border-t border-line py-4 ${parentId && listed.has(parentId) ? "pl-6 sm:pl-13" : ""}`}
          >
            <PlaceGlyph icon={place.icon} colour={place.colour} />
            <div className="min-w-0 flex-1">
              <h3 className="flex flex-wrap items-center gap-x-2 gap-y-1 leading-snug">
                <Link
                  to={`/categories/${place.slug}`}
                  className="tap inline-flex items-center font-semibold hover:text-spruce-ink max-md:-my-1"
                >
                  {place.name[language]}
                </Link>
                <PlaceChips {...place} />
              </h3>
              <p className="mt-0.5 text-sm text-pretty text-ink-soft">{place.description[language]}</p>
              <p className="mt-1 text-sm text-ink-faint">
                {newest ? (
                  <>
                    {t("community:home.threads", { count: place.threads })} · {t("community:places.newest")}{" "}
                    <Link
                      to={threadPath(newest)}
                      lang={newest.language}
                      className="text-ink-soft underline underline-offset-2 hover:text-ink"
                    >
                      {newest.title}
                    </Link>
                    , <Time iso={newest.at} label={format.ago(newest.at)} title={format.exact(newest.at)} />
                  </>
                ) : (
                  t("community:home.quiet")
                )}
              </p>
            </div>
          </li>
        );
      })}
    </ul>
  );
}
