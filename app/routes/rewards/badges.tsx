import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Link } from "~/components/ui/link";
import { HeartHandshake } from "~/components/ui/icons";
import { BadgeEmblem } from "~/components/art/badge-emblem";
import { ButtonLink } from "~/components/ui/button";
import { Chip } from "~/components/ui/chip";
import { PageHeader, Section } from "~/components/ui/page-header";
import { listBadges, type BadgeView } from "~/domain/rewards/badge-pages.server";
import { useLanguage, useT } from "~/i18n/react";
import { wordsIn } from "~/i18n/words";

export async function loader({ context }: LoaderFunctionArgs) {
  return {
    badges: await listBadges(context.actor),
    title: wordsIn(context.language)("rewards:badges.title"),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · Kohtaamo` }];

export default function Badges() {
  const { badges } = useLoaderData<typeof loader>();
  const t = useT();
  return (
    <>
      <PageHeader
        title={t("rewards:badges.title")}
        lede={t("rewards:badges.lede")}
        actions={
          <ButtonLink to="/leaderboard" icon={HeartHandshake}>
            {t("rewards:leaderboard.title")}
          </ButtonLink>
        }
      />
      <div className="flex flex-col gap-12">
        {(["rule", "staff"] as const).map((givenBy) => (
          <Section
            key={givenBy}
            id={givenBy}
            title={t(givenBy === "rule" ? "rewards:badges.earned" : "rewards:badges.given")}
          >
            <ul className="grid gap-x-8 gap-y-6 sm:grid-cols-2 xl:grid-cols-3">
              {badges
                .filter((badge) => badge.givenBy === givenBy)
                .map((badge) => (
                  <BadgeCell key={badge.id} badge={badge} />
                ))}
            </ul>
          </Section>
        ))}
      </div>
    </>
  );
}

function BadgeCell({ badge }: { badge: BadgeView }) {
  const t = useT();
  const language = useLanguage();
  const { holders } = badge;
  return (
    <li className="relative flex gap-4">
      <BadgeEmblem emblem={badge.emblem} tone={badge.colour} size="lg" ahead={holders === 0} />
      <div className="min-w-0">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <Link
            to={`/badges/${badge.id}`}
            className="covered font-serif text-lg font-medium leading-snug hover:underline"
          >
            {badge.name[language]}
          </Link>
          {badge.held && <Chip tone="cloudberry">{t("rewards:badges.yours")}</Chip>}
        </p>
        <p className="text-ink-soft">{badge.description[language]}</p>
        <p className="mt-1 text-sm tabular-nums text-ink-faint">
          {holders === 0 ? t("rewards:badges.holders_none") : t("rewards:badges.holders", { count: holders })}
        </p>
      </div>
    </li>
  );
}
