import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Link } from "~/components/ui/link";
import { ChallengeDeeds } from "~/components/challenges/challenge-deeds";
import { ChallengeForm } from "~/components/challenges/challenge-form";
import { Judges } from "~/components/challenges/judges";
import { PhaseLine } from "~/components/challenges/phase-line";
import { ButtonLink } from "~/components/ui/button";
import { Eye, Trophy } from "~/components/ui/icons";
import { Notice } from "~/components/ui/notice";
import { PageHeader, Section } from "~/components/ui/page-header";
import { listBoards } from "~/domain/ideas/browsing.server";
import { changeChallenge, readArranged } from "~/domain/ideas/challenges/arranging.server";
import { challengePath } from "~/domain/ideas/challenges/challenge";
import { listJudges } from "~/domain/ideas/challenges/judges.server";
import { mayRunChallenges } from "~/domain/ideas/challenges/policy";
import { useLanguage, useT } from "~/i18n/react";
import { acting, showing } from "~/platform/http/answer.server";
import { authorize } from "~/platform/refusal";
import { challengeForm, challengeIn } from "./challenge-form.server";

export async function action({ request, params, context }: ActionFunctionArgs) {
  return acting(request, challengeForm, async (fields) => {
    authorize(mayRunChallenges(context.actor));
    await changeChallenge(context.actor, params.challenge!, challengeIn(fields));
    return redirect(`/desk/challenges/${params.challenge}`);
  });
}

export function loader({ params, context }: LoaderFunctionArgs) {
  return showing(async () => {
    const { actor } = context;
    authorize(mayRunChallenges(actor));
    const challenge = await readArranged(actor, params.challenge);
    const [boards, judges] = await Promise.all([listBoards(actor), listJudges(actor, challenge.slug)]);
    const title = challenge.question[context.language];
    return { challenge, judges, boards: boards.map(({ id, name }) => ({ id, name })), title };
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · Kohtaamo` }];

export default function DeskChallenge() {
  const { challenge, judges, boards } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const t = useT();
  const language = useLanguage();
  return (
    <div className="max-w-4xl">
      <PageHeader
        kicker={
          <Link to="/desk/challenges" className="hover:underline">
            ← {t("challenging:title")}
          </Link>
        }
        title={challenge.question[language]}
        actions={
          <>
            <ButtonLink to={challengePath(challenge)} icon={Eye}>
              {t("challenging:look")}
            </ButtonLink>
            <ButtonLink to={`/desk/challenges/${challenge.slug}/winners`} icon={Trophy}>
              {t("challenging:winners")}
            </ButtonLink>
          </>
        }
      />
      <div className="flex flex-col gap-10">
        <PhaseLine challenge={challenge} />
        <ChallengeDeeds challenge={challenge} />
        <Judges slug={challenge.slug} judges={judges} open={!challenge.resultsAt && !challenge.cancelledAt} />
        {/* What has ended stays as it was, as changeChallenge has it. */}
        {challenge.resultsAt || challenge.endedAt || challenge.cancelledAt ? (
          <Notice>{t("challenges:refusal.over")}</Notice>
        ) : (
          <Section title={t("challenging:words")}>
            <ChallengeForm challenge={challenge} boards={boards} problem={problem} />
          </Section>
        )}
      </div>
    </div>
  );
}
