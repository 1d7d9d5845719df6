import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { HeartHandshake } from "~/components/ui/icons";
import { Cairn } from "~/components/art/cairn";
import { Columns } from "~/components/frame/app-frame";
import { BadgeList } from "~/components/rewards/badge-list";
import { PointLines } from "~/components/rewards/point-lines";
import { Standing } from "~/components/rewards/standing";
import { ButtonLink } from "~/components/ui/button";
import { PageHeader, Section } from "~/components/ui/page-header";
import { Pagination } from "~/components/ui/pagination";
import { Stat, StatRow } from "~/components/ui/stat";
import { EmptyState } from "~/components/ui/states";
import { readOwnPoints } from "~/domain/rewards/own-points.server";
import { rewardsOf } from "~/domain/rewards/standing.server";
import { useFormat, useT } from "~/i18n/react";
import { wordsIn } from "~/i18n/words";
import { personOrSignIn } from "~/routes/account/own-page.server";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = personOrSignIn(context.actor, request);
  const asked = new URL(request.url).searchParams.get("before") ?? "";
  const before = /^\d{1,15}$/.test(asked) ? Number(asked) : null;
  const [points, rewards] = await Promise.all([readOwnPoints(actor, before), rewardsOf(actor.customerId)]);
  return { ...points, rewards, first: before === null, title: wordsIn(context.language)("points:title") };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · Kohtaamo` }];

export default function OwnPoints() {
  const { lines, next, first, rewards } = useLoaderData<typeof loader>();
  const t = useT();
  const format = useFormat();
  return (
    <Columns
      asideLabel={t("rewards:standing.title")}
      aside={
        <>
          <Section title={t("rewards:standing.title")} size="sm">
            <Standing lifetime={rewards.lifetime} />
          </Section>
          <Section title={t("rewards:badges.title")} size="sm">
            <BadgeList badges={rewards.badges} />
          </Section>
        </>
      }
    >
      <PageHeader
        title={t("points:title")}
        lede={t("points:lede")}
        actions={
          <ButtonLink to="/leaderboard" icon={HeartHandshake}>
            {t("points:thanks")}
          </ButtonLink>
        }
      />
      {lines.length === 0 && first ? (
        <EmptyState
          drawing={<Cairn />}
          title={t("points:empty")}
          text={t("points:empty_text")}
          action={<ButtonLink to="/threads?view=unanswered">{t("points:empty_action")}</ButtonLink>}
        />
      ) : (
        <>
          <StatRow>
            <Stat label={t("points:balance")} value={format.number(rewards.balance)} />
            <Stat label={t("points:lifetime")} value={format.number(rewards.lifetime)} />
          </StatRow>
          <PointLines lines={lines} label={t("points:title")} />
        </>
      )}
      <Pagination
        label={t("common:page.label")}
        previous={first ? null : { to: "/me/points", label: t("points:newest") }}
        next={next ? { to: `/me/points?before=${next}`, label: t("common:action.older") } : null}
      />
    </Columns>
  );
}
