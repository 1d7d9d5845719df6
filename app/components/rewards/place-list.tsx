import { Link } from "~/components/ui/link";
import { personPath } from "~/domain/community/addresses";
import type { Place } from "~/domain/rewards/leaderboard.server";
import { useFormat, useT } from "~/i18n/react";
import { Avatar } from "../ui/avatar";
import { classes } from "../ui/classes";

type Props = { places: Place[]; most: number; viewerId: string | null; label: string };

/** People by what they gave, each with a line as long as the thanks for it. */
export function PlaceList({ places, most, viewerId, label }: Props) {
  return (
    <ol aria-label={label} className="divide-y divide-line">
      {places.map((place) => (
        <PlaceRow
          key={place.person.customerId}
          place={place}
          most={most}
          own={place.person.customerId === viewerId}
        />
      ))}
    </ol>
  );
}

function PlaceRow({
  place: { place, person, points, solved },
  most,
  own,
}: {
  place: Place;
  most: number;
  own: boolean;
}) {
  const t = useT();
  const format = useFormat();
  return (
    <li
      className={classes(
        "relative flex items-center gap-3 py-3 sm:gap-4",
        own && "-mx-3 rounded-md bg-cloudberry-soft px-3",
      )}
    >
      <span
        aria-label={t("rewards:leaderboard.place", { place })}
        role="img"
        className={classes(
          "w-8 shrink-0 text-right font-serif tabular-nums",
          place <= 3 ? "text-xl font-medium text-cloudberry-ink" : "text-base text-ink-faint",
        )}
      >
        {format.number(place)}
      </span>
      <Avatar name={person.displayName} src={person.avatarUrl} size={place <= 3 ? "lg" : "md"} />
      <div className="min-w-0 flex-1">
        <p className="flex items-baseline justify-between gap-3">
          <Link to={personPath(person)} className="covered min-w-0 truncate font-semibold hover:underline">
            {person.displayName}
            {own && <span className="font-normal text-ink-soft"> ({t("rewards:leaderboard.you")})</span>}
          </Link>
          <span className="shrink-0 text-sm tabular-nums text-ink-soft">
            {t("rewards:points", { count: points })}
          </span>
        </p>
        <svg aria-hidden className="mt-1.5 block h-1.5 w-full overflow-visible" preserveAspectRatio="none">
          <rect width="100%" height="100%" rx="3" className={own ? "fill-cloudberry-line" : "fill-sunken"} />
          <rect
            width={`${Math.max(2, (points / most) * 100)}%`}
            height="100%"
            rx="3"
            className="fill-cloudberry"
          />
        </svg>
        {solved > 0 && (
          <p className="mt-1 text-sm text-ink-faint">{t("rewards:leaderboard.solved", { count: solved })}</p>
        )}
      </div>
    </li>
  );
}
