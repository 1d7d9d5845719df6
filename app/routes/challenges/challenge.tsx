import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData, type ShouldRevalidateFunction } from "@remix-run/react";
import { Link } from "~/components/ui/link";
import { FireGathering } from "~/components/art/fire-gathering";
import { Entries } from "~/components/challenges/entries";
import { PhaseLine } from "~/components/challenges/phase-line";
import { Consent, TakingPart } from "~/components/challenges/taking-part";
import { TimeLeft } from "~/components/challenges/time-left";
import { usePhaseClock } from "~/components/challenges/use-phase-clock";
import { Winners } from "~/components/challenges/winners";
import { RenderedPost } from "~/components/content/rendered-post";
import { Columns } from "~/components/frame/app-frame";
import { isVote } from "~/components/ideas/is-vote";
import { useLiveIdeas } from "~/components/ideas/use-live-ideas";
import { ButtonLink } from "~/components/ui/button";
import { ClipboardList, Pencil, Trophy } from "~/components/ui/icons";
import { Notice } from "~/components/ui/notice";
import { PageHeader, Section } from "~/components/ui/page-header";
import { EmptyState } from "~/components/ui/states";
import { challengePath } from "~/domain/ideas/challenges/challenge";
import { mayRunChallenges } from "~/domain/ideas/challenges/policy";
import { readChallenge, type ChallengePage } from "~/domain/ideas/challenges/reading.server";
import { challengeWords } from "~/i18n/page-words.server";
import { PageWords, useLanguage, useT } from "~/i18n/react";
import { translateIn } from "~/i18n/translate.server";
import { isSignedIn, isStaff } from "~/platform/actor";
import { showing } from "~/platform/http/answer.server";
import { pageHead } from "~/platform/http/page-head.server";
import { currentSnapshot } from "~/realtime/missed.server";
import { useLiveRefresh } from "~/realtime/use-live-refresh";
import { breadcrumbList } from "../machines/structured-data.server";

export function loader({ params, context }: LoaderFunctionArgs) {
  return showing(async () => {
    const { actor, language } = context;
    const asOf = await currentSnapshot();
    const challenge = await readChallenge(actor, params.challenge);
    return {
      asOf,
      challenge,
      signedIn: isSignedIn(actor),
      staff: isStaff(actor),
      mayRun: mayRunChallenges(actor).allowed,
      words: challengeWords(actor, language),
      head: pageHead(context, {
        title: challenge.question[language],
        description: challenge.bodyHtml[language].replace(/<[^>]+>/g, " ").trim(),
        path: challengePath(challenge),
        kind: "article",
        feed: { about: "challenges", title: translateIn(language)("machines:feed.challenges") },
        data: [
          breadcrumbList(language, [
            { name: translateIn(language)("challenges:title"), path: "/challenges" },
            { name: challenge.question[language], path: challengePath(challenge) },
          ]),
        ],
      }),
    };
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => data?.head ?? [];

export const shouldRevalidate: ShouldRevalidateFunction = ({ formAction, defaultShouldRevalidate }) =>
  isVote(formAction) ? false : defaultShouldRevalidate;

export default function ChallengeRoute() {
  const { words, ...data } = useLoaderData<typeof loader>();
  return (
    <PageWords name="challenges" words={words}>
      <Challenge {...data} />
    </PageWords>
  );
}

type Props = { challenge: ChallengePage; signedIn: boolean; staff: boolean; mayRun: boolean };

function Challenge({ challenge, signedIn, staff, mayRun }: Props) {
  const t = useT();
  const language = useLanguage();
  const { phase, winners } = challenge;
  const counting = phase === "open" || phase === "voting";
  useLiveRefresh(`challenge:${challenge.id}`);
  usePhaseClock([challenge]);
  const { ideas } = useLiveIdeas(challenge.list);
  const list = counting ? ideas : challenge.list;
  const votes = list.reduce((sum, { voteCount }) => sum + voteCount, 0);
  return (
    <Columns>
      <PageHeader
        kicker={
          <Link to="/challenges" className="hover:underline">
            {t("challenges:title")}
          </Link>
        }
        title={challenge.question[language]}
        lede={<TimeLeft challenge={challenge} />}
        actions={
          <>
            {challenge.isJudge && (
              <ButtonLink
                to={`${challengePath(challenge)}/judging`}
                tone={phase === "judging" ? "primary" : "quiet"}
                icon={ClipboardList}
              >
                {t("challenges:judge.link")}
              </ButtonLink>
            )}
            {mayRun && (
              <ButtonLink to={`/desk/challenges/${challenge.slug}`} icon={Pencil}>
                {t("challenging:edit")}
              </ButtonLink>
            )}
          </>
        }
      />
      <div className="flex flex-col gap-8">
        {challenge.cancelledAt ? (
          <Notice title={t("challenges:called_off")}>{t("challenges:called_off_text")}</Notice>
        ) : (
          <PhaseLine challenge={challenge} />
        )}
        <Consent challenge={challenge} />
        {winners.length > 0 ? (
          <Winners winners={winners} />
        ) : (
          phase === "closed" && !challenge.cancelledAt && <Notice>{t("challenges:undecided")}</Notice>
        )}
        <RenderedPost html={challenge.bodyHtml[language]} />
        <Prize words={challenge.prize[language]} />
        <TakingPart challenge={challenge} signedIn={signedIn} staff={staff} />
        {phase !== "coming" && (
          <Section
            id="entries"
            title={t("challenges:entries", { count: list.length })}
            lede={
              <>
                {t("challenges:votes_count", { count: votes })}
                {phase === "voting" && `. ${t("challenges:how_votes")}`}
              </>
            }
          >
            {list.length > 0 ? (
              <Entries entries={list} counting={counting} />
            ) : (
              <EmptyState
                drawing={<FireGathering />}
                title={t("challenges:list_empty")}
                text={t(`challenges:list_empty_text.${phase}`)}
              />
            )}
          </Section>
        )}
        <Section id="rules" title={t("challenges:rules")}>
          <RenderedPost html={challenge.rulesHtml[language]} />
        </Section>
      </div>
    </Columns>
  );
}

function Prize({ words }: { words: string }) {
  const t = useT();
  return (
    <p className="flex items-start gap-3 rounded-md border border-cloudberry-line bg-cloudberry-soft p-4">
      <Trophy aria-hidden className="mt-0.5 size-5 shrink-0 text-cloudberry-ink" />
      <span>
        <span className="block text-sm font-semibold text-cloudberry-ink">{t("challenges:prize")}</span>
        <span className="text-ink">{words}</span>
      </span>
    </p>
  );
}
