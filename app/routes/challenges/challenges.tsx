import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { FireGathering } from "~/components/art/fire-gathering";
import { ChallengeLine } from "~/components/challenges/challenge-line";
import { usePhaseClock } from "~/components/challenges/use-phase-clock";
import { Columns } from "~/components/frame/app-frame";
import { ButtonLink } from "~/components/ui/button";
import { PageHeader, Section } from "~/components/ui/page-header";
import { EmptyState } from "~/components/ui/states";
import type { Challenge } from "~/domain/ideas/challenges/finding.server";
import { announcedChallenges } from "~/domain/ideas/challenges/reading.server";
import { challengeWords } from "~/i18n/page-words.server";
import { PageWords, useT } from "~/i18n/react";
import { translateIn } from "~/i18n/translate.server";
import { pageHead } from "~/platform/http/page-head.server";
import { currentSnapshot } from "~/realtime/missed.server";
import { useLiveRefresh } from "~/realtime/use-live-refresh";

export async function loader({ context }: LoaderFunctionArgs) {
  const { actor, language } = context;
  const t = translateIn(language);
  const asOf = await currentSnapshot();
  const challenges = await announcedChallenges(actor);
  return {
    asOf,
    challenges,
    words: challengeWords(actor, language),
    head: pageHead(context, {
      title: t("challenges:title"),
      description: t("challenges:lede"),
      path: "/challenges",
      feed: { about: "challenges", title: t("machines:feed.challenges") },
    }),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => data?.head ?? [];

export default function ChallengesPage() {
  const { challenges, words } = useLoaderData<typeof loader>();
  return (
    <PageWords name="challenges" words={words}>
      <Challenges challenges={challenges} />
    </PageWords>
  );
}

function Challenges({ challenges }: { challenges: Challenge[] }) {
  const t = useT();
  useLiveRefresh("challenges");
  usePhaseClock(challenges);
  const parts = {
    now: challenges.filter(({ phase }) => phase !== "coming" && phase !== "closed"),
    coming: challenges.filter(({ phase }) => phase === "coming").reverse(),
    over: challenges.filter(({ phase }) => phase === "closed"),
  };
  return (
    <Columns>
      <PageHeader title={t("challenges:title")} lede={t("challenges:lede")} />
      {challenges.length === 0 && (
        <EmptyState
          drawing={<FireGathering />}
          title={t("challenges:empty")}
          text={t("challenges:empty_text")}
          action={<ButtonLink to="/ideas">{t("ideas:title")}</ButtonLink>}
        />
      )}
      <div className="flex flex-col gap-8">
        {(["now", "coming", "over"] as const).map(
          (part) =>
            parts[part].length > 0 && (
              <Section key={part} id={part} title={t(`challenges:${part}`)}>
                <ol className="border-t border-line">
                  {parts[part].map((challenge) => (
                    <ChallengeLine key={challenge.id} heading="h3" challenge={challenge} />
                  ))}
                </ol>
              </Section>
            ),
        )}
      </div>
    </Columns>
  );
}
