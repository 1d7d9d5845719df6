import { Link } from "~/components/ui/link";
import type { ReactNode } from "react";
import type { HeldBadge } from "~/domain/rewards/standing.server";
import { useFormat, useLanguage, useT } from "~/i18n/react";
import { BadgeEmblem } from "../art/badge-emblem";
import { Time } from "../ui/time";

type Props = {
  badges: HeldBadge[];
  /** Something to do about an award, such as taking it back. */
  action?: (badge: HeldBadge) => ReactNode;
};

/** What somebody has been given and has earned: the emblem, its name, and why. */
export function BadgeList({ badges, action }: Props) {
  const t = useT();
  const format = useFormat();
  const language = useLanguage();
  if (badges.length === 0) return <p className="text-sm text-ink-faint">{t("rewards:badges.none")}</p>;
  return (
    <ul className="flex flex-col gap-4">
      {badges.map((badge) => (
        <li key={badge.awardId} className="flex gap-3">
          <BadgeEmblem emblem={badge.emblem} tone={badge.colour} />
          <div className="min-w-0 flex-1">
            <p className="flex flex-wrap items-baseline gap-x-2">
              <Link
                to={`/badges/${badge.badgeId}`}
                className="font-semibold leading-snug underline-offset-4 hover:underline"
              >
                {badge.name[language]}
              </Link>
              <Time
                iso={badge.awardedAt}
                label={format.month(badge.awardedAt)}
                title={format.exact(badge.awardedAt)}
                className="text-xs text-ink-faint"
              />
            </p>
            <p className="text-sm text-ink-soft">
              {badge.citation ? <q>{badge.citation}</q> : badge.description[language]}
            </p>
            {action?.(badge)}
          </div>
        </li>
      ))}
    </ul>
  );
}
