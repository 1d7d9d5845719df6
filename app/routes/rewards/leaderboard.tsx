import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Link } from "~/components/ui/link";
import { Award } from "~/components/ui/icons";
import { FireGathering } from "~/components/art/fire-gathering";
import { Columns } from "~/components/frame/app-frame";
import { PlaceList } from "~/components/rewards/place-list";
import { RuleList } from "~/components/rewards/rule-list";
import { Standing } from "~/components/rewards/standing";
import { ButtonLink } from "~/components/ui/button";
import { PageHeader, Section } from "~/components/ui/page-header";
import { EmptyState } from "~/components/ui/states";
import { Tabs } from "~/components/ui/tabs";
import { periods } from "~/domain/rewards/leaderboard";
import { readLeaderboard } from "~/domain/rewards/leaderboard.server";
import { listRules } from "~/domain/rewards/rules.server";
import { rewardsOf } from "~/domain/rewards/standing.server";
import { useT } from "~/i18n/react";
import { wordsIn } from "~/i18n/words";
import { isSignedIn, isStaff } from "~/platform/actor";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { actor, language } = context;
  const asked = new URL(request.url).searchParams.get("period");
  const period = periods.find((one) => one === asked) ?? "quarter";
  const collects = isSignedIn(actor) && !isStaff(actor);
  const [board, rules, rewards] = await Promise.all([
    readLeaderboard(actor, period),
    listRules(),
    collects ? rewardsOf(actor.customerId) : null,
  ]);
  return {
    ...board,
    period,
    rules,
    lifetime: rewards && rewards.lifetime,
    viewerId: actor.customerId,
    title: wordsIn(language)("rewards:leaderboard.title"),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · Kohtaamo` }];

export default function Leaderboard() {
  const { places, own, optedOut, period, viewerId } = useLoaderData<typeof loader>();
  const t = useT();
  const most = places[0]?.points ?? 1;
  return (
    <Columns aside={<Beside />} asideLabel={t("rewards:standing.title")}>
      <PageHeader
        title={t("rewards:leaderboard.title")}
        lede={t("rewards:leaderboard.lede")}
        actions={
          <ButtonLink to="/badges" icon={Award}>
            {t("rewards:leaderboard.badges")}
          </ButtonLink>
        }
      />
      <Tabs
        label={t("rewards:leaderboard.periods")}
        className="mb-4"
        tabs={periods.map((one) => ({
          to: one === "quarter" ? "/leaderboard" : `/leaderboard?period=${one}`,
          label: t(`rewards:leaderboard.${one}`),
          current: one === period,
        }))}
      />
      {optedOut && (
        <p className="mb-4 text-sm text-ink-soft">
          {t("rewards:leaderboard.opted_out")}{" "}
          <Link to="/settings/privacy" className="text-spruce-ink underline underline-offset-2">
            {t("rewards:leaderboard.opted_out_change")}
          </Link>
        </p>
      )}
      {places.length === 0 ? (
        <EmptyState
          drawing={<FireGathering />}
          title={t("rewards:leaderboard.empty")}
          text={t("rewards:leaderboard.empty_text")}
          action={
            <ButtonLink to="/threads?view=unanswered">{t("rewards:leaderboard.empty_action")}</ButtonLink>
          }
        />
      ) : (
        <PlaceList places={places} most={most} viewerId={viewerId} label={t("rewards:leaderboard.title")} />
      )}
      {own && (
        <Section id="own" title={t("rewards:leaderboard.own")} className="mt-8">
          <PlaceList places={[own]} most={most} viewerId={viewerId} label={t("rewards:leaderboard.own")} />
        </Section>
      )}
    </Columns>
  );
}

function Beside() {
  const { lifetime, rules } = useLoaderData<typeof loader>();
  const t = useT();
  return (
    <>
      {lifetime !== null && (
        <Section title={t("rewards:standing.title")} size="sm">
          <Standing lifetime={lifetime} />
          <Link
            to="/me/points"
            className="mt-2 inline-flex min-h-6 items-center text-sm text-spruce-ink underline underline-offset-2"
          >
            {t("rewards:leaderboard.own_points")}
          </Link>
        </Section>
      )}
      <Section title={t("rewards:leaderboard.earns")} size="sm">
        <RuleList rules={rules} />
      </Section>
    </>
  );
}
